"""Rules for words that only point before, about or after the present: "now", "recently".

They are marked after HeidelTime's English rules (Strötgen and Gertz, 2013): "now", "current" and
"recent" with their adverbs, but not "soon", "former" or "previously", which order events.
"""

import re

from generator.languages.en.dates_words import rule
from generator.languages.grammar import Rule
from generator.model.when import Meaning, Vague

_NOW = frozenset(
    (
        *("now", "right now", "current", "currently", "presently", "nowadays", "at present"),
        *("at the moment", "at this time", "these days", "for the time being"),
    )
)


def _vague(found: re.Match[str]) -> Meaning | None:
    word = " ".join(found[0].lower().split())
    if word in _NOW:
        return Vague("PRESENT_REF")
    return Vague("FUTURE_REF" if re.search("future|soon|coming|term", word) else "PAST_REF")


RULES: tuple[Rule, ...] = (
    rule(
        "vague time",
        r"now(?!-)|current(?= [a-z])|recent(?= [a-z])|currently|nowadays|at present|presently"
        r"|at the moment|right now|for the time being"
        r"|(?:very |more |most )?recently(?! as\b)|very soon|(?-i:future)(?= [a-z]|[.,;])"
        r"|the (?:near |foreseeable |distant )?future"
        r"|(?<=in\s)the (?:near|short|medium|long)(?:er)? term"
        r"|(?<=for\s)the (?:short|medium|long)(?:er)? term"
        r"|(?:the )?(?:recent )?past(?=\s*[,.;!?]| and future)|these days",
        _vague,
    ),
)
