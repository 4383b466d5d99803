"""Guess the word that a writer meant."""

import difflib
from collections.abc import Iterable

_SHORTEST_PART = 4  # letters of "assad" in "bashar-al-assad"; shorter parts say too little


def suggest(word: str, known: Iterable[str]) -> str:
    """Return "did you mean '…'?" for the known word nearest to `word`, "" if none is near."""
    choices = sorted(known)
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.7)
    if not near and len(word) >= _SHORTEST_PART:
        near = [choice for choice in choices if word in choice.split("-")][:1]
    return f"did you mean '{near[0]}'?" if near else ""
