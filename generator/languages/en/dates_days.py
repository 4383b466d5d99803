"""Rules for days by their name, and parts of them: "yesterday", "last night", "Friday morning"."""

import re

from generator.languages.en.dates_words import (
    DAY_PARTS,
    anchor_in,
    number_of,
    plain,
    rule,
    text_after,
    text_before,
    way_in,
    weekday_of,
)
from generator.languages.grammar import Rule
from generator.model.when import Anchor, Calendar, Meaning, Moment, Shift, Unit, Vague

NAMED_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
# Weekdays that name one day of history or of the shops, not of the week.
_NAMED_WEEKDAY = re.compile(
    r"\b(?:Black|Bloody|Cyber|Fat|Fox News|Holy|Maundy|Ruby|Shrove|Super)\s+$"
)
_SOME_TOMORROW = re.compile(r"\b(?:an?|our|their)\s+(?:\w+\s+)?$", re.IGNORECASE)
_PROGRAMME = re.compile(r"\s+(?:Live|Football|Lights)\b")
_NAME = re.compile(r"\b[A-Z]\w*\s+$")
_ENDS_A_PHRASE = re.compile(r"\s*(?:[.,;:!?)]|$)|\s+(?:in|of|when|that|and|or|because|like)\b")


def _part(words: str | None, day: Calendar | Shift) -> Meaning:
    return Moment(DAY_PARTS[plain(words)], day) if words else day


def _named_day(found: re.Match[str]) -> Meaning | None:
    word = plain(found["day"])
    if found["day"][0].isupper() and _NAME.search(text_before(found)):
        return None  # USA Today
    if word == "tomorrow" and _SOME_TOMORROW.search(text_before(found)):
        return Vague("FUTURE_REF")  # "hope for a brighter tomorrow"
    day = Shift(Unit.DAY, NAMED_DAYS[word])
    return Moment("NI", day) if word == "tonight" else _part(found["part"], day)


def _distant_day(found: re.Match[str]) -> Meaning | None:
    return Shift(Unit.DAY, -2 if "yesterday" in found[0].lower() else 2)


def _this_part(found: re.Match[str]) -> Meaning | None:
    """Return "this morning", "last night"; None for "the night"."""
    way, part = plain(found["way"]), DAY_PARTS[plain(found["part"])]
    if way == "last":
        return Moment(part, Shift(Unit.DAY, -1)) if part in ("NI", "EV") else None
    if way in ("the next", "the following"):
        return Moment(part, Shift(Unit.DAY, 1, Anchor.STORY))
    if way == "the previous":
        return Moment(part, Shift(Unit.DAY, -1, Anchor.STORY))
    story = way in ("that", "that same", "the same")
    return Moment(part, Shift(Unit.DAY, 0, Anchor.STORY if story else Anchor.WRITING))


def _weekday(found: re.Match[str]) -> Meaning | None:
    way, within = way_in(found), None
    if found["beyond"] or found["further"]:
        return None  # "a week from Monday", "Monday week": not that Monday
    if re.search(r"\ban?\s+$", text_before(found)) and _ENDS_A_PHRASE.match(text_after(found)):
        return None  # "it was a Sunday", but "a Sunday service"
    if found["week"]:
        within = Shift(Unit.WEEK, {"last": -1, "this": 0, "next": 1}[plain(found["week"])])
    if _NAMED_WEEKDAY.search(text_before(found)) or _PROGRAMME.match(text_after(found)):
        return None
    if found["weeks"]:
        return _part(found["part"], _weeks_away(found))
    weekday, anchor = weekday_of(found["weekday"]), anchor_in(found)
    return _part(found["part"], Calendar(weekday=weekday, way=way, within=within, anchor=anchor))


def _weeks_away(found: re.Match[str]) -> Calendar:
    """Return "a week ago Friday": the Friday of the week that many weeks back."""
    number = number_of(found["weeks"])
    weeks = Shift(Unit.WEEK, -int(number) if number is not None else -1)
    return Calendar(weekday=weekday_of(found["weekday"]), within=weeks)


_DAY_PART = r"(?:(?: in the)? (?P<part>{PART}))?"

RULES: tuple[Rule, ...] = (
    rule(
        "yesterday, today, tomorrow",
        r"(?:(?:earlier|later|early|late)(?: on)? )?(?P<day>yesterday|today|tomorrow)"
        + _DAY_PART
        + r"(?!\w|['’]s (?:world|society|generation|youth|young))",
        _named_day,
    ),
    rule("tonight", r"(?:(?:earlier|later) )?(?P<day>tonight)(?P<part>)", _named_day),
    rule("two days away", r"the day (?:before yesterday|after tomorrow)", _distant_day),
    rule(
        "part of a day",
        r"(?:(?:earlier|later|early|late) )?(?P<way>this|last|that same|that|the same|the next"
        r"|the following|the previous) (?P<part>{PART})",
        _this_part,
    ),
    rule(
        "weekday",
        r"(?:(?:earlier|later|early|late)(?: on)? )?(?:(?P<weeks>{NUMBER}) weeks? ago (?:on )?"
        r"|(?P<beyond>{NUMBER} weeks? from ))?"
        r"{WAY}?"
        r"(?:the )?(?P<weekday>{WEEKDAY})(?P<further> week\b| after next)?"
        + _DAY_PART
        + r"(?:,? (?:of )?(?P<week>last|this|next) week)?",
        _weekday,
    ),
)
