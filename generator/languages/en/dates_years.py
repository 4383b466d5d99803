"""Rules for years and what is counted in them: quarters, decades, centuries, fiscal years.

Four digits are a year only where the words around them say so: "in 2084", but "2084 targets".
"""

import re

from generator.languages.en.dates_words import (
    CENTURIES,
    DECADES,
    ORDINALS,
    of_short,
    rule,
    text_after,
    text_before,
    within_in,
    year_in,
)
from generator.languages.grammar import Rule
from generator.model.when import Calendar, Era, Meaning, Shift, Stretch, Unit

_LEADS_YEAR = re.compile(
    r"(?:\b(?:in|since|of|from|to|by|until|till|during|early|late|mid|before|after|through|for"
    r"|between|around|about|circa|year|years|as of|(?:early|late|recently) as"
    r"|and|or|the|an?|its|their|his|her|until|than"
    r"|over|below|above|into|throughout|prior to|post|pre|back to|[A-Z]\w*)|['’]s|[-–(,])\s*$"
)
# After four digits: what they count. Plural nouns are asked only of numbers that few years have.
_COUNTED = re.compile(
    r"[-\s]+(?:people|troops|soldiers|men|women|children|dollars|euros|pounds|feet|foot|meters?"
    r"|metres?|kilomet\w+|km|miles?|tons?|tonnes|percent|per cent|votes|points?|deaths|jobs|more"
    r"|other|others|additional|million|billion|hours|p\.m|a\.m|GMT|UTC|EDT|EST|targets|sorties"
    r"|units|homes|cases|seat|strong|member|page|bed|acre|room|capacity"
    r"|megawatts?|MW|rpm|cc|hp|(?:square|cubic|nautical) \w+)\b",
    re.IGNORECASE,
)
_LEADS_SHORT = re.compile(r"\b(?:in|since|of|from|until|by|late|early)\s+$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:Flight|Route|Highway|Interstate|Room|Section|Article|Resolution|Boeing|Airbus|Model|Type"
    r"|Class|Channel|Box|Unit|Number|No\.?|Nos\.?|Russell?|Nikkei|Windows|Office|page|flight)\s*$"
)
# "The third quarter ended Dec. 31" is a company's, and no quarter of the calendar.
_ENDS = re.compile(r",? (?:that |which )?(?:ended|ending|ends)\b")
_DEGREES = re.compile(
    r"\b(?:temperatures?|highs|lows|readings|rates?|unemployment|turnout|scores?|ages?|approval)\b"
    r"[^.]{0,15}$",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s+(?:people|troops|soldiers|men|women|children)\b")
_OPENS = re.compile(r"(?:^|[.!?]['\"”’)]*\s+|\n)['\"“‘(]*$")
# What follows a year that is a subject: few of the words that follow a number of things.
_VERB = re.compile(
    r"(?:,|\s+(?:was|is|has|had|will|would|saw|may|might|could|also|began|begins|ended|ends|marked"
    r"|marks|brought|brings|looks|proved|promises|turned|became)\b)"
)
_PLURAL = re.compile(r"\s+[a-z]+s\b(?<!ss)")


def _part_of_year(found: re.Match[str]) -> Meaning | None:
    number = ORDINALS.get((found["ordinal"] or "").lower()) or int(found["digit"] or 0)
    year, within = year_in(found), within_in(found)
    fiscal = "fiscal" in found[0].lower() or "financial" in found[0].lower()
    fiscal = fiscal or _ENDS.match(text_after(found)) is not None
    if found["numbered"]:
        return Calendar(year, half=int(found["numbered"]), within=within) if year else None
    if found["half"]:
        last = (found["ordinal"] or "").lower() in ("last", "second", "2nd", "final", "latter")
        named = year or within or "year" in found[0].lower()
        return Calendar(year, half=2 if last else 1, within=within) if named else None
    if (found["ordinal"] or "").lower() == "last" and not (year or within):
        return Shift(Unit.QUARTER, -1)
    return Calendar(year, quarter=number, within=within, fiscal=fiscal)


def _decade(found: re.Match[str]) -> Meaning | None:
    word, digits = (found["word"] or "").lower(), found["digits"]
    if word:
        return Era(DECADES[word], Unit.DECADE, short=True) if found["the"] else None
    if _DEGREES.search(text_before(found)):
        return None
    if len(digits) == 2:
        named = found["the"] or "’" in found[0] or "'" in found[0]
        if not named and not re.search(r"\d0s(?:,| and| or| to)? $", text_before(found)):
            return None
    return Era(int(digits), Unit.DECADE, short=len(digits) == 2)


def _century(found: re.Match[str]) -> Meaning | None:
    word = found["ordinal"].lower()
    number = CENTURIES.get(word) or int(re.sub(r"\D", "", word) or 0)
    if not 1 <= number <= 30:
        return None
    return Era(-100 * number if found["bc"] else 100 * (number - 1), Unit.CENTURY)


def _bare_year(found: re.Match[str]) -> Meaning | None:
    year, before = int(found["year"]), text_before(found)
    after = text_after(found)
    led = re.search(
        r"\b(?:in|since|until|by|of|from|during|early|late|mid)\s*$", before, re.IGNORECASE
    )
    if _COUNTED.match(after) and not (led and _WHO.match(after) and led[0].strip() != "of"):
        return None
    if not (_LEADS_YEAR.search(before) or _stands_alone(found)) or _NUMBERED.search(before):
        return None
    if not 1800 <= year <= 2060 and (not led or _PLURAL.match(after)):
        return None
    return Calendar(year)


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether a number needs no lead to be a year: "2015 was dry", "the landmark 2012 visit"."""
    before, after = text_before(found), text_after(found)
    if _OPENS.search(before):
        return _VERB.match(after) is not None
    recent = 1900 <= int(found["year"]) <= 2040
    return recent and re.search(r"[a-z]\s+$", before) is not None and not _PLURAL.match(after)


def _old_year(found: re.Match[str]) -> Meaning | None:
    if found["ad"]:
        return Calendar(int(found["ad"]))
    number = int(found["number"].replace(",", ""))
    return Calendar(1 - number if "b" in found["era"].lower() else number)


def _fiscal_year(found: re.Match[str]) -> Meaning | None:
    written = found["year"] or found["year2"]
    return Calendar(int(written) if len(written) == 4 else 2000 + int(written), fiscal=True)


def _years(found: re.Match[str]) -> Meaning | None:
    first, last = int(found["first"]), found["last"]
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not first < end <= first + 150:
        return None
    led = _LEADS_YEAR.search(text_before(found))
    if not led and len(last) == 2 and end != first + 1:
        return None
    return Stretch(Calendar(first), Calendar(end))


def _short_year(found: re.Match[str]) -> Meaning | None:
    """Return the year of "since '82"."""
    return Calendar(of_short(found["year"])) if _LEADS_SHORT.search(text_before(found)) else None


_QUARTER = (
    r"(?:(?:the )?(?P<ordinal>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)"
    r"(?: |-)(?:fiscal |financial )?(?:quarter|(?P<half>half))|Q(?P<digit>[1-4])"
    r"|H(?P<numbered>[12]))"
)

_NTH_CENTURY = rf"(?P<ordinal>\d\d?(?:st|nd|rd|th)|{'|'.join(CENTURIES)})"

_CENTURY = r"(?: |-)(?:century|centuries)(?P<bc> (?:BCE?|B\.C\.(?:E\.)?))?"

RULES: tuple[Rule, ...] = (
    rule(
        "part of a year",
        _QUARTER
        + r"(?: (?:of )?(?:the )?(?:fiscal |financial )?(?:year )?(?P<year>{YEAR})|{WITHIN})?",
        _part_of_year,
    ),
    rule(
        "decade",
        r"(?P<the>the )?{EDGE}?['’]?(?:(?P<digits>(?:1\d|20)?\d0)['’]?s|(?P<word>"
        + "|".join(DECADES)
        + "))",
        _decade,
    ),
    rule(
        "century",
        rf"(?:the )?{{EDGE}}?{_NTH_CENTURY}{_CENTURY}",
        _century,
    ),
    rule(
        "century",
        rf"(?P<self>(?:the )?{_NTH_CENTURY}) (?:and|to|or|through) (?:the )?\w+(?:-\w+)?{_CENTURY}",
        _century,
    ),
    rule(
        "year of an era",
        r"(?:the year )?(?P<number>\d{1,2},?\d{3}|\d{1,4}) "
        r"(?P<era>BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.|C\.E\.)(?P<ad>)",
        _old_year,
    ),
    rule(
        "year of an era",
        r"(?-i:AD|A\.D\.) (?P<ad>\d{1,4})(?P<number>)(?P<era>)",
        _old_year,
    ),
    rule(
        "fiscal year",
        r"(?:(?:the )?(?:fiscal|financial)(?: year)? |FY ?['’]?)"
        r"(?:(?P<year>(?:19|20)\d\d)|(?P<year2>\d\d))",
        _fiscal_year,
    ),
    rule(
        "years",
        r"(?P<first>1[5-9]\d\d|20\d\d) ?[-–/] ?(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])",
        _years,
    ),
    rule("year", r"(?:the year |{EDGE})?(?P<year>{YEAR})", _bare_year),
    rule("short year", r"['’](?P<year>\d\d)(?!['’]?s)", _short_year),
)
