"""Find the words that say when, and what day, month or stretch of time they mean.

A language's grammar reads the expressions; the tense of the verb above each, the day of the
article and the dates told of before decide which day of the calendar they stand for.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from generator.annotating.resolution import Setting, resolve
from generator.annotating.tense import Clauses, tense_of
from generator.annotating.timex import days_of, edtf_of_value
from generator.languages.en import dates as english
from generator.languages.en import dates_tense
from generator.model.analysis import Analysis
from generator.model.annotation import Reason, TimeExpression
from generator.model.article import Article
from generator.model.prose import Paragraph, Span
from generator.model.when import Anchor, Expression, Lead, Moment, Shift, Tense

_GRAMMARS: dict[str, Callable[[str], tuple[Expression, ...]]] = {"en": english.find_expressions}
_WORD = re.compile(r"[\w’']+")
_SENTENCE_END = re.compile(r"(?<=[.!?])['\"”’)]*\s+(?=[\"“‘'(A-Z])")


def find_times(
    article: Article, readings: tuple[Analysis, ...], language: str
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article's prose, in order, none overlapping another.

    `readings` are analyses in coordinates of the prose; without them the tense is guessed from
    words such as "will" and "said". A language without a grammar of dates has none.
    """
    grammar = _GRAMMARS.get(language.partition("-")[0].lower())
    if not grammar:
        return ()
    reader = _Reader(article, Clauses(readings))
    for paragraph in article.prose.paragraphs:
        reader.read(paragraph, grammar)
    return tuple(reader.found)


class _Reader:
    """Goes through an article once, with the last date told of in mind."""

    def __init__(self, article: Article, clauses: Clauses) -> None:
        self.found: list[TimeExpression] = []
        self._article = article
        self._clauses = clauses
        self._story = ""
        self._told_day = ""

    def read(self, paragraph: Paragraph, grammar: Callable[[str], tuple[Expression, ...]]) -> None:
        text = self._article.prose.words(paragraph.span)
        expressions = grammar(text)
        if not expressions:
            return
        ends = [found.end() for found in _SENTENCE_END.finditer(text)]
        sentences = [bisect_right(ends, one.span.start) for one in expressions]
        values = [""] * len(expressions)
        order = sorted(
            range(len(expressions)), key=lambda n: isinstance(expressions[n].meaning, Moment)
        )
        for n in order:
            near = [
                m for m in range(len(expressions)) if sentences[m] == sentences[n] and values[m]
            ]
            day = _nearest_day(expressions, values, near, n)
            begin = ends[sentences[n] - 1] if sentences[n] else 0
            end = ends[sentences[n]] if sentences[n] < len(ends) else len(text)
            one = self._resolved(
                expressions[n],
                paragraph.span.start,
                day,
                text[begin:end],
                expressions[n].span.start - begin,
            )
            values[n] = one.value
            self.found.append(one)
        self.found.sort(key=lambda one: one.span)

    def _resolved(
        self, read: Expression, offset: int, day: str, sentence: str, into: int
    ) -> TimeExpression:
        span = Span(read.span.start + offset, read.span.end + offset)
        tense, verb = tense_of(self._clauses, span)
        if not tense:
            tense, verb = _tense_by_cues(sentence, into)
        tense = _leaning(read, tense, sentence)
        setting = Setting(self._article.published_day, tense, self._story, day or self._told_day)
        kind, value = resolve(read, setting)
        if kind == "DATE" and days_of(value) and not _is_background(read):
            self._story = value
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                self._told_day = value
        words = (
            f"{self._article.prose.words(span)} ({verb})"
            if verb
            else self._article.prose.words(span)
        )
        return TimeExpression(
            span, kind, value, edtf_of_value(value, approximate=read.approximate),
            Reason(read.rule, words), read.lead,
        )  # fmt: skip


def _leaning(read: Expression, tense: Tense | None, sentence: str) -> Tense | None:
    """Return the tense that the words before an expression lean to, whatever the verb's.

    "Postponed until Tuesday" looks ahead; "Until Thursday, they had not …" looks back.
    """
    if read.lead is Lead.SINCE:
        return Tense.PAST
    if read.lead is Lead.AHEAD or (read.lead is Lead.BY and not tense):
        return Tense.FUTURE
    if read.lead is Lead.UNTIL and not sentence.lstrip(" \n`\"“'").lower().startswith("until"):
        return Tense.FUTURE
    return tense


def _nearest_day(
    expressions: tuple[Expression, ...], values: list[str], near: list[int], n: int
) -> str:
    here = expressions[n].span.start
    days = [m for m in near if re.fullmatch(r"\d{4}-\d\d-\d\d", values[m])]
    return values[min(days, key=lambda m: abs(expressions[m].span.start - here))] if days else ""


def _is_background(read: Expression) -> bool:
    """Whether a date only says since when or until when: no day that the story goes on from."""
    return read.lead in (Lead.SINCE, Lead.UNTIL, Lead.AHEAD) or (
        isinstance(read.meaning, Shift) and read.meaning.anchor is Anchor.WRITING
        and read.meaning.unit.value in "YEC"
    )  # fmt: skip


def _tense_by_cues(sentence: str, place: int) -> tuple[Tense | None, str]:
    """Return the tense that the word of a verb nearest to `place` points to; None for no such word.

    For what no analysis has read. English puts the date after its verb: a cue before it counts
    as half as far.
    """
    best: tuple[float, Tense, str] | None = None
    for found in _WORD.finditer(sentence):
        word = found.group()
        tense = dates_tense.tense_of_cue(word)
        if tense:
            distance = place - found.end() if found.end() <= place else 2 * (found.start() - place)
            if best is None or distance < best[0]:
                best = distance, tense, word
    return (best[1], best[2]) if best else (None, "")
