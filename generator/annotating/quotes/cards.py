"""Decide which quotations that were found get a card: those that can stand alone.

A fragment of a few words tells too little ("a gift"), a whole sentence doesn't ("We will win").
Words that a card shows already get no second one, unless five more stand beside them.
"""

import re
from collections.abc import Iterable

from generator.annotating.quotes.speakers import Utterance
from generator.model.analysis import Analysis
from generator.model.ids import fold

_WORD = re.compile(r"\w+(?:['’-]\w+)*")

# A fragment of fewer words tells too little.
_FRAGMENT = 5

# Rules by which a clause is set off as speech and named as somebody's.
_SPOKEN = ("verb of saying", "verb beside", "before a colon", "label", "signature")

# The tags of verbs that make a sentence, and of the one that makes a command.
_FINITE = ("MD", "VBD", "VBP", "VBZ")
_BARE = "VB"


class Cards:
    """The cards of one article so far, and what the model read in its quoted clauses."""

    def __init__(self, shown: Iterable[str], readings: Iterable[Analysis]) -> None:
        """Take the words of the cards that were written down."""
        self._shown = [plain(words) for words in shown]
        self._read = {one.words[0].start: one for one in readings if one.words}

    def admit(self, utterance: Utterance, words: str) -> bool:
        """Whether a quotation gets a card; if so, its words are shown from now on."""
        known = plain(words)
        if len(_WORD.findall(words)) < _FRAGMENT and not self._is_sentence(utterance):
            return False
        if any(_repeats(known, shown) for shown in self._shown):
            return False
        self._shown.append(known)
        return True

    def _is_sentence(self, utterance: Utterance) -> bool:
        """Whether words are a whole sentence, set off and said by somebody outright."""
        rule = utterance.attribution.rule if utterance.attribution else ""
        set_off = all(part.clause for part in utterance.parts) and rule in _SPOKEN
        return set_off and self._has_verb(utterance.parts[0].inner.start)

    def _has_verb(self, start: int) -> bool:
        """Whether the sentence that begins there has a finite verb with a subject, or commands."""
        read = self._read.get(start)
        if read is None:
            return False
        first = [word for word in read.words if word.sentence == read.words[0].sentence]
        subjects = {word.head for word in first if word.relation.startswith(("nsubj", "expl"))}
        return any(
            (word.tag in _FINITE and subjects)
            or (word.tag == _BARE and word.head == index and word.relation == "ROOT")
            for index, word in enumerate(read.words[: len(first)])
        )


def _repeats(words: str, shown: str) -> bool:
    """Whether words say no more than a card does already: at most a fragment's length."""
    longer, shorter = (words, shown) if shown in words else (shown, words)
    return shorter in longer and (
        longer == shown or len(longer.split()) - len(shorter.split()) < _FRAGMENT
    )


def plain(words: str) -> str:
    """Return words as two quotations are compared: without marks and typography."""
    return " ".join(_WORD.findall(fold(words).casefold()))
