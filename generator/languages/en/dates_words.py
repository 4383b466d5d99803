"""The words that English says time with, and the patterns that the rules are made of.

A rule is a pattern and what it means. Patterns are written as one reads them: a space stands
for any white space, {MONTH} and the like for the words below; letters match in either case,
but months and weekdays only with their capital ("march", "may" and "sun" are other words).
"""

import re
from collections.abc import Callable
from fractions import Fraction

from generator.languages.grammar import Rule
from generator.model.when import Anchor, Meaning, Shift, Unit, Way

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu",
            "friday fri", "saturday sat", "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
UNITS = {
    "second": Unit.SECOND, "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY,
    "night": Unit.DAY, "weekend": Unit.WEEKEND, "week": Unit.WEEK, "fortnight": Unit.WEEK,
    "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE,
    "century": Unit.CENTURY, "centurie": Unit.CENTURY,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI",
    "noon": "MI", "lunchtime": "MI", "dawn": "MO",
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
_CENTURIES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
CENTURIES = {word: number for number, word in enumerate(_CENTURIES.split(), start=1)}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {
    **{word: number for number, word in enumerate(_ONES.split())},
    **{word: number for number, word in enumerate(_TENS.split(), start=2)},
    "a": 1, "an": 1, "single": 1, "dozen": 12, "hundred": 100, "fifteen-hundred": 1500,
}  # fmt: skip
NUMBERS.update({word: 10 * number for number, word in enumerate(_TENS.split(), start=2)})

WAYS = {
    "last": Way.LAST, "past": Way.LAST, "previous": Way.LAST, "preceding": Way.LAST,
    "this past": Way.LAST, "this": Way.THIS, "this coming": Way.AFTER, "next": Way.NEXT,
    "coming": Way.AFTER, "following": Way.AFTER, "that": Way.THIS, "that same": Way.THIS,
    "the same": Way.THIS,
}  # fmt: skip
_OF_STORY = ("previous", "preceding", "following", "that", "that same", "the same")

# Characters round a match that are looked at; so no rule costs more in a longer paragraph.
_AROUND = 40

_HEDGE = (
    r"(?:(?:about|around|almost|nearly|roughly|approximately|some|just|only|over|under|exactly"
    r"|more than|less than|fewer than|at least|at most|up to|as long as|as little as|another"
    r"|an additional|an estimated|well over|just over|just under|barely) )"
)
_WORD_NUMBER = rf"(?:{'|'.join(sorted({*_ONES.split(), *_TENS.split()}, key=len, reverse=True))})"
_FULL_MONTHS = "January February March April May June July August September October November"
_NAMES = {
    "MONTH": "(?-i:" + "|".join([*_FULL_MONTHS.split(), "December"])
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)",
    "WEEKDAY": r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "SHORT_WEEKDAY": r"(?-i:(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)",
    "WEEKDAYS": r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)",
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d/]|[:.,]\d|st\b)",
    "YEAR": r"(?:1\d\d\d|20\d\d)(?![\d%]|[.,:/]\d)",
    "UNIT": r"(?:second|minute|hour|day|weekend|week|fortnight|month|year|decade|century"
    r"|centurie|night)",
    "UNITS": "(?:minutes|hours|days|weeks|months|years|decades|centuries)",
    "CALENDAR_UNIT": "(?:day|weekend|week|month|quarter|year|decade|century)",
    "SEASON": "(?:spring|summer|autumn|fall|winter)",
    "PART": "(?:morning|afternoon|evening|night|lunchtime)",
    "NUMBER": rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+| \d/\d| and a half|[½¼¾])?"
    rf"|(?:{_WORD_NUMBER}(?:[- ]{_WORD_NUMBER})?|a hundred)(?: and a half)?"
    r"|half an?|an? quarter of an?|three quarters of an?|(?:an? )?half(?=-)"
    r"|(?:a )?quarter(?=[- ]century)"
    r"|an? (?:dozen|couple(?: of)?|few|single)|(?:a )?couple|dozens of|several|many|few"
    r"|an?)",
    "AND_A_HALF": r"(?P<half>[ -]and[ -]a[ -]half)",
    "HEDGE": _HEDGE,
    "EDGE": r"(?:(?:very )?(?:early|late|mid)[- ](?:in |on )?"
    r"|(?:earlier|later) (?:in |on )?"
    r"|(?:the )?(?:very )?(?:end|start|beginning|middle|close|turn) of )",
    "THE": "(?:the )?",
    "WAY": r"(?:(?P<way>{WAYS}) )",
    # "Following Monday's debate" is no Monday that follows.
    "WAYS": r"(?:this past|this coming|last|past|this|next|coming"
    r"|(?<=the\s)(?:previous|preceding|following)|(?:that|the) same)",
    "WITHIN": r"(?P<within>,? (?:of |in |from )?(?:(?:last|this|next|that|the (?:same|following"
    r"|previous)) year|(?:the|a) year (?:ago|earlier)|the year))",
    "ZONE": r"(?:(?:GMT|UTC) ?[-+−] ?\d\d?|GMT|UTC|[ECMP][SD]?T|BST|CET|CEST|[A-Z][a-z]+ time"
    r"|local time)",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"\{([A-Z_]+)\}")


