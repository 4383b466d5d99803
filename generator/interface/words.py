"""Say what a page says of its own in one language: its messages, its numbers, its locale."""

from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal


@cache
def locale_of(language: str) -> Locale:
    """Return the locale of a language tag; plain English writes its dates as Britain does.

    A language that CLDR doesn't know gets English dates.
    """
    tag = "en-GB" if language in ("", "en") else language
    for candidate in (tag, tag.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en", "GB")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one language. There is one value for each: compare and hash them as such.

    A message is its English text, `%(name)s` where a value goes in, `%(num)s` for the number that
    the plural depends on, and "%%" for a percent sign. A message without a translation stays
    English.
    """

    language: str
    locale: Locale
    messages: NullTranslations

    @property
    def direction(self) -> str:
        """The direction of the language's script, "ltr" or "rtl"."""
        return self.locale.text_direction

    def gettext(self, message: str, **values: object) -> str:
        """Return a message with its values."""
        return self.messages.gettext(message) % values

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """Return a message that has a context, with its values."""
        return self.messages.pgettext(context, message) % values

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """Return a message in the form that a number asks for, with the number and its values."""
        return self.counting(one, many, number) % values

    def counting(self, one: str, many: str, number: int) -> str:
        """Return a message in the form that a number asks for; its other values are still open."""
        return self._numbered(self.messages.ngettext(one, many, number), number)

    def _numbered(self, message: str, number: int) -> str:
        return message.replace("%(num)s", self.number(number))

    def number(self, number: int) -> str:
        """Return a number in digits, grouped as the language does: "1,234", "1 234"."""
        return format_decimal(number, locale=self.locale)
