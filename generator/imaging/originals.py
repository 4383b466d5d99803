"""Open the files of images: what each really is, how large, and what is wrong with it.

What a file is called doesn't count, only what it holds. Nothing is decoded here: a header says
how many pixels there are, before any memory is taken for them.
"""

import difflib
import struct
import unicodedata
import warnings
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from generator.imaging.drawings import DrawingError, UnsafeDrawingError, drawing_size, is_drawing
from generator.model.image import WrittenImage
from generator.model.problem import Problem, Severity

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
MOST_PIXELS = 80_000_000  # 240 MB while it is read; cameras have up to 61 million
MOST_BYTES = 60_000_000
_KINDS = "use a JPEG, PNG, WebP, AVIF, GIF or SVG"
# What else people save under an image's name, by how it begins.
_OTHERS = (
    (b"<!doctype html", "a web page", "open the address in a browser, and save the image itself"),
    (b"<html", "a web page", "open the address in a browser, and save the image itself"),
    (b"%pdf", "a PDF", _KINDS),
    (b"ii*\0", "a TIFF", "save it as a JPEG or PNG"),
    (b"mm\0*", "a TIFF", "save it as a JPEG or PNG"),
    (b"8bps", "a Photoshop file", "save it as a JPEG or PNG"),
)
_HEIF = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheim")
# Source: EXIF 2.32, tag 0x0112: from 5 on, the sides of the sensor aren't those of the picture.
_ORIENTATION = 0x0112

BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    TypeError,
    LookupError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What Pillow raises for a file that isn't what it begins as."""


@dataclass(frozen=True, slots=True)
class Original:
    """The file of an image, and its size in pixels as people see it.

    `orientation` is how the camera was held, 1 to 8 as EXIF counts; `opaque` says that nothing
    can shine through. A `drawing` is an SVG.
    """

    path: str
    content: bytes
    width: int
    height: int
    format: str
    orientation: int = 1
    opaque: bool = True
    moving: bool = False

    @property
    def drawing(self) -> bool:
        """Whether this is drawn in lines (SVG), and so sharp at every size."""
        return self.format == "SVG"


def open_originals(
    root: Path, images: Iterable[WrittenImage]
) -> tuple[dict[str, Original], tuple[Problem, ...]]:
    """Return the file of each path, and a problem at every image whose file is of no use."""
    opened: dict[str, Original | _Useless] = {}
    problems: list[Problem] = []
    for image in images:
        if image.path not in opened:
            opened[image.path] = _open(root, image.path)
        found = opened[image.path]
        if isinstance(found, _Useless):
            problems.append(found.problem(image))
        elif found.moving:
            problems.append(_moving(image))
    originals = {path: one for path, one in opened.items() if isinstance(one, Original)}
    return originals, tuple(problems)


@dataclass(frozen=True, slots=True)
class _Useless:
    """Why a file can't be an image on a page."""

    code: str
    message: str
    hint: str = ""

    def problem(self, image: WrittenImage) -> Problem:
        return image.problem(self.code, self.message, self.hint)


_CODES = ("missing-image", "image-outside", "bad-image", "huge-image", "unsafe-image")
_MISSING, _OUTSIDE, _BAD, _HUGE, _UNSAFE = _CODES


def _moving(image: WrittenImage) -> Problem:
    message = "this image moves; readers get its first picture, standing still"
    hint = "who is disturbed by it couldn't stop it (WCAG 2.2.2): give a still, or link to a film"
    return image.problem("animated-image", message, hint, Severity.WARNING)


def damaged(image: WrittenImage) -> Problem:
    """Return the problem of an image whose header is right and whose pixels can't be read."""
    message = "this image is damaged: it can't be read to its end"
    return image.problem("bad-image", message, "copy or save it once more")


