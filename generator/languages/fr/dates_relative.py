"""Rules for what counts from another day, lasts or comes again: "hier", "il y a deux ans"."""

import re

from generator.languages.fr.calendar import (
    DAY_PARTS,
    WEEKDAYS,
    number_of,
    plain,
    rule,
    text_after,
    text_before,
    unit_of,
    way_in,
)
from generator.languages.grammar import Rule
from generator.model.when import (
    Anchor,
    Calendar,
    Duration,
    Meaning,
    Moment,
    Recurrence,
    Shift,
    Unit,
    Vague,
)

_NAMED_DAYS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}
_OF_STORY = {
    "l'avant-veille": -2, "la veille": -1, "le jour même": 0, "le même jour": 0, "ce jour-là": 0,
    "le lendemain": 1, "le surlendemain": 2,
}  # fmt: skip
_TIME_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_AGED = re.compile(r"\bâgée?s? (?:de|d')\s*$")
_CLOCK_LEADS = re.compile(r"\b(?:à|vers|dès|avant|entre|jusqu'à)\s+$")
_LASTING_ONE = re.compile(r"\b(?:pendant|durant|en|dans|pour|après|depuis|moins d'|plus d')\s*$")


def _named_day(found: re.Match[str]) -> Meaning | None:
    return _part(found, Shift(Unit.DAY, _NAMED_DAYS[plain(found["day"])]))


def _part(found: re.Match[str], day: Calendar | Shift) -> Meaning:
    part = plain(found["part"])
    return Moment(DAY_PARTS[part], day) if part else day


def _of_story(found: re.Match[str]) -> Meaning | None:
    return _part(found, Shift(Unit.DAY, _OF_STORY[plain(found["day"])], Anchor.STORY))


def _this_part(found: re.Match[str]) -> Meaning | None:
    """Return "ce matin", "cette nuit": the night of the day of writing."""
    return Moment(DAY_PARTS[plain(found["part"])], Shift(Unit.DAY, 0))


def _weekday(found: re.Match[str]) -> Meaning | None:
    """Return the day of "mardi", "ce mardi", "mardi dernier"; None for "le mardi" (every one)."""
    way = way_in(found)
    within = None
    if found["week"]:
        count = {"cette": 0, "dernière": -1, "passée": -1, "prochaine": 1}[plain(found["week"])]
        within = Shift(Unit.WEEK, count)
    every = re.search(r"\b(?:le|du|chaque)\s+$", text_before(found)) and not (way or within)
    if every or re.match(r"\s+(?:\d|suivant|précédent|d'après)", text_after(found)):
        return None
    return _part(found, Calendar(weekday=WEEKDAYS[plain(found["weekday"])], way=way, within=within))


def _unit(found: re.Match[str]) -> Meaning | None:
    unit, way = unit_of(found["unit"]), plain(found["way"])
    if unit is Unit.DAY or unit in _TIME_UNITS:
        return None
    if way in ("suivant", "suivante", "précédent", "précédente", "d'avant", "d'après"):
        return Shift(unit, 1 if way[0] == "s" or way == "d'après" else -1, Anchor.STORY)
    return Shift(unit, 1 if way.startswith("proch") else -1)


def _this_unit(found: re.Match[str]) -> Meaning | None:
    unit = unit_of(found["unit"])
    same = "même" in plain(found[0]) or plain(found[0]).endswith("-là")
    if unit is Unit.DAY and not same:
        return None
    return Shift(unit, 0, Anchor.STORY if same else Anchor.WRITING)


def _edge(found: re.Match[str]) -> Meaning | None:
    """Return "la fin de l'année": the year itself, since the words say no more."""
    return Shift(unit_of(found["unit"]), 0)


def _distance(found: re.Match[str]) -> Meaning | None:
    """Return "il y a deux ans", "dans trois jours", "deux ans plus tard"."""
    unit = unit_of(found["unit"])
    count = number_of(found["number"]) if found["number"] else None
    ahead, before = plain(found.groupdict().get("ahead")), plain(found.groupdict().get("back"))
    way = plain(found.groupdict().get("way"))
    anchor = Anchor.STORY if way else Anchor.WRITING
    later = bool(ahead) or way in ("plus tard", "après")
    if way in ("avant", "après") and re.match(r"\s+\w", text_after(found)):
        return None
    if way and unit in _TIME_UNITS:
        return Duration(_value(count, unit))
    assert ahead or before or way
    if count is None or unit in _TIME_UNITS:
        return Shift(unit, None, anchor, later=later)
    if unit in (Unit.DECADE, Unit.CENTURY):
        count, unit = count * (10 if unit is Unit.DECADE else 100), Unit.YEAR
    return Shift(unit, count if later else -count, anchor)


def _value(number: int | None, unit: Unit) -> str:
    """Return a duration as TIMEX3 writes it; X for a number that the words don't say."""
    if unit in (Unit.DECADE, Unit.CENTURY):
        return f"P{'X' if number is None else number * (10 if unit is Unit.DECADE else 100)}Y"
    timed = "T" if unit in _TIME_UNITS else ""
    return f"P{timed}{'X' if number is None else number}{unit.value.upper()}"


def _duration(found: re.Match[str]) -> Meaning | None:
    """Return how long; None for an age ("âgée de 64 ans", "Paul Girard, 64 ans,")."""
    unit, before = unit_of(found["unit"]), text_before(found)
    number = number_of(found["number"])
    years = found["unit"].lower() == "ans"
    aside = before.endswith(", ") and re.match(r"\s*[,).]", text_after(found))
    if years and (_AGED.search(before) or aside):
        return None
    if plain(found["number"]) in ("un", "une") and not _LASTING_ONE.search(before):
        return None
    return Duration(_value(number, unit))


