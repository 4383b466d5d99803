"""Rules for how often: "every Friday", "Sunday mornings", "twice a week", "annually"."""

import re
from fractions import Fraction

from generator.languages.en.dates_spans import duration_value
from generator.languages.en.dates_words import (
    DAY_PARTS,
    SEASONS,
    month_of,
    number_of,
    rule,
    text_before,
    unit_of,
    weekday_of,
)
from generator.languages.grammar import Rule
from generator.model.when import Meaning, Recurrence

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q",
    "annually": "P1Y", "yearly": "P1Y", "annual": "P1Y", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip


def _every(found: re.Match[str]) -> Meaning | None:
    if found["month"]:
        return Recurrence(f"XXXX-{month_of(found['month']):02}")
    if found["season"]:
        return Recurrence(f"XXXX-{SEASONS[found['season'].lower()]}")
    if found["weekday"]:
        return _weekdays(found)
    if found["part"]:
        return Recurrence(f"XXXX-XX-XXT{DAY_PARTS[found['part'].lower()]}")
    number = number_of(found["number"]) if found["number"] else Fraction(1)
    if (found["other"] or "").strip():
        number = Fraction(2)
    return Recurrence(duration_value(number, unit_of(found["unit"])))


def _weekdays(found: re.Match[str]) -> Meaning:
    """Return "every Friday", "Fridays" or "Friday nights"."""
    part = f"T{DAY_PARTS[found['part'].lower()]}" if found["part"] else ""
    return Recurrence(f"XXXX-WXX-{weekday_of(found['weekday']) + 1}{part}")


def _rate(found: re.Match[str]) -> Meaning | None:
    """Return "a year" in "$1 billion a year" or "twice a week"; None for a plain "a year"."""
    before = text_before(found)
    rated = (
        r"(?:\b(?:once|twice|times|thrice|hours|days|months)|\d[\d,.]*%?|\b(?:percent|million|billion|trillion)"
        r"|(?:[$€£]|\b)\d[\d,.]*(?: \w+){1,3}|\b(?:of|most) \w+(?: \w+)?|\d[\d,.]* \w+)\s+$"
    )
    if found["per"].lower() != "per" and not re.search(rated, before):
        return None
    return Recurrence(duration_value(Fraction(1), unit_of(found["unit"])))


RULES: tuple[Rule, ...] = (
    rule(
        "every",
        r"(?:every|each)(?P<other> other| second)? (?:(?P<number>{NUMBER}) )?"
        r"(?:(?P<weekday>{WEEKDAY})(?: (?P<part>{PART}))?|(?P<month>{MONTH})|(?P<season>{SEASON})"
        r"|(?P<unit>{UNIT}|quarter)s?)",
        _every,
    ),
    rule(
        "every",
        r"(?:every|each) (?P<part>{PART})",
        lambda found: Recurrence(f"XXXX-XX-XXT{DAY_PARTS[found['part'].lower()]}"),
    ),
    rule("every", r"(?P<weekday>{WEEKDAYS})(?P<part>)", _weekdays),
    rule("every", r"(?P<weekday>{WEEKDAY}) (?P<part>{PART})s", _weekdays),
    rule("rate", r"(?P<per>an?|per|each|every) (?P<unit>hour|day|week|month|year)", _rate),
    rule(
        "how often",
        "|".join(_ADVERBS),
        lambda found: Recurrence(_ADVERBS[found[0].lower()]),
    ),
)
