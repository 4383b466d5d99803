"""Find the words that a date is the date of: what happened then, in TimeML's sense of an event.

The way leads up from the date to the first word that can happen: the noun it stands beside
("the Friday bombing"), else the verb above it; then on to what is coordinated with that word.
"""

from collections.abc import Iterator

from generator.annotating.tense import Clauses, ancestors, head_of, is_verb
from generator.languages.en import dates_events as english
from generator.model.analysis import Analysis, Word
from generator.model.annotation import TimeExpression
from generator.model.prose import Span

_BESIDE = ("compound", "amod", "nummod", "poss", "nmod", "npadvmod", "det", "appos")


def dated_words(
    times: tuple[TimeExpression, ...], readings: tuple[Analysis, ...]
) -> tuple[tuple[Span, TimeExpression], ...]:
    """Return each word that tells of an event, with the date that it has.

    A date may have several events, the one that it is said of directly comes first; durations
    and sets have none, nor has what the model hasn't read.
    """
    clauses = Clauses(readings)
    found: dict[Span, TimeExpression] = {}
    for time in times:
        if time.date is None:
            continue
        for span in words_of(clauses, time.span):
            found.setdefault(span, time)
    return tuple(found.items())


def words_of(clauses: Clauses, span: Span) -> tuple[Span, ...]:
    """Return the events that the date at `span` is said of, the nearest first."""
    placed = clauses.words_in(span)
    if not placed:
        return ()
    reading, indices = placed
    indexed = _events_above(clauses, reading, indices)
    return tuple(dict.fromkeys(Span(*_edges(reading.words[index])) for index in indexed))


def _edges(word: Word) -> tuple[int, int]:
    return word.start, word.end


def _events_above(
    clauses: Clauses, reading: Analysis, indices: tuple[int, ...]
) -> Iterator[int]:
    start = head_of(reading, indices)
    for index in ancestors(reading, start):
        if index in indices:
            continue
        word = reading.words[index]
        if word.pos in ("NOUN", "PROPN") and english.is_event_noun(word.text):
            yield index
            verb = _verb_of_subject(reading, index)
            if verb is not None:
                yield verb
            return
        if is_verb(word):
            verb = _told(clauses, reading, index, indices)
            yield verb
            yield from _beside(clauses, reading, verb)
            return


def _verb_of_subject(reading: Analysis, index: int) -> int | None:
    """Return the verb whose subject a noun is: "the Friday bombings killed"."""
    word = reading.words[index]
    if word.relation in ("nsubj", "nsubjpass") and is_verb(reading.words[word.head]):
        return word.head
    return None


def _told(clauses: Clauses, reading: Analysis, verb: int, indices: tuple[int, ...]) -> int:
    """Return the verb that was meant where a parser hangs a late date on the verb of saying.

    "Officials said jets had bombed the town on Tuesday": what happened on Tuesday stands before
    the date and after "said".
    """
    word = reading.words[verb]
    if word.text.lower() not in english.SAYING:
        return verb
    for child in clauses.children(reading, verb):
        inner = reading.words[child]
        if inner.relation == "ccomp" and verb < child < indices[0]:
            return child
    return verb


def _beside(clauses: Clauses, reading: Analysis, verb: int) -> Iterator[int]:
    """Yield the events that share a verb's date: coordinated verbs, and what a light verb holds."""
    word = reading.words[verb]
    for child in clauses.children(reading, verb):
        below = reading.words[child]
        if below.relation == "conj" and is_verb(below) and not _has_subject(clauses, reading, child):
            yield child
        if word.text.lower() in english.LIGHT_VERBS and below.relation in (
            "nsubj", "nsubjpass", "dobj", "attr",
        ) and english.is_event_noun(below.text):  # fmt: skip
            yield child


def _has_subject(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    return any(
        reading.words[child].relation in ("nsubj", "nsubjpass")
        for child in clauses.children(reading, verb)
    )
