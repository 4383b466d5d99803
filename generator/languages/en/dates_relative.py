"""Rules for dates that count from another one: "last week", "two years ago", "the same day"."""

import re

from generator.languages.en.dates_days import NAMED_DAYS
from generator.languages.en.dates_spans import TIME_UNITS, counted, duration_value
from generator.languages.en.dates_words import (
    number_of,
    plain,
    rule,
    text_after,
    text_before,
    unit_of,
)
from generator.languages.grammar import Rule
from generator.model.when import Anchor, Duration, Meaning, Shift, Unit

_LASTING = re.compile(r"\b(?:over|in|during|within|for)\s+$", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\s+of (?:the|an?|its|his|her|their|[12]\d\d\d|[A-Z][a-z]{2,}) ?\b")


def _unit_by_way(found: re.Match[str]) -> Meaning | None:
    """Return "last week", "this year"; "the past week" is a duration (dates_spans.py)."""
    count = {"last": -1, "this": 0, "next": 1, "current": 0, "coming": 1, "this past": -1,
             "past": -1, "this coming": 1, "upcoming": 1}[plain(found["way"])]  # fmt: skip
    unit = unit_of(found["unit"])
    if found["fiscal"]:
        unit = Unit.FISCAL_YEAR
    of_another = plain(found["way"]) == "last" and _OF_ANOTHER.match(text_after(found))
    if unit is Unit.DAY or of_another:
        return None  # "the last week of the war"
    return Shift(unit, count, later=unit is Unit.WEEKEND and "this" in found["way"].lower())


def _unit_of_story(found: re.Match[str]) -> Meaning | None:
    """Return "that day", "the same month", "the previous year", "the year before"."""
    way, unit = plain(found["way"]), unit_of(found["unit"])
    if way == "next" and _LASTING.search(text_before(found)):
        return None  # "over the next week" is a length (dates_spans.py)
    if way in ("next", "following"):
        return Shift(unit, 1, Anchor.STORY)
    if way in ("previous", "preceding", "prior"):
        return Shift(unit, -1, Anchor.STORY)
    return Shift(unit, 0, Anchor.STORY)


def _unit_after(found: re.Match[str]) -> Meaning | None:
    """Return "the day before", "the year after", where nothing follows to count from."""
    back = plain(found["way"]) in ("before", "earlier", "previous", "ago")
    if re.match(r"\s+\w", text_after(found)) and plain(found["way"]) != "earlier":
        return None
    return Shift(unit_of(found["unit"]), -1 if back else 1, Anchor.STORY)


def _edge_of_unit(found: re.Match[str]) -> Meaning | None:
    """Return "the end of the year": the year itself, since the words say no more."""
    unit = Unit.FISCAL_YEAR if found["fiscal"] else unit_of(found["unit"])
    ends = re.match(r"(?:the )?(?:very )?end", found[0], re.IGNORECASE)
    if ends and unit is Unit.DAY and re.search(r"\bat\s+$", text_before(found), re.IGNORECASE):
        return None  # "at the end of the day", all in all
    return Shift(unit, 0, Anchor.STORY if unit is Unit.DAY else Anchor.WRITING)


def _distance(found: re.Match[str]) -> Meaning | None:
    """Return "two years ago", "hours later"; a decade is ten years."""
    way, unit = plain(found["way"]), unit_of(found["unit"])
    back = way in ("ago", "earlier", "before", "previously")
    anchor = Anchor.WRITING if way in ("ago", "from now", "hence") else Anchor.STORY
    if way in ("before", "after") and re.match(r"\s+\w", text_after(found)):
        return None
    number = counted(found)
    if re.match(r"\s+than\b", text_after(found)):
        return Duration(duration_value(number, unit))  # "three days later than planned"
    if number is not None and unit in TIME_UNITS and anchor is Anchor.STORY:
        return Duration(duration_value(number, unit))
    if number is None or unit in TIME_UNITS:
        return Shift(unit, None, anchor, later=not back)
    years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit)
    if years:
        number, unit = number * years, Unit.YEAR
    if number.denominator > 1 and unit is Unit.YEAR:
        number, unit = number * 12, Unit.MONTH
    if "fortnight" in found[0].lower():
        number *= 2
    count = int(number)
    return Shift(unit, -count if back else count, anchor)


def _years_ago(found: re.Match[str]) -> Meaning | None:
    """Return "a year ago today", "ten years ago this week": that day or week of another year."""
    number, word = number_of(found["number"]), plain(found["day"])
    if number is None or number.denominator > 1:
        return None
    years = -int(number) * (10 if found["unit"].lower().startswith("decade") else 1)
    if word in NAMED_DAYS:
        return Shift(Unit.DAY, NAMED_DAYS[word], years=years)
    way, unit = word.split()
    return Shift(unit_of(unit), {"last": -1, "this": 0, "next": 1}[way], years=years)


