"""Fold a text so that names are found however they were typed, and lead back to the text.

Apostrophes, hyphens, white space and composed letters have several spellings that readers
don't tell apart; a folded text has one. Its characters know where they came from.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# One character for one: apostrophes, hyphens and dashes, spaces.
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\uff07\u00b4`", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\t\n\r\f\v", " "),
    }
)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# What can't be folded one to one: runs of spaces, letters with combining marks, nothing at all.
_IRREGULAR = re.compile(rf" {{2,}}|[{_INVISIBLE}]|[^\W\d_][\u0300-\u036f]+")
# Names that are folded once: an article says the same few again and again.
_REMEMBERED = 4096
_CAUSES = re.compile(rf"  |[{_INVISIBLE}\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `starts[i]` is where its character `i` begins in the text it was made of.

    `lower` has the same length as `text`. `starts` is None where folding moved nothing.
    """

    text: str
    lower: str
    starts: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the unfolded text that `[start, end)` was made of."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.starts[end - 1] + self._width(end - 1)

    def _width(self, index: int) -> int:
        assert self.starts is not None
        after = self.starts[index + 1]
        return after - self.starts[index]


def fold(text: str) -> Folded:
    """Return `text` folded; in proportion to its length."""
    even = text.translate(_FOLDED)
    if not _CAUSES.search(even):
        return Folded(even, _lower(even))
    pieces: list[str] = []
    starts: list[int] = []
    position = 0
    for found in _IRREGULAR.finditer(even):
        pieces.append(even[position : found.start()])
        starts.extend(range(position, found.start()))
        composed = _compose(found.group())
        pieces.append(composed)
        starts.extend([found.start()] * len(composed))
        position = found.end()
    pieces.append(even[position:])
    starts.extend(range(position, len(even) + 1))
    folded = "".join(pieces)
    return Folded(folded, _lower(folded), tuple(starts))


_INITIAL = re.compile(r"(?<=[^\W\d_]{2} )[A-Z]\.? (?=[^\W\d_])")


def without_initials(folded: Folded) -> tuple[Folded, tuple[int, ...]]:
    """Return the text without the initials between names ("Ann B. Marsh"), and where they stood."""
    starts = folded.starts or range(len(folded.text) + 1)
    kept: list[int] = []
    cuts: list[int] = []
    position = 0
    for found in _INITIAL.finditer(folded.text):
        kept.extend(range(position, found.start()))
        cuts.append(len(kept))
        position = found.end()
    kept.extend(range(position, len(folded.text)))
    text = "".join(folded.text[index] for index in kept)
    places = tuple(starts[index] for index in (*kept, len(folded.text)))
    return Folded(text, _lower(text), places), tuple(cuts)


@lru_cache(_REMEMBERED)
def fold_name(words: str) -> str:
    """Return a name as it is looked for: folded, without white space at its ends."""
    return fold(words).text.strip()


@lru_cache(_REMEMBERED)
def without_accents(words: str) -> str:
    """Return a name in unaccented letters ("Noël" is also printed as "Noel")."""
    apart = unicodedata.normalize("NFD", words)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _compose(irregular: str) -> str:
    if irregular.startswith(" "):
        return " "
    return "" if irregular in _INVISIBLE else unicodedata.normalize("NFC", irregular)


def _lower(text: str) -> str:
    """Lower case, character for character: the few that grow (U+0130) stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
