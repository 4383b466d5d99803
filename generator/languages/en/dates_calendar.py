"""Rules for days, weeks, months and seasons: "Oct 20", "last summer", "the week of 9 November".

What looks like a month and isn't one is told apart by the words around it: a modal "may", a Mr
May, "the fall of the wall".
"""

import re

from generator.languages.en.dates_words import (
    ORDINALS,
    SEASONS,
    anchor_in,
    day_of,
    month_of,
    of_short,
    rule,
    text_after,
    text_before,
    way_in,
    weekday_of,
    within_in,
    year_in,
)
from generator.languages.grammar import Rule
from generator.model.when import Calendar, Meaning, Stretch

# Before a bare month or season: what shows that it is one.
_LEADS = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|to|during|before|after|through|throughout|and|or|for"
    r"|between|every|each|last|next|this|past|early|late|mid|around|about|as of|begins?|began"
    r"|starting|beginning|ending|ended|its|their|his|her|the|an?)|['’]s|[-–(,])\s*$",
    re.IGNORECASE,
)
_LEADS_MAY = re.compile(
    r"(?:\b(?:in|of|since|until|till|during|through|throughout|last|next|this|early|late|mid|by)"
    r"|[-–])\s*$",
    re.IGNORECASE,
)
_LEADS_SEASON = re.compile(
    r"\b(?:in|since|by|until|this|next|last|from|the (?:following|previous)|early|late|mid|of)"
    r"(?: the)?\s*$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Theresa|[Pp]resident|[Mm]inister)\.?\s+$")


def _month_day(found: re.Match[str]) -> Meaning | None:
    day = day_of(found["day"])
    weekday = found.groupdict().get("weekday")
    within = within_in(found)
    return Calendar(
        _own_year(found),
        month_of(found["month"]),
        day,
        weekday_of(weekday) if weekday else None,
        way=way_in(found),
        within=within,
    )


def _own_year(found: re.Match[str]) -> int | None:
    """Return the year of a match, or the one that stands behind the date it goes on to.

    "June and August 2012", "28 April - 2 May 2014"; "Dec. 28 to Jan. 3, 2015" begins in 2014.
    """
    year, groups = year_in(found), found.groupdict()
    beyond = groups.get("month_to") or groups.get("month_to2")
    if not year or groups.get("year") or not (beyond and groups.get("stretch")):
        return year
    return year - 1 if month_of(beyond) < month_of(found["month"]) else year


def _month_year(found: re.Match[str]) -> Meaning | None:
    return Calendar(year_in(found), month_of(found["month"]))


def _month(found: re.Match[str]) -> Meaning | None:
    before = text_before(found)
    word = found["month"]
    if len(word) < 5 and re.match(r"\s+[A-Z]", text_after(found)) and word != "May":
        return None  # Jan Kavan, a person
    way = way_in(found)
    if word == "May" and not (way or _LEADS_MAY.search(before) or found["edge"] or found["later"]):
        return None
    if _PERSON.search(before):
        return None
    named = re.match(r"\s+[A-Z]", text_after(found))  # "April Jones", but "in April Chad said"
    leads = _LEADS_MAY if named else _LEADS
    led = way or found["edge"] or found["within"] or found["later"] or leads.search(before)
    if not led and not re.match(r"['’]s\b", text_after(found)):
        return None
    within, anchor = within_in(found), anchor_in(found)
    return Calendar(_own_year(found), month_of(word), way=way, within=within, anchor=anchor)


def _season(found: re.Match[str]) -> Meaning | None:
    way, within = way_in(found), within_in(found)
    year = of_short(found["short"]) if found["short"] else year_in(found)
    before, after = text_before(found), text_after(found)
    if not (way or year or within or _LEADS_SEASON.search(before) or found["edge"]):
        return None
    if (found["way"] or "").lower() == "that" and not _is_alone(before, after):
        return None  # "said that spring lambs are dear"
    if not (year or way or within) and re.match(r"\s+(?:of|to|from|in|into|by)\b", after):
        return None  # "the fall of the wall", "a fall in prices"
    if found["season"].lower() in ("spring", "fall") and not (year or way or within or _in(before)):
        return None
    season, anchor = SEASONS[found["season"].lower()], anchor_in(found)
    return Calendar(year, season=season, way=way, within=within, anchor=anchor)


def _is_alone(before: str, after: str) -> bool:
    """Whether "that summer" is a phrase of its own, at an edge of a clause or after "in"."""
    led = re.search(r"(?:^|[.!?,;]['\"”’)]*|\b(?:in|of|during|since|until|by|through))\s*$", before)
    return bool(led) or re.match(r"\s*[.,;!?]", after) is not None


def _in(before: str) -> bool:
    return re.search(r"\b(?:in|since|by|until)(?: the)?\s*$", before, re.IGNORECASE) is not None


