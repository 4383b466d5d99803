"""Mend what the English parser gets wrong again and again, where the labels themselves tell so."""

from dataclasses import replace

from generator.languages.parsing import ParseRules
from generator.model.analysis import Analysis, Word

_FINITE = ("VBD", "VBP", "VBZ")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def in_common_terms(analysis: Analysis) -> Analysis:
    """Return a table in which a name right before a verb is its subject, no part of it.

    A compound modifies a noun (M.-C. de Marneffe and C. Manning, Stanford typed dependencies
    manual, 2008: "nn"), so "Poe bristles" has none: the parser took "bristles" for a noun's plural.
    """
    words = analysis.words
    slips = [index for index, word in enumerate(words) if _is_slip(words, index, word)]
    if not slips:
        return analysis
    with_subject = {word.head for word in words if word.relation in _SUBJECTS}
    slips = [index for index in slips if words[index].head not in with_subject]
    if not slips:
        return analysis
    mended = list(words)
    for index in slips:
        mended[index] = replace(words[index], relation="nsubj")
    return replace(analysis, words=tuple(mended))


def _is_slip(words: tuple[Word, ...], index: int, word: Word) -> bool:
    if word.relation != "compound" or word.head != index + 1 or word.pos != "PROPN":
        return False
    verb = words[word.head]
    return verb.pos == "VERB" and verb.tag in _FINITE


def typed(text: str) -> str:
    """Return a text with the dash that the pipeline knows: a horizontal bar is a word to it."""
    return text.replace("\u2015", "\u2014")


RULES = ParseRules(typed=typed, in_common_terms=in_common_terms)
"""How English parses are read."""
