"""The interface of a site: its words in every language that a page of it is in."""

import hashlib
from collections.abc import Mapping
from functools import cached_property
from gettext import NullTranslations
from pathlib import Path
from types import MappingProxyType

from generator.interface.words import Words, locale_of
from generator.model.problem import Problem

TRANSLATIONS = "translations"


class Interface:
    """Gives the words of a language.

    A message is looked for in the site's own catalogue, then in the one that comes with
    Sidelight; first in the language with its region ("pt-BR"), then without; else it is English.
    """

    def __init__(self, own: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._own = own
        self._words: dict[str, Words] = {}

    def words(self, language: str) -> Words:
        """Return the words of a language, always the same value for the same one."""
        if language not in self._words:
            self._words[language] = self._read(language)
        return self._words[language]

    def speaks(self, language: str) -> bool:
        """Whether there are words in a language, or its pages would speak English."""
        tags = _tags(language)
        if "en" in tags or not self._own.keys().isdisjoint(tags):
            return True
        from generator.interface.catalogues import packaged_languages  # noqa: PLC0415 - as below

        return not packaged_languages().keys().isdisjoint(tags)

    @cached_property
    def digest(self) -> str:
        """A digest of all catalogues: in other words a page is another page."""
        packaged = sorted(Path(__file__).parent.rglob("*.po"))
        read = (sorted(self._own.items()), [(str(file), file.read_bytes()) for file in packaged])
        return hashlib.sha256(repr(read).encode()).hexdigest()

    def _read(self, language: str) -> Words:
        tags = _tags(language)
        if "en" in tags and not self._own:
            return Words(language, locale_of(language), NullTranslations())
        # Reading catalogues costs 15 ms to import, which English alone needn't spend.
        from generator.interface.catalogues import chained, packaged_messages  # noqa: PLC0415

        found = (one for tag in tags for one in (self._own.get(tag, b""), packaged_messages(tag)))
        return Words(language, locale_of(language), chained(*found))


def _tags(language: str) -> dict[str, None]:
    """Return a language tag and the one without its region, each once."""
    return dict.fromkeys((language, language.partition("-")[0]))


def read_interface(root: Path) -> tuple[Interface, tuple[Problem, ...]]:
    """Return the interface of a site with its own catalogues, and what is wrong with those."""
    files = sorted((root / TRANSLATIONS).glob("*.po"))
    if not files:
        return Interface(), ()
    from generator.interface.catalogues import own_messages  # noqa: PLC0415 - as above

    read = {file.stem.replace("_", "-"): own_messages(root, file) for file in files}
    own = {language: one for language, one in read.items() if isinstance(one, bytes)}
    return Interface(own), tuple(one for one in read.values() if isinstance(one, Problem))
