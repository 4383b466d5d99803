"""An image as a page shows it."""

from dataclasses import dataclass

from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class ImageSourceView:
    """The files of one media type, as `<source>` wants them: addresses with widths."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class ImageView:
    """An image with the files that a browser chooses from, best type first, and its fallback.

    `width` and `height` are the fallback's, in pixels; `sizes` says how wide it stands on the page
    (CSS). `alt` is "" for an ornament. `caption` and `credit` are inline tokens, `id` is the
    figure's or "". `place` is text, lead (above the text, loaded first) or portrait. `opaque` says
    that the page doesn't shine through. `ratio` is width over height.
    """

    src: str
    width: int
    height: int
    ratio: float
    alt: str
    sources: tuple[ImageSourceView, ...] = ()
    sizes: str = ""
    caption: tuple[Token, ...] = ()
    credit: tuple[Token, ...] = ()
    id: str = ""
    figure: bool = True
    place: str = "text"
    opaque: bool = True


@dataclass(frozen=True, slots=True)
class ShareView:
    """The image that stands for a page where it is shared: full address, pixels, and words."""

    url: str
    width: int
    height: int
    alt: str
