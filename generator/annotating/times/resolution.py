"""Work out which day, month or year words mean, once the grammar has read them.

What the calendar alone can say is told in places.py; here is what counts from another date.
"""

from dataclasses import replace
from datetime import date, timedelta

from generator.annotating.times.places import UNKNOWN_DAY, Setting, place_value
from generator.annotating.times.timex import days_of, value_of
from generator.model.when import (
    Anchor,
    Calendar,
    Duration,
    Era,
    Expression,
    Moment,
    Recurrence,
    Shift,
    Stretch,
    Tense,
    Unit,
    Vague,
)

# The quarter of a report that hasn't said which one it is about: hardly that of its own day.
UNKNOWN_QUARTER = "XXXX-QX"


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
        return _uncounted(shift)
    if shift.anchor is Anchor.STORY:
        return _from_story(shift, shift.count, setting)
    tense = Tense.FUTURE if shift.later and setting.tense is not Tense.PAST else setting.tense
    day = moved(shift.unit, setting.written, shift.count, tense)
    return value_of(shift.unit, _years_on(day, shift.years))


def _years_on(day: date, years: int) -> date:
    """Return the same day so many years on; the day before 29 February where a year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28) if 0 < day.year + years < 10000 else day


def _from_story(shift: Shift, count: int, setting: Setting) -> str:
    """Return what lies `count` units from the last date told of.

    What a past verb tells of isn't to come: the date it counts from wasn't found, then.
    """
    if shift.unit is Unit.QUARTER and not count and "-Q" not in setting.story:
        return UNKNOWN_QUARTER
    the_day = shift.unit is Unit.DAY and not count and not shift.same
    story = setting.day if the_day and setting.day else setting.story
    if shift.same and not count:
        return story or UNKNOWN_DAY
    base = _base_in_story(shift.unit, replace(setting, story=story))
    if base is None:
        return UNKNOWN_DAY
    if shift.same:
        return _same_unit(setting.story, moved(shift.unit, base, count))
    value = value_of(shift.unit, moved(shift.unit, base, count, setting.tense))
    days = days_of(value)
    ahead = count > 0 and days is not None and days.first > setting.written
    return UNKNOWN_DAY if ahead and setting.tense is Tense.PAST else value


def _uncounted(shift: Shift) -> str:
    if shift.anchor is Anchor.WRITING:
        return "FUTURE_REF" if shift.later else "PAST_REF"
    timed = shift.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
    return f"P{'T' if timed else ''}X{shift.unit.value.upper()}"


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
    return place_value(place, setting, _shift(place.within, setting) if place.within else "")