def rule(name: str, pattern: str, meaning: Callable[[re.Match[str]], Meaning | None]) -> Rule:
    """Return a rule whose pattern begins and ends at the edges of words."""
    return Rule(
        name,
        re.compile(rf"(?<![\w$€£#])(?<!\d:)(?:{expand(pattern)})(?!\w)", re.IGNORECASE),
        meaning,
    )


def expand(pattern: str) -> str:
    """Return a pattern with its placeholders filled in and its spaces made white space.

    A comma that may be left out may also stand apart: "March 6 , 2015" in text cut into words.
    """
    while _PLACEHOLDER.search(pattern):
        pattern = _PLACEHOLDER.sub(lambda found: _NAMES[found[1]], pattern)
    pattern = pattern.replace(",? ", r"(?:\s?,)? ")
    return re.sub(r"(?<!\[) (?!\])", r"(?:\\s+)", pattern)


def plain(words: str | None) -> str:
    """Return words in lower case with one space between them, "" for none."""
    return " ".join((words or "").lower().split())


def month_of(word: str) -> int:
    """Return the number of a month's name, January being 1."""
    return MONTHS[word.rstrip(".").lower()]


def weekday_of(word: str) -> int:
    """Return the number of a weekday's name, Monday being 0, as in `datetime`."""
    plain = word.rstrip(".").lower()
    return WEEKDAYS[plain if plain in WEEKDAYS else plain.removesuffix("s")]


def unit_of(word: str) -> Unit:
    """Return the unit that a word names, in the singular or plural."""
    return UNITS[word.lower().removesuffix("s")]


def number_of(words: str) -> Fraction | None:
    """Return the number that words count to; None where they don't say ("several", "a few")."""
    plain = " ".join(words.lower().split())
    share = re.match(r"(?:(a|an|three) )?(half|quarter)", plain)
    if share:
        return Fraction(3 if share[1] == "three" else 1, 2 if share[2] == "half" else 4)
    whole, half = (plain[:-11], Fraction(1, 2)) if plain.endswith(" and a half") else (plain, 0)
    digits = re.fullmatch(r"([\d,]+(?:\.\d+)?)(?: (\d)/(\d))?([½¼¾])?", whole)
    if digits:
        part = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}.get(digits[4], 0)
        if digits[2] and int(digits[3]):
            part = Fraction(int(digits[2]), int(digits[3]))
        return Fraction(digits[1].replace(",", "")) + part + half
    if re.search(r"\b(?:few|several|many|dozens)\b", whole):
        return None
    if "couple" in whole:
        return Fraction(2)
    parts = [NUMBERS[part] for part in re.split(r"[- ]", whole.removeprefix("a ")) if part]
    return Fraction(parts[0] + parts[1] if len(parts) == 2 and parts[0] >= 20 else parts[-1]) + half


def day_of(words: str) -> int:
    """Return the number of "3", "3rd"."""
    return int(re.sub(r"\D", "", words))


def text_before(found: re.Match[str]) -> str:
    """Return the few characters before a match, enough for the words that decide about it."""
    return found.string[max(0, found.start() - _AROUND) : found.start()]


def text_after(found: re.Match[str]) -> str:
    """Return the few characters after a match."""
    return found.string[found.end() : found.end() + _AROUND]


def year_in(found: re.Match[str]) -> int | None:
    """Return the year of a match: its group `year`, or `later` of "3 and 5 May 2015"."""
    groups = found.groupdict()
    written = groups.get("year") or groups.get("later")
    return int(written) if written else None


def of_short(digits: str) -> int:
    """Return the year of "'82": of the past century from '31 on."""
    return (1900 if int(digits) > 30 else 2000) + int(digits)


def way_in(found: re.Match[str]) -> Way | None:
    """Return the way that the group `way` points: "last Friday", "next March"."""
    return WAYS.get(_way_words(found))


def anchor_in(found: re.Match[str]) -> Anchor:
    """Return what the group `way` counts from: "the following March" from what was told."""
    return Anchor.STORY if _way_words(found) in _OF_STORY else Anchor.WRITING


def _way_words(found: re.Match[str]) -> str:
    return " ".join((found.groupdict().get("way") or "").lower().split())


def within_in(found: re.Match[str]) -> Shift | None:
    """Return the year that the group `within` names from another one: "of last year"."""
    words = " ".join((found.groupdict().get("within") or "").lower().split())
    if not words:
        return None
    count = -1 if re.search(r"last|previous|ago|earlier", words) else 0
    count = 1 if re.search(r"next|following", words) else count
    story = re.search(r"that|same|earlier|previous|following", words)
    unit = Unit.WEEK if "week" in words else Unit.MONTH if "month" in words else Unit.YEAR
    return Shift(unit, count, Anchor.STORY if story else Anchor.WRITING)
