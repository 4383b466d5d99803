"""How images stand on their pages."""

from dataclasses import replace

import pytest
from support.images import written
from support.reading import FRONT, read

from generator.composing.images import (
    full_image,
    image_view,
    is_figure,
    share_of,
    with_full_addresses,
    with_images,
)
from generator.model.image import IMAGE, Picture, Pictures, Place, Rendition
from generator.model.site import Settings, Site
from generator.model.views import ImageView

PAGE = "articles/a.html"


def pictures(width: int = 1216, place: Place = Place.TEXT, kind: str = "image/jpeg") -> Pictures:
    fallback = Rendition("images/a b.jpg", kind, width, width // 2)
    others = tuple(
        Rendition(f"images/a.{size}.{kind}", f"image/{kind}", size, size // 2)
        for kind in ("avif", "webp")
        for size in (width // 2, width)
    )
    return {("content/a.jpg", place): Picture(fallback, others)}


def view(width: int = 1216, place: Place = Place.TEXT) -> ImageView:
    image = written("content/a.jpg", place, alt="A quay", caption="In *May*", credit="A. Moss")
    return image_view(image, pictures(width, place), PAGE)


def test_an_image_leads_to_its_files_from_its_page() -> None:
    found = view()

    assert (found.src, found.width, found.height) == ("../images/a%20b.jpg", 1216, 608)
    assert [(one.type, one.srcset) for one in found.sources] == [
        ("image/avif", "../images/a.608.avif 608w, ../images/a.1216.avif 1216w"),
        ("image/webp", "../images/a.608.webp 608w, ../images/a.1216.webp 1216w"),
    ]
    assert [token.type for token in found.caption] == ["text", "em_open", "text", "em_close"]


@pytest.mark.parametrize(
    ("width", "place", "sizes"),
    [
        (1216, Place.TEXT, "(min-width: 42rem) 38rem, 92vw"),
        (1808, Place.LEAD, "(min-width: 62rem) 56.5rem, (min-width: 42rem) 38rem, 92vw"),
        (700, Place.LEAD, "(min-width: 62rem) 43.75rem, (min-width: 42rem) 38rem, 92vw"),
        (368, Place.TEXT, "(min-width: 25rem) 23rem, 92vw"),
        (512, Place.PORTRAIT, "16rem"),
        (160, Place.PORTRAIT, "10rem"),
    ],
)
def test_sizes_say_how_wide_an_image_stands(width: int, place: Place, sizes: str) -> None:
    assert view(width, place).sizes == sizes


def test_a_figures_paragraph_is_hidden_and_keeps_its_place() -> None:
    body = "One.\n\n![A quay](../a.jpg)\n![A quay](../a.jpg)\n\nTwo ![A](../a.jpg).\n"
    article, _ = read(FRONT + body)

    shown = with_images(article.tokens, lambda image: replace(view(), figure=image.figure))

    assert [token.type for token in shown] == [token.type for token in article.tokens]
    assert [token.hidden for token in shown] == [False] * 3 + [True, False, True] + [False] * 3
    figures = [child for token in shown for child in token.children or () if is_figure(child)]
    assert len(figures) == 2
    assert [child.type for child in shown[4].children or ()] == ["image", "image"]


def test_elsewhere_an_image_has_one_full_address() -> None:
    article, _ = read(FRONT + "![A quay](../a.jpg)\n")
    tokens = with_images(article.tokens, lambda _: view())

    full = with_full_addresses(tokens, "https://example.org/x/articles/a.html")

    (image,) = full[1].children or ()
    assert image.meta[IMAGE].src == "https://example.org/x/images/a%20b.jpg"
    assert image.meta[IMAGE].sources == ()
    assert full_image(view(), "https://example.org/articles/a.html").sizes == ""


@pytest.mark.parametrize(
    ("base_url", "kind", "url"),
    [
        ("https://example.org/", "image/jpeg", "https://example.org/images/a%20b.jpg"),
        ("https://example.org/", "image/svg+xml", None),
        ("", "image/jpeg", None),
    ],
)
def test_a_page_is_shared_with_its_image(base_url: str, kind: str, url: str | None) -> None:
    lead = pictures(place=Place.LEAD, kind=kind)
    site = Site(Settings(base_url=base_url), (), (), (), lead)

    found = share_of(written("content/a.jpg", Place.LEAD, alt="A quay"), site)

    assert (found.url if found else None) == url


def test_a_page_without_an_image_is_shared_without() -> None:
    assert share_of(None, Site(Settings(base_url="https://example.org/"), (), (), ())) is None
