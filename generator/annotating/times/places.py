"""Give places in the calendar the year that the words leave out: "Oct 20", "on Friday".

News rules: what is told in the past tense is the nearest such day before the article's date,
what is told in the future tense the nearest after it; where no tense is known, the nearest.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.annotating.times.timex import Days, days_of, feast_day, value_of
from generator.model.when import Anchor, Calendar, Feast, Tense, Unit, Way

# The value of a day that words count to from one that isn't known.
UNKNOWN_DAY = "XXXX-XX-XX"

# A weekday so long ago under "would" may be over or to come; one still longer ago is to come.
_DOUBTFUL = timedelta(days=2)
_LONG_AGO = timedelta(days=3)

# Days: beyond this a date without a year is rather the one of the year on the other side.
_MOST_OF_A_YEAR = 300
_LONGEST_WEEK = 7
_LONGEST_YEAR = 366


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    `written` is the day of the article, `tense` that of the governing verb, `story` the value of
    the last date told of before, `day` the day that a bare time of day belongs to; both "" where
    there is none. `direct` says that the date is the verb's own, `firm` that a future is seen
    from the day of writing, and not from a day told of ("would"), `earlier` that a past lies
    before one that was told ("had sunk"), `told_year` that the story's date is a past verb's
    own in the same paragraph, with its year written out ("It began in 2013. … on 4 May").
    """

    written: date
    tense: Tense | None = None
    story: str = ""
    day: str = ""
    direct: bool = False
    firm: bool = True
    earlier: bool = False
    told_year: bool = False


def place_value(place: Calendar, setting: Setting, outer: str = "") -> str:
    """Return the TIMEX3 value of a place in the calendar.

    `outer` is the value that `place.within` has, "" where there is none.
    """
    if place.anchor is Anchor.STORY and setting.story:
        return _of_story(place, setting)
    if place.within:
        return _within(place, outer)
    if place.year is not None:
        return _in_year(place, place.year)
    if place.weekday is not None and place.day is None:
        day = _weekday(place.weekday, place.way, setting)
        return day.isoformat() if day else f"XXXX-WXX-{place.weekday + 1}"
    return _yearless(place, setting)


def _within(place: Calendar, outer: str) -> str:
    days = days_of(outer)
    if not days:
        return UNKNOWN_DAY
    if place.weekday is not None and place.day is None:
        monday = days.first - timedelta(days=days.first.weekday())
        return (monday + timedelta(days=place.weekday)).isoformat()
    return _in_year(replace(place, within=None), days.first.year)


def _of_story(place: Calendar, setting: Setting) -> str:
    """Return the value of "the following March": the nearest one from the date told of.

    A weekday can't be told from a month or year.
    """
    days, bare = days_of(setting.story), replace(place, anchor=Anchor.WRITING)
    longest = _LONGEST_WEEK if place.weekday is not None else _LONGEST_YEAR
    if not days or (days.last - days.first).days >= longest:
        return UNKNOWN_DAY if place.weekday is None else f"XXXX-WXX-{place.weekday + 1}"
    written = days.last if place.way is Way.AFTER else days.first
    return place_value(bare, Setting(written))


def _in_year(place: Calendar, year: int) -> str:
    """Return the value of a place in the calendar of a year that is known."""
    number = f"{year:04}" if year > 0 else f"BC{1 - year:04}"
    value = number
    if place.feast and 1 <= year <= 9999:
        day = feast_day(place.feast, year)
        value = day.isoformat() if place.week is None else value_of(Unit.WEEK, day)
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


def _weekday(weekday: int, way: Way | None, setting: Setting) -> date | None:
    """Return the day that a weekday means in a news report.

    Bare: the day of writing itself or the nearest before it, in the future tense the nearest after
    it. "Last": the nearest before the day of writing. "This coming": the nearest after it. "Next":
    the one of the week to come. A future of the past that fits yesterday is over ("were due to meet
    on Wednesday"); None where it fits the day before as well as next week.
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
        case Way.AFTER:
            return ahead if ahead > written else ahead + timedelta(days=7)
        case Way.THIS:
            return back if setting.tense is Tense.PAST else ahead
    if setting.tense is Tense.FUTURE and not setting.firm and written - back < _LONG_AGO:
        return back if written - back < _DOUBTFUL else None
    return ahead if setting.tense is Tense.FUTURE else back


def _yearless(place: Calendar, setting: Setting) -> str:
    """Return the value of "Oct 20", "in March", "last summer": the year comes from the tense."""
    years = range(max(setting.written.year - 2, 1), min(setting.written.year + 3, 9998))
    values = [(_in_year(place, year), year) for year in years]
    dated = [(days, value) for value, _ in values if (days := _days(place, value))]
    if place.weekday is not None:
        dated = [pair for pair in dated if pair[0].first.weekday() == place.weekday] or dated
    if not dated:
        return UNKNOWN_DAY
    return _chosen(dated, place, setting)


def _days(place: Calendar, value: str) -> Days | None:
    if place.fiscal:
        return days_of(value.removeprefix("FY"))
    return days_of(value)


def _may_be_of_story(value: str, setting: Setting) -> bool:
    """Whether "had sunk on 4 May" may be of the year just told of rather than of the last one.

    So may "sank on 4 May" where an earlier year was just written out: the story may go on in it,
    or come back to the present.
    """
    told = days_of(setting.story) if setting.earlier or setting.told_year else None
    return told is not None and told.last.year < int(value[:4])


def _of_open_year(value: str) -> str:
    return f"XXXX{value[4:]}"


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
        case Way.NEXT | Way.AFTER, _:
            value = (begins or ahead or past)[0]
        case Way.THIS, _:
            value = (this_year or [nearest])[0]
        case _, Tense.PAST:
            part = place.quarter or place.half
            value = (ended if part else past or ahead)[-1]
            value = value if setting.direct or part else _unless_far(value, nearest, dated, written)
            bare = place.weekday is None and (setting.direct or setting.earlier)
            open_year = bare and _may_be_of_story(value, setting)
            value = _of_open_year(value) if open_year else value
        case _, Tense.FUTURE if place.day and not setting.firm:
            value = nearest
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
