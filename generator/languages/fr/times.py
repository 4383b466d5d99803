"""What French tells about time and events, gathered from the files beside this one."""

import re

from generator.languages.fr import events
from generator.languages.fr.dates import find_expressions
from generator.languages.fr.tenses import tense_of_cue
from generator.languages.telling_time import TimeRules

RULES = TimeRules(
    find_expressions=find_expressions,
    tense_of_cue=tense_of_cue,
    is_event_noun=events.is_event_noun,
    ahead=events.AHEAD,
    plans=events.PLANS,
    settled=events.SETTLED,
    modals=events.MODALS,
    possible=events.POSSIBLE,
    copulas=frozenset(),
    infinitive=frozenset(("de", "d'", "d’", "à", "pour")),
    light=events.LIGHT,
    saying=events.SAYING,
    proposing=events.PROPOSING,
    denying=events.DENYING,
    negations=frozenset(("ne", "n'", "n’", "aucun", "aucune", "personne", "nul", "nulle", "ni")),
    conditions=frozenset(("si", "s'", "s’")),
    pronouns=frozenset(
        [
            "il",
            "elle",
            "ils",
            "elles",
            "on",
            "ce",
            "c'est",
            "cela",
            "ça",
            "celui-ci",
            "celle-ci",
            "ceux-ci",
            "celles-ci",
            "je",
            "nous",
            "vous",
            "y",
            "tous",
            "toutes",
            "lui",
        ]
    ),
    conjunctions=frozenset(("tandis", "alors", "quoique", "bien")),
    dating=frozenset(
        [
            "à",
            "au",
            "aux",
            "en",
            "dans",
            "durant",
            "pendant",
            "lors",
            "de",
            "du",
            "dès",
            "le",
            "par",
            "depuis",
            "début",
            "fin",
        ]
    ),
    date_prepositions=frozenset(("en", "au")),
    before_dates=frozenset(("en", "au", "dès", "durant", "pendant", "début", "fin", "le")),
    until=frozenset(("jusqu'à", "jusqu'au", "jusqu'en", "jusqu’à", "jusqu’au", "jusqu’en")),
    links=re.compile(
        r"(?:Mais|Et|Or|Donc|Ainsi|Toutefois|Cependant|Pourtant|Par ailleurs|De plus|En outre"
        r"|Néanmoins|En effet|Aussi),?\s+(?=\S)"
    ),
    joints=re.compile(r"[,;]?\s+(?:et|mais|ou|donc|or)\s+$|[,;]\s+$"),
    record=re.compile(
        r"\b(?:premi(?:er|ère)|derni(?:er|ère)|seule?|meilleure?|pire|record|(?:le|la|les) plus"
        r"|(?:le|la|les) moins)\b[^.;]{0,80}$",
        re.IGNORECASE,
    ),
    abbreviation=re.compile(
        r"\b(?:M|MM|Mmes?|Mlles?|Dr|Pr|Me|St|Ste|janv|févr|avr|juil|sept|oct|nov|déc|av|apr|cf|env"
        r"|[A-Z])\.\s+$"
    ),
    about_article=re.compile(
        r"\b(?:cet article|cette (?:dépêche|tribune|version)|version (?:antérieure|précédente))\b.*"
        r"\b(?:paru|publiée?|mise? à jour|corrigée?)\b",
        re.IGNORECASE | re.DOTALL,
    ),
    present_goes_on=True,
    tight=",.",  # the other marks have a space before them
)
