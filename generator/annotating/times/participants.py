"""Name the entries that take part in an event: its subject, its agent and what it is done to.

When in doubt fewer: a name that only stands in the sentence takes no part in what it tells.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from generator.annotating.times.tense import Clauses, ancestors, is_verb
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, State
from generator.model.entry import Entry, Kind

_SUBJECT = ("nsubj", "nsubjpass", "agent")
_OBJECT = ("dobj", "dative", "obj")


def participants(
    clauses: Clauses,
    reading: Analysis,
    index: int,
    mentions: tuple[Mention, ...],
    entries: Mapping[str, Entry],
) -> tuple[str, ...]:
    """Return the ids of the entries that take part, in the order of the sentence, each once.

    `mentions` are in the order of the text and don't overlap. A place that does something stands
    for the body that its `speaks_for` names; one that something is done to is only where it was.
    """
    verb = next((up for up in ancestors(reading, index) if is_verb(reading.words[up])), None)
    if verb is None:
        return ()
    heads = dict.fromkeys(_people(clauses, reading, verb))
    found = []
    for head, does in sorted(heads):
        entry = _entry_at(reading, head, mentions)
        if entry and does:
            found.append(_speaker(entry, entries))
        elif entry and not _is_place(entry, entries):
            found.append(entry)
    return tuple(dict.fromkeys(found))


def _people(clauses: Clauses, reading: Analysis, verb: int) -> Iterator[tuple[int, bool]]:
    """Yield the nouns of a verb's subject and object, and whether they are the ones that act."""
    for relations, does in ((_SUBJECT, True), (_OBJECT, False)):
        holder = verb
        for _ in range(4):
            nouns = [
                child
                for child in clauses.children(reading, holder)
                if reading.words[child].relation in relations
            ]
            for noun in nouns:
                for one in _joined(clauses, reading, noun):
                    yield one, does
            shares = reading.words[holder].relation in ("xcomp", "conj", "advcl")
            if nouns or not does or not shares or reading.words[holder].head == holder:
                break
            holder = reading.words[holder].head


def _joined(clauses: Clauses, reading: Analysis, noun: int) -> Iterator[int]:
    """Yield a noun, those coordinated with it, and the names set beside it."""
    waiting, seen = [noun], set[int]()
    while waiting:
        index = waiting.pop()
        if index in seen:
            continue
        seen.add(index)
        yield index
        by = reading.words[index].relation == "agent"
        waiting.extend(
            child
            for child in clauses.children(reading, index)
            if reading.words[child].relation in ("conj", "appos") or (by and
               reading.words[child].relation == "pobj")
        )  # fmt: skip


def _entry_at(reading: Analysis, index: int, mentions: tuple[Mention, ...]) -> str | None:
    word = reading.words[index]
    place = bisect_left(mentions, word.end, key=lambda mention: mention.span.start) - 1
    if place < 0 or mentions[place].span.end <= word.start:
        return None
    mention = mentions[place]
    return mention.entry if mention.state is not State.PROPOSED else None


def _is_place(entry: str, entries: Mapping[str, Entry]) -> bool:
    return entry in entries and entries[entry].kind is Kind.PLACE


def _speaker(entry: str, entries: Mapping[str, Entry]) -> str:
    known = entries.get(entry)
    if known and known.kind is Kind.PLACE and known.speaks_for:
        return known.speaks_for
    return entry
