"""Gather the names of an article: its mentions, and what else the model takes for a name."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.surnames import Surnames
from generator.languages.naming import NameRules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, State
from generator.model.entry import Kind
from generator.model.prose import Span

_KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
}


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name somebody, and whom; `sure` unless an editor has still to decide that."""

    span: Span
    name: str
    entry: str | None
    kind: Kind
    sure: bool = True


class Names:
    """The names of an article in order, and which of them stand in a span."""

    def __init__(self, named: Sequence[Named]) -> None:
        self.all = tuple(named)
        self._starts = [one.span.start for one in named]

    def between(self, span: Span) -> list[Named]:
        """Return the names that share a character with a span, in order."""
        first = max(0, bisect_left(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return [named for named in self.all[first:last] if named.span.overlaps(span)]

    def person_ending(self, end: int) -> Named | None:
        """Return the person whose name ends there; None if none does."""
        index = bisect_left(self._starts, end) - 1
        if index < 0:
            return None
        named = self.all[index]
        fits = named.span.end == end and named.kind is Kind.PERSON and named.name
        return named if fits else None


def names_in(
    frames: Sequence[Frame],
    mentions: Sequence[Mention],
    readings: Sequence[Analysis],
    rules: NameRules,
) -> Names:
    """Return all names of an article in order: its mentions, and what else the model found."""
    found = [
        Named(m.span, m.name, m.entry, m.kind, not m.entry or m.state is not State.PROPOSED)
        for m in mentions
        if not m.demonym
    ]
    taken = sorted(mention.span for mention in mentions)
    text = frames[0].text if frames else ""
    others = []
    for analysis in readings:
        for name in analysis.names:
            span = Span(name.start, name.end)
            if name.label in _KINDS and not _overlaps_any(span, taken):
                others.append(_plain_name(text, span, _KINDS[name.label]))
    full = (
        one.name
        for one in sorted((*found, *others), key=lambda one: one.span)
        if one.kind is Kind.PERSON and " " in one.name
    )
    surnames = Surnames(full, text, rules)
    found += others
    return Names(sorted((_full(named, surnames) for named in found), key=lambda n: n.span))


def _plain_name(text: str, span: Span, kind: Kind) -> Named:
    words = text[span.start : span.end]
    for ending in ("'s", "’s", "'", "’"):
        words = words.removesuffix(ending)
    words = words.removeprefix("the ").removeprefix("The ").strip()
    return Named(span, " ".join(words.split()), None, kind)


def _full(named: Named, surnames: Surnames) -> Named:
    """Return a surname as the full name it stands for; without one where that can't be told."""
    if named.entry or named.kind is not Kind.PERSON or " " in named.name:
        return named
    full = surnames.bearer(named.name, named.span)
    return named if full is None else Named(named.span, full, None, named.kind, named.sure)


def _overlaps_any(span: Span, taken: Sequence[Span]) -> bool:
    index = bisect_right(taken, span)
    return any(other.overlaps(span) for other in taken[max(0, index - 1) : index + 1])