def _every(found: re.Match[str]) -> Meaning | None:
    weekday = found.groupdict().get("weekday")
    if weekday:
        return Recurrence(f"XXXX-WXX-{WEEKDAYS[plain(weekday).removesuffix('s')] + 1}")
    number = found.groupdict().get("number")
    return Recurrence(_value(number_of(number) if number else 1, unit_of(found["unit"])))


def _clock(found: re.Match[str]) -> Meaning | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    spelt = found["h"].lower().startswith("heure")
    if hour > 24 or minute > 59 or (spelt and not _CLOCK_LEADS.search(text_before(found))):
        return None
    return Moment(f"{hour:02}:{minute:02}")


def _vague(found: re.Match[str]) -> Meaning | None:
    word = plain(found[0])
    if word in ("récemment", "dernièrement", "jadis", "naguère", "autrefois"):
        return Vague("PAST_REF")
    ahead = word in ("bientôt", "prochainement", "l'avenir")
    return Vague("FUTURE_REF" if ahead else "PRESENT_REF")


_PART = r"(?: (?:au )?(?P<part>{PART}))?"

RULES: tuple[Rule, ...] = (
    rule(
        "hier, demain",
        r"(?P<day>avant-hier|hier|aujourd'hui|après-demain|demain)" + _PART,
        _named_day,
    ),
    rule(
        "the day told of",
        r"(?P<day>l'avant-veille|la veille(?! d[eu']\b)|le jour même|le même jour|ce jour-là"
        r"|le lendemain(?! d[eu']\b)|le surlendemain)" + _PART,
        _of_story,
    ),
    rule("part of a day", r"(?:ce (?P<part>matin|soir|midi))", _this_part),
    rule("part of a day", r"(?:cet(?:te)? (?P<part>après-midi|nuit))", _this_part),
    rule(
        "weekday",
        r"(?:ce )?(?P<weekday>{WEEKDAY})" + _PART + r"(?: {WAY})?"
        r"(?: de (?:la semaine (?P<week>dernière|passée|prochaine)))?",
        _weekday,
    ),
    rule(
        "week, month, year",
        r"{EDGE}?(?:la |le |l')?(?P<unit>semaine|week-end|mois|trimestre|année|an|siècle|décennie) "
        r"(?P<way>dernier|dernière|passée?|prochaine?|suivante?|précédente?|d'avant|d'après)",
        _unit,
    ),
    rule(
        "week, month, year",
        r"{EDGE}?(?:cette|ce|cet) (?P<unit>semaine|week-end|mois|trimestre|année)(?:-ci|-là)?",
        _this_unit,
    ),
    rule(
        "of the story",
        r"{EDGE}?(?:la|le) même (?P<unit>semaine|week-end|mois|trimestre|année)",
        _this_unit,
    ),
    rule(
        "edge of a unit",
        r"(?:(?:la |en )?(?:fin|début|milieu) (?:d'|de (?:la |l')?|du ))"
        r"(?P<unit>semaine|mois|trimestre|année|siècle|décennie)",
        _edge,
    ),
    rule("clock", r"(?P<hour>\d\d?) ?(?P<h>heures?|h)(?: ?(?P<minute>[0-5]\d))?", _clock),
    rule(
        "distance",
        r"(?P<back>il y a|voilà|voici) (?:environ |près de |plus de |déjà |à peine )?"
        r"(?P<number>{NUMBER}){OF}(?P<unit>{UNIT})s?",
        _distance,
    ),
    rule("distance", r"(?P<ahead>dans) (?P<number>{NUMBER}){OF}(?P<unit>{UNIT})s?", _distance),
    rule(
        "distance",
        r"(?P<number>{NUMBER}){OF}(?P<unit>{UNIT})s? "
        r"(?P<way>plus tard|plus tôt|auparavant|avant|après)",
        _distance,
    ),
    rule(
        "duration",
        r"(?:environ |près de |plus de |moins de |au moins )?"
        r"(?P<number>{NUMBER}){OF}(?P<unit>{UNIT}s?)",
        _duration,
    ),
    rule(
        "duration up to now",
        r"(?:les |ces )(?P<number>{NUMBER}) (?:derniers|dernières|prochains|prochaines) "
        r"(?P<unit>{UNIT})s?",
        _duration,
    ),
    rule(
        "every", r"(?:chaque|tou(?:te)?s les)(?: (?P<number>{NUMBER}))? (?P<unit>{UNIT})s?", _every
    ),
    rule("every", r"(?:chaque|tous les|le|les) (?P<weekday>{WEEKDAY}s)", _every),
    rule("every", r"chaque (?P<weekday>{WEEKDAY})", _every),
    rule("rate", r"par (?P<unit>heure|jour|semaine|mois|an|trimestre)", _every),
    rule(
        "midi, minuit",
        r"(?P<word>(?<=à\s)midi|minuit)",
        lambda found: Moment("12:00" if plain(found["word"]) == "midi" else "24:00"),
    ),
    rule(
        "vague time",
        r"récemment|dernièrement|naguère|jadis|autrefois|actuellement|en ce moment"
        r"|à l'heure actuelle|de nos jours|maintenant|bientôt|prochainement|(?<=à\s)l'avenir",
        _vague,
    ),
)
