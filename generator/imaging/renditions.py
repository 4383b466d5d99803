"""Make of each image the files that browsers choose from: modern types, several widths, a fallback.

What a camera wrote beside the pixels (where it was, whose it is) goes to nobody: sources can be in
danger by it. Colours become sRGB, the picture stands upright. The same bytes give the same bytes.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO

import PIL
from PIL import Image, ImageCms

from generator.imaging.originals import BROKEN, FORMATS, Original
from generator.model.ids import slug_of
from generator.model.image import Picture, Place, Rendition
from generator.model.site import File

FOLDER = "images"
# CSS pixels that an image fills at most: the text's 38rem, text and margin together (56.5rem),
# the margin's 16rem; each in steps up to twice that, for dense screens.
_WIDTHS = {
    Place.TEXT: (400, 608, 912, 1216),
    Place.LEAD: (400, 608, 912, 1216, 1808),
    Place.PORTRAIT: (256, 512),
}
_FALLBACK = {Place.TEXT: 1216, Place.LEAD: 1216, Place.PORTRAIT: 512}
_TYPES = {
    "AVIF": ("avif", "image/avif"),
    "WEBP": ("webp", "image/webp"),
    "JPEG": ("jpg", "image/jpeg"),
    "PNG": ("png", "image/png"),
    "SVG": ("svg", "image/svg+xml"),
}
# One thread for each file: encoders that share the work may share it otherwise next time.
_OPTIONS: Mapping[str, Mapping[str, object]] = {
    "AVIF": {"quality": 60, "speed": 6, "max_threads": 1},
    "WEBP": {"quality": 80, "method": 4},
    "JPEG": {"quality": 82, "progressive": True, "optimize": True},
    "PNG": {"optimize": True},
}
# Pixels that a side may have (WebP: RFC 9649, 2.4; JPEG: libjpeg's JPEG_MAX_DIMENSION).
_LONGEST = {"WEBP": 16_383, "JPEG": 65_500}
# EXIF's orientations, and what sets a picture upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DRAWN = ("PNG", "GIF")  # formats without loss, of screens and diagrams: they stay without
VERSION = f"Pillow {PIL.__version__}"


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to be made of an original: its format, and its size in pixels."""

    original: Original
    format: str
    width: int
    height: int

    @property
    def parameters(self) -> str:
        """All that the file's bytes depend on, beside the original's and the program."""
        return f"{self.format} {self.width}x{self.height} {_OPTIONS.get(self.format)}"


def cuts(original: Original, place: Place, *, responsive: bool = True) -> tuple[Cut, ...]:
    """Return the files to be made of an image for a place, its fallback first.

    None is wider than the original. Without `responsive` there is the fallback alone.
    """
    if original.drawing:
        return (Cut(original, "SVG", original.width, original.height),)
    plain = "JPEG" if original.opaque and original.format not in _DRAWN else "PNG"
    fallback = _cut(original, plain, _FALLBACK[place])
    if not _fits(fallback):
        fallback = replace(fallback, format="PNG")
    if not responsive:
        return (fallback,)
    widths = sorted({min(width, original.width) for width in _WIDTHS[place]})
    others = [_cut(original, kind, width) for kind in ("AVIF", "WEBP") for width in widths]
    return (fallback, *filter(_fits, others))


def _fits(cut: Cut) -> bool:
    return cut.height <= _LONGEST.get(cut.format, cut.height)


def _cut(original: Original, kind: str, width: int) -> Cut:
    width = min(width, original.width)
    height = max(1, round(original.height * width / original.width))
    return Cut(original, kind, width, height)


def encode(wanted: Sequence[Cut]) -> list[bytes]:
    """Return the bytes of each file of one original, b"" where it can't be read to its end."""
    original = wanted[0].original
    if original.drawing:
        return [original.content for _ in wanted]
    try:
        whole = _upright(original, max(max(cut.width, cut.height) for cut in wanted))
    except BROKEN:
        return [b"" for _ in wanted]
    sizes = dict.fromkeys((cut.width, cut.height) for cut in wanted)
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        scaled = dict(zip(sizes, threads.map(partial(_scaled, whole), sizes), strict=True))
        images = [scaled[cut.width, cut.height] for cut in wanted]
        return list(threads.map(_saved, images, [cut.format for cut in wanted]))


def _upright(original: Original, longest: int) -> Image.Image:
    """Return the picture in sRGB as people see it, with nothing of its file but the pixels."""
    with Image.open(BytesIO(original.content), formats=FORMATS) as image:
        # A JPEG can be read at a half or a quarter; twice the size wanted keeps it sharp.
        image.draft(None, (2 * longest, 2 * longest))
        image.load()
        plain = _in_srgb(image)
    if original.orientation in _UPRIGHT:
        plain = plain.transpose(_UPRIGHT[original.orientation])
    plain.info.clear()
    return plain


def _in_srgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return _converted(image.convert("RGBA"), image.info.get("icc_profile"), "RGBA")
    if image.mode not in ("RGB", "CMYK", "L", "LAB"):
        image = image.convert("RGB")
    return _converted(image, image.info.get("icc_profile"), "RGB")


def _converted(image: Image.Image, profile: object, mode: str) -> Image.Image:
    """Return an image with its colours in sRGB; a profile that can't be used counts for nothing."""
    if isinstance(profile, bytes) and profile:
        try:
            found = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode=mode,
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            found = None
        if found is not None:
            return found
    return image.convert(mode)


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image.copy()
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _saved(image: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    # While it is saved an image holds its options: two threads mustn't save the same one.
    image.copy().save(file, kind, **_OPTIONS[kind])
    return file.getvalue()


def picture_of(
    original: Original, made: Sequence[tuple[Cut, bytes]]
) -> tuple[Picture, tuple[File, ...]]:
    """Return a picture and its files, of the cuts that `cuts` gave and their bytes.

    A type that isn't smaller than the fallback at the fallback's size is left out: what is drawn
    in few colours is smallest as it was.
    """
    (first, content), *others = made
    sizes = {cut.format: len(data) for cut, data in others if cut.width == first.width}
    kept = [(cut, data) for cut, data in others if sizes.get(cut.format, 0) < len(content)]
    files = {_path(cut, data): data for cut, data in ((first, content), *kept)}
    picture = Picture(
        _rendition(first, content),
        tuple(_rendition(cut, data) for cut, data in kept),
        original.opaque,
    )
    return picture, tuple(File(path, data) for path, data in files.items())


def _rendition(cut: Cut, content: bytes) -> Rendition:
    return Rendition(_path(cut, content), _TYPES[cut.format][1], cut.width, cut.height)


def _path(cut: Cut, content: bytes) -> str:
    stem = slug_of(cut.original.path.rpartition("/")[2].rpartition(".")[0])[:60].strip("-")
    digest = hashlib.sha256(content).hexdigest()[:8]
    width = "" if cut.original.drawing else f".{cut.width}"
    return f"{FOLDER}/{stem}{width}.{digest}.{_TYPES[cut.format][0]}"


def distinct(files: Iterable[File]) -> tuple[File, ...]:
    """Return files without repetitions: two images may be the same one."""
    return tuple({file.path: file for file in files}.values())
