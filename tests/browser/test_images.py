"""Images in a browser: the file that it chooses, and the room that they take before they come."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.images import encoded, photo
from support.sites import write_site
from support.visits import returning

from generator.memo import Memo
from generator.pipeline import READERS, build
from generator.writing import write_files

ARTICLE = {
    "content/site.yml": "derived: off\n",
    "content/articles/moon.md": """
        ---
        title: The Moon
        published: 1969-07-21
        image: {file: ../lead.jpg, alt: A lander over grey ground, caption: On the day.}
        ---

        ![A boot's print in dust](../wide.jpg "The first step.")
        {credit="A. Armstrong"}

        ![A small flag](../small.jpg)

        After it.
        """,
}


BOXES = """[...document.images].map(one => {
    const box = one.getBoundingClientRect();
    return [box.x, box.y, box.width, box.height];
})"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("images"), ARTICLE)
    (root / "content/wide.jpg").write_bytes(encoded(photo(2000, 1200)))
    (root / "content/lead.jpg").write_bytes(encoded(photo(2100, 1260)))
    (root / "content/small.jpg").write_bytes(encoded(photo(200, 300)))
    built = build(root, Memo(None), datetime.now(UTC), READERS, lambda *_: None)
    assert not built.failed, built.problems
    write_files(built.files, root / "site")
    return root / "site/articles/moon.html"


def sources(page: Page) -> list[str]:
    page.evaluate("for (const one of document.images) one.loading = 'eager'")
    page.wait_for_function("[...document.images].every(one => one.complete && one.naturalWidth)")
    return page.evaluate("[...document.images].map(one => one.currentSrc)")


@pytest.mark.parametrize(
    ("width", "density", "widths"),
    [(1440, 1, [912, 608]), (1440, 2, [1808, 1216]), (390, 1, [400, 400]), (390, 3, [1216, 1216])],
)
def test_the_newest_type_is_chosen_in_the_width_that_is_shown(
    browser: Browser, article: Path, width: int, density: int, widths: list[int]
) -> None:
    viewport = {"width": width, "height": 900}
    context = returning(browser.new_context(viewport=viewport, device_scale_factor=density))
    page = context.new_page()
    page.goto(article.as_uri())

    chosen = [address.rpartition("/")[2].split(".") for address in sources(page)]

    assert [(name, int(size), ending) for name, size, _, ending in chosen] == [
        ("lead", widths[0], "avif"),
        ("wide", widths[1], "avif"),
        ("small", 200, "avif"),
    ]
    context.close()


def test_nothing_moves_when_images_come(browser: Browser, article: Path) -> None:
    context = returning(browser.new_context(viewport={"width": 1440, "height": 900}))
    page = context.new_page()
    page.route("**/images/*", lambda route: route.abort())
    page.goto(article.as_uri())
    before = page.evaluate(BOXES)
    page.unroute("**/images/*")
    page.goto(article.as_uri())
    sources(page)

    assert page.evaluate(BOXES) == before
    assert all(height > 100 for *_, height in before)
    context.close()


@pytest.mark.parametrize("width", [1440, 820, 390, 320])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_an_image_is_never_wider_than_its_column_or_itself(
    page: Page, article: Path, width: int, direction: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(article.as_uri())
    page.evaluate("way => document.documentElement.dir = way", direction)

    shown = page.evaluate("[...document.images].map(one => [one.clientWidth, one.clientHeight])")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert shown[2] == [200, 300]
    assert shown[1][0] <= min(width, 608)
    assert all(w / h == pytest.approx(5 / 3, abs=0.02) for w, h in shown[:2])


def test_the_image_above_the_text_comes_first_and_the_others_when_needed(
    page: Page, article: Path
) -> None:
    page.goto(article.as_uri())

    assert page.evaluate("[...document.images].map(one => one.loading)") == [
        "auto",
        "lazy",
        "lazy",
    ]
    assert page.evaluate("document.images[0].fetchPriority") == "high"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("figcaption").first.is_visible()
