"""Find the names that the glossary lacks, and which of them are one and the same.

What the model read is mended first (names_read.py), then every place is found where the same
words stand, and short forms are brought under the fullest form that the article has: the
writer is asked once for each entity, by its full name.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.annotating.names.aliases import AliasTable, Claim, Occurrence, table_of_claims
from generator.annotating.names.context import ReadName, is_part_of_longer_name, names_read
from generator.annotating.names.coverage import Coverage
from generator.annotating.names.folding import fold_name
from generator.annotating.names.fullest import fullest_forms
from generator.annotating.names.kinds import kinds_of
from generator.annotating.names.mending import mended_names
from generator.annotating.names.people import People, extend_to_honorific, same_person
from generator.annotating.names.sameness import key_of, said
from generator.annotating.names.short_forms import (
    Strength,
)
from generator.languages.naming import NameRules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Reason, State
from generator.model.entry import Kind
from generator.model.prose import Prose, Span


@dataclass(frozen=True, slots=True)
class _Named:
    """What a name in an article stands for: the fullest form, the kind, and why."""

    name: str
    kind: Kind
    reason: Reason
    demonym: bool = False


def find_names(
    prose: Prose,
    table: AliasTable,
    readings: Sequence[Analysis],
    known: Iterable[Mention],
    off: Iterable[Span],
) -> tuple[Mention, ...]:
    """Return mentions of what the glossary lacks, in text order: proposed, without entry.

    `known` are the mentions found before and `off` spans to leave alone; none overlaps them.
    """
    if not readings:
        return ()
    rules = table.rules
    known = list(known)
    closed = [*(mention.span for mention in known), *off]
    read = _outside(mended_names(prose, readings, rules), closed)
    everywhere = _outside(_repeated(prose, read, table, readings), closed)
    named = _same_names(prose, everywhere, [m.name for m in known if m.kind is Kind.PERSON], rules)
    return tuple(_mention(prose, name, named[said(prose, name.span)], rules) for name in everywhere)


def _mention(prose: Prose, name: ReadName, named: _Named, rules: NameRules) -> Mention:
    span = name.span
    if named.kind is Kind.PERSON:
        span = extend_to_honorific(prose, span, rules, titles=False)
    return Mention(
        span, named.kind, None, named.name, State.PROPOSED, named.reason, demonym=named.demonym
    )


def _outside(names: Iterable[ReadName], closed: Sequence[Span]) -> list[ReadName]:
    taken = Coverage(closed)
    return [name for name in names if not taken.touches(name.span)]


def _repeated(
    prose: Prose, read: Sequence[ReadName], table: AliasTable, readings: Sequence[Analysis]
) -> list[ReadName]:
    """Return `read` and the other places where the same words stand, which the model missed.

    Where it read only parts of a name that it read whole elsewhere, the whole one counts.
    """
    first = {fold_name(prose.words(name.span)): name for name in reversed(read)}
    claims = [Claim(words, words, "name", Strength.WRITTEN) for words in first if len(words) > 2]
    own = table_of_claims(claims, {}, table.language)
    held = Coverage(name.span for name in read)
    names = list(read)
    model = names_read(readings)
    for paragraph in prose.paragraphs:
        for found in own.occurrences(prose.words(paragraph.span), paragraph.span.start):
            like = first[found.claims[0].entry]
            if like.demonym:
                continue
            if held.touches(found.span):
                _take_whole(names, found, like)
            elif found.words == found.claims[0].words and not is_part_of_longer_name(
                prose, found.span, like.kind, model, table.rules
            ):
                held.add(found.span)
                insort(names, ReadName(found.span, like.kind, like.demonym))
    return names


def _take_whole(names: list[ReadName], found: Occurrence, like: ReadName) -> None:
    """Put a whole name in the place of the parts of it that stand in `names`, in order."""
    begin = bisect_left(names, found.span.start, key=lambda name: name.span.start)
    end = bisect_left(names, found.span.end, key=lambda name: name.span.start)
    parts = names[begin:end]
    overlapped = begin > 0 and names[begin - 1].span.end > found.span.start
    same = found.words.split()[0] == found.claims[0].words.split()[0]
    if (
        parts
        and same
        and not found.claims[0].words.rsplit(" ", 1)[-1].islower()
        and not overlapped
        and parts[-1].span.end <= found.span.end
        and [part.span for part in parts] != [found.span]
        and not any(part.sure or part.demonym for part in parts)
    ):
        names[begin:end] = [ReadName(found.span, like.kind)]


def _same_names(
    prose: Prose, names: Sequence[ReadName], known_people: Sequence[str], rules: NameRules
) -> Mapping[str, _Named]:
    """Return what each form in the article stands for."""
    stand = [said(prose, name.span) for name in names]
    kinds = kinds_of(prose, names, rules)
    people = People(
        [
            *(fold_name(name) for name in known_people),
            *(words for words in stand if kinds[words] is Kind.PERSON),
        ],
        rules,
        prose.text,
    )
    longer = fullest_forms(prose, names, kinds, rules)
    named: dict[str, _Named] = {}
    spelt: dict[str, str] = {}
    demonyms = {said(prose, name.span) for name in names if name.demonym}
    for words, kind in kinds.items():
        if words in demonyms:
            named[words] = _Named(words, Kind.CONCEPT, Reason("demonym", words), demonym=True)
        elif kind is Kind.PERSON:
            one = _person(words, people)
            named[words] = replace(one, name=spelt.setdefault(key_of(one.name, rules), one.name))
        else:
            full = longer.get(words, words)
            rule = "name read by the model" if full == words else f"short form of {full}"
            named[words] = _Named(full, kinds.get(full, kind), Reason(rule, words))
    return named


def _person(words: str, people: People) -> _Named:
    if " " not in words:
        known = people.named(words) or people.called(words)
        if len(known) == 1:
            return _Named(known[0], Kind.PERSON, Reason(f"short form of {known[0]}", words))
        rule = "several people of this surname" if known else "name read by the model"
        return _Named(words, Kind.PERSON, Reason(rule, ", ".join(known) or words))
    surname = words.rsplit(" ", 1)[-1]
    for full in people.named(surname):
        if same_person(full, words):
            rule = "name read by the model" if full == words else f"short form of {full}"
            return _Named(full, Kind.PERSON, Reason(rule, words))
    return _Named(words, Kind.PERSON, Reason("name read by the model", words))
