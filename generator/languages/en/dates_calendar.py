"""Rules for places in the calendar: "Oct 20", "the 1990s", "the first quarter of 2009".

What looks like a date and isn't one is told apart here, by the words around it: a modal "may",
a Mr May, the year 2084 and "2084 targets".
"""

import re

from generator.languages.en.dates_words import (
    CENTURIES,
    DECADES,
    ORDINALS,
    SEASONS,
    Rule,
    expand,
    feast_of,
    month_of,
    rule,
    weekday_of,
)
from generator.model.when import Anchor, Calendar, Era, Meaning, Shift, Stretch, Unit, Way

WAYS = {
    "last": Way.LAST, "past": Way.LAST, "previous": Way.LAST, "this past": Way.LAST,
    "this": Way.THIS, "this coming": Way.NEXT, "next": Way.NEXT, "coming": Way.NEXT,
    "following": Way.NEXT,
}  # fmt: skip

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
_LEADS_YEAR = re.compile(
    r"(?:\b(?:in|since|of|from|to|by|until|till|during|early|late|mid|before|after|through|for"
    r"|between|around|about|circa|year|years|as of|and|or|the|an?|its|their|his|her|until|than"
    r"|over|into|throughout|prior to|post|pre|back to|[A-Z]\w*)|['’]s|[-–(,])\s*$"
)
# After four digits: what they count. Plural nouns are asked only of numbers that few years have.
_COUNTED = re.compile(
    r"[-\s]+(?:people|troops|soldiers|men|women|children|dollars|euros|pounds|feet|foot|meters?"
    r"|metres?|kilomet\w+|km|miles?|tons?|tonnes|percent|per cent|votes|points?|deaths|jobs|more"
    r"|other|others|additional|million|billion|hours|p\.m|a\.m|GMT|UTC|EDT|EST|targets|sorties"
    r"|units|homes|cases|megawatts?|MW|rpm|cc|hp|(?:square|cubic|nautical) \w+)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s+(?:people|troops|soldiers|men|women|children)\b")
_PLURAL = re.compile(r"\s+[a-z]+s\b(?<!ss)")
_PERSON = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Theresa|[Pp]resident|[Mm]inister)\.?\s+$")


def _year(found: re.Match[str], group: str = "year") -> int | None:
    written = found.groupdict().get(group)
    return int(written) if written else None


def _month_day(found: re.Match[str]) -> Meaning | None:
    day = int(re.sub(r"\D", "", found["day"]))
    weekday = found.groupdict().get("weekday")
    within = _within(found)
    return Calendar(
        _year(found),
        month_of(found["month"]),
        day,
        weekday_of(weekday) if weekday else None,
        way=WAYS.get((found.groupdict().get("way") or "").strip().lower()),
        within=within,
    )


def _month_year(found: re.Match[str]) -> Meaning | None:
    return Calendar(_year(found), month_of(found["month"]))


def _month(found: re.Match[str]) -> Meaning | None:
    before = found.string[: found.start()][-25:]
    word = found["month"]
    if len(word) < 5 and re.match(r"\s+[A-Z]", found.string[found.end() :]) and word != "May":
        return None  # Jan Kavan, a person
    way = WAYS.get(" ".join((found["way"] or "").lower().split()))
    if word == "May" and not (way or _LEADS_MAY.search(before) or found["edge"]):
        return None
    if _PERSON.search(before):
        return None
    led = way or found["edge"] or found["within"] or _LEADS.search(before)
    if not led and not re.match(r"['’]s\b", found.string[found.end("month") :]):
        return None
    return Calendar(month=month_of(word), way=way, within=_within(found))


def _within(found: re.Match[str]) -> Shift | None:
    words = " ".join((found.groupdict().get("within") or "").lower().split())
    if not words:
        return None
    count = -1 if re.search(r"last|previous|ago|earlier", words) else 0
    count = 1 if re.search(r"next|following", words) else count
    story = re.search(r"that|same|earlier|previous|following", words)
    unit = Unit.WEEK if "week" in words else Unit.MONTH if "month" in words else Unit.YEAR
    return Shift(unit, count, Anchor.STORY if story else Anchor.WRITING)


