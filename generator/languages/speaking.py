"""Say what a language must tell about reported speech, and find it for a language code.

A language without a `cues.py` gets the empty rules: then only what the writer wrote down is a
quotation.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from generator.languages.folders import rules_of


def _no_asides(_words: str) -> tuple[tuple[int, int], ...]:
    return ()


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """A language's lexicon of speech. Words stand in lower case.

    `verbs` leads from each form of a cue verb to its base. Among the bases, `plain` report words
    rather than views, `loose` may have an object that their subject never said, `naming` give
    somebody a name, `appointing` an office, too, `quoting` report another's words, `showing`
    report no words of their subject's. `nouns` stand for something said, `texts` for something
    written that can speak itself, by the verbs `finding` too ("the study found"), `bodies` for
    what speaks as one ("the firm"). `free` pronouns begin a clause that stands for a noun
    ("*what* he called"). `telling_of` are bases that tell somebody *of* something ("accuse"),
    `judging` prepositions before what somebody is blamed or praised for. `negations` turn what is
    said into no quotation, and so do auxiliaries that make it only `possible`, conjunctions that
    go before something `supposing`, prepositions of `avoiding` and forms of verbs of
    `withholding` ("refused to say"). `disjoining` words leave open who of several spoke.
    `wording` are forms of verbs that say how somebody worded "it", in a clause with one of the
    `comparing` words ("*as* Poe *put* it"). `agents` are the prepositions of who did what a
    passive tells, `sources` lead from the word that names a source ("according") to the one that
    follows it. `origins` are the prepositions of whose words something said is. `relatives` stand
    for the noun before them; `definite` words go before a noun that is known already,
    `indefinite` ones before one that is new.

    `masculine`, `feminine`, `plural` and `neuter` are pronouns of the third person; the lists of
    nouns, titles and first names say which of them can stand for somebody. `first` are those that
    speak of the speaker. `making` are forms of verbs that make a noun for something said public
    ("made a statement"), `having` those that do so only with `utterances`, such nouns for nothing
    but the maker's own words, `addressing` bases of verbs after which another may speak. `roles`
    are nouns for persons ("spokesman"), `short_roles` lead to them from what stands before a name
    ("sen"). `hedges` hold a name at arm's length ("so-called"). `minor` are the words that a
    title leaves without a capital. `shares` are nouns for a part of many, whose saying is a count
    and no speech ("52 *percent* agreed"). `asides` returns where, within quoted words, the frame
    goes on without marks (« We go, *says X,* and soon. »), in order: after its comma, and past
    its end. `gendered_things` says that pronouns for persons stand for things, too.
    """

    verbs: Mapping[str, str] = field(default_factory=dict)
    plain: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    appointing: frozenset[str] = frozenset()
    quoting: frozenset[str] = frozenset()
    showing: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()
    telling_of: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    finding: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    avoiding: frozenset[str] = frozenset()
    withholding: frozenset[str] = frozenset()
    disjoining: frozenset[str] = frozenset()
    wording: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    sources: Mapping[str, str] = field(default_factory=dict)
    origins: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    masculine: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    neuter: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    masculine_words: frozenset[str] = frozenset()
    feminine_words: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    short_roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    making: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    utterances: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    minor: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    gendered_things: bool = False
    asides: Callable[[str], Iterable[tuple[int, int]]] = _no_asides


@cache
def speech_rules(language: str) -> SpeechRules:
    """Return the rules of a language, by its code ("en", "en-GB"); empty ones if it has none."""
    rules = rules_of(language, "cues") or SpeechRules()
    assert isinstance(rules, SpeechRules)
    return rules
