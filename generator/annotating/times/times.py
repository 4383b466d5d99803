"""Find the words that say when, and what day, month or stretch of time they mean.

A language's grammar reads the expressions; the tense of the verb above each, the day of the
article and the dates told of before decide which day of the calendar they stand for.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from generator.annotating.times.days_told import DAY, day_told, in_order, nearest_day
from generator.annotating.times.nominals import event_after
from generator.annotating.times.places import UNKNOWN_DAY, Setting
from generator.annotating.times.resolution import resolve
from generator.annotating.times.tense import Clauses, Governed, is_verb, tense_of
from generator.annotating.times.timex import days_of, edtf_of_value
from generator.languages.telling_time import TimeRules, time_rules
from generator.model.analysis import Analysis
from generator.model.annotation import Reason, TimeExpression
from generator.model.article import Article
from generator.model.prose import Paragraph, Span
from generator.model.when import (
    Anchor,
    Calendar,
    Duration,
    Expression,
    Lead,
    Moment,
    Recurrence,
    Shift,
    Tense,
)

# "2:15 p.m. (1915 GMT) Wednesday" is no end.
_SENTENCE_END = re.compile(
    r"(?<=[.!?])['\"”’)]*\s+(?=[\"“‘'A-Z])|(?<=[.!?])(?<![ap]\.m\.)['\"”’)]*\s+(?=\()"
)
_WORD = re.compile(r"[\w’']+")

# Characters round an expression where the word of a verb is looked for without an analysis.
_FAR = 150

# Characters between a day and a time of day that tells none; one farther above isn't its day.
_FAR_ABOVE = 1000

# Characters round the hour of an entry: stops, dashes and white space.
_FEW = 10

# Characters between two months of one year; farther apart a year isn't shared.
_NEAR = 40


class _Place(NamedTuple):
    """A sentence: characters `[begin, end)` of a paragraph's text, which begins at `offset`."""

    offset: int
    text: str
    begin: int
    end: int


