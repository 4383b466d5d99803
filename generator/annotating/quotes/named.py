"""Gather the names of an article: its mentions, and what else the model takes for a name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.surnames import PersonNamed, Surnames
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

# Roles in which somebody is only spoken of; what shares another's place.
_LESSER = ("poss", "nmod:poss", "compound", "nmod", "dobj", "obj", "iobj", "dative", "amod", "obl")
_SHARED = ("appos", "conj", "flat", "flat:name")
_SUBJECT = ("nsubj", "nsubjpass", "nsubj:pass")
_PARTS = ("compound", "nmod", "flat", "flat:name", "amod")

# A parse may be nonsense, and a chain of heads long.
_FARTHEST = 12

# Words of a person's name, and characters before it in which its kinship stands.
_LONGEST_NAME = 3
_KIN = 20


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
    text = frames[0].text if frames else ""
    found = [_mentioned(text, mention) for mention in mentions if not mention.demonym]
    taken = sorted(mention.span for mention in mentions)
    others = []
    for analysis in readings:
        for name in analysis.names:
            span = Span(name.start, name.end)
            if name.label in _KINDS and not _overlaps_any(span, taken):
                others.append(_plain_name(text, span, _KINDS[name.label]))
    found = sorted((*found, *others), key=lambda one: one.span)
    found = sorted((*found, *_unread(found, readings, text)), key=lambda one: one.span)
    surnames = Surnames(_persons_named(found, frames, rules), text, rules)
    return Names([_full(named, surnames) for named in found])


def _unread(found: Sequence[Named], readings: Sequence[Analysis], text: str) -> Iterator[Named]:
    """Yield the surnames that no model saw a name in, of people named in full before.

    One that begins a sentence is a name where it acts: "Marsh said", not "Marsh is wet land".
    """
    known: dict[str, int] = {}
    for one in found:
        if one.kind is Kind.PERSON and " " in one.name:
            known.setdefault(one.name.rsplit(maxsplit=1)[-1], one.span.end)
    taken = [one.span for one in found]
    for analysis in readings:
        for word in analysis.words:
            if known.get(word.text, word.start + 1) <= word.start and word.text.istitle():
                span = Span(word.start, word.end)
                acts = word.relation in _SUBJECT and analysis.words[word.head].pos == "VERB"
                proper = word.pos == "PROPN" and word.relation not in _PARTS
                if (acts or proper) and not _overlaps_any(span, taken):
                    yield Named(span, text[span.start : span.end], None, Kind.PERSON)


def _mentioned(text: str, mention: Mention) -> Named:
    """Return a mention as a name; a surname without an entry stands for nobody as yet."""
    sure = not mention.entry or mention.state is not State.PROPOSED
    words = text[mention.span.start : mention.span.end]
    bare = mention.entry is None and mention.name.endswith(f" {words}") and " " not in words
    return Named(mention.span, words if bare else mention.name, mention.entry, mention.kind, sure)


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
    bearer = surnames.bearer(named.name, named.span)
    return named if bearer is None else replace(named, name=bearer[0], entry=bearer[1])


def _persons_named(
    found: Sequence[Named], frames: Sequence[Frame], rules: NameRules
) -> Iterator[PersonNamed]:
    """Yield the names of persons in order, each with what its place tells of its bearer.

    The model takes a person for a body now and then; such a name is kept as unsure.
    """
    starts = [frame.paragraph.span.start for frame in frames]
    for one in found:
        person = one.kind is Kind.PERSON
        body = one.kind is Kind.ORGANISATION and not one.entry and _is_like_a_person(one.name)
        index = bisect_right(starts, one.span.start) - 1
        if index < 0 or not one.name or not (person or body):
            continue
        frame = frames[index]
        yield PersonNamed(
            one.span,
            one.name,
            one.entry if one.sure else None,
            index,
            leads=_leads(frame, one.span),
            kin=_follows_kin(frame, one.span, rules),
            quoted=_is_quoted(frame, one.span),
            sure=person,
        )


def _is_quoted(frame: Frame, span: Span) -> bool:
    index = bisect_right(frame.quotations, span.start, key=lambda one: one.span.start) - 1
    return index >= 0 and frame.quotations[index].span.covers(span)


def _is_like_a_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= _LONGEST_NAME and all(
        word.rstrip(".").isalpha() and word.istitle() for word in words
    )


def _leads(frame: Frame, span: Span) -> bool:
    """Whether a name is a subject, or in any place where it can speak: "according to Jane Poe"."""
    first = bisect_left(frame.words, span.start, key=lambda word: word.start)
    last = bisect_left(frame.words, span.end, key=lambda word: word.start)
    if first == last:
        return False
    top = frame.top(range(first, last))
    for _ in range(_FARTHEST):
        if frame.words[top].relation not in _SHARED:
            break
        top = frame.words[top].head
    word = frame.words[top]
    above = frame.words[word.head]
    if word.relation == "pobj":
        return frame.words[above.head].relation == "prep"
    return word.relation not in _LESSER


def _follows_kin(frame: Frame, span: Span, rules: NameRules) -> bool:
    """Whether a relative's name stands there: "his wife, Ann Poe"."""
    before = frame.text[max(frame.paragraph.span.start, span.start - _KIN) : span.start]
    words = before.rstrip(" ,").split()
    return bool(words) and words[-1] in rules.kin


def _overlaps_any(span: Span, taken: Sequence[Span]) -> bool:
    index = bisect_right(taken, span)
    return any(other.overlaps(span) for other in taken[max(0, index - 1) : index + 1])
