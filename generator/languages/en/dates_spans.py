"""Rules for how long: "three weeks", "half an hour", "the past year and a half"."""

import re
from fractions import Fraction

from generator.languages.en.dates_words import (
    number_of,
    rule,
    text_after,
    text_before,
    unit_of,
)
from generator.languages.grammar import Rule
from generator.model.when import Duration, Meaning, Unit

TIME_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def duration_value(number: Fraction | None, unit: Unit) -> str:
    """Return a duration as TIMEX3 writes it; an X stands for a number that the words don't say.

    Half hours become minutes and decades years, as TimeML's annotators write them.
    """
    if unit in (Unit.DECADE, Unit.CENTURY):
        years = 10 if unit is Unit.DECADE else 100
        return f"P{_digits(number * years)}Y" if number is not None else "PXY"
    if unit is Unit.YEAR and number is not None and number < 1:
        number, unit = number * 12, Unit.MONTH
    if unit is Unit.HOUR and number is not None and number.denominator > 1:
        hours, rest = divmod(number, 1)
        return "PT" + (f"{hours}H" if hours else "") + f"{_digits(rest * 60)}M"
    letter = unit.value.upper()
    return f"P{'T' if unit in TIME_UNITS else ''}{_digits(number)}{letter}"


def counted(found: re.Match[str]) -> Fraction | None:
    """Return how many of the unit a match counts: 1 1/2 in "a year and a half", None in "several".

    Its groups are `number` and, where it may have one, `half`.
    """
    number = number_of(found["number"]) if found["number"] else None
    half = Fraction(1, 2) if found.groupdict().get("half") else 0
    return number + half if number is not None else None


def _digits(number: Fraction | None) -> str:
    if number is None:
        return "X"
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def _duration(found: re.Match[str]) -> Meaning | None:
    unit = unit_of(found["unit"])
    number = counted(found)
    plural = found["unit"].lower().endswith("s")
    before, after = text_before(found), text_after(found)
    if _is_some_day(before, found[0], after):
        return None
    if re.match(r"[-\s]+old\b|[-\s]+of age\b", after) or _an_age(before, found[0]):
        return None
    titled = found.start() or found["number"][0].isdigit()
    if found["unit"][0].isupper() and titled and "-" not in found[0]:
        return None  # a title: "60 Minutes"
    if unit is Unit.SECOND and not plural and "-" not in found[0]:
        return None
    bare = found["number"].lower() in ("a", "an") and not found["half"]
    if bare and not _lasting(before, found[0], after):
        return None
    if "fortnight" in found["unit"].lower():
        number = number and number * 2
    return Duration(duration_value(number, unit))


def _is_some_day(before: str, words: str, after: str) -> bool:
    """Whether "one day" is a day that nobody names: "one day they will understand"."""
    if words.lower().split() != ["one", "day"]:
        return False
    measured = re.search(r"\b(?:for|in|within|of|after|than|just|only|least|about)\s+$", before)
    return not measured and not re.match(r"\s+(?:after|before|of|in|to|long)\b", after)


def _an_age(before: str, words: str) -> bool:
    return bool(re.search(r"\baged?\s+$|\bage of\s+$", before)) and "-" not in words


def _lasting(before: str, words: str, after: str) -> bool:
    """Whether "a day", "a year" says how long: not "a day" (every day), not "a year ago"."""
    if re.search(r"[-]", words) or (" " in words.strip() and not re.match("an? ", words.lower())):
        return True
    led = (
        r"\b(?:for|within|in|over|than|about|almost|nearly|after|least|half|just|only|of|quite)\s+$"
    )
    if re.search(led, before):
        return True
    return bool(re.match(r"[-\s](?:long|after|before|later|earlier)\b", after))


def _bare_plural(found: re.Match[str]) -> Meaning | None:
    if re.search(r"\b(?:early|small|late)\s+$", text_before(found), re.IGNORECASE):
        return None  # "the early hours of Monday" is a part of the day, and no length
    return Duration(duration_value(None, unit_of(found["unit"])))


def _one_unit(found: re.Match[str]) -> Meaning | None:
    """Return "day-long", "single-day": one of the unit."""
    return Duration(duration_value(Fraction(1), unit_of(found["unit"] or found["unit2"])))


def _past_unit(found: re.Match[str]) -> Meaning | None:
    """Return "the past three years", "the last year and a half", "the past years"."""
    number = counted(found)
    if not found["number"] and not found["unit"].lower().endswith("s"):
        number = Fraction(3, 2) if found.groupdict().get("half") else Fraction(1)
    return Duration(duration_value(number, unit_of(found["unit"])))


_KIND = (
    r"(?:(?:more|straight|consecutive|successive|full|long|whole|trading|business|working|calendar"
    r"|additional|further|extra|solid) )?"
)

RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        r"{HEDGE}{0,2}(?P<number>{NUMBER})(?: |-)"
        + _KIND
        + r"(?P<unit>{UNIT}s?)(?:[- ]long|{AND_A_HALF})?",
        _duration,
    ),
    rule(
        "duration",
        r"{HEDGE}{0,2}(?P<number>{NUMBER}) (?:straight|consecutive|successive) (?P<unit>quarters)",
        _duration,
    ),
    rule(
        "duration",
        r"(?P<self>{NUMBER}) (?:to|or|and|-) {NUMBER} (?P<unit>{UNIT}s)(?P<number>)",
        lambda found: (
            None
            if found["self"].lower() in ("a", "an")
            else Duration(duration_value(number_of(found["self"]), unit_of(found["unit"])))
        ),
    ),
    rule(
        "vague duration",
        r"(?P<unit>(?<=for\s){UNITS}|(?<=in\s){UNITS}"
        r"|(?<=the\s){UNITS}(?= (?:before|after|leading|since|that followed))"
        r"|{UNITS}(?=-| of| in the making))(?:-(?:long|old))?",
        _bare_plural,
    ),
    rule(
        "vague duration",
        r"(?:in |over |the )?(?P<self>(?:recent|coming|past|last|the last|the past) "
        r"(?P<unit>{UNITS}))",
        _bare_plural,
    ),
    rule(
        "vague duration",
        r"(?:over (?P<self>the (?P<unit>weeks|months|years|decades))(?! (?:of|to|ahead)\b))",
        _bare_plural,
    ),
    rule(
        "vague duration",
        r"(?:just|mere|only) (?P<self>(?P<unit>{UNITS}))"
        r"(?! (?:ago|later|earlier|before|after|apart))",
        _bare_plural,
    ),
    rule(
        "one unit long",
        r"(?P<unit>hour|day|night|week|month|year|decade)-?long|single[- ](?P<unit2>day)",
        _one_unit,
    ),
    rule(
        "duration up to now",
        r"(?:over|in|during|within|for(?! the last year)) (?P<self>the (?:last|next) "
        r"(?P<unit>day|week|month|year|decade|century){AND_A_HALF}?)(?P<number>(?!))?",
        _past_unit,
    ),
    rule(
        "duration up to now",
        r"(?:the |these )?(?<!to\s)(?<!will\s)"
        r"(?:past|last|next|coming|previous|following|first|final) "
        r"(?P<number>{NUMBER}) " + _KIND + r"(?P<unit>{UNIT}s)",
        _past_unit,
    ),
    rule(
        "duration up to now",
        r"the (?:past|coming) (?P<unit>{CALENDAR_UNIT}|night){AND_A_HALF}?(?P<number>(?!))?",
        _past_unit,
    ),
)