def _season(found: re.Match[str]) -> Meaning | None:
    way = WAYS.get(" ".join((found["way"] or "").lower().split()))
    year, within = _year(found), _within(found)
    before = found.string[: found.start()][-25:]
    after = found.string[found.end() :][:12]
    if not (way or year or within or _LEADS_SEASON.search(before) or found["edge"]):
        return None
    if not (year or way or within) and re.match(r"\s+(?:of|to|from|in|into|by)\b", after):
        return None  # "the fall of the wall", "a fall in prices"
    if found["season"].lower() in ("spring", "fall") and not (year or way or within or _in(before)):
        return None
    return Calendar(year, season=SEASONS[found["season"].lower()], way=way, within=within)


def _in(before: str) -> bool:
    return re.search(r"\b(?:in|since|by|until)(?: the)?\s*$", before, re.IGNORECASE) is not None


def _part_of_year(found: re.Match[str]) -> Meaning | None:
    number = ORDINALS.get((found["ordinal"] or "").lower()) or int(found["digit"] or 0)
    year, within = _year(found), _within(found)
    fiscal = "fiscal" in found[0].lower() or "financial" in found[0].lower()
    if found["half"]:
        last = (found["ordinal"] or "").lower() in ("last", "second", "2nd", "final", "latter")
        named = year or within or "year" in found[0].lower()
        return Calendar(year, half=2 if last else 1, within=within) if named else None
    if (found["ordinal"] or "").lower() == "last" and not (year or within):
        return Shift(Unit.QUARTER, -1)
    return Calendar(year, quarter=number, within=within, fiscal=fiscal)


def _decade(found: re.Match[str]) -> Meaning | None:
    word = (found["word"] or "").lower()
    digits = found["digits"]
    if word:
        return Era(DECADES[word], Unit.DECADE, short=True)
    if len(digits) == 2:
        return Era(int(digits), Unit.DECADE, short=True)
    return Era(int(digits), Unit.DECADE)


def _century(found: re.Match[str]) -> Meaning | None:
    word = found["ordinal"].lower()
    number = CENTURIES.get(word) or int(re.sub(r"\D", "", word) or 0)
    if not 1 <= number <= 30:
        return None
    return Era(-100 * number if found["bc"] else 100 * (number - 1), Unit.CENTURY)


def _bare_year(found: re.Match[str]) -> Meaning | None:
    year = int(found["year"])
    before = found.string[: found.start()][-25:]
    after = found.string[found.end() :][:30]
    led = re.search(r"\b(?:in|since|until|by|of|from|during|early|late|mid)\s*$", before, re.I)
    if _COUNTED.match(after) and not (led and _WHO.match(after) and led[0].strip() != "of"):
        return None
    if not _LEADS_YEAR.search(before):
        return None
    if not 1800 <= year <= 2060 and (not led or _PLURAL.match(after)):
        return None
    return Calendar(year)


def _old_year(found: re.Match[str]) -> Meaning | None:
    number = int(found["number"].replace(",", ""))
    return Calendar(1 - number if "b" in found["era"].lower() else number)


def _fiscal_year(found: re.Match[str]) -> Meaning | None:
    written = found["year"] or found["year2"]
    return Calendar(int(written) if len(written) == 4 else 2000 + int(written), fiscal=True)


def _numeric(found: re.Match[str]) -> Meaning | None:
    """Return the day of "2015-11-03" or "25/12/2015"; None where day and month can't be told."""
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
        return Calendar(year, month, day)
    first, second, year = (int(part) for part in re.split(r"[/.]", found["slashed"]))
    if first <= 12 < second or first == second:
        first, second = second, first
    if second > 12 or (first <= 12 and first != second) or first > 31:
        return None
    return Calendar(year if year > 99 else 2000 + year, second, first)


