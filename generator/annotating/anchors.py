"""Find words in the prose that a writer copied by hand.

They count as the same if they differ only in the form of quotation marks, dashes, ellipses and
white space (generator/model/ids.fold), so the search is for any of these forms.
"""

import re

from generator.model.ids import fold
from generator.model.prose import Prose, Span

_FORMS = {
    "'": "['’‘ʼ]",
    '"': '["“”]',
    "-": "[-–—‐‑]",
    " ": r"\s+",
}
_WORD = re.compile(r"\w+")


def find_anchor(prose: Prose, words: str) -> Span | None:
    """Return where `words` stand in the prose for the first time; None where they don't."""
    folded = fold(words)
    if not folded:
        return None
    parts = re.split(r"(\.\.\.)", folded)
    pattern = "".join(r"(?:…|\.\.\.)" if part == "..." else _any_form(part) for part in parts)
    found = re.search(pattern, prose.text)
    return Span(*found.span()) if found else None


def nearest_passage(prose: Prose, words: str) -> str:
    """Return the sentence of the prose that shares most words with `words`, "" where none does.

    For hints: what the writer probably meant before somebody edited the sentence.
    """
    wanted = {word.casefold() for word in _WORD.findall(words)}
    best, score = "", 0.0
    for sentence in re.split(r"(?<=[.!?])\s+|\n{2,}", prose.text):
        here = {word.casefold() for word in _WORD.findall(sentence)}
        shared = len(wanted & here) / len(wanted | here) if wanted | here else 0.0
        if shared > score:
            best, score = sentence.strip(), shared
    return best


def _any_form(part: str) -> str:
    return "".join(_FORMS.get(letter) or re.escape(letter) for letter in part)
