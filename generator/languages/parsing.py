"""Say how a language's parser labels sentences, and find that for a language code.

The rules of the annotator are written against one set of labels, those of spaCy's English
pipelines: ClearNLP's relations (a preposition governs its noun, a verb of being its complement)
and the Penn treebank's tags. Most other pipelines speak Universal Dependencies; a language's
`parses.py` says how their tables become ones that the rules understand.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator.languages.folders import rules_of
from generator.model.analysis import Analysis


def _as_it_is(analysis: Analysis) -> Analysis:
    return analysis


@dataclass(frozen=True, slots=True, eq=False)
class ParseRules:
    """How a language's parses are read: `in_common_terms` returns a table with common labels.

    It may move a word's head, relation, tag and edges, but makes no word and leaves none out.
    `typed` returns a text of the same length with the characters that the pipeline knows best.
    """

    typed: Callable[[str], str] = str
    in_common_terms: Callable[[Analysis], Analysis] = _as_it_is


@cache
def parse_rules(language: str) -> ParseRules:
    """Return the rules of a language, by its code; without any, tables stay as they are."""
    rules = rules_of(language, "parses") or ParseRules()
    assert isinstance(rules, ParseRules)
    return rules
