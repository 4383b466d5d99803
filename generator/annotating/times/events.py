"""Find the words that a date is the date of: what happened then, in TimeML's sense of an event.

The way leads up from the date to the first word that can happen: the noun it stands beside
("the Friday bombing"), else the verb above it; then on to what is coordinated with that word.
"""

from collections.abc import Iterator
from datetime import date

from generator.annotating.times.date_clauses import clause_of_date, purpose_of
from generator.annotating.times.nominals import event_after, event_before
from generator.annotating.times.tense import Clauses, ancestors, head_of, is_verb
from generator.languages.telling_time import time_rules
from generator.model.analysis import Analysis, Word
from generator.model.annotation import TimeExpression
from generator.model.prose import Span


def dated_words(
    times: tuple[TimeExpression, ...],
    readings: tuple[Analysis, ...],
    language: str,
    published: date | None = None,
) -> tuple[tuple[Span, TimeExpression], ...]:
    """Return each word that tells of an event, with the date that it has.

    A date may have several events, the one that it is said of directly comes first; durations
    and sets have none, nor has what the model hasn't read. A word that has a date of its own
    takes no other from a neighbour. `published` tells which dates are past.
    """
    clauses = Clauses(readings, time_rules(language))
    told = [(time, words_of(clauses, time, published)) for time in times if time.date is not None]
    own = {words[0] for _, words in told if words}
    return tuple(
        (word, time)
        for time, words in told
        for place, word in enumerate(words)
        if place == 0 or word not in own
    )


def words_of(clauses: Clauses, time: TimeExpression, published: date | None) -> tuple[Span, ...]:
    """Return the events that a date is said of, the nearest first."""
    placed = clauses.words_in(time.span)
    if not placed:
        return ()
    reading, indices = placed
    latest = time.date.latest if time.date else None
    past = published is not None and latest is not None and tuple(latest) < _numbers(published)
    indexed = _events_above(clauses, reading, indices, past=past)
    return tuple(dict.fromkeys(Span(*_edges(reading.words[index])) for index in indexed))


