"""Say which of two people with one surname a bare surname means.

News style gives each person's full name first, and after that the bare surname to the one whom
the article is about; a relative keeps the full name ("Cruz", but "Heidi Cruz").
"""

from collections.abc import Iterable, Sequence

from generator.annotating.names.people import same_person
from generator.languages.naming import NameRules
from generator.model.prose import Span

# Characters before a name in which its honorific stands.
_TITLE = 20


class Surnames:
    """The full names of an article's people by surname, each with the places it stands at."""

    def __init__(self, full: Iterable[tuple[str, Span]], text: str, rules: NameRules) -> None:
        self._text = text
        self._rules = rules
        self._bearers: dict[str, list[tuple[str, list[int]]]] = {}
        for name, span in sorted(full, key=lambda pair: pair[1]):
            self._add(name, span.start)

    def bearer(self, surname: str, span: Span) -> str | None:
        """Return the full name that a bare surname stands for; None if the article has none.

        It is "" where a namesake stands as near or is named more often. An honorific leaves
        out whom it doesn't fit.
        """
        known = self._bearers.get(surname, ())
        honorific = self._honorific(span)
        fitting = [one for one in known if self._rules.may_be(honorific, one[0])]
        if not known:
            return None
        if len(fitting) == 1:
            return fitting[0][0]
        met = [one for one in fitting if one[1][0] < span.start]
        if not met:
            return ""
        first, *others = met
        near = self._begin_of_paragraph_before(span.start)
        beside = any(near <= place < span.start for _, places in others for place in places)
        often = all(len(first[1]) >= len(places) for _, places in others)
        return first[0] if often and not beside else ""

    def _add(self, name: str, start: int) -> None:
        bearers = self._bearers.setdefault(name.rsplit(maxsplit=1)[-1], [])
        for place, (known, places) in enumerate(bearers):
            if _can_be_one(known, name):
                longer = max(known, name, key=len)
                bearers[place] = (longer, [*places, start])
                return
        bearers.append((name, [start]))

    def _honorific(self, span: Span) -> str:
        words = self._text[max(0, span.start - _TITLE) : span.end].split()
        told = self._rules.masculine | self._rules.feminine
        return next((w for word in words[-3:] if (w := word.rstrip(".")) in told), "")

    def _begin_of_paragraph_before(self, offset: int) -> int:
        own = self._text.rfind("\n", 0, offset)
        while own > 0 and self._text[own - 1].isspace():
            own -= 1
        return max(0, self._text.rfind("\n", 0, max(0, own)))


def _can_be_one(one: str, other: str) -> bool:
    """Whether two full names are one person's: Robert “Bob” Roe is also Bob Roe."""
    plain = [word.strip("\"'“”‘’()") for word in (max(one, other, key=len)).split()]
    shorter: Sequence[str] = min(one, other, key=len).split()
    return same_person(one, other) or set(shorter) <= set(plain)
