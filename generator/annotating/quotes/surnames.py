"""Say which of the people with one surname a bare surname means, from where they are named.

News style gives a person the full name once and the surname from then on, and goes on giving the
full name of a second person of that surname (The Associated Press Stylebook, "courtesy titles").
So before the second one is named, the surname means the first; after that it still does, unless
the second has been the subject of a sentence since. Whoever is named most is no clue.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

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
    """One person of a surname, and where the article names this one outside of quotations.

    Somebody who is never named in full is `titled`: "Mr Poe", "President Poe". `first` is the
    first name of all, `led` where the person acts or speaks.
    """

    name: str
    entry: str | None
    first: Span
    titled: bool = False
    sure: bool = True
    titles: set[str] = field(default_factory=set)
    named: list[PersonNamed] = field(default_factory=list)
    led: list[int] = field(default_factory=list)

    def add(self, one: PersonNamed) -> None:
        """Note one more name of this person, in order."""
        self.entry = self.entry or one.entry
        self.sure = self.sure and one.sure
        if not one.quoted:
            self.named.append(one)
            if one.leads:
                self.led.append(one.span.start)

    def last(self, offset: int) -> int:
        """Return where the last name before a place begins; -1 for none."""
        place = bisect_left(self.named, offset, key=lambda one: one.span.start) - 1
        return self.named[place].span.start if place >= 0 else -1

    def acts_between(self, start: int, end: int) -> bool:
        """Whether the person is a subject between two places."""
        return bisect_left(self.led, end) > bisect_right(self.led, start)


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
        if found is None or not found.sure:
            return "", None
        return None if found.titled else (found.name, found.entry)

    def _add(self, one: PersonNamed) -> None:
        bearers = self._bearers.setdefault(one.name.rsplit(maxsplit=1)[-1], [])
        known = next((known for known in bearers if _can_be_one(known.name, one.name)), None)
        if known is None:
            known = _Bearer(one.name, None, one.span)
            bearers.append(known)
        known.name = max(known.name, one.name, key=len)
        known.titles.add(self._title(one.span))
        known.add(one)

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
            later = all(one.span < bearer.first for bearer in full)
            fits = not later or any(title in bearer.titles for bearer in full)
        if not full or not title or fits:
            return
        titled = next((bearer for bearer in known if bearer.titled), None)
        if titled is None:
            titled = _Bearer(f"{title} {one.name}", None, one.span, titled=True)
            known.append(titled)
        titled.add(one)

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
    known = [one for one in bearers if one.last(offset) >= 0]
    if not known:
        return next((one for one in bearers if one.titled), None)
    first, *others = sorted(known, key=lambda one: one.named[0].span)
    last = first.last(offset)
    for other in others:
        if other.acts_between(last, offset) or not _comes_second(first, other):
            return None
    return first


def _comes_second(first: _Bearer, other: _Bearer) -> bool:
    """Whether one person was there before another: a paragraph earlier, or the other is kin."""
    begins, joins = first.named[0], other.named[0]
    return begins.paragraph < joins.paragraph or (begins.leads and joins.kin and not joins.leads)


def _can_be_one(one: str, other: str) -> bool:
    """Whether two full names are one person's: Robert “Bob” Roe is also Bob Roe."""
    shorter, longer = sorted((one, other), key=len)
    plain = {word.strip("\"'“”‘’()") for word in longer.split()}
    return same_person(one, other) or (shorter != longer and set(shorter.split()) <= plain)
