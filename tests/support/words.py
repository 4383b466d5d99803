"""The words of the interface in the languages that Sidelight has, for tests."""

from generator.interface.interface import Interface

_INTERFACE = Interface()
ENGLISH, FRENCH, ARABIC = (_INTERFACE.words(language) for language in ("en", "fr", "ar"))
