"""Images: as writers put them on a page, and the files that readers' browsers choose from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from markdown_it.token import Token

from generator.model.problem import Location, Problem, Severity
from generator.model.source import Source

IMAGE = "image"  # meta of an image token: its `WrittenImage`; on a page, its `ImageView`


class Place(StrEnum):
    """Where on a page an image stands, and so how wide it can be."""

    LEAD = "lead"
    TEXT = "text"
    PORTRAIT = "portrait"


@dataclass(frozen=True, slots=True)
class WrittenImage:
    """An image of a body or of front matter.

    `path` is relative to the site's folder and inside of `content/`; `location` is where it is
    typed, in `source`. `alt` is "" for a decorative image alone. `figure` says that it stands
    alone in its paragraph, and `id` is the one that the writer gave that paragraph.
    """

    path: str
    place: Place
    source: Source
    location: Location
    alt: str = ""
    caption: str = ""
    credit: str = ""
    figure: bool = True
    id: str = ""

    def problem(
        self, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """Return a problem of this image, at its path."""
        return self.source.problem(code, message, self.location, hint=hint, severity=severity)


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file that an image became: its path under `site/`, media type, and size in pixels."""

    path: str
    type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """All the files that an image became in one place.

    `fallback` is for every browser; `others` are of the types that newer ones prefer, best
    type first, each type from narrow to wide. `opaque` says that nothing shines through.
    """

    fallback: Rendition
    others: tuple[Rendition, ...] = ()
    opaque: bool = True


Pictures: TypeAlias = Mapping[tuple[str, Place], Picture]
"""The picture of each path in each place."""


def images_in(tokens: Sequence[Token]) -> Iterator[WrittenImage]:
    """Yield the images of a text, in order."""
    for token in tokens:
        found = token.meta.get(IMAGE)
        if isinstance(found, WrittenImage):
            yield found
        yield from images_in(token.children or ())
