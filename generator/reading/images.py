"""Read images, of a body and of front matter, and what is wrong before any file is opened.

A path counts from the file that it is typed in and stays inside of `content/`. What an image is
called for whoever doesn't see it, `alt`, has to be said, or that it is there for the eye alone.
"""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown_it.token import Token

from generator.model.ids import fold
from generator.model.image import IMAGE, Place, WrittenImage
from generator.model.problem import Location, Severity
from generator.model.source import Source
from generator.reading.attributes import Attribute, read_attributes
from generator.reading.fields import Fields
from generator.reading.findings import Findings
from generator.reading.markdown import WRITTEN_ID
from generator.reading.places import BRACES, FROM, BlockPlaces
from generator.reading.smart_quotes import typographic

MARK = "image_mark"  # meta of an image token: what a line `{…}` under it says, an `ImageMark`

_CONTENT = "content/"
_ELSEWHERE = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]+):|//)(?:/*(?P<host>[^/?#]*))", re.IGNORECASE
)
_ROOTED = re.compile(r"/|[a-z]:", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|heic)$", re.IGNORECASE)
_SAY = "say what it shows: ![A ferry at the quay](…); an ornament is marked {.decorative}"
_SAY_IN_FRONT = "add `alt: …`, what it shows; an ornament gets `decorative: yes`"
_BESIDE = "give the path from this file, of an image in content/"


@dataclass(frozen=True, slots=True)
class ImageMark:
    """What braces say of an image."""

    credit: str = ""
    decorative: bool = False

    def over(self, other: "ImageMark") -> "ImageMark":
        """Return both in one; what this one says counts."""
        return ImageMark(self.credit or other.credit, self.decorative or other.decorative)


def is_about_images(part: Attribute) -> bool:
    """Whether a part of braces says something of an image."""
    return part.name == "credit" or (part.name == "." and part.value == "decorative")


def image_mark(parts: Sequence[Attribute]) -> ImageMark | None:
    """Return what braces say of an image, None if they say nothing of one."""
    about = [part for part in parts if is_about_images(part)]
    credit = next((part.value or "" for part in about if part.name == "credit"), "")
    decorative = any(part.name == "." for part in about)
    return ImageMark(credit, decorative) if about else None


def images_alone(inline: Token) -> list[Token]:
    """Return the images of a paragraph that holds nothing else; [] for another paragraph."""
    children = inline.children or []
    alone = all(
        child.type in ("image", "softbreak") or not (child.type != "text" or child.content.strip())
        for child in children
    )
    return [child for child in children if child.type == "image"] if alone else []


def read_image(fields: Fields, place: Place) -> WrittenImage | None:
    """Return the image that front matter names under `image:`; None for one without a path."""
    one = fields.mapping("image")
    if one is None:
        return None
    typed = one.required("file")
    read = _Typed(
        typed=typed,
        at=one.value_place("file"),
        named=one.place("alt"),
        alt=" ".join(one.text("alt").split()),
        caption=one.text("caption"),
        mark=ImageMark(one.text("credit"), one.truth("decorative", False)),
        hint=_SAY_IN_FRONT,
    )
    one.close()
    return _written(read, place, one.source, one.findings) if typed else None


def with_quotes_set(image: WrittenImage | None, language: str) -> WrittenImage | None:
    """Return an image whose caption and credit have the language's quotation marks."""
    if image is None:
        return None
    caption, credit = typographic(image.caption, language), typographic(image.credit, language)
    return replace(image, caption=caption, credit=credit)


def take_images(
    tokens: Sequence[Token],
    source: Source,
    places: dict[int, BlockPlaces],
    language: str,
    findings: Findings,
) -> None:
    """Leave in the meta of each image token its `WrittenImage`, where its path can be one."""
    for index, at in places.items():
        inline, opening = tokens[index], tokens[index - 1]
        alone = images_alone(inline) if opening.type == "paragraph_open" else []
        for child in inline.children or ():
            if child.type != "image":
                continue
            read = _typed(child, inline.content, at, source, findings)
            image = with_quotes_set(_written(read, Place.TEXT, source, findings), language)
            if image is None:
                continue
            figure = any(child is one for one in alone)
            name = str(opening.meta.get(WRITTEN_ID, "")) if figure and child is alone[0] else ""
            child.meta[IMAGE] = replace(image, figure=figure, id=name)


