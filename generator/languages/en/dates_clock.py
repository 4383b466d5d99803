"""Rules for times of day: "9 a.m. Tuesday", "18:30 GMT", "noon", "the night of 4 May".

A time and the day that follows it at once are one expression (TimeML annotation guidelines 1.2.1,
section 2.2: "9 a.m. Friday, October 1, 1999", "the morning of January 31"). A time without its
day gets one from the text around it, once the days there are known.
"""

import re

from generator.languages.en.dates_words import DAY_PARTS, day_of, month_of, rule, weekday_of
from generator.languages.grammar import Rule
from generator.model.when import Calendar, Meaning, Moment, Shift, Unit


def _clock(found: re.Match[str]) -> Meaning | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = re.sub(r"\W", "", found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    part = (found["part"] or "").lower() if half in ("", "oclock") else half
    if (part.startswith("a") and part != "afternoon") or "morning" in part:
        hour %= 12
    elif part and hour <= 12:
        hour = hour % 12 + 12
    if hour > 23 or minute > 59:
        return None
    zone = "Z" if (found["zone"] or "").upper() in ("GMT", "UTC") else ""
    return Moment(f"{hour:02}:{minute:02}{zone}", _day_after(found))


def _day_after(found: re.Match[str]) -> Calendar | Shift | None:
    """Return the day that a pattern with `_DAY` names; None where it names none."""
    groups = {name.rstrip("0123456789"): text for name, text in found.groupdict().items() if text}
    word = groups.get("day", "").rstrip(".").lower()
    if word in _NAMED:
        return Shift(Unit.DAY, _NAMED[word])
    weekday = weekday_of(word) if word else None
    if "month" in groups:
        year = int(groups["year"]) if "year" in groups else None
        return Calendar(year, month_of(groups["month"]), day_of(groups["date"]), weekday)
    return Calendar(weekday=weekday) if word else None


def _stamp(found: re.Match[str]) -> Meaning | None:
    """Return the moment of "2016-03-05T14:22:10Z"; other zones are left out."""
    year, month, day = (int(part) for part in found["iso"].split("-"))
    zone = "Z" if found["zone"] == "Z" else ""
    return Moment(found["time"] + zone, Calendar(year, month, day))


def _half_day(found: re.Match[str]) -> Meaning | None:
    word = found["word"].lower()
    return Moment("24:00" if word == "midnight" else "12:00", _day_after(found))


def _part_of_date(found: re.Match[str]) -> Meaning | None:
    day = _day_after(found)
    return Moment(DAY_PARTS[found["half"].lower()], day) if day else None


_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
_HALF = r"(?P<half>[ap]\.m\b\.?|[ap]m\b|in the (?:morning|afternoon|evening)|o['’]clock)"
_ZONE = r"(?:,? \(?(?P<zone>{ZONE})\)?)?"


def _date(first: int) -> str:
    """Return a pattern of a month and a day; its groups are numbered from `first` on."""
    return (
        rf"(?:(?P<month{first}>{{MONTH}}) (?:the )?(?P<date{first}>{{DAY}})"
        rf"|(?P<date{first + 1}>{{DAY}})(?: of)? (?P<month{first + 1}>{{MONTH}}))"
        rf"(?:,? (?P<year{first}>{{YEAR}}))?"
    )


_DAY = (
    r"(?:(?:(?P<day1>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?" + _date(1) + r"|(?P<day2>{WEEKDAY}"
    r"|today|tomorrow|yesterday)(?: (?P<part>{PART}))?)"
)
_ON_DAY = rf"(?: (?:on )?(?:the )?{_DAY})?"

RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?" + _HALF + _ZONE + _ON_DAY,
        _clock,
    ),
    rule(
        "clock",
        r"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?P<half>)(?!:)(?: hours)?" + _ZONE + _ON_DAY,
        _clock,
    ),
    rule(
        "clock",
        r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<half>) (?P<zone>{ZONE})" + _ON_DAY,
        _clock,
    ),
    rule(
        "time stamp",
        r"(?P<iso>\d{4}-[01]\d-[0-3]\d)[T ](?P<time>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:\.\d+)?"
        r"(?P<zone>Z|[-+]\d\d:?\d\d)?",
        _stamp,
    ),
    rule(
        "noon, midnight",
        r"(?P<word>midnight|(?<!high\s)noon|midday)" + _ON_DAY,
        _half_day,
    ),
    rule(
        "part of a date",
        r"the (?P<half>{PART}) of (?:the )?" + _DAY,
        _part_of_date,
    ),
    rule(
        "trading hours",
        r"(?P<self>(?P<part>morning|afternoon|evening)) (?:trading|trade|session)",
        lambda found: Moment(DAY_PARTS[found["part"].lower()]),
    ),
)
