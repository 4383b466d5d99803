"""Every kind of page: whole without scripts, at any width, in print, and from a disk."""

import itertools
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = [
    "index.html",
    "articles/two-air-forces-over-syria.html",
    "glossary/index.html",
    "glossary/bashar-al-assad.html",
    "stories/index.html",
    "stories/syria-talks.html",
    "timeline.html",
    "quotes.html",
    "quotes/q-2f8c8e58/index.html",
]
ARTICLE = PAGES[1]


@pytest.mark.parametrize("width", [820, 390])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_a_page_from_a_disk_is_styled_and_silent(page: Page, site: Path, path: str) -> None:
    page.goto((site / path).as_uri())
    expect(page.locator("html")).to_have_attribute("data-fonts", "")

    font = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "Source Serif 4" in font


def test_the_page_for_what_is_missing_leads_home(page: Page, site: Path) -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/404.html?at=some/deep/address")
        expect(page.locator("html")).to_have_attribute("data-fonts", "")
        assert "Source Serif 4" in page.evaluate("getComputedStyle(document.body).fontFamily")

        page.get_by_role("link", name="Sidelight").first.click()

        expect(page.locator("h2").first).to_be_visible()
        server.shutdown()


def test_without_scripts_a_mention_leads_to_its_definition(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ARTICLE)

    for mention in page.locator("a.mention").all():
        target = page.locator(f'[id="{str(mention.get_attribute("href"))[1:]}"]')
        assert target.count() == 1
        assert target.locator("dfn").inner_text()
    context.close()


def test_without_scripts_the_timeline_filters(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ARTICLE)
    before = page.locator(".event:visible").count()

    page.locator("#timeline .chips label").nth(1).click()

    assert 0 < page.locator(".event:visible").count() < before
    context.close()


def test_print_has_every_definition_and_no_controls(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    page.emulate_media(media="print")

    assert (
        page.locator("#glossary .entry:visible").count() == page.locator("#glossary .entry").count()
    )
    expect(page.locator("nav").first).to_be_hidden()
    expect(page.locator(".chips").first).to_be_hidden()
    note = page.locator("a.mention").first.evaluate("m => getComputedStyle(m, '::after').content")
    assert note not in ("none", "normal")


def test_marks_can_be_switched_off_and_stay_off(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    place = page.locator("a.mention[data-kind=place]").first
    marked = place.evaluate("m => getComputedStyle(m).textDecorationColor")

    page.get_by_label("None", exact=True).check(force=True)
    page.reload()

    assert page.get_by_label("None", exact=True).is_checked()
    assert place.evaluate("m => getComputedStyle(m).textDecorationColor") != marked


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_marks_can_be_kept_to_the_first_of_each_entry(
    page: Page, address: str, medium: str
) -> None:
    page.goto(address + ARTICLE)
    page.get_by_label("First only").check(force=True)
    page.reload()
    page.emulate_media(media=medium)

    marked = page.evaluate(
        """[...document.querySelectorAll('a.mention')].filter(mention =>
             matchMedia('print').matches
               ? getComputedStyle(mention, '::after').content !== 'none'
               : !/, 0\\)$|transparent|\\/ 0\\)$/.test(
                   getComputedStyle(mention).textDecorationColor)
           ).map(mention => mention.hash)"""
    )

    everyone = page.locator("a.mention").count()
    assert page.get_by_label("First only").is_checked()
    assert len(set(marked)) == len(marked) == page.locator("#glossary .entry").count() < everyone


def test_the_theme_is_remembered(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)

    button = page.get_by_role("button", name="Theme")
    button.click()
    button.click()
    page.goto(address + "index.html")

    assert button.inner_text() == "Theme: dark"
    assert page.evaluate(paper) != light


def test_a_filter_says_how_much_it_shows(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    total = page.locator(".event").count()

    page.locator("#timeline .chips input").nth(1).check(force=True)

    shown = page.locator(".event:visible").count()
    expect(page.locator("#timeline output")).to_have_text(f"{shown} of {total} shown")


def test_the_glossary_finds_an_entry_by_its_words(page: Page, address: str) -> None:
    page.goto(address + "glossary/index.html")

    page.get_by_role("searchbox").fill("observatory")

    expect(page.locator(".listing:visible")).to_have_count(1)


def test_cards_never_overlap_and_stand_beside_their_paragraph(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    page.evaluate("document.fonts.ready")

    boxes = page.evaluate(
        """[...document.querySelectorAll('.passage .aside')].map(card => {
          const box = card.getBoundingClientRect();
          const first = card.closest('.passage').querySelector('p, blockquote, figure');
          return [box.top, box.bottom, first.getBoundingClientRect().top];
        })"""
    )

    assert len(boxes) > 2
    for (top, bottom, paragraph), (next_top, _, _) in itertools.pairwise(boxes):
        assert bottom <= next_top
        assert abs(top - paragraph) < 60


def test_whatever_has_the_focus_shows_it(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)

    for _ in range(60):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """(() => {
              const part = document.activeElement;
              const shape = part.closest('.segments, .chips label') ?? part;
              const cut = shape.parentElement.closest('.segments');
              return getComputedStyle(shape).outlineStyle !== 'none' && !cut && part.outerHTML;
            })()"""
        )
        assert shown
