"""Rules for days, months, seasons and years: "le 3 novembre", "mi-juin 2015", "au XIXe siècle"."""

import re

from generator.languages.fr.calendar import (
    DECADES,
    FEASTS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    month_of,
    number_of,
    plain,
    rule,
    text_after,
    text_before,
    way_in,
    year_in,
)
from generator.languages.grammar import Rule
from generator.model.when import Calendar, Era, Meaning, Shift, Stretch, Unit, Way

# Before a bare month or year: what shows that it is one.
_LEADS = re.compile(
    r"(?:\b(?:en|de|du|depuis|dès|fin|début|mi|courant|mois de|jusqu'en|avant|après|entre|et|à)\s+"
    r"|\bd'|[-–(]|, )$"
)
_LEADS_YEAR = re.compile(
    r"(?:\b(?:en|de|depuis|dès|fin|début|courant|jusqu'en|avant|après|entre|et|à|l'an|année|années"
    r"|vers|millésime)\s+|[-–(])$"
)
_SURELY_YEAR = re.compile(r"\b(?:en|depuis|dès|fin|début|jusqu'en|année|l'an)\s+$")
_PLURAL = re.compile(r"\s+[a-zéèêàâîôûç]+[sx]\b(?<!plus)")
_LEADS_SEASON = re.compile(
    r"(?:\b(?:au|en|fin|début|depuis le|à|de|depuis|pendant|durant|dès|cours de|mi)\s+|-)$"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


def _day(written: str) -> int:
    return int(re.sub(r"\D", "", written))


def _within(found: re.Match[str]) -> Shift | None:
    words = plain(found.groupdict().get("within"))
    if not words:
        return None
    return Shift(Unit.YEAR, 1 if "prochain" in words else 0 if "cette" in words else -1)


def _month_day(found: re.Match[str]) -> Meaning | None:
    weekday = found.groupdict().get("weekday")
    return Calendar(
        year_in(found),
        month_of(found["month"]),
        _day(found["day"]),
        WEEKDAYS[plain(weekday)] if weekday else None,
        way=way_in(found),
        within=_within(found),
    )


def _days(found: re.Match[str]) -> Meaning | None:
    """Return "du 3 au 5 novembre", "du 28 octobre au 3 novembre 2015"."""
    year, last_month = year_in(found), month_of(found["month"])
    first_month = month_of(found["from_month"]) if found["from_month"] else last_month
    begins = year - 1 if year and first_month > last_month else year
    first, last = _day(found["first"]), _day(found["last"])
    if first_month == last_month and last <= first:
        return None
    return Stretch(Calendar(begins, first_month, first), Calendar(year, last_month, last))


def _months(found: re.Match[str]) -> Meaning | None:
    year, last = year_in(found), month_of(found["month"])
    first = month_of(found["from_month"])
    begins = year - 1 if year and first > last else year
    return Stretch(Calendar(begins, first), Calendar(year, last))


def _month(found: re.Match[str]) -> Meaning | None:
    led = found["edge"] or found["way"] or found["within"] or _LEADS.search(text_before(found))
    named = found["month"][0].isupper() and not found["edge"]
    if not led or named or re.match(r"\s+\d", text_after(found)):
        return None
    return Calendar(month=month_of(found["month"]), way=way_in(found), within=_within(found))


def _month_year(found: re.Match[str]) -> Meaning | None:
    return Calendar(year_in(found), month_of(found["month"]))


def _season(found: re.Match[str]) -> Meaning | None:
    way, year = way_in(found), year_in(found)
    this = plain(found["article"]) in ("ce", "cet")
    if not (way or year or this or _LEADS_SEASON.search(text_before(found))):
        return None
    way = Way.THIS if this else way
    return Calendar(year, season=SEASONS[plain(found["season"])], way=way)


def _year(found: re.Match[str]) -> Meaning | None:
    before = text_before(found)
    year = int(found["year"])
    edge = found.group() != found["year"]
    if not edge and not _LEADS_YEAR.search(before):
        return None
    sure = edge or _SURELY_YEAR.search(before)
    if not sure and (_PLURAL.match(text_after(found)) or not 1700 <= year <= 2060):
        return None
    return Calendar(year)


def _years(found: re.Match[str]) -> Meaning | None:
    first, last = int(found["first"]), found["last"]
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    return Stretch(Calendar(first), Calendar(end)) if first < end <= first + 150 else None


def _decade(found: re.Match[str]) -> Meaning | None:
    if found["word"]:
        return Era(DECADES[plain(found["word"])], Unit.DECADE, short=True)
    digits = found["digits"]
    if digits.endswith("00"):
        return None  # "les années 1900" may be ten years or a hundred
    return Era(int(digits), Unit.DECADE, short=len(digits) == 2)


def _century(found: re.Match[str]) -> Meaning | None:
    written = plain(found["number"])
    number = int(written) if written.isdigit() else _from_roman(written)
    if not 1 <= number <= 30:
        return None
    return Era(-100 * number if found["bc"] else 100 * (number - 1), Unit.CENTURY)


def _from_roman(written: str) -> int:
    values = [_ROMAN[letter] for letter in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _part_of_year(found: re.Match[str]) -> Meaning | None:
    number = ORDINALS[plain(found["ordinal"])]
    way = way_in(found)
    within = Shift(Unit.YEAR, {"last": -1, "next": 1}[way]) if way else None
    if plain(found["part"]) == "semestre":
        named = year_in(found) or within
        return (
            Calendar(year_in(found), half=number, within=within) if number < 3 and named else None
        )
    return Calendar(year_in(found), quarter=number, within=within)


def _numeric(found: re.Match[str]) -> Meaning | None:
    """Return the day of "2015-11-03" or "3/11/2015"; French writes the day first."""
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    else:
        day, month, year = (int(part) for part in re.split(r"[/.]", found["slashed"]))
    return Calendar(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _feast(found: re.Match[str]) -> Meaning | None:
    name = found["feast"]
    lower = ("jour", "fête", "réveillon", "mardi", "mercredi", "vendredi", "lundi")
    if not name[0].isupper() and not plain(name).startswith(lower):
        return None
    if plain(name) in ("ascension", "armistice") and not re.search(r"l'$", text_before(found)):
        return None
    return Calendar(year_in(found), feast=FEASTS[plain(name)], way=way_in(found))


def _old_year(found: re.Match[str]) -> Meaning | None:
    number = number_of(found["number"])
    return Calendar(1 - number) if number else None


_WHICH = r"(?: (?P<year>{YEAR})| {WAY}|{WITHIN})?"

RULES: tuple[Rule, ...] = (
    rule(
        "day and month",
        r"(?:(?:le |ce )?(?P<weekday>{WEEKDAY}) |le )?(?P<day>{DAY}) (?P<month>{MONTH})" + _WHICH,
        _month_day,
    ),
    rule(
        "an earlier day of the month",
        r"les (?P<self>(?P<day>{DAY}))(?:, {DAY}){0,4},? (?:et|ou) {DAY} (?P<month>{MONTH})"
        r"(?: (?P<year>{YEAR}))?",
        _month_day,
    ),
    rule(
        "from day to day",
        r"(?:du|entre le) (?:{WEEKDAY} )?(?P<first>{DAY})(?: (?P<from_month>{MONTH}))? "
        r"(?:au|et le) (?:{WEEKDAY} )?(?P<last>{DAY}) (?P<month>{MONTH})(?: (?P<year>{YEAR}))?",
        _days,
    ),
    rule(
        "from month to month",
        r"(?:de |d'|entre )(?P<from_month>{MONTH}) (?:à|et) (?P<month>{MONTH})"
        r"(?: (?P<year>{YEAR}))?",
        _months,
    ),
    rule("month and year", r"{EDGE}?(?P<month>{MONTH}) (?:de )?(?P<year>{YEAR})", _month_year),
    rule(
        "month",
        r"(?P<edge>{EDGE}(?:mois de )?)?(?P<month>{MONTH})(?: {WAY}|{WITHIN})?",
        _month,
    ),
    rule(
        "season",
        r"(?P<article>ce |cet |le |l')?(?P<season>{SEASON})(?: (?P<year>{YEAR})| {WAY})?",
        _season,
    ),
    rule(
        "part of a year",
        r"(?P<ordinal>premier|deuxième|second|troisième|quatrième|1er|2e|3e|4e) "
        r"(?P<part>trimestre|semestre)(?: (?:de )?(?:l'année )?(?P<year>{YEAR})"
        r"| de l'an(?:née)? {WAY})?",
        _part_of_year,
    ),
    rule(
        "decade",
        r"{EDGE}?(?:les )?années (?:(?P<digits>(?:1\d|20)?\d0)|"
        r"(?P<word>quatre-vingt-dix|quatre-vingts?|soixante-dix|soixante|cinquante|quarante|trente|vingt))",
        _decade,
    ),
    rule(
        "century",
        r"(?:le |{EDGE})?(?P<number>[ivx]{1,6}|\d\d?)(?:e|ème|er) siècle"
        r"(?P<bc> (?:avant|av\.) (?:notre ère|j\.-c\.?))?",
        _century,
    ),
    rule(
        "years",
        r"(?:(?:de|entre) (?P<first>1[5-9]\d\d|20\d\d) (?:à|et) (?P<last>(?:1[5-9]|20)\d\d))",
        _years,
    ),
    rule(
        "years",
        r"(?P<first>1[5-9]\d\d|20\d\d)[-–/](?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])",
        _years,
    ),
    rule("year", r"(?:l'an |l'année |{EDGE})?(?P<year>{YEAR})", _year),
    rule(
        "year of an era",
        r"(?:l'an )?(?P<number>\d{1,4}) (?:avant|av\.) (?:notre ère|j\.-c\.?)",
        _old_year,
    ),
    rule(
        "numeric date",
        r"(?:(?P<iso>\d{4}-[01]\d-[0-3]\d)|(?P<slashed>\d\d?[/.]\d\d?[/.]\d{4}))",
        _numeric,
    ),
    rule("holiday", r"(?P<feast>{FEAST})(?: (?P<year>{YEAR})| {WAY})?", _feast),
)
