"""List everything that an article dates: the timeline's events, and every other dated word.

The timeline holds one line for each date of a sentence, and only what the sentence asserts. Who
looks for all that happened on a day wants the other words too: what is denied, supposed or
named in passing. They are proposals, each with its whole sentence.
"""

from collections.abc import Iterator

from generator.annotating.times.events import dated_words
from generator.annotating.times.participants import participants
from generator.annotating.times.sentences import sentence_at
from generator.annotating.times.status import assertion_of
from generator.annotating.times.tense import Clauses
from generator.languages.telling_time import time_rules
from generator.model.analysis import Analysis
from generator.model.annotation import Annotated, Event, Reason, State, TimeExpression
from generator.model.article import EventStatus
from generator.model.entry import Entry
from generator.model.ids import stable_id
from generator.model.prose import Span


def all_events(
    annotated: Annotated,
    readings: tuple[Analysis, ...],
    entries: tuple[Entry, ...],
    language: str,
) -> tuple[Event, ...]:
    """Return the events of an article, followed by its other dated words in text order.

    No word comes twice with one date, nor with a date inside the stretch of time that the
    timeline gives it. A word that is denied or only supposed has the status "proposed".
    """
    teller = _Teller(annotated, Clauses(readings, time_rules(language)), entries)
    told = {(event.span, str(event.date)) for event in annotated.events}
    stretches = {event.span for event in annotated.events if "/" in str(event.date)}
    others: list[Event] = []
    pairs = dated_words(annotated.times, readings, language, annotated.article.published_day)
    for word, time in sorted(pairs, key=lambda pair: pair[0]):
        key = (word, str(time.date))
        if key not in told and word not in stretches:
            told.add(key)
            others += teller.event(word, time)
    return (*annotated.events, *others)


class _Teller:
    """Makes a proposal of a dated word."""

    def __init__(self, annotated: Annotated, clauses: Clauses, entries: tuple[Entry, ...]) -> None:
        self._prose = annotated.article.prose
        self._published = annotated.article.published_day
        self._mentions = annotated.mentions
        self._clauses = clauses
        self._entries = {entry.id: entry for entry in entries}

    def event(self, word: Span, time: TimeExpression) -> Iterator[Event]:
        """Yield the event that a word names, if its sentence is known."""
        placed = self._clauses.words_in(word)
        sentence = sentence_at(placed[0], word.start) if placed else None
        if not placed or not sentence or time.date is None:
            return
        reading, (index, *_) = placed
        told = assertion_of(self._clauses, word, time, self._published)
        text = " ".join(self._prose.words(sentence).split())
        paragraph = self._prose.paragraph_at(word.start)
        yield Event(
            stable_id("e", str(time.date), text, str(word.start)),
            time.date,
            text,
            told.status if told else EventStatus.PROPOSED,
            State.PROPOSED,
            Reason(
                f"{time.reason.rule}, {told.rule if told else 'not asserted'}", time.reason.words
            ),
            self._prose.locate(word),
            who=participants(self._clauses, reading, index, self._mentions, self._entries),
            paragraph=paragraph.id if paragraph else "",
            span=word,
            sentence=sentence,
        )