@dataclass(frozen=True, slots=True)
class _Typed:
    """An image as it is typed: where its path stands, and where its `alt` does or should."""

    typed: str
    at: Location
    named: Location
    alt: str
    caption: str
    mark: ImageMark
    hint: str


def _typed(
    image: Token, content: str, places: BlockPlaces, source: Source, findings: Findings
) -> _Typed:
    def location(start: int, width: int) -> Location:
        line, column = places.at(start)
        return Location(source.path, line, column + 1, max(1, width))

    begin = image.meta[FROM]
    label = begin + len("![") + len(image.content)
    path = re.compile(r"\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))").match(
        content, label
    )
    whole = location(begin, label + 1 - begin)
    group = 1 if path and path[1] is not None else 2
    mark = image.meta.pop(MARK, ImageMark())
    if image.info:
        start = image.meta.pop(BRACES)
        found = read_attributes(image.info)
        parts = found.parts if found else ()
        mark = (image_mark(parts) or ImageMark()).over(mark)
        for part in parts:
            place = location(start + part.start, part.end - part.start)
            _report_part(part, place, source, findings)
        image.info = ""
    return _Typed(
        typed=unquote(str(image.attrs["src"])),
        at=location(path.start(group), len(path[group])) if path else whole,
        named=whole,
        alt=" ".join(_words(image.children or ()).split()),
        caption=str(image.attrs.get("title", "")),
        mark=mark,
        hint=_SAY,
    )


def _report_part(part: Attribute, at: Location, source: Source, findings: Findings) -> None:
    if not is_about_images(part):
        written = f"{part.name}{part.value}" if part.name in ".#" else part.name
        message = f"no such attribute: '{written}'"
        hint = 'an image has credit="…" and .decorative'
        findings.add(source.problem("unknown-attribute", message, at, hint=hint))
    elif part.name == "credit" and not part.value:
        findings.add(source.problem("bad-mark", "'credit' has no value", at))


def _words(tokens: Sequence[Token]) -> str:
    return "".join(
        " "
        if token.type in ("softbreak", "hardbreak")
        else _words(token.children)
        if token.children
        else token.content
        for token in tokens
    )


def _written(read: _Typed, place: Place, source: Source, findings: Findings) -> WrittenImage | None:
    _check_alt(read, source, findings)
    path = _path(read, source, findings)
    if not path:
        return None
    alt = "" if read.mark.decorative else read.alt
    return WrittenImage(
        path, place, source, read.at, alt=alt, caption=read.caption, credit=read.mark.credit
    )


def _path(read: _Typed, source: Source, findings: Findings) -> str:
    """Return the path of an image's file from the site's folder; "" and a problem for none."""
    elsewhere = _ELSEWHERE.match(read.typed)
    scheme = (elsewhere["scheme"] or "").lower() if elsewhere else ""
    if elsewhere and scheme not in ("data", "file"):
        message = f"readers' browsers would ask {elsewhere['host'] or 'somebody'} for this image"
        hint = "save the image beside this file, if you may, and give its path"
        findings.add(source.problem("remote-image", message, read.at, hint=hint))
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), read.typed))
    if read.typed and path.startswith(_CONTENT) and not _ROOTED.match(read.typed) and not scheme:
        return path
    message = f"'{read.typed}' isn't in content/"
    if scheme == "data":
        message = "this image is written out in the text"
    elif not read.typed:
        message = "this image has no path"
    findings.add(source.problem("image-outside", message, read.at, hint=_BESIDE))
    return ""


def _check_alt(read: _Typed, source: Source, findings: Findings) -> None:
    """Report an image that says nothing to those who don't see it, or nothing of its own."""
    if read.mark.decorative:
        if read.alt:
            message = "a decorative image is passed over by screen readers, and so are these words"
            hint = "take out the words, or .decorative"
            findings.add(source.problem("bad-mark", message, read.named, hint=hint))
        return
    if not read.alt:
        message = "this image says nothing to readers who don't see it"
        findings.add(source.problem("no-alt", message, read.named, hint=read.hint))
        return
    name = PurePosixPath(read.typed)
    if _plain(read.alt) in (_plain(name.stem), _plain(name.name)) or _SUFFIX.search(read.alt):
        message = "these words are only the name of the file"
    elif _plain(read.alt) == _plain(read.caption):
        message = "these words are the caption's, which everybody reads anyway"
    else:
        return
    hint = "say what is to be seen, for those who don't see it"
    warning = Severity.WARNING
    findings.add(source.problem("weak-alt", message, read.named, hint=hint, severity=warning))


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(words)).strip().casefold()
