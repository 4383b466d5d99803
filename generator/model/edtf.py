"""Dates that are no more exact than their source: Extended Date/Time Format, level 1.

Source: Library of Congress, EDTF specification (2019), now ISO 8601-2:2019, annex A.
A date keeps the words it was written in (`text`) and the first and last day it can mean.
"""

import math
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import NamedTuple


class Precision(StrEnum):
    """The smallest unit that a date is sure of. A week is an interval from Monday to Sunday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; year 0 is 1 BC, as in ISO 8601."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """Days since 0000-03-01, for differences and for the day of the week.

        Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
        """
        year = self.year - (self.month <= 2)
        era, year_of_era = divmod(year, 400)
        day_of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        return (
            era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
        )

    @property
    def weekday(self) -> int:
        """Monday is 0, as in `datetime`; 0000-03-01 was a Wednesday."""
        return (self.ordinal + 2) % 7


@total_ordering
@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, or a stretch of time, as exact as its source.

    `earliest` and `latest` are the first and last day that it can mean; None where the
    interval is open on that side. Dates sort by when they begin, then by when they end;
    one that is open at the start sorts by its end.
    """

    text: str
    precision: Precision
    earliest: Day | None
    latest: Day | None
    approximate: bool = False
    uncertain: bool = False

    def __lt__(self, other: "Edtf") -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[int, float, str]:
        first = self.earliest or self.latest
        assert first is not None
        last = self.latest.ordinal if self.latest else math.inf
        return first.ordinal, last, self.text

    def __str__(self) -> str:
        return self.text


# Season codes 21-24 (level 1): spring, summer, autumn, winter, by the months of the northern
# hemisphere's meteorological seasons. A winter is named after the year it begins in.
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}

_DATE = re.compile(
    r"""(?P<year> -?\d{4} | Y-?\d{5,} | \d{3}X | \d{2}XX )
        (?: -(?P<month> \d\d | XX )
            (?: -(?P<day> \d\d | XX ) )? )?
        (?P<qualifier> [?~%] )?""",
    re.VERBOSE | re.ASCII,
)
_TIME = re.compile(r"T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d(:\d\d)?)?$", re.ASCII)


def parse_edtf(text: str) -> Edtf:
    """Return the date that `text` writes in EDTF level 1.

    A time of day is accepted and kept in `text`; precision stays a day. An interval from a
    Monday to the Sunday after it is a week.

    Raises:
        ValueError: `text` isn't EDTF, or names a day that no calendar has.

    """
    written = text.strip()
    if "/" in written:
        return _interval(written)
    found = _DATE.fullmatch(_TIME.sub("", written))
    if not found:
        raise ValueError(f"not a date in EDTF: {text!r}")
    earliest, latest, precision = _bounds(found["year"], found["month"], found["day"], text)
    qualifier = found["qualifier"] or ""
    return Edtf(
        written,
        precision,
        earliest,
        latest,
        approximate=qualifier in ("~", "%"),
        uncertain=qualifier in ("?", "%"),
    )


def edtf_of(day: date) -> Edtf:
    """Return a calendar day as a date with precision `day`."""
    exact = Day(day.year, day.month, day.day)
    return Edtf(day.isoformat(), Precision.DAY, exact, exact)


def _interval(written: str) -> Edtf:
    first, _, last = written.partition("/")
    sides = [None if side in ("", "..") else parse_edtf(side) for side in (first, last)]
    start, end = sides
    if "/" in last or (start is None and end is None):
        raise ValueError(f"not an interval in EDTF: {written!r}")
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and latest.ordinal < earliest.ordinal:
        raise ValueError(f"the interval ends before it begins: {written!r}")
    known = [side for side in sides if side]
    return Edtf(
        written,
        Precision.WEEK if _is_week(start, end) else Precision.RANGE,
        earliest,
        latest,
        approximate=any(side.approximate for side in known),
        uncertain=any(side.uncertain for side in known),
    )


def _is_week(start: Edtf | None, end: Edtf | None) -> bool:
    if not (start and end and start.precision is end.precision is Precision.DAY):
        return False
    assert start.earliest is not None
    assert end.latest is not None
    return start.earliest.weekday == 0 and end.latest.ordinal - start.earliest.ordinal == 6


def _bounds(year: str, month: str | None, day: str | None, text: str) -> tuple[Day, Day, Precision]:
    if "X" in year:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        if month:
            raise ValueError(f"a month of a year that isn't known: {text!r}")
        decade = year.count("X") == 1
        return (
            Day(first, 1, 1),
            Day(last, 12, 31),
            Precision.DECADE if decade else Precision.CENTURY,
        )
    number = int(year.removeprefix("Y"))
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError(f"a day of a month that isn't known: {text!r}")
        return Day(number, 1, 1), Day(number, 12, 31), Precision.YEAR
    assert month is not None
    if int(month) in SEASON_MONTHS and day is None:
        begin, end = SEASON_MONTHS[int(month)]
        last_year, last_month = (number, end) if end <= 12 else (number + 1, end - 12)
        last_day = Day(last_year, last_month, days_in_month(last_year, last_month))
        return Day(number, begin, 1), last_day, Precision.SEASON
    if not 1 <= int(month) <= 12:
        raise ValueError(f"no such month: {text!r}")
    length = days_in_month(number, int(month))
    if day in (None, "XX"):
        return Day(number, int(month), 1), Day(number, int(month), length), Precision.MONTH
    assert day is not None
    if not 1 <= int(day) <= length:
        raise ValueError(f"no such day: {text!r}")
    exact = Day(number, int(month), int(day))
    return exact, exact, Precision.DAY


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month of the proleptic Gregorian calendar."""
    # The calendar repeats every 400 years; `monthrange` knows the years from 1 on.
    return monthrange(2000 + year % 400, month)[1]
