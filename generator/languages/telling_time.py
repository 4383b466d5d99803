"""Say what a language must tell about time and events, and find it for a language code.

A language without a `times.py` gets the empty rules: no expression of time is found, and so no
event but those that the writer wrote down.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator.languages.folders import rules_of
from generator.model.when import Expression, Tense

_NEVER = re.compile(r"(?!)")
_INITIAL = re.compile(r"\b[A-Z]\.\s+$")


def _no_expression(_text: str) -> tuple[Expression, ...]:
    return ()


def _no_tense(_word: str) -> Tense | None:
    return None


def _no_event(_word: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, eq=False)
class TimeRules:
    """A language's grammar of dates, and its words for what happens. Words are in lower case.

    `find_expressions` returns the expressions of time in a text, in order, none overlapping;
    `tense_of_cue` the tense that a word shows by itself, for text that no model has read;
    `is_event_noun` whether a noun names something that happens ("bombing").

    Of verbs: `ahead` put what depends on them ahead ("expected to meet"), of these `plans` settle
    it and `settled` do so as participles ("scheduled"); `modals` look ahead, `possible` only
    allow; `then` are the forms that look ahead from a day in the past ("would", "was");
    `timetabled` verbs tell in the present of what is arranged ("opens on Monday"); `perfect` are
    the helpers of the perfect, `copulas` the forms of "be" that set something ("is to meet");
    `infinitive` are the particles before an infinitive; `being` are all forms of "be",
    `expletives` its empty subjects ("it"). `light` say only that something else happens, `saying`
    that somebody said it; `trying` are sure to have happened where what they try isn't;
    `proposing` offer and `denying` dispute what depends on them.

    `negations` deny, `conditions` suppose. `pronouns` begin a line that tells too little;
    `conjunctions` begin a clause that can stand alone without them. `dating` are the
    prepositions that put an event on a date, `date_prepositions` those that go with a date that
    is left out, `before_dates` what may stand between a verb and its date; `when` opens the clause
    that a date stands for ("since May, when …"). `until` opens a
    sentence that looks back. The patterns: `links` is what a sentence begins with only to follow
    another ("But "), `joints` what ends before a clause that is left out (" and "), `record`
    what makes "since" a comparison, `abbreviation` what ends in a full stop inside of a sentence
    ("Mr. "), `about_article` what tells of the article itself.
    `present_goes_on` says that the present tense tells what has gone on since then;
    `tight` are the marks that no space stands before.
    """

    find_expressions: Callable[[str], tuple[Expression, ...]] = _no_expression
    tense_of_cue: Callable[[str], Tense | None] = _no_tense
    is_event_noun: Callable[[str], bool] = _no_event
    ahead: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    timetabled: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    expletives: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    trying: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    proposing: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    date_prepositions: frozenset[str] = frozenset()
    before_dates: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    links: re.Pattern[str] = _NEVER
    joints: re.Pattern[str] = _NEVER
    record: re.Pattern[str] = _NEVER
    abbreviation: re.Pattern[str] = _INITIAL
    about_article: re.Pattern[str] = _NEVER
    present_goes_on: bool = False
    tight: str = ",.;:!?"

    @property
    def known(self) -> bool:
        """Whether the language has rules at all."""
        return self.find_expressions is not _no_expression


@cache
def time_rules(language: str) -> TimeRules:
    """Return the rules of a language, by its code ("en", "en-GB"); empty ones if it has none."""
    rules = rules_of(language, "times") or TimeRules()
    assert isinstance(rules, TimeRules)
    return rules
