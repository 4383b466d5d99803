"""Tell which day an expression means, which of some is nearest, and in what order two stand."""

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, timedelta

from generator.annotating.times.timex import days_of, edtf_of_value
from generator.model.annotation import TimeExpression

DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = 7


def day_told(one: TimeExpression) -> str:
    """Return the day of a date or of a time of day, "" for what is no single day."""
    day = one.value.partition("T")[0]
    return day if one.type in ("DATE", "TIME") and DAY.fullmatch(day) else ""


def in_order(
    first: TimeExpression, last: TimeExpression, written: date
) -> tuple[TimeExpression, TimeExpression]:
    """Return the ends of a stretch of weekdays with the first before the last.

    On a Thursday what "ran from Wednesday to Friday" did so a week before; what "will run" so
    ends in the week after.
    """
    begins, ends = days_of(day_told(first)), days_of(day_told(last))
    same = first.reason.rule == last.reason.rule
    if not begins or not ends or not same or not 0 < (begins.first - ends.first).days < _WEEK:
        return first, last
    if ends.first <= written:
        return _moved(first, begins.first, -_WEEK), last
    return first, _moved(last, ends.first, _WEEK)


def _moved(one: TimeExpression, day: date, count: int) -> TimeExpression:
    """Return an expression so many days away, its time of day the same."""
    value = (day + timedelta(days=count)).isoformat() + one.value[len("2015-11-03") :]
    return replace(one, value=value, date=edtf_of_value(value))


def nearest_day(days: list[TimeExpression], here: int) -> str:
    """Return the one of some days, in order, that is told of nearest to a place; "" for none."""
    place = bisect_left(days, here, key=lambda one: one.span.start)
    around = days[max(0, place - 1) : place + 1]
    return day_told(min(around, key=lambda one: abs(one.span.start - here))) if around else ""
