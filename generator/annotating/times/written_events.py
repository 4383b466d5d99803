"""Turn what a writer wrote down of events, in the front matter or as marks, into events.

These always win, and need neither a language model nor rules of a language.
"""

import re
from bisect import bisect_right

from generator.annotating.times.sentences import tidy
from generator.annotating.verbatim import find_words, fold_in_place, hint_at_nearest
from generator.languages.telling_time import TimeRules
from generator.model.annotation import Event, Reason, State
from generator.model.article import Article, EventStatus, MarkKind, WrittenEvent, WrittenMark
from generator.model.edtf import Edtf, edtf_of, parse_edtf
from generator.model.ids import stable_id
from generator.model.problem import Problem
from generator.model.prose import Prose, Span


def listed_events(
    article: Article, rules: TimeRules
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Return the events of `timeline:`; an anchor that the body lacks is an error."""
    events, problems = [], []
    body = fold_in_place(article.prose.text if article.front.timeline else "")
    for written in article.front.timeline:
        spans = find_words(written.anchor, article.prose, body) if written.anchor else ()
        if written.anchor and not spans:
            problems.append(_orphaned(article, written))
            continue
        events.append(_event_of(article, written, spans[0] if spans else None, rules))
    return tuple(events), tuple(problems)


def _event_of(
    article: Article, written: WrittenEvent, span: Span | None, rules: TimeRules
) -> Event:
    paragraph = article.prose.paragraph_at(span.start) if span else None
    return Event(
        stable_id("e", str(written.date), written.text),
        written.date,
        written.text,
        written.status or _status_by_date(article, written.date),
        State.WRITTEN,
        Reason("timeline", written.anchor),
        written.location,
        detail=written.detail,
        note=written.note,
        who=written.who,
        paragraph=paragraph.id if paragraph else "",
        span=span,
        sentence=_plain_sentence(article.prose, span, rules) if span else None,
    )


def _orphaned(article: Article, written: WrittenEvent) -> Problem:
    return article.source.problem(
        "orphaned-event",
        f"the anchor is not in the article: '{written.anchor}'",
        written.anchor_location,
        hint=hint_at_nearest(written.anchor, article.prose)
        or "an anchor is words of the body, word for word; without one the event has no paragraph",
    )


def _status_by_date(article: Article, date: Edtf) -> EventStatus:
    today = edtf_of(article.published_day)
    begins = date.earliest or date.latest
    assert begins
    assert today.earliest
    return EventStatus.SCHEDULED if begins > today.earliest else EventStatus.PAST


def marked_events(
    article: Article, rules: TimeRules
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Return the events of `[words]{event=DATE}`; a date that isn't one is an error."""
    events, problems = [], []
    for mark in article.marks:
        if mark.kind is not MarkKind.EVENT:
            continue
        try:
            date = parse_edtf(mark.value)
        except ValueError:
            problems.append(_bad_date(article, mark))
            continue
        events.append(_event_of_mark(article, mark, date, rules))
    return tuple(events), tuple(problems)


def _bad_date(article: Article, mark: WrittenMark) -> Problem:
    return article.source.problem(
        "bad-date",
        f"not a date: {mark.value!r}",
        mark.location,
        hint="write 2015-11-03, 2015-11, 2015-11~ or 2014-12/2015-11",
    )


def _event_of_mark(article: Article, mark: WrittenMark, date: Edtf, rules: TimeRules) -> Event:
    sentence = _plain_sentence(article.prose, mark.span, rules)
    paragraph = article.prose.paragraph_at(mark.span.start)
    text = tidy(article.prose.words(sentence), rules)
    return Event(
        stable_id("e", str(date), text),
        date,
        text,
        _status_by_date(article, date),
        State.WRITTEN,
        Reason("mark", article.prose.words(mark.span)),
        mark.location,
        paragraph=paragraph.id if paragraph else "",
        span=mark.span,
        sentence=sentence,
    )


_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def _plain_sentence(prose: Prose, span: Span, rules: TimeRules) -> Span:
    """Return the sentence around a span, by its punctuation alone: marks need no language model."""
    paragraph = prose.paragraph_at(span.start)
    if not paragraph:
        return span
    text = prose.words(paragraph.span)
    begin = paragraph.span.start
    breaks = [
        found.end()
        for found in _END.finditer(text)
        if not rules.abbreviation.search(text[: found.end()][-12:])
    ]
    ends = [0, *breaks, len(text)]
    first = ends[bisect_right(ends, span.start - begin) - 1]
    last = next(end for end in ends if end >= span.end - begin)
    return Span(begin + first, begin + last)
