"""Find the events of an article: what its writer wrote down, and what its dated sentences tell.

What is written always wins. A derived event is published only where the date is plain and the
sentence asserts it; what is quoted, supposed or only named in passing is proposed.
"""

from dataclasses import replace

from generator.annotating.masking import is_stand_in
from generator.annotating.times.events import words_of
from generator.annotating.times.participants import participants
from generator.annotating.times.sentences import line_for, sentence_at
from generator.annotating.times.status import Assertion, assertion_of
from generator.annotating.times.tense import Clauses
from generator.annotating.times.written_events import listed_events, marked_events
from generator.languages.telling_time import time_rules
from generator.model.analysis import Analysis
from generator.model.annotation import Event, Mention, Reason, State, TimeExpression
from generator.model.article import Article
from generator.model.edtf import Edtf, parse_edtf
from generator.model.entry import Entry
from generator.model.ids import fold, stable_id
from generator.model.problem import Problem
from generator.model.prose import ParagraphKind, Span
from generator.model.when import Lead

_TOLD_IN = (ParagraphKind.TEXT, ParagraphKind.ITEM)

# Dates before and after one that can stand in the same sentence.
_NEAR = 6


def find_events(
    article: Article,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    readings: tuple[Analysis, ...],
    entries: tuple[Entry, ...],
    language: str,
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Return an article's events by date, and the problems of those that are written down.

    Events derived from the text need `readings` and a language with rules; one that says what
    a written event of the same date says is left out.
    """
    rules = time_rules(language)
    listed, lost = listed_events(article, rules)
    marked, bad = marked_events(article, rules)
    written = (*listed, *marked)
    derived: tuple[Event, ...] = ()
    if rules.known:
        derived = _Teller(article, mentions, entries, Clauses(readings, rules)).events(times)
    fresh = tuple(_beside(event, written) for event in derived if not _is_written(event, written))
    ordered = sorted((*written, *fresh), key=lambda event: (event.date, event.span or (0, 0)))
    return tuple(_with_own_ids(ordered)), (*lost, *bad)


class _Teller:
    """Turns the dated sentences of one article into events."""

    def __init__(
        self,
        article: Article,
        mentions: tuple[Mention, ...],
        entries: tuple[Entry, ...],
        clauses: Clauses,
    ) -> None:
        self._article = article
        self._mentions = mentions
        self._entries = {entry.id: entry for entry in entries}
        self._clauses = clauses

    def events(self, times: tuple[TimeExpression, ...]) -> tuple[Event, ...]:
        """Return one event for each date of each sentence, and one for each word that tells it."""
        dated = [
            (time, words)
            for time in _stretches(times)
            if self._may_tell(time)
            and (words := words_of(self._clauses, time, self._article.published_day))
        ]
        found: dict[tuple[Span | None, str], Event] = {}
        told: set[Span | None] = set()
        for place, (time, words) in enumerate(dated):
            near = dated[max(0, place - _NEAR) : place] + dated[place + 1 : place + 1 + _NEAR]
            event = self._event(time, words[0], [other[0] for _, other in near])
            if event and event.span not in told:
                told.add(event.span)
                found.setdefault((event.sentence, str(event.date)), event)
        return tuple(found.values())

    def _may_tell(self, time: TimeExpression) -> bool:
        """Whether a date can be that of an event: no "until", "after" or "9/11", and no heading."""
        paragraph = self._article.prose.paragraph_at(time.span.start)
        return (
            time.date is not None
            and time.type in ("DATE", "TIME")
            and time.lead not in (Lead.UNTIL, Lead.BOUND, Lead.NAME)
            and paragraph is not None
            and paragraph.kind in _TOLD_IN
        )

    def _event(self, time: TimeExpression, word: Span, others: list[Span]) -> Event | None:
        told = assertion_of(self._clauses, word, time, self._article.published_day)
        if told is None or time.date is None:
            return None
        reading, index = told.reading, told.index
        sentence = sentence_at(reading, word.start)
        text = line_for(self._article.prose, self._clauses, word, time.span, others)
        if not sentence or not text or self._clauses.rules.about_article.search(text):
            return None
        paragraph = self._article.prose.paragraph_at(word.start)
        return Event(
            stable_id("e", str(time.date), text),
            time.date,
            text,
            told.status,
            self._state(told, time, text),
            Reason(f"{time.reason.rule}, {told.rule}", time.reason.words),
            self._article.prose.locate(word),
            who=participants(self._clauses, reading, index, self._mentions, self._entries),
            paragraph=paragraph.id if paragraph else "",
            span=word,
            sentence=sentence,
        )

    def _state(self, told: Assertion, time: TimeExpression, text: str) -> State:
        """Return whether an event is safe to publish: asserted outright, in a line of its own."""
        quoted = self._clauses.is_quoted(time.span) or self._is_quotation(told)
        plain = text.split(maxsplit=1)[0].casefold() not in self._clauses.rules.pronouns
        return State.DERIVED if told.outright and plain and not quoted else State.PROPOSED

    def _is_quotation(self, told: Assertion) -> bool:
        """Whether all that happened is that somebody said the words of a direct quotation.

        Those have a card; a timeline tells what happened.
        """
        verb = told.reading.words[told.index]
        return verb.text.lower() in self._clauses.rules.saying and any(
            is_stand_in(word) and word.sentence == verb.sentence for word in told.reading.words
        )


def _stretches(times: tuple[TimeExpression, ...]) -> list[TimeExpression]:
    """Return the expressions, with the two ends of "from 3 to 5 November" made one."""
    joined: list[TimeExpression] = []
    for time in times:
        before = joined[-1] if joined else None
        if time.lead is Lead.STRETCH and before and before.date and time.date:
            whole = _stretch(before, time)
            if whole:
                joined[-1] = whole
                continue
        joined.append(time)
    return joined


def _stretch(first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    text = f"{first.date}/{last.date}"
    try:
        date = parse_edtf(text)
    except ValueError:
        return None
    span = Span(first.span.start, last.span.end)
    return replace(first, span=span, value=f"{first.value}/{last.value}", date=date)


def _is_written(event: Event, written: tuple[Event, ...]) -> bool:
    """Whether the writer wrote of this event: the same date, and the same words or sentence."""
    for other in written:
        near = other.span and event.sentence and event.sentence.overlaps(other.span)
        same_words = fold(other.text).casefold() == fold(event.text).casefold()
        if (near or same_words) and _same_date(event.date, other.date):
            return True
    return False


def _beside(event: Event, written: tuple[Event, ...]) -> Event:
    """Return an event as proposed if the writer told of that date in its paragraph already."""
    told = any(
        event.paragraph == other.paragraph and _same_date(event.date, other.date)
        for other in written
    )
    return replace(event, state=State.PROPOSED) if told else event


def _same_date(one: Edtf, other: Edtf) -> bool:
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def _with_own_ids(events: list[Event]) -> list[Event]:
    """Return the events with a number on an id that an earlier one has already."""
    seen: dict[str, int] = {}
    numbered = []
    for event in events:
        seen[event.id] = seen.get(event.id, 0) + 1
        count = seen[event.id]
        numbered.append(event if count == 1 else replace(event, id=f"{event.id}-{count}"))
    return numbered