def _days(found: re.Match[str]) -> Meaning | None:
    month, year = month_of(found["month"]), _year(found)
    first, last = (int(re.sub(r"\D", "", found[name])) for name in ("first", "last"))
    if last <= first:
        return None
    return Stretch(Calendar(year, month, first), Calendar(year, month, last))


def _years(found: re.Match[str]) -> Meaning | None:
    first, last = int(found["first"]), found["last"]
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not first < end <= first + 150:
        return None
    led = _LEADS_YEAR.search(found.string[: found.start()][-25:])
    if not led and len(last) == 2 and end != first + 1:
        return None
    return Stretch(Calendar(first), Calendar(end))


def _week(found: re.Match[str]) -> Meaning | None:
    if not found["nth"]:
        day = int(re.sub(r"\D", "", found["day"] or found["day2"]))
        month = month_of(found["month"] or found["month2"])
        return Calendar(_year(found), month, day, week=0)
    number = -1 if found["nth"].lower() in ("last", "final") else ORDINALS[found["nth"].lower()]
    return Calendar(_year(found), month_of(found["month"]), week=number, within=_within(found))


def _feast(found: re.Match[str]) -> Meaning | None:
    way = WAYS.get(" ".join((found["way"] or "").lower().split()))
    name = found["feast"]
    if not name[0].isupper() and "fourth" not in name.lower():
        return None
    return Calendar(_year(found), feast=feast_of(name), way=way, within=_within(found))


_WAY = r"(?P<way>(?:this past|this coming|last|past|this|next|coming|previous|following) )?"
_WITHIN = (
    r"(?P<within>,? (?:of |in |from )?(?:(?:last|this|next|that|the (?:same|following|previous))"
    r" year|(?:the|a) year (?:ago|earlier)|the year))"
)
_WEEKDAY_LEAD = r"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?"
_QUARTER = (
    r"(?:(?:the )?(?P<ordinal>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)"
    r"(?: |-)(?:fiscal |financial )?(?:quarter|(?P<half>half))|Q(?P<digit>[1-4]))"
    r"(?: (?:of )?(?:the )?(?:fiscal |financial )?(?:year )?(?P<year>{YEAR}))?"
)

