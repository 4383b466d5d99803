"""Work out which day, month or year words mean, once the grammar has read them.

News rules: what is told in the past tense is the nearest such day before the article's date,
what is told in the future tense the nearest after it; where no tense is known, the nearest.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.annotating.timex import Days, days_of, feast_day, value_of
from generator.model.when import (
    Anchor,
    Calendar,
    Duration,
    Era,
    Expression,
    Feast,
    Moment,
    Recurrence,
    Shift,
    Stretch,
    Tense,
    Unit,
    Vague,
    Way,
)

_UNKNOWN_DAY = "XXXX-XX-XX"
# Days: beyond this a date without a year is rather the one of the year on the other side.
_MOST_OF_A_YEAR = 300


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    `written` is the day of the article, `tense` that of the governing verb, `story` the value of
    the last date told of before, `day` the day that a bare time of day belongs to; both "" where
    there is none. `direct` says that the date is the verb's own.
    """

    written: date
    tense: Tense | None = None
    story: str = ""
    day: str = ""
    direct: bool = False


def resolve(expression: Expression, setting: Setting) -> tuple[str, str]:
    """Return the type and value of TIMEX3 (TimeML 1.2.1) that an expression has."""
    meaning = expression.meaning
    kind = "DATE"
    match meaning:
        case Duration(value):
            kind = "DURATION"
        case Recurrence(value):
            kind = "SET"
        case Vague(value):
            pass
        case Moment():
            kind, value = "TIME", _moment(meaning, setting)
        case Stretch(first, last):
            value = f"{_calendar(first, setting)}/{_calendar(last, setting)}"
        case Era():
            value = _era(meaning, setting)
        case Shift():
            kind, value = _shift_type(meaning), _shift(meaning, setting)
        case Calendar():
            value = _calendar(meaning, setting)
    return kind, value


def _moment(moment: Moment, setting: Setting) -> str:
    match moment.on:
        case Shift():
            day = _shift(moment.on, setting)
        case Calendar():
            day = _calendar(moment.on, setting)
        case _:
            day = setting.day or setting.written.isoformat()
    return f"{day}T{moment.time}"


def _era(era: Era, setting: Setting) -> str:
    first = era.first
    if era.short:
        first += setting.written.year // 100 * 100
        first -= 100 if first > setting.written.year else 0
    if era.unit is Unit.CENTURY:
        return f"BC{-first // 100 - 1:02}" if first < 0 else f"{first // 100:02}"
    return f"{first // 10:03}"


def _shift_type(shift: Shift) -> str:
    if shift.count is None:
        return "DATE" if shift.anchor is Anchor.WRITING else "DURATION"
    return "DATE"


def _shift(shift: Shift, setting: Setting) -> str:
    if shift.count is None:
        if shift.anchor is Anchor.WRITING:
            return "FUTURE_REF" if shift.later else "PAST_REF"
        timed = shift.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
        return f"P{'T' if timed else ''}X{shift.unit.value.upper()}"
    base = setting.written
    if shift.anchor is Anchor.STORY:
        the_day = shift.unit is Unit.DAY and not shift.count and not shift.same
        story = setting.day if the_day and setting.day else setting.story
        if shift.same and not shift.count:
            return story or _UNKNOWN_DAY
        told = _base_in_story(shift.unit, replace(setting, story=story))
        if told is None:
            return _UNKNOWN_DAY
        base = told
        if shift.same:
            return _same_unit(setting.story, moved(shift.unit, base, shift.count))
    tense = Tense.FUTURE if shift.later and setting.tense is not Tense.PAST else setting.tense
    return value_of(shift.unit, moved(shift.unit, base, shift.count, tense))


def _same_unit(story: str, day: date) -> str:
    """Return the month, quarter or year that holds `day`, as the story's value is one."""
    if "-Q" in story:
        return value_of(Unit.QUARTER, day)
    return value_of(Unit.YEAR if len(story) == 4 else Unit.MONTH, day)


def _base_in_story(unit: Unit, setting: Setting) -> date | None:
    """Return the day to count from; None where the last date told is less exact than the unit."""
    if not setting.story:
        return setting.written
    days = days_of(setting.story)
    if not days:
        return None
    length = (days.last - days.first).days + 1
    longest = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.MONTH: 31, Unit.QUARTER: 92}
    return days.first if length <= longest.get(unit, 366 if unit is Unit.YEAR else 36600) else None


def moved(unit: Unit, day: date, count: int, tense: Tense | None = None) -> date:
    """Return a day of the unit that lies `count` units from the one that holds `day`."""
    try:
        return _moved(unit, day, count, tense)
    except (ValueError, OverflowError):
        return day


def _moved(unit: Unit, day: date, count: int, tense: Tense | None) -> date:
    match unit:
        case Unit.DAY:
            return day + timedelta(days=count)
        case Unit.WEEK:
            return day + timedelta(weeks=count)
        case Unit.WEEKEND:
            # "over the weekend" on a Monday is the one just past.
            back = 7 if count == 0 and day.weekday() < 4 and tense is not Tense.FUTURE else 0
            return day + timedelta(days=7 * count - back)
        case Unit.MONTH | Unit.QUARTER:
            months = day.year * 12 + day.month - 1 + count * (3 if unit is Unit.QUARTER else 1)
            return date(months // 12, months % 12 + 1, 1)
        case _:
            years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit, 1)
            return date(day.year + count * years, day.month, 1)


