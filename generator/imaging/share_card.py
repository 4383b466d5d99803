"""Draw the image that stands for a page where its link is shared: 1200 by 630 pixels.

Words shrink until they fit, down to a size that can still be read where the image is shown at
half its width; then they are cut after a word. Who said it, in which role and when, is always
there.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from generator.imaging.setting import Setting, clean, drawn, fit
from generator.imaging.typefaces import (
    Typeface,
    Typefaces,
    can_join_letters,
    has_right_to_left,
    runs_right_to_left,
    sign_that_lacks,
    typeface_for,
)
from generator.model.share_card import HEIGHT, WIDTH, ShareCard

# The light theme's colours (assets/css/tokens.css).
PAPER, INK, INK_2, INK_3 = "#fcfcfb", "#17191c", "#474c53", "#60666d"
LINE_2, RUBRIC = "#80868c", "#ae231b"

EDGE = 72  # pixels at the left and right
_TOP, _HEADING = 64, 84  # the rule at the top, and where the line below it starts
_FOOT = 516  # the rule above the last line
_BODY = (136, 496)  # where the words are
_ASIDE, _GAP, _INDENT = 296, 64, 28  # the column that says who: its width, what is before it, in it
_MARKS = '“„”«»"‘’‚'
_UNBROKEN = "\u00a0\u202f"  # a space that stands inside of French marks
_MOST_LETTERS = 700  # of the words: more don't fit at any size
_COLOURS = 16  # of the palette: four inks, and the edges of their letters; four bits a pixel

# Sizes to try, with line heights.
_WORDS = ((66, 1.1), (60, 1.1), (54, 1.12), (48, 1.14), (42, 1.16), (37, 1.2), (32, 1.22))
_NAME = ((28, 1.25), (24, 1.25), (22, 1.25))
_ROLE = ((24, 1.35), (21, 1.35))
_SMALL = ((20, 1.35),)
_HEADING_SIZES = ((24, 1.2), (20, 1.2))
_SITE = ((36, 1.1), (30, 1.1), (24, 1.1))
_ORIGIN = ((22, 1.2),)


class Undrawable(Exception):  # noqa: N818 - it says why there is no image, and is no mistake
    """No font here has a sign of the card; the sign, or "" where letters can't be joined."""

    def __init__(self, sign: str) -> None:
        super().__init__(sign)
        self.sign = sign


@dataclass(frozen=True, slots=True)
class Line:
    """One line to draw. It starts at `x`: with its right end where the card is mirrored."""

    x: float
    baseline: float
    text: str
    font: ImageFont.FreeTypeFont
    colour: str
    direction: Literal["rtl", "ltr"] | None
    mirrored: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the letters."""
        left, top, right, bottom = self.font.getbbox(
            self.text, anchor=self.anchor, direction=self.direction
        )
        return self.x + left, self.baseline + top, self.x + right, self.baseline + bottom

    @property
    def anchor(self) -> str:
        """Pillow's name for which point of the line is at `x`, `baseline`."""
        return "rs" if self.mirrored else "ls"


@dataclass(frozen=True, slots=True)
class Rule:
    """A filled box: left, top, right, bottom."""

    box: tuple[float, float, float, float]
    colour: str


def why_undrawable(card: ShareCard, faces: Typefaces) -> str | None:
    """Return the sign that no font has, "" for letters that can't be joined, None if all is well.

    Nothing is drawn for the answer.
    """
    try:
        _Faces(faces).check(card)
    except Undrawable as reason:
        return reason.sign
    return None


def draw_share_card(card: ShareCard, faces: Typefaces) -> bytes:
    """Return the image as PNG. The same card, fonts and version of Pillow give the same bytes.

    Raises:
        Undrawable: no font has all signs of one of its texts.

    """
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    for part in lay_out(card, faces):
        if isinstance(part, Rule):
            left, top, right, bottom = part.box
            pen.rectangle((left, top, right - 1, bottom - 1), fill=part.colour)
        else:
            pen.text(
                (part.x, part.baseline),
                part.text,
                fill=part.colour,
                font=part.font,
                anchor=part.anchor,
                direction=part.direction,
            )
    content = io.BytesIO()
    image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        content, "PNG", compress_level=6
    )
    return content.getvalue()


def lay_out(card: ShareCard, faces: Typefaces) -> tuple[Line | Rule, ...]:
    """Return all that is to be drawn, and where.

    Raises:
        Undrawable: no font has all signs of one of its texts.

    """
    return tuple(_Layout(card, _Faces(faces)).parts())


