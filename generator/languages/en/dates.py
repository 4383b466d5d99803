"""Read English words that say when: the longest rule that fits wins, from left to right."""

import re

from generator.languages.en import (
    dates_calendar,
    dates_clock,
    dates_days,
    dates_feasts,
    dates_relative,
    dates_sets,
    dates_spans,
    dates_vague,
    dates_years,
)
from generator.languages.en.dates_words import (
    DAY_PARTS,
    DECADES,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    expand,
)
from generator.languages.grammar import Rule, read_expressions
from generator.model.when import Expression, Lead, Moment

RULES: tuple[Rule, ...] = (
    *dates_feasts.RULES,  # before the calendar: of two readings of one length the first is kept
    *dates_calendar.RULES,
    *dates_years.RULES,
    *dates_days.RULES,
    *dates_relative.RULES,
    *dates_spans.RULES,
    *dates_sets.RULES,
    *dates_clock.RULES,
    *dates_vague.RULES,
)

# Of these every expression has one. They stand for longer words, too: "day" for "Fridays".
ANCHORS = re.compile(
    rf"\d|{'|'.join((*UNITS, *SEASONS, *DAY_PARTS, *DECADES))}|(?-i:\b(?:"
    + "|".join(sorted({name[:3].title() for name in (*MONTHS, *WEEKDAYS)}))
    + r"))|tomorrow|easter|halloween|thanksgiving|christmas|daily|biennial|annual|trading"
    r"|\bago\b|\bnow|current|recent|present|moment|time|soon|future|past|term\b|date",
    re.IGNORECASE,
)

_LEADS = {
    Lead.SINCE: re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE),
    Lead.UNTIL: re.compile(r"(?<!\bnot )\b(?:until|till|'til)\s+$", re.IGNORECASE),
    Lead.BOUND: re.compile(
        r"\b(?:before|after|prior to|following|ahead of|not later than)\s+(?:the\s+)?$",
        re.IGNORECASE,
    ),
    Lead.BY: re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE),
    Lead.AHEAD: re.compile(
        r"\b(?:(?:scheduled|set|due|planned|slated) (?:for|on)|as (?:early|soon) as|no later than)"
        r"\s+$",
        re.IGNORECASE,
    ),
}
_ABOUT = re.compile(
    r"\b(?:about|around|circa|c\.|ca\.|roughly|approximately|some)\s+(?:the\s+)?$", re.IGNORECASE
)
_HEDGED = re.compile(
    r"^(?:about|around|almost|nearly|roughly|some|more than|less than|over|a couple)\b"
    r"|\b(?:(?:decades?|century|centuries)(?: and a half)?|years? and a half|and a half years)"
    r" (?:ago|earlier|later)$",
    re.IGNORECASE,
)
_JOINT = re.compile(expand(r"(?:,? (?:to|until|till|through|and)| ?[-–—]) ?"))
_OPENING = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)


def find_expressions(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in `text`, in order, none overlapping another.

    Spans are characters of `text`. No rule looks across a blank line.
    """
    found: list[Expression] = []
    for expression in read_expressions(text, RULES, ANCHORS):
        found.append(_with_context(text, expression, found[-1] if found else None))
    return tuple(found)


def _with_context(text: str, read: Expression, before: Expression | None) -> Expression:
    lead = text[max(0, read.span.start - 30) : read.span.start]
    kind = next((kind for kind, words in _LEADS.items() if words.search(lead)), Lead.NONE)
    kind = Lead.NAME if read.rule == dates_feasts.NAMED_EVENT else kind
    hedged = _HEDGED.search(text[read.span.start : read.span.end])
    if before and not (isinstance(read.meaning, Moment) and read.meaning.on is None):
        between = text[before.span.end : read.span.start]
        opened = _OPENING.search(text[max(0, before.span.start - 20) : before.span.start])
        if _JOINT.fullmatch(between) and (opened or "-" in between or "–" in between):
            kind = Lead.STRETCH
    return Expression(read.span, read.meaning, read.rule, bool(hedged or _ABOUT.search(lead)), kind)