def _numeric(found: re.Match[str]) -> Meaning | None:
    """Return the day of "2015-11-03" or "25/12/2015"; None where day and month can't be told."""
    if found["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-/]", found["iso"]))
        return Calendar(year, month, day)
    first, second, year = (int(part) for part in re.split(r"[/.]", found["slashed"]))
    if first <= 12 < second or first == second:
        first, second = second, first
    if second > 12 or (first <= 12 and first != second) or first > 31:
        return None
    return Calendar(year if year > 99 else 2000 + year, second, first)


def _days(found: re.Match[str]) -> Meaning | None:
    month, year = month_of(found["month"]), year_in(found)
    first, last = (day_of(found[name]) for name in ("first", "last"))
    if last <= first:
        return None
    return Stretch(Calendar(year, month, first), Calendar(year, month, last))


def _week(found: re.Match[str]) -> Meaning | None:
    if not found["nth"]:
        day = day_of(found["day"] or found["day2"])
        month = month_of(found["month"] or found["month2"])
        return Calendar(year_in(found), month, day, week=0)
    number = -1 if found["nth"].lower() in ("last", "final") else ORDINALS[found["nth"].lower()]
    return Calendar(year_in(found), month_of(found["month"]), week=number, within=within_in(found))


def _further_day(found: re.Match[str]) -> Meaning | None:
    month = month_of(found[0].split()[0])
    return Calendar(year_in(found), month, day_of(found["day"]))


_WEEKDAY = r"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?"
_YEAR = r"(?:,? (?P<year>{YEAR}))?"
_ON_TO = r"(?:,? (?:and|or) |(?P<stretch>,? (?:to|through|until|till) | ?[-–—] ?))"
_WHOSE_YEAR = (
    r"(?:,? (?:of |in )?(?P<year>{YEAR})|(?P<within>,? (?:of )?(?:last|this|next|that) year)|(?="
    + _ON_TO
    + r"(?:(?P<month_to>{MONTH}) {DAY}|{DAY}(?: (?P<month_to2>{MONTH}))?),? (?P<later>{YEAR})))?"
)
_JOIN = r"(?: (?:and|to|or|through|until) | ?[-–] ?)"

RULES: tuple[Rule, ...] = (
    rule(
        "month and day",
        _WEEKDAY
        + r"(?:the )?{EDGE}?(?P<way>(?:last|this|next) )?(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})"
        + _WHOSE_YEAR,
        _month_day,
    ),
    rule(
        "day and month",
        _WEEKDAY + r"(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})" + _WHOSE_YEAR,
        _month_day,
    ),
    rule("day and month", r"(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>{YEAR})", _month_day),
    rule(
        "a further day of the month",
        r"{MONTH} {DAY}(?:,? \d\d?){0,5},?" + _JOIN + r"(?P<self>(?P<day>{DAY})" + _YEAR + ")",
        _further_day,
    ),
    rule(
        "an earlier day of the month",
        r"(?P<self>(?P<day>{DAY}))(?:,? {DAY}){0,5},? (?:and|to|or|through|until) {DAY} "
        r"(?P<month>{MONTH})" + _YEAR,
        _month_day,
    ),
    rule(
        "days of one month",
        r"(?P<first>{DAY}) ?[-–] ?(?P<last>{DAY}) (?P<month>{MONTH})" + _YEAR,
        _days,
    ),
    rule(
        "days of one month",
        r"(?P<month>{MONTH}) (?P<first>{DAY}) ?[-–] ?(?P<last>{DAY})" + _YEAR,
        _days,
    ),
    rule(
        "month and year", r"{EDGE}?(?P<month>{MONTH}),? (?:of |in )?(?P<year>{YEAR})", _month_year
    ),
    rule(
        "month",
        r"(?P<edge>{EDGE})?{WAY}?(?P<month>{MONTH})(?:{WITHIN}|(?="
        + _ON_TO
        + r"(?P<month_to>{MONTH}),? (?:of |in )?(?P<later>{YEAR})))?",
        _month,
    ),
    rule(
        "week of a month",
        r"the week (?:of|beginning|starting|ending) (?:(?P<month>{MONTH}) (?P<day>{DAY})"
        r"|(?P<day2>{DAY}) (?P<month2>{MONTH}))" + _YEAR + r"(?P<nth>)",
        _week,
    ),
    rule(
        "week of a month",
        r"the (?P<nth>first|second|third|fourth|last|final) week (?:of|in) (?P<month>{MONTH})"
        r"(?:,? (?P<year>{YEAR})|{WITHIN})?",
        _week,
    ),
    rule(
        "season",
        r"(?P<edge>{EDGE})?(?:(?P<way>{WAYS}|that) )?(?P<season>{SEASON})"
        r"(?:(?: of)?,? (?:(?P<year>{YEAR})|['’](?P<short>\d\d))|{WITHIN})?",
        _season,
    ),
    rule(
        "numeric date",
        r"(?:(?P<iso>\d{4}(?P<joint>[-/])[01]\d(?P=joint)[0-3]\d)"
        r"|(?P<slashed>\d\d?/\d\d?/(?:\d{4}|\d\d)|\d\d?\.\d\d?\.\d{4}))",
        _numeric,
    ),
)
