"""The words that French says time with, and the patterns that its rules are made of.

In a pattern a space stands for any white space, an apostrophe for either kind, {MONTH} and the like
for the words below. Months and weekdays have no capital in French.
"""

import re
from collections.abc import Callable

from generator.languages.grammar import Rule
from generator.model.when import Feast, Meaning, Unit, Way

_CLIPPED = frozenset(["janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc"])
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin",
            "juillet juil", "août", "septembre sept", "octobre oct", "novembre nov",
            "décembre déc",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_SHORT_MONTHS = {name: number for name, number in MONTHS.items() if name in _CLIPPED}
_FULL_MONTHS = {name: number for name, number in MONTHS.items() if name not in _CLIPPED}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    )
}
SEASONS = {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"}
UNITS = {
    "seconde": Unit.SECOND, "minute": Unit.MINUTE, "heure": Unit.HOUR, "jour": Unit.DAY,
    "journée": Unit.DAY, "nuit": Unit.DAY, "semaine": Unit.WEEK, "week-end": Unit.WEEKEND,
    "mois": Unit.MONTH, "trimestre": Unit.QUARTER, "an": Unit.YEAR, "année": Unit.YEAR,
    "décennie": Unit.DECADE, "siècle": Unit.CENTURY,
}  # fmt: skip
DAY_PARTS = {"matin": "MO", "midi": "MI", "après-midi": "AF", "soir": "EV", "nuit": "NI"}
_ONES = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf vingt"
)
NUMBERS = {word: number for number, word in enumerate(_ONES.split())} | {
    "une": 1, "vingt-et-un": 21, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "soixante-dix": 70, "quatre-vingts": 80, "quatre-vingt-dix": 90, "cent": 100,
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
DECADES = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90,
}  # fmt: skip
ORDINALS = {
    "premier": 1, "1er": 1, "deuxième": 2, "second": 2, "2e": 2, "troisième": 3, "3e": 3,
    "quatrième": 4, "4e": 4,
}  # fmt: skip

# Days with a name; public holidays by the Code du travail, article L3133-1.
FEASTS = {
    "jour de l'an": Feast(1, 1), "épiphanie": Feast(1, 6), "chandeleur": Feast(2, 2),
    "saint-valentin": Feast(2, 14), "mardi gras": Feast(from_easter=-47),
    "mercredi des cendres": Feast(from_easter=-46), "vendredi saint": Feast(from_easter=-2),
    "pâques": Feast(from_easter=0), "lundi de pâques": Feast(from_easter=1),
    "fête du travail": Feast(5, 1), "ascension": Feast(from_easter=39),
    "pentecôte": Feast(from_easter=49), "lundi de pentecôte": Feast(from_easter=50),
    "fête nationale": Feast(7, 14), "assomption": Feast(8, 15), "toussaint": Feast(11, 1),
    "armistice": Feast(11, 11), "noël": Feast(12, 25), "saint-sylvestre": Feast(12, 31),
    "réveillon": Feast(12, 24),
}  # fmt: skip

WAYS = {
    "dernier": Way.LAST, "dernière": Way.LAST, "passé": Way.LAST, "passée": Way.LAST,
    "prochain": Way.NEXT, "prochaine": Way.NEXT,
}  # fmt: skip

# Characters round a match that are looked at; so no rule costs more in a longer paragraph.
_AROUND = 40


def _one_of(words: dict[str, int] | dict[str, Unit] | dict[str, Feast] | dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_NAMES = {
    "MONTH": rf"(?:{_one_of(_FULL_MONTHS)}|(?:{_one_of(_SHORT_MONTHS)})\b\.?)",
    "WEEKDAY": rf"(?:{_one_of(WEEKDAYS)})",
    "DAY": r"(?:1er|0?[1-9]|[12]\d|3[01])(?!\d|[.,:/h]\d)",
    "YEAR": r"(?:1\d\d\d|20\d\d)(?![\d%]|[.,:/]\d|[\u00a0\u202f]\d)",
    "UNIT": rf"(?:{_one_of(UNITS)})",
    "SEASON": rf"(?:{_one_of(SEASONS)})",
    "PART": "(?:matin|midi|après-midi|soir)",
    "FEAST": rf"(?:{_one_of(FEASTS)})",
    "NUMBER": rf"(?:\d+(?:,\d+)?|(?:une )?(?:{_one_of(NUMBERS)})|plusieurs|quelques)",
    # "deux ans", "une dizaine d'années", "une centaine de jours"
    "OF": "(?: | de | d')",
    "EDGE": r"(?:(?:à la |au |en |vers la )?(?:tout )?(?:début|fin|milieu|courant|mi)"
    r"(?:-| (?:du |de la |de l'|d'|de )?))",
    "WAY": "(?P<way>dernier|dernière|passé|passée|prochain|prochaine)",
    "WITHIN": r"(?P<within> de (?:l'an|l'année) (?:dernier|dernière|passé|passée|prochaine?)"
    r"| de cette année)",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"\{([A-Z_]+)\}")


def rule(name: str, pattern: str, meaning: Callable[[re.Match[str]], Meaning | None]) -> Rule:
    """Return a rule whose pattern begins and ends at the edges of words."""
    while _PLACEHOLDER.search(pattern):
        pattern = _PLACEHOLDER.sub(lambda found: _NAMES[found[1]], pattern)
    written = pattern.replace("\\ ", " ").replace("'", "['’]").replace(" ", r"(?:\s+)")
    return Rule(name, re.compile(rf"(?<![\w$€£-])(?:{written})(?!\w)", re.IGNORECASE), meaning)


def plain(words: str | None) -> str:
    """Return words in lower case, with single spaces and straight apostrophes."""
    return " ".join((words or "").lower().replace("’", "'").split())


def month_of(word: str) -> int:
    """Return the number of a month's name."""
    return MONTHS[plain(word).rstrip(".")]


def unit_of(word: str) -> Unit:
    """Return the unit that a word names, in the singular or plural."""
    singular = plain(word)
    return UNITS[singular] if singular in UNITS else UNITS[singular.removesuffix("s")]


def number_of(words: str) -> int | None:
    """Return the number that words count to; None where they don't say ("plusieurs")."""
    counted = plain(words).rsplit(" ", 1)[-1]
    return int(counted) if counted.isdigit() else NUMBERS.get(counted)


def way_in(found: re.Match[str]) -> Way | None:
    """Return the way that the group `way` points: "mardi dernier"."""
    return WAYS.get(plain(found.groupdict().get("way")))


def year_in(found: re.Match[str]) -> int | None:
    """Return the year of a match, from its group `year`."""
    written = found.groupdict().get("year")
    return int(written) if written else None


def text_before(found: re.Match[str]) -> str:
    """Return the few characters before a match, in lower case, with straight apostrophes."""
    before = found.string[max(0, found.start() - _AROUND) : found.start()]
    return before.lower().replace("’", "'")


def text_after(found: re.Match[str]) -> str:
    """Return the few characters after a match."""
    return found.string[found.end() : found.end() + _AROUND]
