"""Find the font that has all the signs of a text: the site's own first, then Noto.

One text is drawn in one font, so that letters join and directions mix as they should. A sign
that no font has is told, never drawn as an empty box.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from PIL import ImageFont, features

_SHIPPED = Path(__file__).parent / "fonts"
_FORMATS = (".woff2", ".woff", ".ttf", ".otf")
_NO_CHARACTER = "\U0010ffff"  # never a letter (Unicode, section 23.7): what is drawn is ".notdef"
_RIGHT_TO_LEFT = ("R", "AL")

# The theme's fonts by what they are for, then Noto. The first that has all signs is taken.
_WORDS = ("source-serif-4-display", "source-serif-4-text")
_LABELS = ("libre-franklin",)
_SLANTED = ("source-serif-4-text-italic",)
_NOTO = ("noto-naskh-arabic", "noto-serif-hebrew")


class Typeface:
    """One font file, at one weight where it has several."""

    def __init__(self, path: Path, weight: int | None = None) -> None:
        self.path = path
        self._weight = weight
        self._known: dict[str, bool] = {" ": True, "\u200c": True, "\u200d": True}

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the font at a size in pixels."""
        return _load(self.path, size, self._weight)

    def lacks(self, text: str) -> str:
        """Return the first sign of a text that the font doesn't have, "" if it has all."""
        return next((sign for sign in text if not self._has(sign)), "")

    def _has(self, sign: str) -> bool:
        if sign not in self._known:
            self._known[sign] = sign.isspace() or _shape(self._plain, sign) != self._missing
        return self._known[sign]

    @cached_property
    def _plain(self) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(self.path, 24, layout_engine=ImageFont.Layout.BASIC)

    @cached_property
    def _missing(self) -> tuple[bytes, float]:
        return _shape(self._plain, _NO_CHARACTER)


def _shape(font: ImageFont.FreeTypeFont, sign: str) -> tuple[bytes, float]:
    """Return a sign as it is drawn: Pillow doesn't say which signs a font has."""
    try:
        return bytes(font.getmask(sign)), font.getlength(sign)
    except UnicodeEncodeError:  # half of a surrogate pair, which no text should hold
        return _shape(font, _NO_CHARACTER)


@cache
def _load(path: Path, size: int, weight: int | None) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size)
    if weight is not None:
        try:
            font.set_variation_by_axes([weight])
        except (OSError, ValueError):
            return font  # it has one weight, or more axes than that
    return font


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The fonts to try, in order: for large words, for small lines, and for names."""

    words: tuple[Typeface, ...]
    labels: tuple[Typeface, ...]
    names: tuple[Typeface, ...]

    def files(self) -> tuple[Path, ...]:
        """Return the files that a drawing may depend on, each once."""
        return tuple(dict.fromkeys(face.path for face in (*self.words, *self.labels)))


def find_typefaces(assets: Iterable[Path]) -> Typefaces:
    """Return the fonts of a theme's folders of assets, a site's own before the theme's.

    A font that a site adds is tried for signs that the theme's fonts lack. Files that no font
    can be read from are passed over, as browsers do.
    """
    own: dict[str, Path] = {}
    for folder in assets:
        for path in _font_files(folder / "fonts"):
            own.setdefault(path.stem, path)
    added = [name for name in own if name not in (*_WORDS, *_LABELS, *_SLANTED)]
    shipped = {path.stem: path for path in _font_files(_SHIPPED)}
    paths = {**shipped, **own}
    words = [paths[name] for name in (*_WORDS, *added, "noto-serif", *_NOTO) if name in paths]
    labels = [paths[name] for name in (*_LABELS, *added, "noto-sans", *_NOTO) if name in paths]
    return Typefaces(
        tuple(Typeface(path) for path in words),
        tuple(Typeface(path, 400) for path in labels),
        tuple(Typeface(path, 650) for path in labels),
    )


def _font_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.glob("*")):
        if path.suffix.lower() in _FORMATS and _is_font(path):
            yield path


@cache
def _is_font(path: Path) -> bool:
    try:
        ImageFont.truetype(path, 24)
    except OSError:
        return False
    return True


def typeface_for(text: str, faces: Sequence[Typeface]) -> Typeface | None:
    """Return the first font that has all signs of a text, None where none has."""
    return next((face for face in faces if not face.lacks(text)), None)


def sign_that_lacks(text: str, faces: Sequence[Typeface]) -> str:
    """Return the first sign of a text that no font has, or that none has beside the others."""
    nowhere = (sign for sign in text if all(face.lacks(sign) for face in faces))
    return next(nowhere, faces[-1].lacks(text) if faces else text[:1])


def runs_right_to_left(text: str) -> bool:
    """Whether a text's first letter is one of a script that runs so (UAX #9, rules P2 and P3)."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    return next((one in _RIGHT_TO_LEFT for one in directions if one in ("L", "R", "AL")), False)


def has_right_to_left(text: str) -> bool:
    """Whether a text has letters of a script that runs from right to left."""
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text)


def can_join_letters() -> bool:
    """Whether letters can be joined, and directions mixed: Pillow needs libfribidi for both.

    Pillow's wheels hold Raqm and HarfBuzz, and load libfribidi from the system where it is.
    """
    return bool(features.check("raqm"))


def drawing_version() -> str:
    """Return what draws, with its version: another one may draw other pixels."""
    versions = (features.version(name) for name in ("pil", "freetype2", "raqm", "harfbuzz"))
    return " ".join(str(version) for version in versions)