def find_times(
    article: Article, readings: tuple[Analysis, ...], language: str
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article's prose, in order, none overlapping another.

    `readings` are analyses in coordinates of the prose; without them the tense is guessed from
    words such as "will" and "said". A language without a grammar of dates has none.
    """
    reader = _Reader(article, Clauses(readings, time_rules(language)))
    for paragraph in article.prose.paragraphs:
        reader.read(paragraph)
    return tuple(reader.found)


class _Reader:
    """Goes through an article once, with the last date told of in mind."""

    def __init__(self, article: Article, clauses: Clauses) -> None:
        self.found: list[TimeExpression] = []
        self._article = article
        self._clauses = clauses
        self._story = ""
        self._year_at = -1
        self._days: list[tuple[int, str]] = []

    def read(self, paragraph: Paragraph) -> None:
        """Add the expressions of a paragraph; times of day last, since they need a day."""
        text = self._article.prose.words(paragraph.span)
        expressions = self._clauses.rules.find_expressions(text)
        if not expressions:
            return
        ends = [found.end() for found in _SENTENCE_END.finditer(text)]
        found: list[TimeExpression] = []
        days: dict[int, list[TimeExpression]] = {}
        months: dict[int, TimeExpression] = {}
        for written in sorted(expressions, key=_lacks_day):
            sentence = bisect_right(ends, written.span.start)
            read = self._with_year(written, paragraph.span.start, months.get(sentence))
            begin = ends[sentence - 1] if sentence else 0
            end = ends[sentence] if sentence < len(ends) else len(text)
            place = _Place(paragraph.span.start, text, begin, end)
            near = days.setdefault(sentence, [])
            day = nearest_day(near, place.offset + read.span.start)
            if _lacks_day(read) and _is_all(text, read.span):
                day = self._article.published_day.isoformat()
            one = self._resolved(read, place, day)
            if read.lead is Lead.STRETCH and found:
                found[-1], one = in_order(found[-1], one, self._article.published_day)
            if day_told(one):
                near.append(one)
            if _has_year(read):
                months[sentence] = one
            found.append(one)
        self.found.extend(sorted(found, key=lambda one: one.span))

    def _with_year(
        self, read: Expression, offset: int, before: TimeExpression | None
    ) -> Expression:
        """Return a month or day of the same clause as one whose year is told, with that year.

        "In August of that year in Iraq and September in Syria"; `before` is the one that has it.
        """
        place, days = read.meaning, days_of(before.value) if before else None
        if not before or not days or not isinstance(place, Calendar) or not _lacks_year(place):
            return read
        between = Span(before.span.end, read.span.start + offset)
        if between.end - between.start > _NEAR or self._has_verb(between):
            return read
        later = (place.month, place.day or 31) >= (days.first.month, days.first.day)
        if not later and read.lead is not Lead.STRETCH:
            return read
        year = days.first.year if later else days.first.year + 1
        return replace(read, meaning=replace(place, year=year))

    def _has_verb(self, span: Span) -> bool:
        found = self._clauses.words_in(span)
        if found and any(is_verb(found[0].words[index]) for index in found[1]):
            return True
        rules, words = self._clauses.rules, self._article.prose.words(span)
        return any(rules.tense_of_cue(word) for word in _WORD.findall(words))

    def _day_before(self, here: int) -> str:
        """Return the day told of last before a place: "" for none, an unknown one if far above."""
        place = bisect_right(self._days, here, key=lambda told: told[0])
        if not place:
            return ""
        start, day = self._days[place - 1]
        return day if here - start < _FAR_ABOVE else UNKNOWN_DAY

    def _remember(self, read: Expression, value: str, span: Span, governed: Governed) -> None:
        """Keep a date as the one that the story goes on from."""
        told = value.partition("T")[0]
        if isinstance(read.meaning, Duration | Recurrence) or _lacks_day(read):
            return
        if governed.earlier and _is_of_story(read):
            return
        if days_of(told) and not _is_background(read):
            self._story = told
            narrated = governed.direct and governed.tense is Tense.PAST and _tells_year(read)
            self._year_at = span.start if narrated and not self._names_event(span) else -1
            if DAY.fullmatch(told):
                self._days.append((span.start, told))

    def _names_event(self, span: Span) -> bool:
        """Whether a date only tells which event is meant: "charged in the 2012 bombing"."""
        placed = self._clauses.words_in(span)
        return placed is not None and event_after(self._clauses, *placed) is not None

    def _resolved(self, read: Expression, place: "_Place", day: str) -> TimeExpression:
        span = Span(read.span.start + place.offset, read.span.end + place.offset)
        governed = tense_of(self._clauses, span)
        if not governed.tense:
            governed = _tense_by_cues(place, read.span, self._clauses.rules)
        opens = place.text[place.begin : read.span.start].strip("\"'“‘`(").lower().strip()
        setting = Setting(
            self._article.published_day,
            _leaning(read, governed.tense, opens=opens in self._clauses.rules.until),
            self._story,
            day or self._day_before(span.start),
            governed.direct,
            governed.firm or (read.lead is Lead.UNTIL),
            governed.earlier,
            self._year_at >= place.offset,
        )
        kind, value = resolve(read, setting)
        self._remember(read, value, span, governed)
        words = self._article.prose.words(span)
        return TimeExpression(
            span,
            kind,
            value,
            edtf_of_value(value, approximate=read.approximate),
            Reason(read.rule, f"{words} ({governed.verb})" if governed.verb else words),
            read.lead,
        )


def _lacks_day(read: Expression) -> bool:
    return isinstance(read.meaning, Moment) and read.meaning.on is None


def _is_of_story(read: Expression) -> bool:
    """Whether a date counts from another: what had been a day earlier is only looked back on."""
    place = read.meaning.on if isinstance(read.meaning, Moment) else read.meaning
    return isinstance(place, Shift | Calendar) and place.anchor is Anchor.STORY


def _is_all(text: str, span: Span) -> bool:
    """Whether an expression is all of its paragraph: "7:25 a.m." over an entry of a live report."""
    if len(text) - span.end + span.start > _FEW:
        return False
    return not (text[: span.start] + text[span.end :]).strip(" \n.:–—-")


def _tells_year(read: Expression) -> bool:
    """Whether the words of a date hold its year."""
    return isinstance(read.meaning, Calendar) and read.meaning.year is not None


def _has_year(read: Expression) -> bool:
    """Whether a month or day comes with its year, or counts from one told of."""
    place = read.meaning
    return (
        isinstance(place, Calendar)
        and place.month is not None
        and (place.year is not None or place.within is not None)
        and read.lead in (Lead.NONE, Lead.STRETCH)
    )


def _lacks_year(place: Calendar) -> bool:
    bare = place.year is None and place.within is None and place.way is None
    return bare and place.month is not None and place.weekday is None


def _leaning(read: Expression, tense: Tense | None, *, opens: bool) -> Tense | None:
    """Return the tense that the words before an expression lean to, whatever the verb's.

    "Postponed until Tuesday" looks ahead; "Until Thursday, they had not …" looks back: there
    "until" opens the sentence.
    """
    if read.lead is Lead.SINCE:
        return Tense.PAST
    ahead = read.lead is Lead.AHEAD or (read.lead is Lead.UNTIL and not opens)
    if ahead or (read.lead is Lead.BY and not tense):
        return Tense.FUTURE
    return tense


def _is_background(read: Expression) -> bool:
    """Whether a date only says since when or until when: no day that the story goes on from."""
    return read.lead in (Lead.SINCE, Lead.UNTIL, Lead.AHEAD, Lead.NAME) or (
        isinstance(read.meaning, Shift) and read.meaning.anchor is Anchor.WRITING
        and read.meaning.unit.value in "YEC"
    )  # fmt: skip


def _tense_by_cues(place: "_Place", span: Span, rules: TimeRules) -> Governed:
    """Return the tense that the nearest word of a verb points to; None where there is none.

    For what no analysis has read. The date mostly follows its verb: a cue before it counts as
    half as far.
    """
    best: tuple[float, Tense, str] | None = None
    first = max(place.begin, span.start - _FAR)
    for found in _WORD.finditer(place.text, first, min(place.end, span.end + _FAR)):
        tense = rules.tense_of_cue(found.group())
        if tense:
            before = found.end() <= span.start
            far = span.start - found.end() if before else 2 * (found.start() - span.start)
            if best is None or far < best[0]:
                best = far, tense, found.group()
    return Governed(best[1], best[2]) if best else Governed(None)