class _Faces:
    """Chooses fonts for texts."""

    def __init__(self, faces: Typefaces) -> None:
        self._faces = faces

    def check(self, card: ShareCard) -> None:
        """Raise `Undrawable` where a text of the card has no font."""
        self.words(clean(card.words))
        self.words(clean(card.site))
        self.names(clean(card.name))
        for text in (card.heading, card.role, card.source, card.origin):
            self.labels(clean(text))

    def words(self, text: str) -> Typeface:
        return self._for(text, self._faces.words)

    def labels(self, text: str) -> Typeface:
        return self._for(text, self._faces.labels)

    def names(self, text: str) -> Typeface:
        return self._for(text, self._faces.names)

    def _for(self, text: str, faces: Sequence[Typeface]) -> Typeface:
        if has_right_to_left(text) and not can_join_letters():
            raise Undrawable("")
        face = typeface_for(drawn(text) + "…", faces)
        if face is None:
            raise Undrawable(sign_that_lacks(drawn(text), faces))
        return face


class _Layout:
    """Places the parts of one card; one whose words run from right to left is mirrored."""

    def __init__(self, card: ShareCard, faces: _Faces) -> None:
        self._card = card
        self._faces = faces
        self._mirrored = runs_right_to_left(clean(card.words))

    def parts(self) -> Iterator[Line | Rule]:
        """Yield everything, from top to bottom."""
        card = self._card
        yield self._rule(EDGE, _TOP, WIDTH - 2 * EDGE, 3, INK)
        inside = WIDTH - 2 * EDGE
        if heading := clean(card.heading):
            set_ = fit(heading, self._faces.names(heading), _HEADING_SIZES, inside, 30)
            yield from self._lines(set_, EDGE, _HEADING, RUBRIC)
        aside = tuple(self._aside())
        width = inside - (_ASIDE + _GAP if aside else 0)
        if words := clean(card.words):
            top, bottom = _BODY
            quoted = words[0] in _MARKS and words[-1] in _MARKS
            closing = words[len(words.rstrip(_MARKS + _UNBROKEN)) :] if quoted else ""
            face, shortened = self._faces.words(words), _shortened(words)
            set_ = fit(shortened, face, _WORDS, width, bottom - top, closing)
            hanging = set_.width(words[0]) if quoted else 0
            yield from self._lines(set_, EDGE, top + (bottom - top - set_.height) / 2, INK, hanging)
        yield from self._placed(aside, EDGE + width + _GAP)
        yield from self._foot()

    def _aside(self) -> Iterator[tuple[Setting, str]]:
        """Yield who said it, in which role, and where it is from, each with its colour."""
        width = _ASIDE - _INDENT
        card = self._card
        name, role, source = clean(card.name), clean(card.role), clean(card.source)
        if name:
            yield fit(name, self._faces.names(name), _NAME, width, 144), INK
        if role:
            yield fit(role, self._faces.labels(role), _ROLE, width, 100), INK_2
        if source:
            yield fit(source, self._faces.labels(source), _SMALL, width, 84), INK_3

    def _placed(self, aside: Sequence[tuple[Setting, str]], start: float) -> Iterator[Line | Rule]:
        if not aside:
            return
        height = sum(set_.height for set_, _ in aside) + 10 * (len(aside) - 1)
        top = sum(_BODY) / 2 - height / 2
        yield self._rule(start, top, 1, height, LINE_2)
        for set_, colour in aside:
            yield from self._lines(set_, start + _INDENT, top, colour)
            top += set_.height + 10

    def _foot(self) -> Iterator[Line | Rule]:
        """Yield the site's name, and what the card is taken from, on one line."""
        inside = WIDTH - 2 * EDGE
        yield self._rule(EDGE, _FOOT, inside, 1, LINE_2)
        site, origin = clean(self._card.site), clean(self._card.origin)
        start, baseline = float(EDGE), _FOOT + 50.0
        if site:
            set_ = fit(site, self._faces.words(site), _SITE, inside * 0.45, 1)
            yield from self._lines(set_, start, baseline - set_.rise, INK)
            start += set_.width(set_.lines[0]) + 24
        if origin:
            set_ = fit(origin, self._faces.labels(origin), _ORIGIN, WIDTH - EDGE - start, 1)
            yield from self._lines(set_, start, baseline - set_.rise, INK_2)

    def _lines(
        self, set_: Setting, start: float, top: float, colour: str, hanging: float = 0
    ) -> Iterator[Line]:
        """Yield the lines of a text; the first begins `hanging` pixels before the others."""
        for number, line in enumerate(set_.lines):
            x = start - (hanging if number == 0 else 0)
            baseline = top + number * set_.leading + set_.rise
            yield Line(
                round(WIDTH - x if self._mirrored else x),
                round(baseline),
                drawn(line),
                set_.font,
                colour,
                set_.direction,
                self._mirrored,
            )

    def _rule(self, start: float, top: float, width: float, height: float, colour: str) -> Rule:
        left = WIDTH - start - width if self._mirrored else start
        return Rule((round(left), round(top), round(left + width), round(top + height)), colour)


def _shortened(words: str) -> str:
    """Return no more words than a card can hold, so that long ones aren't measured to their end."""
    if len(words) <= _MOST_LETTERS:
        return words
    return words[: words.find(" ", _MOST_LETTERS) + 1 or len(words)].strip()