RULES: tuple[Rule, ...] = (
    rule(
        "week, month, year",
        r"(?:(?:the )?{EDGE})?(?P<way>last|this past|this coming|this|next|(?<=the\s)current"
        r"|(?<=the\s)coming|(?<=the\s)upcoming) "
        r"(?:(?P<fiscal>fiscal|financial) |calendar |school )?"
        r"(?P<unit>{CALENDAR_UNIT})",
        _unit_by_way,
    ),
    rule(
        "of the story",
        r"(?:(?:earlier|later)(?: in| on)? )?{EDGE}?(?:that|(?:that|the|this) same|the "
        r"(?P<way>next|following|previous|preceding|prior)) (?P<unit>{CALENDAR_UNIT})",
        _unit_of_story,
    ),
    rule(
        "of the story",
        r"(?:the|a) (?P<unit>day|week|weekend|month|year|decade) "
        r"(?P<way>before|after|earlier|later|previous)",
        _unit_after,
    ),
    rule(
        "edge of a unit",
        r"(?:(?:the )?(?:very )?(?:end|start|beginning|middle|close|remainder|rest) of"
        r"|(?:earlier|later|early|late) in) the (?:(?P<fiscal>fiscal|financial) )?"
        r"(?P<unit>{CALENDAR_UNIT})",
        _edge_of_unit,
    ),
    rule(
        "fiscal year",
        r"the (?P<fiscal>fiscal|financial) (?P<unit>year)",
        _edge_of_unit,
    ),
    rule(
        "the whole of a unit",
        r"the (?:entire|full|whole) (?P<unit>month|quarter|year)",
        lambda found: Shift(unit_of(found["unit"]), 0, Anchor.STORY),
    ),
    rule(
        "a year before",
        r"the same (?:month|quarter|period|time|week) (?:of |in )?(?:the )?"
        r"(?:last year|(?:a|one) year (?:ago|earlier|before)|previous year"
        r"|year (?:before|earlier))",
        lambda _: Shift(Unit.YEAR, -1, Anchor.STORY, same=True),
    ),
    rule(
        "a year before",
        r"(?:the )?year-(?:ago|earlier) (?:quarter|period|month|week)",
        lambda _: Shift(Unit.YEAR, -1, Anchor.STORY, same=True),
    ),
    rule("a year before", r"year-(?:ago|earlier)", lambda _: Shift(Unit.YEAR, -1)),
    rule(
        "the time told of",
        r"(?:by|at|since|until) (?P<self>that time)",
        lambda _: Shift(Unit.DAY, 0, Anchor.STORY, same=True),
    ),
    rule(
        "the day told of",
        r"(?:end|ended|ending|finish|finished|close|closed|closing|for) (?P<self>the day)"
        r"(?= at\b| with\b| down\b| up\b| on\b|[,.])",
        lambda _: Shift(Unit.DAY, 0, Anchor.STORY),
    ),
    rule(
        "the quarter told of",
        r"(?:in|for|during|over) (?P<self>the quarter)(?= [a-z]|[,.;])(?! of\b)",
        lambda _: Shift(Unit.QUARTER, 0, Anchor.STORY),
    ),
    rule(
        "edge of a unit",
        r"(?P<self>the (?P<unit>weekend))(?! of\b)",
        lambda _: Shift(Unit.WEEKEND, 0),
    ),
    rule("year end", r"(?:the )?year(?:[- ]|['’]s )end", lambda _: Shift(Unit.YEAR, 0)),
    rule(
        "so many years ago today",
        r"(?P<number>{NUMBER}) (?P<unit>years?|decades?) ago (?P<day>today|yesterday|tomorrow"
        r"|(?:last|this|next) (?:week|weekend|month))",
        _years_ago,
    ),
    rule(
        "distance",
        r"{HEDGE}{0,2}(?P<number>{NUMBER})(?: |-)"
        r"(?:(?:more|full|whole|short|long|trading|business|working|calendar) )?"
        r"(?P<unit>{UNIT})s?{AND_A_HALF}? (?P<way>ago|earlier|later|before|after|from now|hence"
        r"|previously|afterwards?)",
        _distance,
    ),
    rule(
        "distance",
        r"(?P<number>)(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)"
        r" (?P<way>ago|earlier|later|from now|afterwards?)",
        _distance,
    ),
)
