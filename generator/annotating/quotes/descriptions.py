"""Describe a speaker who has no name in the article's own words: "a spokeswoman for the bank".

A description must tell somebody who reads the card alone who spoke: "the minister" and "my
father" go back to others, and "the report" takes the words that introduced it, where there are
such.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.reports import FINITE
from generator.annotating.quotes.subjects import PASSIVE_SUBJECTS, SUBJECTS
from generator.languages.speaking import SpeechRules
from generator.model.analysis import Word
from generator.model.prose import Span

_WORD = re.compile(r"\w+")

# Rules whose words for a speaker are good even where they name nobody.
_OUTRIGHT = ("verb of saying", "before a colon", "named as source")


class Descriptions:
    """What an article says of speakers whom it doesn't name. Made once for an article."""

    def __init__(self, frames: Sequence[Frame], rules: SpeechRules) -> None:
        self._rules = rules
        self._texts: dict[str, list[tuple[int, str]]] = {}
        for frame in frames:
            for index, word in enumerate(frame.words):
                noun = word.text.lower()
                if noun in rules.texts and word.pos == "NOUN":
                    self._texts.setdefault(noun, []).append((word.end, _words(frame, index)))

    def of(self, attribution: Attribution, frame: Frame) -> str:
        """Return the words for a speaker; "" where they don't stand for one outright.

        They do where they are the subject of the verb of saying itself: of "a woman told a man
        who asked" one verb is another's.
        """
        index = bisect_left(frame.words, attribution.speaker.end, key=lambda word: word.end)
        if attribution.rule not in _OUTRIGHT or index == len(frame.words):
            return ""
        word, cue = frame.words[index], attribution.cue
        if word.end != attribution.speaker.end:  # told in another paragraph
            return ""
        if attribution.rule != "named as source" and not (cue and _does(frame, index, cue)):
            return ""
        if word.pos not in ("NOUN", "PROPN") or not word.text.isalpha():
            return ""
        words = _words(frame, index)
        told = self._told(words)
        if told == {word.text.lower()} and told & self._rules.texts:
            return self._introduced(word.text.lower(), word.start) or words
        tells = told - self._rules.roles and not told & (self._rules.first | self._rules.shares)
        return words if tells else ""

    def _introduced(self, noun: str, offset: int) -> str:
        """Return the last words before that told more of a text: "a Times article"."""
        for end, words in reversed(self._texts.get(noun, [])):
            if end <= offset and self._told(words) - {noun, *self._rules.indefinite}:
                return words
        return ""

    def _told(self, words: str) -> set[str]:
        return {word.lower() for word in _WORD.findall(words)} - self._rules.definite


def _words(frame: Frame, index: int) -> str:
    span = frame.described(index)
    return " ".join(frame.text[span.start : span.end].split())


def _does(frame: Frame, subject: int, cue: Span) -> bool:
    """Whether a verb of saying is the subject's own, or joined to it: "went on and said".

    In "left, saying …" nobody but the subject of the main clause says it (R. Quirk et al., A
    Comprehensive Grammar, 1985, 15.58: the attachment rule).
    """
    verb = first = frame.words[subject].head
    while frame.words[verb].start != cue.start:
        joined = (c for c in frame.children[verb] if _shares_subject(frame.words[c]))
        verb = next((c for c in joined if frame.words[c].start <= cue.start), -1)
        if verb < 0 or frame.child(verb, *SUBJECTS, *PASSIVE_SUBJECTS) is not None:
            return False
    return any(frame.words[i].tag in FINITE for v in (first, verb) for i in _with_aids(frame, v))


def _shares_subject(verb: Word) -> bool:
    return verb.relation == "conj" or (verb.relation == "advcl" and verb.tag == "VBG")


def _with_aids(frame: Frame, verb: int) -> Iterator[int]:
    """Yield a verb and its auxiliaries: "*has called* on"."""
    yield verb
    yield from (c for c in frame.children[verb] if frame.words[c].relation == "aux")