def _calendar(place: Calendar, setting: Setting) -> str:
    if place.within:
        return _within(place, setting)
    if place.year is not None:
        return _in_year(place, place.year)
    if place.weekday is not None and place.day is None:
        return _weekday(place.weekday, place.way, setting).isoformat()
    return _yearless(place, setting)


def _within(place: Calendar, setting: Setting) -> str:
    assert place.within
    outer = days_of(_shift(place.within, setting))
    if not outer:
        return _UNKNOWN_DAY
    inner = replace(place, within=None)
    if place.weekday is not None and place.day is None:
        monday = outer.first - timedelta(days=outer.first.weekday())
        return (monday + timedelta(days=place.weekday)).isoformat()
    return _in_year(inner, outer.first.year)


def _in_year(place: Calendar, year: int) -> str:
    """Return the value of a place in the calendar of a year that is known."""
    number = f"{year:04}" if year > 0 else f"BC{1 - year:04}"
    value = number
    if place.feast:
        value = feast_day(place.feast, year).isoformat() if 1 <= year <= 9999 else number
    elif place.quarter or place.fiscal:
        value = ("FY" if place.fiscal else "") + number
        value += f"-Q{place.quarter}" if place.quarter else ""
    elif place.half:
        value = f"{number}-H{place.half}"
    elif place.season:
        value = f"{number}-{place.season}"
    elif place.week is not None and place.month and year > 0:
        value = _week_of_month(place, year)
    elif place.month:
        length = calendar.monthrange(2000 + year % 400, place.month)[1]
        value = f"{number}-{place.month:02}"
        value += f"-{place.day:02}" if place.day and place.day <= length else ""
    return value


def _week_of_month(place: Calendar, year: int) -> str:
    """Return the ISO week; the first of a month is the one that holds its first Thursday."""
    assert place.month
    if place.week == 0:
        return value_of(Unit.WEEK, date(year, place.month, place.day or 1))
    nth = place.week or 1
    thursday = feast_day(Feast(place.month, nth=nth, weekday=3), year)
    return value_of(Unit.WEEK, thursday)


def _weekday(weekday: int, way: Way | None, setting: Setting) -> date:
    """Return the day that a weekday means in a news report.

    Bare: the day of writing itself or the nearest before it, in the future tense the nearest after
    it. "Last": the nearest before the day of writing. "Next": the one of the week to come.
    """
    written = setting.written
    back = written - timedelta(days=(written.weekday() - weekday) % 7)
    ahead = written + timedelta(days=(weekday - written.weekday()) % 7)
    monday = written - timedelta(days=written.weekday())
    match way:
        case Way.LAST:
            return back if back < written else back - timedelta(days=7)
        case Way.NEXT:
            return monday + timedelta(days=7 + weekday)
        case Way.THIS:
            return back if setting.tense is Tense.PAST else ahead
    return ahead if setting.tense is Tense.FUTURE else back


def _yearless(place: Calendar, setting: Setting) -> str:
    """Return the value of "Oct 20", "in March", "last summer": the year comes from the tense."""
    years = range(max(setting.written.year - 2, 1), min(setting.written.year + 3, 9998))
    values = [(_in_year(place, year), year) for year in years]
    dated = [(days, value) for value, _ in values if (days := _days(place, value))]
    if place.weekday is not None:
        dated = [pair for pair in dated if pair[0].first.weekday() == place.weekday] or dated
    if not dated:
        return _UNKNOWN_DAY
    return _chosen(dated, place, setting)


def _days(place: Calendar, value: str) -> Days | None:
    if place.fiscal:
        return days_of(value.removeprefix("FY"))
    return days_of(value)


def _chosen(dated: list[tuple[Days, str]], place: Calendar, setting: Setting) -> str:
    written = setting.written
    past = [value for days, value in dated if days.first <= written]
    ended = [value for days, value in dated if days.last < written]
    ahead = [value for days, value in dated if days.last >= written]
    begins = [value for days, value in dated if days.first > written]
    nearest = min(dated, key=_distance_from(written))[1]
    this_year = [value for days, value in dated if days.first.year == written.year]
    match place.way, setting.tense:
        case Way.LAST, _:
            value = (ended or past or ahead)[-1]
        case Way.NEXT, _:
            value = (begins or ahead or past)[0]
        case Way.THIS, _:
            value = (this_year or [nearest])[0]
        case _, Tense.PAST:
            told = ended if place.quarter or place.half else past
            value = (told or ahead)[-1]
            value = value if setting.direct else _unless_far(value, nearest, dated, written)
        case _, Tense.FUTURE:
            value = _unless_far((ahead or past)[0], nearest, dated, written)
        case _:
            value = nearest
    return value


def _unless_far(value: str, nearest: str, dated: list[tuple[Days, str]], written: date) -> str:
    """Return `value`, or the nearest one where `value` is most of a year away.

    A reporter who means last year's date says so: "spoke of the Jan. 14 deadline" in a paper of 5
    January is next week's. Only a past verb's own date ("spoke on Jan. 14") must lie behind.
    """
    days = next(days for days, one in dated if one == value)
    far = _distance_from(written)((days, value)) > _MOST_OF_A_YEAR
    return nearest if far else value


def _distance_from(written: date) -> Callable[[tuple[Days, str]], int]:
    """Return the distance to sort by: in days, 0 for what holds the day of writing."""

    def distance(pair: tuple[Days, str]) -> int:
        days = pair[0]
        return max((days.first - written).days, (written - days.last).days, 0)

    return distance
