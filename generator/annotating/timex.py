"""Values of time: TIMEX3 (TimeML 1.2.1) on one side, EDTF and calendar days on the other."""

import re
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
    match unit:
        case Unit.WEEK:
            return f"{iso.year:04}-W{iso.week:02}"
        case Unit.WEEKEND:
            return f"{iso.year:04}-W{iso.week:02}-WE"
        case Unit.MONTH:
            return f"{day:%Y-%m}"
        case Unit.QUARTER:
            return f"{day:%Y}-Q{(day.month + 2) // 3}"
        case Unit.YEAR:
            return f"{day:%Y}"
        case Unit.DECADE:
            return f"{day.year // 10:03}"
        case Unit.CENTURY:
            return f"{day.year // 100:02}"
        case Unit.FISCAL_YEAR:
            return f"FY{day:%Y}"
        case _:
            return day.isoformat()


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
    return _parsed(text + "~" if approximate and "/" not in text else text)


def edtf_text(value: str) -> str:
    """Return how EDTF level 1 writes a TIMEX3 value, "" where it can't."""
    plain = value.split("T")[0]
    if "/" in plain:
        first, last = (edtf_text(side) for side in plain.split("/", 1))
        return f"{first}/{last}" if first and last and "/" not in first + last else ""
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", plain):
        return plain
    return _special(plain)


def _special(value: str) -> str:
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week(int(found[1]), int(found[2]), weekend=bool(found[3]))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{found[1]}-{_SEASONS[found[2]]}"
    if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        months = 3 if found[2] == "Q" else 6
        last = int(found[3]) * months
        return f"{found[1]}-{last - months + 1:02}/{found[1]}-{last:02}" if last <= 12 else ""
    if re.fullmatch(r"\d{3}", value):
        return value + "X"
    if re.fullmatch(r"\d\d", value):
        return value + "XX"
    if found := re.fullmatch(r"BC(\d{4})", value):
        year = 1 - int(found[1])
        return f"-{-year:04}" if year else "0000"
    return ""


def _week(year: int, week: int, *, weekend: bool) -> str:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return ""
    return f"{first.isoformat()}/{date.fromisocalendar(year, week, 7).isoformat()}"


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
