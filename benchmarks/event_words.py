"""Measure whether the word that a date is said of is the one that happened then.

Of the gold's places in the calendar with an event in their own sentence, the share whose first
event word (`dated_words`) is one of their events. A date that isn't found counts as wrong; "now"
and "recently" have no place in the calendar.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.annotating.times.events import dated_words
from generator.annotating.times.timex import days_of
from generator.annotator import Annotator
from generator.model.analysis import Analysis
from generator.model.prose import Span


def event_words_right(gold: Path, annotator: Annotator) -> tuple[int, int]:
    """Return how many dates have the right first event word, and how many dates there are."""
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    told = [right for document in documents for _, _, right in judged(document, annotator)]
    return sum(told), len(told)


def judged(document: dict[str, Any], annotator: Annotator) -> Iterator[tuple[Span, Span, bool]]:
    """Yield each date of a document that counts, its first event word, and whether that is one.

    The word is empty where none was found.
    """
    day = date.fromisoformat(document["dct"][:10])
    annotated = annotator.annotate(document["text"], day, plain=True)
    readings = annotator.readings_of(annotated.article)
    first: dict[Span, Span] = {}
    for word, time in dated_words(annotated.times, readings, "en", day):
        first.setdefault(time.span, word)
    for timex in document["timexes"]:
        span = Span(timex["start"], timex["end"])
        sentence = _sentence(readings, span)
        events = [
            Span(event["start"], event["end"])
            for event in document["dated_events"]
            if event["timex"] == timex["id"] and sentence.start <= event["start"] < sentence.end
        ]
        if events and not timex.get("dct") and days_of(timex.get("value") or ""):
            own = (word for time, word in first.items() if time.overlaps(span))
            word = next(own, Span(0, 0))
            yield span, word, any(word.overlaps(event) for event in events)


def _sentence(readings: tuple[Analysis, ...], span: Span) -> Span:
    for analysis in readings:
        for start, end in analysis.sentences:
            if start <= span.start < end:
                return Span(start, end)
    return span
