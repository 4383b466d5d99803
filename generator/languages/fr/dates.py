"""Read French words that say when: the longest rule that fits wins, from left to right."""

import re

from generator.languages.fr import dates_calendar, dates_relative
from generator.languages.grammar import Rule, read_expressions
from generator.model.prose import Span
from generator.model.when import Expression, Lead, Moment

GRAMMAR: tuple[Rule, ...] = (*dates_calendar.RULES, *dates_relative.RULES)

_LEADS = {
    Lead.SINCE: re.compile(r"\bdepuis\s+(?:le\s+|la\s+|l['’])?$", re.IGNORECASE),
    Lead.UNTIL: re.compile(
        r"\b(?:jusqu['’](?:à|au|en|aux)|jusque)\s+(?:le\s+|la\s+|l['’])?$", re.IGNORECASE
    ),
    Lead.BY: re.compile(r"\bd['’]ici(?: à)?\s+(?:le\s+|la\s+|l['’])?$", re.IGNORECASE),
    Lead.BOUND: re.compile(
        r"\b(?:avant|après|au[- ]delà d[eu]|antérieure?s? (?:à|au)|postérieure?s? (?:à|au))\s+"
        r"(?:le\s+|la\s+|l['’])?$",
        re.IGNORECASE,
    ),
    Lead.AHEAD: re.compile(
        r"\b(?:(?:prévu|programmé|attendu|fixé|reporté|repoussé|convoqué|annoncé|ajourné)e?s?"
        r"(?: (?:pour|au|à|en|dès))?|au plus tard|pas avant)\s+(?:le\s+|la\s+|l['’])?$",
        re.IGNORECASE,
    ),
}
_ABOUT = re.compile(
    r"\b(?:vers|environ|autour d[eu]|aux alentours d[eu]|à peu près)\s+(?:le\s+|la\s+|l['’])?$",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:environ|près de|plus de|moins de|à peine|\w+aine d[e'’]|décennies?|siècles?)\b",
    re.IGNORECASE,
)
_COUNTED = ("distance", "duration")


def find_expressions(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in `text`, in order, none overlapping another."""
    return tuple(_with_context(text, one) for one in read_expressions(text, GRAMMAR))


def _with_context(text: str, read: Expression) -> Expression:
    lead = text[max(0, read.span.start - 40) : read.span.start]
    kind = next((kind for kind, words in _LEADS.items() if words.search(lead)), Lead.NONE)
    hedged = read.rule in _COUNTED and _HEDGED.search(text[read.span.start : read.span.end])
    about = bool(hedged or _ABOUT.search(lead)) and not isinstance(read.meaning, Moment)
    return Expression(Span(*read.span), read.meaning, read.rule, about, kind)
