"""Show images: the files of each with their addresses, its caption, and how wide it will stand."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from urllib.parse import urljoin

from markdown_it.token import Token

from generator.composing.tokens import inline_tokens
from generator.composing.urls import (
    absolute_url,
    article_path,
    entry_path,
    relative_url,
    story_path,
)
from generator.model.image import IMAGE, Pictures, Place, Rendition, WrittenImage
from generator.model.site import Site
from generator.model.views import ImageSourceView, ImageView, ShareView

_REM = 16  # pixels: a rem in `sizes` is the browser's own, whatever the page says
# How wide the columns of assets/css/tokens.css are, in rem, from which width of the window on.
_COLUMNS: Mapping[Place, tuple[tuple[float, float], ...]] = {
    Place.TEXT: ((42, 38),),
    Place.LEAD: ((62, 56.5), (42, 38)),
}
_PORTRAIT = 16
_BETWEEN_GUTTERS = 0.92


def show_images(site: Site) -> Site:
    """Return the site with the images of every text as they stand on its page."""

    def shown(tokens: tuple[Token, ...], page: str) -> tuple[Token, ...]:
        return with_images(tokens, lambda image: image_view(image, site.pictures, page))

    return replace(
        site,
        articles=tuple(
            replace(one, tokens=shown(one.tokens, article_path(one.article.slug)))
            for one in site.articles
        ),
        entries=tuple(replace(o, tokens=shown(o.tokens, entry_path(o.id))) for o in site.entries),
        stories=tuple(replace(o, tokens=shown(o.tokens, story_path(o.id))) for o in site.stories),
    )


def with_images(
    tokens: Iterable[Token], show: Callable[[WrittenImage], ImageView]
) -> tuple[Token, ...]:
    """Return tokens whose images are views; a figure's paragraph is hidden, its place stays."""
    shown = list(tokens)
    for index, token in enumerate(shown):
        if token.children and any(IMAGE in child.meta for child in token.children):
            children = [_with_view(child, show) for child in token.children]
            if any(is_figure(child) for child in children):
                children = [child for child in children if child.type == "image"]
                shown[index - 1] = replace(shown[index - 1], hidden=True)
                shown[index + 1] = replace(shown[index + 1], hidden=True)
            shown[index] = replace(token, children=children)
    return tuple(shown)


def is_figure(token: Token) -> bool:
    """Whether an inline token is an image that stands as a figure, not in a line of text."""
    found = token.meta.get(IMAGE)
    return isinstance(found, (ImageView, WrittenImage)) and found.figure


def _with_view(token: Token, show: Callable[[WrittenImage], ImageView]) -> Token:
    found = token.meta.get(IMAGE)
    if not isinstance(found, WrittenImage):
        return token
    return replace(token, meta={**token.meta, IMAGE: show(found)})


def image_view(image: WrittenImage, pictures: Pictures, page: str) -> ImageView:
    """Return an image as it stands on a page."""
    picture = pictures[image.path, image.place]
    fallback = picture.fallback
    types = dict.fromkeys(one.type for one in picture.others)
    widest = max((one.width for one in picture.others), default=fallback.width)
    return ImageView(
        src=relative_url(fallback.path, page),
        width=fallback.width,
        height=fallback.height,
        ratio=round(fallback.width / fallback.height, 4),
        alt=image.alt,
        sources=tuple(
            ImageSourceView(kind, _srcset((o for o in picture.others if o.type == kind), page))
            for kind in types
        ),
        sizes=_sizes(image.place, widest),
        caption=inline_tokens(image.caption),
        credit=inline_tokens(image.credit),
        id=image.id,
        figure=image.figure,
        place=image.place.value,
        opaque=picture.opaque,
    )


def _srcset(renditions: Iterable[Rendition], page: str) -> str:
    return ", ".join(f"{relative_url(one.path, page)} {one.width}w" for one in renditions)


def _sizes(place: Place, widest: int) -> str:
    """Return how wide an image stands, by the width of the window; never wider than it is.

    Below the narrowest column it fills the window but for two gutters of 4vw each (on a phone
    they are a little more).
    """
    own = widest / _REM
    if place is Place.PORTRAIT:
        return f"{min(own, _PORTRAIT):g}rem"
    steps = [(window, min(column, own)) for window, column in _COLUMNS[place]]
    if own <= steps[-1][1]:
        steps = [(own / _BETWEEN_GUTTERS, own)]
    known = [f"(min-width: {window:g}rem) {width:g}rem" for window, width in steps]
    return ", ".join((*known, f"{100 * _BETWEEN_GUTTERS:g}vw"))


def share_of(image: WrittenImage | None, site: Site) -> ShareView | None:
    """Return the image that stands for a page elsewhere; a site without address has none.

    Nor has a page whose image is a drawing: those who would show it take JPEG and PNG.
    """
    picture = site.pictures.get((image.path, image.place)) if image else None
    url = absolute_url(site.settings.base_url, picture.fallback.path) if picture else ""
    if not (image and picture and url) or picture.fallback.type == "image/svg+xml":
        return None
    return ShareView(url, picture.fallback.width, picture.fallback.height, image.alt)


def with_full_addresses(tokens: Iterable[Token], address: str) -> tuple[Token, ...]:
    """Return tokens whose images have full addresses, of their fallbacks alone: for feeds."""

    def full(token: Token) -> Token:
        if token.children:
            token = replace(token, children=[full(child) for child in token.children])
        found = token.meta.get(IMAGE)
        if not isinstance(found, ImageView):
            return token
        return replace(token, meta={**token.meta, IMAGE: full_image(found, address)})

    return tuple(full(token) for token in tokens)


def full_image(view: ImageView, address: str) -> ImageView:
    """Return an image of the page at `address` for where that page isn't."""
    return replace(view, src=urljoin(address, view.src), sources=(), sizes="")
