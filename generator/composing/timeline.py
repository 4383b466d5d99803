"""Lay events out in time: what is known, then what was only expected.

What was scheduled or proposed is never among what happened: a line parts the two, at the day
of publishing.
"""

from collections.abc import Sequence
from datetime import date

from generator.composing.dates import words_of
from generator.composing.days import Layout, Told, layout_of
from generator.composing.site import Backlinks, published_moment
from generator.interface.words import Words
from generator.model.edtf import edtf_of, parse_edtf
from generator.model.views import DayView, TimelineView, YearView

NO_TIMELINE = TimelineView((), (), "", (), 0)


def timeline(events: Sequence[Told], backlinks: Backlinks, page: str, now: date) -> TimelineView:
    """Return the timeline of an article's page; it appeared on the day `now`.

    That day parts what is known from what was still to come.
    """
    day = words_of(edtf_of(now), backlinks.words, whole=True)
    line = backlinks.words.gettext(
        "Published %(day)s. What follows was expected, not known.", day=day
    )
    return _timeline(events, layout_of(events, backlinks, page), line, now)


def common_timeline(events: Sequence[Told], backlinks: Backlinks, page: str) -> TimelineView:
    """Return the timeline of several articles; what is still to come is so for the newest."""
    if not events:
        return NO_TIMELINE
    newest = max((told.annotated for told in events), key=published_moment).article.published_day
    layout = layout_of(events, backlinks, page)
    day = words_of(edtf_of(newest), backlinks.words, whole=True)
    line = backlinks.words.gettext(
        "Newest explainer published %(day)s. What follows was expected, not known.", day=day
    )
    return _timeline(events, layout, line, newest)


def _timeline(events: Sequence[Told], layout: Layout, line: str, now: date) -> TimelineView:
    known = [told for told in events if not is_ahead(told, now)]
    ahead = [told for told in events if is_ahead(told, now)]
    days = layout.days(known)
    expected = layout.days(ahead, after=days[-1][0] if days else None)
    return TimelineView(
        known=tuple(view for _, view in days),
        expected=tuple(view for _, view in expected),
        now=line if ahead else "",
        actors=layout.actors(events),
        count=len(events),
    )


def is_ahead(told: Told, now: date) -> bool:
    """Whether an event was still to come: its date isn't wholly past, and it was only set."""
    latest = told.event.date.latest
    return told.due and (latest is None or latest > (now.year, now.month, now.day))


def timeline_by_year(events: Sequence[Told], backlinks: Backlinks, page: str) -> TimelineView:
    """Return a timeline whose days are grouped by the year that they begin in."""
    layout = layout_of(events, backlinks, page)
    years: dict[int, list[DayView]] = {}
    for when, view in layout.days(events):
        first = when.earliest or when.latest
        assert first is not None
        years.setdefault(first.year, []).append(view)
    return TimelineView(
        known=(),
        expected=(),
        now="",
        actors=layout.actors(events),
        count=len(events),
        years=tuple(_year_view(year, days, backlinks.words) for year, days in years.items()),
    )


def _year_view(year: int, days: list[DayView], words: Words) -> YearView:
    key = f"{year:04}" if year >= 0 else f"{year:05}"
    written = key if -9999 <= year <= 9999 else f"Y{year}"
    count = sum(len(view.events) for view in days)
    return YearView(key, words_of(parse_edtf(written), words), tuple(days), count)
