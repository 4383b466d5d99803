"""Rules for days that have a name: "Christmas Day", "next Easter", "Thanksgiving week", "9/11"."""

import re

from generator.languages.en.dates_words import rule, way_in, within_in, year_in
from generator.languages.grammar import Rule
from generator.model.when import Calendar, Feast, Meaning

# Days with a name. US days by the law of the United States (5 U.S. Code § 6103).
FEASTS = {
    "new year's day": Feast(1, 1), "new year's eve": Feast(12, 31),
    "martin luther king day": Feast(1, nth=3, weekday=0),
    "martin luther king jr. day": Feast(1, nth=3, weekday=0),
    "presidents day": Feast(2, nth=3, weekday=0), "presidents' day": Feast(2, nth=3, weekday=0),
    "valentine's day": Feast(2, 14), "st patrick's day": Feast(3, 17),
    "st. patrick's day": Feast(3, 17), "international women's day": Feast(3, 8),
    "ash wednesday": Feast(from_easter=-46), "palm sunday": Feast(from_easter=-7),
    "good friday": Feast(from_easter=-2), "easter sunday": Feast(from_easter=0),
    "easter monday": Feast(from_easter=1), "easter": Feast(from_easter=0),
    "april fools' day": Feast(4, 1), "may day": Feast(5, 1),
    "memorial day": Feast(5, nth=-1, weekday=0), "independence day": Feast(7, 4),
    "fourth of july": Feast(7, 4), "bastille day": Feast(7, 14),
    "labor day": Feast(9, nth=1, weekday=0), "columbus day": Feast(10, nth=2, weekday=0),
    "election day": Feast(11, nth=1, weekday=0, after=1),
    "halloween": Feast(10, 31), "armistice day": Feast(11, 11),
    "remembrance day": Feast(11, 11), "veterans day": Feast(11, 11),
    "thanksgiving day": Feast(11, nth=4, weekday=3), "thanksgiving": Feast(11, nth=4, weekday=3),
    "christmas eve": Feast(12, 24), "christmas day": Feast(12, 25), "christmas": Feast(12, 25),
    "boxing day": Feast(12, 26),
}  # fmt: skip
# The rule of a day that is the name of what happened then.
NAMED_EVENT = "September 11"
# What a holiday lends its name to without being meant: Easter Island, a Christmas tree.
_ITS_THINGS = r"(?! (?:Island|trees?|cards?|carols?|gifts?|presents?|lights|eggs?|hymns?|songs?)\b)"
_NAME = "|".join(
    name.replace(".", r"\.").replace("'", "['’]?") for name in sorted(FEASTS, key=len, reverse=True)
)


def feast_of(words: str) -> Feast:
    """Return the day that a name such as "Christmas Eve" stands for."""
    plain = " ".join(words.lower().replace("’", "'").split())
    if plain in FEASTS:
        return FEASTS[plain]
    return next(day for name, day in FEASTS.items() if name.replace("'", "") == plain)


def _feast(found: re.Match[str]) -> Meaning | None:
    way = way_in(found)
    name = found["feast"]
    if not name[0].isupper() and "fourth" not in name.lower():
        return None
    week = 0 if found["week"] else None
    day = feast_of(name)
    return Calendar(year_in(found), feast=day, week=week, way=way, within=within_in(found))


RULES: tuple[Rule, ...] = (
    rule(
        NAMED_EVENT,
        r"(?:the )?(?:9/11(?![/\d])|Sept(?:ember|\.)? 11(?:th)?"
        r"(?= (?:(?:terror|terrorist) )?(?:attacks|hijack|commission)))",
        lambda _: Calendar(2001, 9, 11),
    ),
    rule(
        "holiday",
        r"{WAY}?(?P<feast>"
        + _NAME
        + r")(?P<week> week)?"
        + _ITS_THINGS
        + r"(?:(?: of|,)? (?P<year>{YEAR})|{WITHIN})?",
        _feast,
    ),
)
