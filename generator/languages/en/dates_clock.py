"""Rules for times of day: "9 a.m. Tuesday", "18:30 GMT", "noon".

A time without its day gets one from the text around it, once the days there are known.
"""

import re

from generator.languages.en.dates_words import DAY_PARTS, rule, weekday_of
from generator.languages.grammar import Rule
from generator.model.when import Calendar, Meaning, Moment, Shift, Unit


def _clock(found: re.Match[str]) -> Meaning | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = re.sub(r"\W", "", found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half.startswith("a") or "morning" in half:
        hour %= 12
    elif half:
        hour = hour % 12 + 12
    if hour > 23 or minute > 59:
        return None
    zone = "Z" if (found["zone"] or "").upper() in ("GMT", "UTC") else ""
    return Moment(f"{hour:02}:{minute:02}{zone}", _day_after(found))


def _day_after(found: re.Match[str]) -> Calendar | Shift | None:
    """Return the day that follows a time at once: "9 a.m. Tuesday"."""
    day = (found["day"] or "").lower()
    if not day:
        return None
    named = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(day)
    return Calendar(weekday=weekday_of(day)) if named is None else Shift(Unit.DAY, named)


_HALF = r"(?P<half>[ap]\.?m\b\.?|in the (?:morning|afternoon|evening)|o['’]clock)"
_ON_DAY = r"(?: (?:on )?(?P<day>{WEEKDAY}|today|tomorrow|yesterday))?"

RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?"
        + _HALF
        + r"(?:,? \(?(?P<zone>{ZONE})\)?)?"
        + _ON_DAY,
        _clock,
    ),
    rule(
        "clock",
        r"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?P<half>)(?!:)(?: hours)?"
        r"(?:,? \(?(?P<zone>{ZONE})\)?)?" + _ON_DAY,
        _clock,
    ),
    rule(
        "clock",
        r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<half>) (?P<zone>{ZONE})" + _ON_DAY,
        _clock,
    ),
    rule(
        "noon, midnight",
        r"(?P<word>midnight|(?<!high\s)noon|midday)",
        lambda found: Moment("24:00" if found[0].lower() == "midnight" else "12:00"),
    ),
    rule(
        "trading hours",
        r"(?P<self>(?P<part>morning|afternoon|evening)) (?:trading|trade|session)",
        lambda found: Moment(DAY_PARTS[found["part"].lower()]),
    ),
)
