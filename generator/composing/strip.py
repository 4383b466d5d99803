"""Draw the events of an article on one line: a picture made of what the timeline says.

The line's scale is the square root of the time from the day of publishing, so that the last
week isn't lost beside the last four years.
"""

from collections.abc import Sequence
from datetime import date
from math import sqrt

from generator.composing.dates import date_view, marker_of
from generator.composing.days import Told
from generator.composing.gaps import middle_of, spread_of
from generator.interface.words import Words
from generator.model.edtf import Day, Edtf, edtf_of
from generator.model.views import StripLabelView, StripView, TickView

NO_STRIP = StripView(())
_NOW = 78.0  # where the day of publishing stands when something is still to come, in per cent
_LAST = 98.0
_LABEL_ROOM = 20.0  # of the line, that a label of twelve pixels needs


def strip_of(
    events: Sequence[Told], published: date, words: Words, *, labels: bool = False
) -> StripView:
    """Return the marks of an article's events, with a few dates under the line.

    Dates that are open on a side have no place on it. Without any event there is no strip.
    """
    placed = [
        (told, middle) for told in events if (middle := middle_of(told.event.date)) is not None
    ]
    if not placed:
        return NO_STRIP
    now = Day(published.year, published.month, published.day).ordinal
    scale = _Scale(now, [middle for _, middle in placed])
    ticks = [_tick(told, middle, scale) for told, middle in placed]
    ticks.sort(key=lambda tick: (tick.x, tick.form))
    ticks.append(TickView(scale.now, 0.0, "now"))
    return StripView(tuple(ticks), _labels(placed, published, scale, words) if labels else ())


class _Scale:
    """The place of each day on the line, in per cent of its length."""

    def __init__(self, now: int, days: Sequence[int]) -> None:
        self._today = now
        self._past = max(1, now - min(days))
        self._ahead = max(1, max(days) - now)
        self.now = _NOW if max(days) > now else 100.0

    def place(self, day: int) -> float:
        if day <= self._today:
            return self.now * (1 - sqrt(min(1.0, (self._today - day) / self._past)))
        room = max(0.0, _LAST - self.now)
        return self.now + room * sqrt((day - self._today) / self._ahead)


def _tick(told: Told, middle: int, scale: _Scale) -> TickView:
    spread = spread_of(told.event.date)
    # A year may reach beyond the line's ends, which are the middles of the first and last date.
    begin, end = (_on_line(scale.place(middle + side * spread // 2)) for side in (-1, 1))
    width = round(end - begin, 1)
    if told.due:
        return TickView(round(scale.place(middle), 1), 0.0, "due")
    return TickView(round(begin, 1), width, _form(told.event.date))


def _on_line(place: float) -> float:
    return min(100.0, max(0.0, place))


def _form(when: Edtf) -> str:
    """Return how a mark is drawn: a stroke for a day, a bar for anything longer."""
    marker = marker_of(when)
    return marker if marker in ("day", "about") else "month"


def _labels(
    placed: Sequence[tuple[Told, int]], published: date, scale: _Scale, words: Words
) -> tuple[StripLabelView, ...]:
    """Return dates under the line that don't touch: the first, one between, now, the last due."""
    ordered = sorted(placed, key=lambda one: one[1])
    today = date_view(edtf_of(published), words).text
    labels = [
        StripLabelView(
            round(scale.now, 1), words.gettext("Published %(day)s", day=today), end=True, now=True
        )
    ]
    room = scale.now - 2 * _LABEL_ROOM
    between = [one for one in ordered if 0 <= scale.place(one[1]) - _LABEL_ROOM <= room]
    if scale.place(ordered[0][1]) <= room + _LABEL_ROOM:
        first = [StripLabelView(0.0, date_view(ordered[0][0].event.date, words).text)]
        middle = [
            StripLabelView(round(scale.place(day), 1), date_view(told.event.date, words).text)
            for told, day in between[:1]
        ]
        labels = [*first, *middle, *labels]
    if scale.now < _LAST:
        last = date_view(ordered[-1][0].event.date, words).text
        labels.append(StripLabelView(100.0, last, end=True))
    return tuple(labels)