def _numbers(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _edges(word: Word) -> tuple[int, int]:
    return word.start, word.end


def _events_above(
    clauses: Clauses, reading: Analysis, indices: tuple[int, ...], *, past: bool
) -> Iterator[int]:
    own = (event_after, event_before, clause_of_date)
    yield from (index for find in own if (index := find(clauses, reading, indices)) is not None)
    before = _word_before(clauses, reading, indices)
    if before is not None and is_verb(reading.words[before]) and reading.words[before].pos != "AUX":
        told = _told(clauses, reading, before, indices, past=past)
        yield from _with_verb(clauses, reading, told)
        return
    if _only_names(clauses, reading, indices[-1]):
        return
    above = _event_over(clauses, reading, indices)
    if above is not None and not is_verb(reading.words[above]):
        yield from (above, *_verb_of_subject(reading, above))
        return
    if above is not None:
        told = _told(clauses, reading, above, indices, past=past)
        yield from _with_verb(clauses, reading, told)
    if before is not None and clauses.rules.is_event_noun(reading.words[before].text):
        yield before


def _event_over(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the first word above a date that can happen, a verb or a noun."""
    for index in ancestors(reading, head_of(reading, indices)):
        word = reading.words[index]
        noun = word.pos in ("NOUN", "PROPN") and clauses.rules.is_event_noun(word.text)
        if index not in indices and (noun or is_verb(word)):
            return index
    return None


def _only_names(clauses: Clauses, reading: Analysis, index: int) -> bool:
    """Whether a date only tells who or what is meant: "the 1987 car was found", "a 9/11 widow"."""
    word, above = reading.words[index], reading.words[reading.words[index].head]
    beside = word.relation in ("compound", "nummod", "amod", "nmod") and word.head > index
    number = word.text.replace("/", "").isdigit()
    return beside and number and not clauses.rules.is_event_noun(above.text)


def _with_verb(clauses: Clauses, reading: Analysis, verb: int) -> Iterator[int]:
    yield verb
    yield from _beside(clauses, reading, verb)


def _word_before(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the word right before a date, over its preposition: "arrived (on) Friday"."""
    index = indices[0] - 1
    if index >= 0 and reading.words[index].text.lower() in clauses.rules.before_dates:
        index -= 1
    if index < 0 or reading.words[index].sentence != reading.words[indices[0]].sentence:
        return None
    return index


def _verb_of_subject(reading: Analysis, index: int) -> tuple[int, ...]:
    """Return the verb whose subject a noun is: "the Friday bombings killed"."""
    word = reading.words[index]
    if word.relation in ("nsubj", "nsubjpass") and is_verb(reading.words[word.head]):
        return (word.head,)
    return ()


def _told(
    clauses: Clauses, reading: Analysis, verb: int, indices: tuple[int, ...], *, past: bool
) -> int:
    """Return the verb that was meant, where a parser hangs a date on its neighbour.

    "Officials said jets had bombed the town on Tuesday": what happened stands between. "Planned to
    pay on Friday": the payment. "Found clinging to a raft in May": the finding.
    """
    verb = _in_last_clause(clauses, reading, verb, indices)
    word = reading.words[verb]
    under = [child for child in clauses.children(reading, verb) if child < indices[0]]
    if word.text.lower() in clauses.rules.saying:
        for child in under:
            if reading.words[child].relation == "ccomp" and child > verb:
                return child
    if word.text.lower() in clauses.rules.settled:
        for child in clauses.children(reading, verb):
            if reading.words[child].relation == "xcomp" and child > verb:
                return child
    tried = _tried(clauses, reading, verb, past=past)
    if tried is not None:
        return tried
    bare = word.tag in ("VBG", "VBN") and word.relation in ("xcomp", "ccomp", "oprd")
    if bare and not _has_helper(clauses, reading, verb) and is_verb(reading.words[word.head]):
        return word.head
    return purpose_of(clauses, reading, verb)


def _tried(clauses: Clauses, reading: Analysis, verb: int, *, past: bool) -> int | None:
    """Return the verb above an infinitive where only that one is sure to have happened.

    "Tried to flee on Monday" tells of a try. "Was invited to join in July 1997", once that is past,
    tells of an invitation; a date to come is the one of joining. Both kinds of verb are I_ACTIONs
    of TimeML (annotation guidelines 1.2.1, section 2.1.3).
    """
    word = reading.words[verb]
    particles = (reading.words[child].text.lower() for child in clauses.children(reading, verb))
    if word.relation not in ("xcomp", "ccomp") or not clauses.rules.infinitive & set(particles):
        return None
    above = reading.words[word.head].text.lower()
    happened = above in clauses.rules.trying or (past and above in clauses.rules.proposing)
    return word.head if happened and is_verb(reading.words[word.head]) else None


def _in_last_clause(
    clauses: Clauses, reading: Analysis, verb: int, indices: tuple[int, ...]
) -> int:
    """Return the verb of the clause that a late date ends: "it comes as the two met yesterday"."""
    if reading.words[indices[0] - 1].text == ",":
        return verb
    for child in reversed(clauses.children(reading, verb)):
        below = reading.words[child]
        between = verb < child < indices[0]
        if between and below.relation == "advcl" and is_verb(below):
            return child if _has_subject(clauses, reading, child) else verb
    return verb


def _has_helper(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    return any(
        reading.words[child].relation in ("aux", "auxpass", "nsubj", "nsubjpass")
        for child in clauses.children(reading, verb)
    )


def _beside(clauses: Clauses, reading: Analysis, verb: int) -> Iterator[int]:
    """Yield the events that share a verb's date: coordinated verbs, and what a light verb holds."""
    word = reading.words[verb]
    shared = word.relation == "conj" and not _has_subject(clauses, reading, verb)
    if shared and is_verb(reading.words[word.head]):
        yield word.head
    for child in clauses.children(reading, verb):
        below = reading.words[child]
        if (
            below.relation == "conj"
            and is_verb(below)
            and not _has_subject(clauses, reading, child)
        ):
            yield child
        if below.relation in _HELD and clauses.rules.is_event_noun(below.text) and (
            word.text.lower() in clauses.rules.light
        ):  # fmt: skip
            yield child


_HELD = ("nsubj", "nsubjpass", "dobj", "attr")


def _has_subject(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    return any(
        reading.words[child].relation in ("nsubj", "nsubjpass")
        for child in clauses.children(reading, verb)
    )
