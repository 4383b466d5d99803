"""Values of time: TIMEX3 (TimeML 1.2.1) on one side, EDTF and calendar days on the other."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from generator.model.edtf import Edtf, parse_edtf
from generator.model.when import Feast, Unit

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


class Days(NamedTuple):
    """The first and the last day of a stretch of time."""

    first: date
    last: date


def value_of(unit: Unit, day: date) -> str:
    """Return the TIMEX3 value of the unit that holds `day`: its week, its month, …."""
    iso = day.isocalendar()
    week = f"{iso.year:04}-W{iso.week:02}"
    year = f"{day.year:04}"
    values = {
        Unit.WEEK: week,
        Unit.WEEKEND: f"{week}-WE",
        Unit.MONTH: f"{year}-{day.month:02}",
        Unit.QUARTER: f"{year}-Q{(day.month + 2) // 3}",
        Unit.YEAR: year,
        Unit.DECADE: year[:3],
        Unit.CENTURY: year[:2],
        Unit.FISCAL_YEAR: f"FY{year}",
    }
    return values.get(unit, day.isoformat())


def days_of(value: str) -> Days | None:
    """Return the days that a value covers; None for what is no stretch of the calendar."""
    text = edtf_text(value)
    found = _parsed(text) if text else None
    if not found or not found.earliest or not found.latest:
        return None
    try:
        return Days(date(*found.earliest), date(*found.latest))
    except ValueError:
        return None  # `datetime` has no year before 1 nor after 9999


def edtf_of_value(value: str, *, approximate: bool = False) -> Edtf | None:
    """Return a value in EDTF, None for what EDTF can't say (durations, "recently", fiscal years).

    The time of day is left out, since an article rarely says in which zone it counts.
    """
    text = edtf_text(value)
    if not text:
        return None
    return _parsed("/".join(side + "~" for side in text.split("/")) if approximate else text)


def edtf_text(value: str) -> str:
    """Return how EDTF level 1 writes a TIMEX3 value, "" where it can't."""
    plain = value.partition("T")[0]
    if "/" in plain:
        first, last = (edtf_text(side) for side in plain.split("/", 1))
        return f"{first}/{last}" if first and last and "/" not in first + last else ""
    for pattern, written in _FORMS:
        if found := pattern.fullmatch(plain):
            return written(found)
    return ""


def _week(found: re.Match[str]) -> str:
    year, week = int(found[1]), int(found[2])
    try:
        first = date.fromisocalendar(year, week, 6 if found[3] else 1)
    except ValueError:
        return ""
    return f"{first.isoformat()}/{date.fromisocalendar(year, week, 7).isoformat()}"


def _part_of_year(found: re.Match[str]) -> str:
    months = 3 if found[2] == "Q" else 6
    last = int(found[3]) * months
    return f"{found[1]}-{last - months + 1:02}/{found[1]}-{last:02}" if last <= 12 else ""


def _century_before_christ(found: re.Match[str]) -> str:
    """Return the century whose years BC begin with these digits: BC04 is 500 to 401 BC."""
    hundred = 100 * int(found[1])
    return f"-{hundred + 99:04}/" + (f"-{hundred:04}" if hundred else "0000")


def _year_before_christ(found: re.Match[str]) -> str:
    year = int(found[1]) - 1  # year 0 is 1 BC
    return f"-{year:04}" if year else "0000"


# The forms of a TIMEX3 value (TimeML 1.2.1, attribute `value`) and how EDTF writes each.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\d{4}(-\d\d){0,2}"), lambda found: found[0]),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda found: f"{found[1]}-{_SEASONS[found[2]]}"),
    (re.compile(r"(\d{4})-([QH])([1-4])"), _part_of_year),
    (re.compile(r"\d{3}"), lambda found: found[0] + "X"),
    (re.compile(r"\d\d"), lambda found: found[0] + "XX"),
    (re.compile(r"BC(\d\d)"), _century_before_christ),
    (re.compile(r"BC(\d{4})"), _year_before_christ),
)


def _parsed(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except ValueError:
        return None


def feast_day(feast: Feast, year: int) -> date:
    """Return the day of a feast in a year."""
    if feast.from_easter is not None:
        return easter(year) + timedelta(days=feast.from_easter)
    if feast.day:
        return date(year, feast.month, feast.day)
    return _nth_weekday(feast, year) + timedelta(days=feast.after)


def _nth_weekday(feast: Feast, year: int) -> date:
    if feast.nth < 0:
        after = date(year + feast.month // 12, feast.month % 12 + 1, 1)
        return after - timedelta(days=(after.weekday() - feast.weekday - 1) % 7 + 1)
    first = date(year, feast.month, 1)
    return first + timedelta(days=(feast.weekday - first.weekday()) % 7 + 7 * (feast.nth - 1))


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches.

    Source: the "anonymous Gregorian algorithm" (Nature, 20 April 1876), after J. Meeus.
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, beyond = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * beyond + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
