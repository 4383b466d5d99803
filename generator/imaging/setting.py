"""Set a text in lines that fit a box: shrink it first, then cut it after a word.

Widths are the font's own, with kerning and joined letters; lengths are pixels.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import ImageFont

from generator.imaging.typefaces import Typeface, can_join_letters, runs_right_to_left

ELLIPSIS = "…"

_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
_UNBREAKABLE = re.compile(r"[\u00a0\u202f]")
_PART = re.compile(r" ?(?:[^ ]+?-(?=[^\W\d])|[^ ]+)")  # a word, or a part of it up to a hyphen
_JOINERS = "\u200c\u200d"
_MOST_MARKS = 3  # on one letter; more would climb into the lines above
_TIGHT = 0.82  # of a font's own height: what lines need at least, so that they don't touch


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of one text, `leading` apart, in one font and size."""

    lines: tuple[str, ...]
    font: ImageFont.FreeTypeFont
    leading: int
    right_to_left: bool

    @property
    def height(self) -> int:
        """The height of all lines."""
        return self.leading * len(self.lines)

    @property
    def rise(self) -> float:
        """How far the first line's baseline is from the top."""
        up, down = self.font.getmetrics()
        return (self.leading - up - down) / 2 + up

    @property
    def direction(self) -> Literal["rtl", "ltr"] | None:
        """The text's direction, as Pillow takes it."""
        return _direction(right_to_left=self.right_to_left)

    def width(self, line: str) -> float:
        """Return how wide a line is."""
        return self.font.getlength(drawn(line), direction=self.direction)


def clean(text: str) -> str:
    """Return a text as it is drawn: composed, in one line, without what is never seen.

    Controls and marks of direction go: each text is set by itself. Spaces that hold words
    together stay until lines are made (`drawn`).
    """
    composed = unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip())
    return "".join(_seen(composed))


def drawn(line: str) -> str:
    """Return a line with plain spaces, which every font has."""
    return _UNBREAKABLE.sub(" ", line)


def _seen(text: str) -> Iterator[str]:
    marks = 0
    for sign in text:
        category = unicodedata.category(sign)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS and (category not in ("Cc", "Cf") or sign in _JOINERS):
            yield sign


def fit(
    text: str,
    face: Typeface,
    sizes: Sequence[tuple[int, float]],
    width: float,
    height: float,
    closing: str = "",
) -> Setting:
    """Return a text in the first of `sizes` (with line heights) that holds it in the box.

    In the last one, what doesn't fit is cut after a word, and an ellipsis says so, with the mark
    that was to close the text. A word that is longer than a line is broken, in the last size only.
    There is always at least one line.
    """
    right_to_left = runs_right_to_left(text)
    for size, line_height in sizes:
        font = face.at(size)
        leading = max(round(size * line_height), round(sum(font.getmetrics()) * _TIGHT))
        most = max(1, int(height // leading))
        setter = _Setter(font, width, right_to_left=right_to_left)
        last = (size, line_height) == tuple(sizes[-1])
        lines = setter.lines(text, most + 1, breaking=last)
        if lines is not None and (len(lines) <= most or last):
            lines = (
                setter.balanced(text, lines)
                if len(lines) <= most
                else setter.cut(lines, most, closing)
            )
            return Setting(tuple(lines), font, leading, right_to_left)
    raise AssertionError("the last size holds everything")


class _Setter:
    """Makes lines of one font and width."""

    def __init__(self, font: ImageFont.FreeTypeFont, width: float, *, right_to_left: bool) -> None:
        self._font = font
        self._width = width
        self._direction = _direction(right_to_left=right_to_left)

    def lines(
        self, text: str, most: int, *, breaking: bool, width: float | None = None
    ) -> list[str] | None:
        """Return the first `most` lines, None where a word is wider than a line may be."""
        lines = [""]
        for part in _PART.findall(text):
            if self._holds((lines[-1] + part).strip(), width):
                lines[-1] = (lines[-1] + part).strip()
            elif self._holds(part.strip(), width):
                lines.append(part.strip())
            elif not breaking:
                return None
            else:
                lines += self._pieces(part.strip())
            if len(lines) > most:
                break
        return [line for line in lines if line][:most]

    def balanced(self, text: str, lines: list[str]) -> list[str]:
        """Return as many lines, of widths as equal as can be."""
        low, high, best = self._width / 2, self._width, lines
        while len(lines) > 1 and high - low > 8:
            middle = (low + high) / 2
            tried = self.lines(text, len(lines) + 1, breaking=False, width=middle)
            if tried is not None and len(tried) <= len(lines):
                best, high = tried, middle
            else:
                low = middle
        return best

    def cut(self, lines: list[str], most: int, closing: str) -> list[str]:
        """Return `most` lines, the last one with an ellipsis after the last whole word."""
        words = lines[most - 1].split(" ")
        while len(words) > 1 and not self._holds(_elided(" ".join(words), closing)):
            words.pop()
        last = " ".join(words)
        while len(last) > 1 and not self._holds(_elided(last, closing)):
            last = last[:-1]
        return [*lines[: most - 1], _elided(last, closing)]

    def _pieces(self, word: str) -> list[str]:
        pieces = [""]
        for sign in word:
            joined = pieces[-1] + sign
            if self._holds(joined) or not pieces[-1] or unicodedata.combining(sign):
                pieces[-1] = joined
            else:
                pieces.append(sign)
        return pieces

    def _holds(self, line: str, width: float | None = None) -> bool:
        return self._font.getlength(drawn(line), direction=self._direction) <= (
            self._width if width is None else width
        )


def _elided(words: str, closing: str) -> str:
    return words.rstrip(" ,;:.–—-…") + f" {ELLIPSIS}{closing}"


def _direction(*, right_to_left: bool) -> Literal["rtl", "ltr"] | None:
    if not can_join_letters():
        return None
    return "rtl" if right_to_left else "ltr"