def _open(root: Path, path: str) -> Original | _Useless:
    file = _find(root, path)
    if isinstance(file, _Useless):
        return file
    try:
        if file.stat().st_size > MOST_BYTES:
            size = f"{file.stat().st_size / 1e6:,.0f} MB"
            message = f"this file has {size}; {MOST_BYTES // 10**6} MB is the most"
            return _Useless(_HUGE, message, "save a smaller copy")
        content = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return _Useless(_BAD, f"can't read this image: {reason}")
    if not content:
        return _Useless(_BAD, "this file is empty", "copy or save it once more")
    return _drawing(path, content) if is_drawing(content) else _photograph(path, content)


def _find(root: Path, path: str) -> Path | _Useless:
    """Return a file of exactly this name; some systems find one of another case, others don't."""
    folder, _, name = (root / path).as_posix().rpartition("/")
    try:
        there = {file.name: file for file in Path(folder).iterdir() if file.is_file()}
    except OSError:
        there = {}
    composed = {unicodedata.normalize("NFC", one): file for one, file in there.items()}
    file = there.get(name) or composed.get(unicodedata.normalize("NFC", name))
    if file is None:
        return _Useless(_MISSING, f"no such file: '{path}'", _near(name, there))
    if not file.resolve().is_relative_to((root / "content").resolve()):
        return _Useless(_OUTSIDE, f"'{path}' leads out of content/", "copy the file itself there")
    return file


def _near(name: str, there: Iterable[str]) -> str:
    if "\\" in name:
        return "write / between folders, not \\"
    by_case = {one.casefold(): one for one in sorted(there, reverse=True) if one[0] not in "._"}
    near = difflib.get_close_matches(name.casefold(), by_case, n=1, cutoff=0.7)
    return f"did you mean '{by_case[near[0]]}'?" if near else "a path counts from the file it is in"


def _drawing(path: str, content: bytes) -> Original | _Useless:
    try:
        width, height = drawing_size(content)
    except UnsafeDrawingError as error:
        hint = "save it as plain SVG without scripts and links, or as a PNG"
        return _Useless(_UNSAFE, f"this drawing {error}", hint)
    except DrawingError as error:
        return _Useless(_BAD, f"this drawing {error}", "save it as plain SVG, or as a PNG")
    return Original(path, content, width, height, "SVG", opaque=False)


def _photograph(path: str, content: bytes) -> Original | _Useless:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=FORMATS) as image:
                return _measured(path, content, image)
    except Image.DecompressionBombError:
        return _Useless(_HUGE, *_too_many("hundreds of millions of"))
    except UnidentifiedImageError:
        return _unknown(content)
    except BROKEN:
        return _Useless(_BAD, "this image is damaged: its size can't be read", "save it once more")


def _measured(path: str, content: bytes, image: Image.Image) -> Original | _Useless:
    width, height = image.size
    if width * height > MOST_PIXELS:
        return _Useless(_HUGE, *_too_many(f"{width:,} × {height:,}"))
    if not (width and height):
        return _Useless(_BAD, "this image has no size", "save it once more")
    orientation = _orientation(image)
    if orientation >= 5:
        width, height = height, width
    return Original(
        path,
        content,
        width,
        height,
        "JPEG" if image.format == "MPO" else str(image.format),
        orientation,
        opaque=not image.has_transparency_data,
        # A camera's JPEG may hold a second picture, for 3D or as a preview: nothing moves.
        moving=image.format != "MPO" and getattr(image, "n_frames", 1) > 1,
    )


def _orientation(image: Image.Image) -> int:
    try:
        # A PNG's own `getexif` decodes the whole image, in case EXIF stands behind it.
        found = Image.Image.getexif(image).get(_ORIENTATION, 1)
    except BROKEN:
        return 1
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _too_many(pixels: str) -> tuple[str, str]:
    most = MOST_PIXELS // 10**6
    return f"this image has {pixels} pixels; {most} million is the most", "save a smaller copy"


def _unknown(content: bytes) -> _Useless:
    begins = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if content[4:12] in _HEIF:
        return _Useless(_BAD, "this is a HEIC image, which few browsers show", "save it as a JPEG")
    for sign, what, hint in _OTHERS:
        if begins.startswith(sign):
            return _Useless(_BAD, f"this is no image: it is {what}", hint)
    return _Useless(_BAD, "this is no image that we can read", _KINDS)
