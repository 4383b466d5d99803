"""A site in Arabic with an article in English: the layout holds from right to left."""

import pytest
from playwright.sync_api import Page, expect
from support.websites import Website

PAGES = [
    "index.html",
    "articles/bridge.html",
    "articles/ferry.html",
    "glossary/index.html",
    "glossary/laila-haddad.html",
    "stories/crossing.html",
    "timeline.html",
    "quotes.html",
]


@pytest.fixture
def arabic(arabic_website: Website) -> str:
    """The address of the Arabic site, on a disk."""
    return arabic_website.folder.as_uri() + "/"


@pytest.mark.parametrize("width", [1440, 390, 320])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, arabic: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(arabic + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1440, 320])
def test_the_pop_up_stays_in_the_window_and_closes_in_arabic(
    page: Page, arabic: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(arabic + "articles/bridge.html")
    page.locator("a.mention").last.click()

    popup = page.get_by_role("dialog")
    expect(popup).to_contain_text("المدخل الكامل")
    box = popup.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    popup.get_by_role("button", name="إغلاق").click()
    expect(popup).to_be_hidden()


def test_dates_and_events_begin_at_the_same_side(page: Page, arabic: str) -> None:
    page.goto(arabic + "index.html")

    ends = page.evaluate(
        """() => [...document.querySelectorAll('.latest li')].map(item => {
          const right = part => {
            const range = document.createRange();
            range.selectNodeContents(part);
            return Math.max(...[...range.getClientRects()].map(rect => rect.right));
          };
          return Math.abs(right(item.querySelector('.when')) - right(item.querySelector('a')));
        })"""
    )

    assert len(ends) == 5
    assert max(ends) < 2


def test_words_in_another_language_say_so(page: Page, arabic: str) -> None:
    page.goto(arabic + "quotes.html")
    english = page.locator("blockquote", has_text="Four boats")
    expect(english).to_have_attribute("lang", "en")
    expect(english).to_have_attribute("dir", "ltr")
    expect(page.locator("blockquote", has_text="لم يسألنا")).not_to_have_attribute("lang", "ar")

    page.goto(arabic + "articles/ferry.html")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#g-port-authority dfn")).to_have_attribute("lang", "ar")
    expect(page.locator(".wordmark [lang=ar]")).to_have_text("دفاتر المرفأ")


def test_a_filter_counts_in_arabic(page: Page, arabic: str) -> None:
    page.goto(arabic + "timeline.html")
    page.locator(".chips input").nth(1).check()

    expect(page.locator(".chips output")).to_have_text("المعروض 4 من 6")


def test_the_drawing_of_neighbours_is_as_high_as_its_rows(page: Page, arabic: str) -> None:
    page.goto(arabic + "glossary/laila-haddad.html")

    rows = page.locator(".neighbourhood :is(p, li)")
    drawing = page.locator(".neighbourhood svg").bounding_box()
    first, last = rows.first.bounding_box(), rows.last.bounding_box()
    assert drawing
    assert first
    assert last
    assert abs(drawing["height"] - (last["y"] + last["height"] - first["y"])) < 2