RULES: tuple[Rule, ...] = (
    rule(
        "month and day",
        _WEEKDAY_LEAD + r"(?:the )?{EDGE}?(?P<way>(?:last|this|next) )?(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})"
        r"(?:,? (?:of |in )?(?P<year>{YEAR})|(?P<within>,? (?:of )?(?:last|this|next|that) year))?",
        _month_day,
    ),
    rule(
        "day and month",
        _WEEKDAY_LEAD + r"(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})"
        r"(?:,? (?:of )?(?P<year>{YEAR})|(?P<within>,? (?:of )?(?:last|this|next|that) year))?",
        _month_day,
    ),
    rule(
        "a further day of the month",
        r"{MONTH} {DAY}(?:,? \d\d?)*,?(?: (?:and|to|or|through|until)| ?[-–]) ?(?P<self>(?P<day>{DAY}))"
        r"(?:,? (?P<year>{YEAR}))?(?<=\w)",
        lambda found: Calendar(
            _year(found), month_of(found[0].split()[0]), int(re.sub(r"\D", "", found["day"]))
        ),
    ),
    rule(
        "an earlier day of the month",
        r"(?P<self>(?P<day>{DAY}))(?:(?:,? {DAY})*,? (?:and|to|or|through|until)) {DAY} "
        r"(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        _month_day,
    ),
    rule(
        "days of one month",
        r"(?:(?P<first>{DAY}) ?[-–] ?(?P<last>{DAY}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?)",
        _days,
    ),
    rule(
        "days of one month",
        r"(?:(?P<month>{MONTH}) (?P<first>{DAY}) ?[-–] ?(?P<last>{DAY})(?:,? (?P<year>{YEAR}))?)",
        _days,
    ),
    rule(
        "month and year",
        r"{EDGE}?(?P<month>{MONTH}),? (?:of |in )?(?P<year>{YEAR})",
        _month_year,
    ),
    rule("month", r"(?P<edge>{EDGE})?" + _WAY + r"(?P<month>{MONTH})" + _WITHIN + "?", _month),
    rule(
        "week of a month",
        r"the week (?:of|beginning|starting|ending) (?:(?P<month>{MONTH}) (?P<day>{DAY})"
        r"|(?P<day2>{DAY}) (?P<month2>{MONTH}))(?:,? (?P<year>{YEAR}))?(?P<nth>)(?P<within>)",
        _week,
    ),
    rule(
        "week of a month",
        r"the (?P<nth>first|second|third|fourth|last|final) week (?:of|in) (?P<month>{MONTH})"
        r"(?:,? (?P<year>{YEAR})|" + _WITHIN + ")?",
        _week,
    ),
    rule(
        "season",
        r"(?P<edge>{EDGE})?" + _WAY
        + r"(?P<season>{SEASON})(?:(?: of)?,? (?P<year>{YEAR})|" + _WITHIN + ")?",
        _season,
    ),
    rule("part of a year", _QUARTER + "(?P<within>)", _part_of_year),
    rule("part of a year", _QUARTER.replace("(?P<year>", "(?:") + "(?P<year>)" + _WITHIN, _part_of_year),
    rule(
        "decade",
        r"(?:the )?{EDGE}?(?:(?P<digits>(?:1[0-9]|20)\d0)['’]?s|['’]?(?P<word>"
        + "|".join(DECADES) + r"))",
        lambda found: _decade(found) if found["digits"] or "the" in found[0].lower() else None,
    ),
    rule("decade", r"(?:the )?{EDGE}?['’]?(?P<digits>[2-9]0)['’]?s(?P<word>)", lambda found: (
        _decade(found) if re.search("the|['’]\\d|^(?:and|or|to)", (found.string[: found.start()].rstrip()[-3:] + " " + found[0]).strip()) else None
    )),
    rule(
        "century",
        r"(?:the )?{EDGE}?(?P<ordinal>\d\d?(?:st|nd|rd|th)|"
        + "|".join(CENTURIES) + r")(?: |-)century(?P<bc> B\.?C\.?E?\.?)?",
        _century,
    ),
    rule(
        "year of an era",
        r"(?:the year )?(?:(?P<number>\d{1,2}(?:,?\d{3})|\d{1,4}) (?P<era>B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?))",
        _old_year,
    ),
    rule(
        "fiscal year",
        r"(?:(?:the )?(?:fiscal|financial)(?: year)? |FY ?['’]?)(?:(?P<year>(?:19|20)\d\d)|(?P<year2>\d\d))",
        _fiscal_year,
    ),
    rule("numeric date", r"(?:(?P<iso>\d{4}-[01]\d-[0-3]\d)|(?P<slashed>\d\d?/\d\d?/(?:\d{4}|\d\d)|\d\d?\.\d\d?\.\d{4}))", _numeric),
    rule("years", r"(?P<first>1[5-9]\d\d|20\d\d) ?[-–/] ?(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])", _years),
    rule("year", r"(?:the year |{EDGE})?(?P<year>{YEAR})", _bare_year),
    rule("short year", r"['’](?P<year>\d\d)(?!['’]?s)", lambda found: (
        Calendar((1900 if int(found["year"]) > 30 else 2000) + int(found["year"]))
        if re.search(r"\b(?:in|since|of|from|until|by|late|early)\s+$", found.string[: found.start()])
        else None
    )),
    rule(
        "holiday",
        _WAY + r"(?P<feast>{FEAST})(?:(?: of|,)? (?P<year>{YEAR})|" + _WITHIN + ")?",
        _feast,
    ),
)  # fmt: skip
_ = expand
