"""The pop-up of a mention: by hover, keyboard, click and touch, and left again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ARTICLE = "articles/two-air-forces-over-syria.html"


@pytest.fixture
def mention(page: Page, address: str) -> Locator:
    page.goto(address + ARTICLE)
    return page.locator("a.mention[data-kind=person]").first


def popup(page: Page) -> Locator:
    return page.locator("#popup")


def test_rest_on_a_mention_opens_it_with_the_entry_of_the_page(
    page: Page, mention: Locator
) -> None:
    mention.hover()

    expect(popup(page)).to_be_visible()
    expect(popup(page)).to_have_attribute("role", "dialog")
    entry = page.locator(str(mention.get_attribute("href")))
    expect(popup(page).locator("dfn")).to_have_text(entry.locator("dfn").inner_text())
    expect(mention).to_have_attribute("aria-expanded", "true")


def test_passing_over_a_mention_opens_nothing(page: Page, mention: Locator) -> None:
    mention.hover()
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)

    expect(popup(page)).to_be_hidden()


def test_it_stays_while_the_pointer_is_on_it_and_goes_after(page: Page, mention: Locator) -> None:
    mention.hover()
    expect(popup(page)).to_be_visible()

    popup(page).hover()
    page.wait_for_timeout(500)
    expect(popup(page)).to_be_visible()

    page.mouse.move(2, 2)
    expect(popup(page)).to_be_hidden()


def test_enter_moves_focus_in_and_escape_brings_it_back(page: Page, mention: Locator) -> None:
    mention.focus()
    page.keyboard.press("Enter")
    expect(popup(page)).to_be_focused()

    page.keyboard.press("Escape")

    expect(popup(page)).to_be_hidden()
    expect(mention).to_be_focused()


def test_escape_closes_what_hover_opened(page: Page, mention: Locator) -> None:
    mention.hover()
    expect(popup(page)).to_be_visible()

    page.keyboard.press("Escape")

    expect(popup(page)).to_be_hidden()


def test_a_click_stays_when_the_pointer_leaves(page: Page, mention: Locator) -> None:
    mention.click()
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)

    expect(popup(page)).to_be_visible()
    popup(page).get_by_role("button", name="Close").click()
    expect(popup(page)).to_be_hidden()


def test_with_control_a_click_follows_the_link(page: Page, mention: Locator) -> None:
    with page.context.expect_page() as opened:
        mention.click(modifiers=["Control"])

    assert opened.value.url.endswith(str(mention.get_attribute("href")))
    expect(popup(page)).to_be_hidden()


def test_more_leads_to_the_entry(page: Page, mention: Locator) -> None:
    mention.click()
    popup(page).get_by_role("link", name="Full entry").click()

    page.wait_for_url(re.compile("/glossary/.*"))


def test_a_tap_opens_a_sheet_at_the_foot_of_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(address + ARTICLE)

    page.locator("a.mention").first.tap()

    box = popup(page).bounding_box()
    assert box
    assert box["width"] > 380
    assert box["y"] + box["height"] == pytest.approx(800, abs=1)
    context.close()


@pytest.mark.parametrize("width", [1440, 820])
def test_it_stays_inside_of_the_window_for_every_mention(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + ARTICLE)

    for mention in page.locator("a.mention").all():
        mention.click()
        box = popup(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 700
        page.keyboard.press("Escape")


def test_it_opens_on_a_page_from_a_disk(page: Page, site: Path) -> None:
    page.goto((site / ARTICLE).as_uri())

    page.locator("a.mention").first.click()

    expect(popup(page)).to_be_visible()
