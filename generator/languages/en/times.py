"""What English tells about time and events, gathered from the files beside this one."""

import re

from generator.languages.en import dates_events, dates_tense
from generator.languages.en.dates import find_expressions
from generator.languages.telling_time import TimeRules

RULES = TimeRules(
    find_expressions=find_expressions,
    tense_of_cue=dates_tense.tense_of_cue,
    is_event_noun=dates_events.is_event_noun,
    ahead=dates_tense.AHEAD,
    plans=dates_tense.PLANS,
    settled=dates_tense.SETTLED,
    modals=dates_tense.MODALS,
    then=dates_tense.THEN,
    timetabled=dates_tense.TIMETABLED,
    possible=frozenset(("may", "might", "could", "can", "should", "would")),
    perfect=dates_tense.HAVE,
    copulas=dates_tense.BE,
    infinitive=frozenset(("to",)),
    being=dates_tense.BE | {"be", "been", "being", "'m", "’m"},
    expletives=frozenset(("it",)),
    when=frozenset(("when",)),
    trying=dates_events.TRYING,
    light=dates_events.LIGHT_VERBS,
    saying=dates_events.SAYING,
    proposing=dates_events.PROPOSING,
    denying=dates_events.DENYING,
    negations=dates_events.NEGATIONS,
    conditions=dates_events.CONDITIONS,
    pronouns=dates_events.PRONOUNS,
    conjunctions=frozenset(("while", "whereas", "as", "although", "though")),
    dating=dates_tense.DATING,
    date_prepositions=frozenset(("on", "in", "at")),
    before_dates=frozenset(("on", "in", "at", "early", "late", "earlier", "later", "during")),
    until=frozenset(("until",)),
    links=re.compile(
        r"(?:But|And|Yet|So|Meanwhile|However|Moreover|Still|Also|Nevertheless|In addition),?\s+"
        r"(?=\S)"
    ),
    joints=re.compile(r"[,;]?\s+(?:and|but|or|so|yet)\s+$|[,;]\s+$"),
    abbreviation=re.compile(
        r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct"
        r"|Nov|Dec|[A-Z])\.\s+$"
    ),
    record=dates_events.RECORD,
    about_article=dates_events.IS_ABOUT_THE_ARTICLE,
)
