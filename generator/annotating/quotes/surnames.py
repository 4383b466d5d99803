"""Say which of the people with one surname a bare surname means, from where they are named.

News style gives a person the full name once and the surname from then on, and goes on giving the
full name of a second person of that surname (The Associated Press Stylebook, "courtesy titles").
So before the second one is named, the surname means the first; after that it still does, unless
the second has been the subject of a sentence since. Whoever is named most is no clue.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.annotating.names.people import same_person
from generator.languages.naming import NameRules
from generator.model.prose import Span

# Characters before a name in which its honorific stands.
_TITLE = 20


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A name that an article gives a person, in full, or a bare surname.

    `leads` says that it is a subject or speaks, `kin` that it is a relative's ("his wife Ann
    Poe"). `quoted` stands between marks: others' words set no topic. One that is not `sure` may
    name something else ("Fort Poe").
    """

    span: Span
    name: str
    entry: str | None
    paragraph: int
    leads: bool = False
    kin: bool = False
    quoted: bool = False
    sure: bool = True


@dataclass(slots=True)
class _Bearer:
    """One person of a surname, and where the article names this one.

    Somebody who is never named in full is `titled`: "Mr Poe", "President Poe".
    """

    name: str
    entry: str | None
    named: list[PersonNamed]
    titled: bool = False

    def before(self, offset: int) -> list[PersonNamed]:
        """Return the names before a place in the text that others' words don't hold."""
        return [one for one in self.named if one.span.start < offset and not one.quoted]


class Surnames:
    """The people of an article by surname."""

    def __init__(self, named: Iterable[PersonNamed], text: str, rules: NameRules) -> None:
        """Take every name of a person, in order."""
        self._text = text
        self._rules = rules
        self._bearers: dict[str, list[_Bearer]] = {}
        bare = []
        for one in named:
            if " " in one.name:
                self._add(one)
            else:
                bare.append(one)
        for one in bare:
            self._add_titled(one)

    def bearer(self, surname: str, span: Span) -> tuple[str, str | None] | None:
        """Return the full name, and the entry, of whom a bare surname stands for.

        None where the article has no full name for this one: not for "Mr Poe" beside "Ann Poe".
        The name is "" where it can't be told which of several people is meant.
        """
        known = self._bearers.get(surname)
        if not known:
            return None
        honorific = self._honorific(span)
        fitting = [one for one in known if self._rules.may_be(honorific, one.name)]
        found = fitting[0] if len(fitting) == 1 else _holder(fitting, span.start)
        if found is None or not all(one.sure for one in found.named):
            return "", None
        return None if found.titled else (found.name, found.entry)

    def _add(self, one: PersonNamed) -> None:
        bearers = self._bearers.setdefault(one.name.rsplit(maxsplit=1)[-1], [])
        for known in bearers:
            if _can_be_one(known.name, one.name):
                known.name = max(known.name, one.name, key=len)
                known.entry = known.entry or one.entry
                known.named.append(one)
                return
        bearers.append(_Bearer(one.name, one.entry, [one]))

    def _add_titled(self, one: PersonNamed) -> None:
        """Add somebody whom the article never names in full.

        There is a "Mr Poe" beside "Ann Poe", and a "President Poe" before any full name, unless
        one with that title follows.
        """
        known = self._bearers.get(one.name, [])
        full = [bearer for bearer in known if not bearer.titled]
        honorific = self._honorific(one.span)
        title = honorific or self._title(one.span)
        if honorific:
            fits = any(self._rules.may_be(honorific, bearer.name) for bearer in full)
        else:
            later = all(one.span < name.span for bearer in full for name in bearer.named)
            fits = not later or any(
                self._title(name.span) == title for bearer in full for name in bearer.named
            )
        if not full or not title or fits:
            return
        for bearer in known:
            if bearer.titled:
                bearer.named.append(one)
                return
        known.append(_Bearer(f"{title} {one.name}", one.entry, [one], titled=True))

    def _title(self, span: Span) -> str:
        """Return the word before a name that announces a person; "" if none does."""
        words = self._text[max(0, span.start - _TITLE) : span.start].split()
        before = words[-1] if words else ""
        return before.rstrip(".") if self._rules.before_person(before) else ""

    def _honorific(self, span: Span) -> str:
        """Return the honorific right before a name or in it; "" for none."""
        before = self._text[max(0, span.start - _TITLE) : span.start].split()[-1:]
        words = (*before, *self._text[span.start : span.end].split())
        told = self._rules.masculine | self._rules.feminine
        return next((w for word in words if (w := word.rstrip(".")) in told), "")


def _holder(bearers: Sequence[_Bearer], offset: int) -> _Bearer | None:
    """Return who has the surname alone at a place in the text; None where that is open."""
    known = [one for one in bearers if one.before(offset)]
    if not known:
        titled = [one for one in bearers if one.titled]
        return titled[0] if titled else None
    first, *others = sorted(known, key=lambda one: one.before(offset)[0].span)
    last = first.before(offset)[-1].span
    for other in others:
        led = any(one.leads and one.span > last for one in other.before(offset))
        if led or not _comes_second(first, other, offset):
            return None
    return first


def _comes_second(first: _Bearer, other: _Bearer, offset: int) -> bool:
    """Whether one person was there before another: a paragraph earlier, or the other is kin."""
    begins = first.before(offset)[0]
    joins = other.before(offset)[0]
    return begins.paragraph < joins.paragraph or (begins.leads and joins.kin and not joins.leads)


def _can_be_one(one: str, other: str) -> bool:
    """Whether two full names are one person's: Robert “Bob” Roe is also Bob Roe."""
    shorter, longer = sorted((one, other), key=len)
    plain = {word.strip("\"'“”‘’()") for word in longer.split()}
    return same_person(one, other) or (shorter != longer and set(shorter.split()) <= plain)
