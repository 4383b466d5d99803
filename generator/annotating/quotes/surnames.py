"""Say which of two people with one surname a bare surname means.

Where two people of an article bear it, only an honorific can tell: the program asks, it doesn't
guess by who is named more often.
"""

from collections.abc import Iterable

from generator.annotating.names.people import same_person
from generator.languages.naming import NameRules
from generator.model.prose import Span

# Characters before a name in which its honorific stands.
_TITLE = 20


class Surnames:
    """The full names of an article's people by surname."""

    def __init__(self, full: Iterable[str], text: str, rules: NameRules) -> None:
        self._text = text
        self._rules = rules
        self._bearers: dict[str, list[str]] = {}
        for name in full:
            self._add(name)

    def bearer(self, surname: str, span: Span) -> str | None:
        """Return the full name that a bare surname stands for; None if the article has none.

        It is "" where several people bear it whom the honorific, if there is one, fits.
        """
        known = self._bearers.get(surname, ())
        honorific = self._honorific(span)
        fitting = [name for name in known if self._rules.may_be(honorific, name)]
        if not known:
            return None
        return fitting[0] if len(fitting) == 1 else ""

    def _add(self, name: str) -> None:
        bearers = self._bearers.setdefault(name.rsplit(maxsplit=1)[-1], [])
        for place, known in enumerate(bearers):
            if _can_be_one(known, name):
                bearers[place] = max(known, name, key=len)
                return
        bearers.append(name)

    def _honorific(self, span: Span) -> str:
        words = self._text[max(0, span.start - _TITLE) : span.end].split()
        told = self._rules.masculine | self._rules.feminine
        return next((w for word in words[-3:] if (w := word.rstrip(".")) in told), "")


def _can_be_one(one: str, other: str) -> bool:
    """Whether two full names are one person's: Robert “Bob” Roe is also Bob Roe."""
    shorter, longer = sorted((one, other), key=len)
    plain = {word.strip("\"'“”‘’()") for word in longer.split()}
    return same_person(one, other) or (shorter != longer and set(shorter.split()) <= plain)
