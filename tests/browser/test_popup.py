"""The pop-up of a mention: by hover, keyboard, click and touch, and left again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from support.visits import returning

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
    context = returning(browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True))
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


def test_it_opens_after_a_rest_of_350_ms_and_closes_300_ms_after_the_pointer_left(
    page: Page, address: str
) -> None:
    page.clock.install()
    page.goto(address + ARTICLE)
    page.clock.pause_at("2030-01-01")

    page.locator("a.mention").first.dispatch_event("pointerenter", {"pointerType": "mouse"})
    page.clock.run_for(349)
    expect(popup(page)).to_be_hidden()
    page.clock.run_for(1)
    expect(popup(page)).to_be_visible()

    page.locator("a.mention").first.dispatch_event("pointerleave", {"pointerType": "mouse"})
    page.clock.run_for(299)
    expect(popup(page)).to_be_visible()
    page.clock.run_for(1)
    expect(popup(page)).to_be_hidden()


def test_it_says_the_role_then_what_became_of_it_and_when_that_was_checked(
    page: Page, address: str
) -> None:
    page.goto(address + ARTICLE)

    page.locator("a.mention[href='#g-bashar-al-assad']").first.click()

    expect(popup(page).locator(".role")).to_contain_text("as of 5 Nov 2015")
    expect(popup(page).locator(".since")).to_contain_text("December 2024")
    expect(popup(page).locator(".reviewed")).to_contain_text("Checked on")


def test_a_tap_moves_the_focus_in(browser: Browser, address: str) -> None:
    context = returning(browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True))
    page = context.new_page()
    page.goto(address + ARTICLE)

    page.locator("a.mention").first.tap()

    expect(popup(page)).to_be_focused()
    context.close()


def test_without_anchors_it_docks_in_the_lower_corner(page: Page, address: str) -> None:
    page.route("**/*.css", without_anchors)
    page.goto(address + ARTICLE)

    page.locator("a.mention").first.click()

    box = popup(page).bounding_box()
    assert box
    assert box["x"] + box["width"] == pytest.approx(1440 - 24, abs=16)
    assert box["y"] + box["height"] == pytest.approx(900 - 24, abs=1)


def without_anchors(route: Route) -> None:
    """Send styles as a browser takes them that knows no anchors."""
    response = route.fetch()
    text = response.text()
    assert "@supports (position-area:" in text
    route.fulfill(
        response=response, body=text.replace("@supports (position-area:", "@supports (no:")
    )


def test_each_kind_of_mention_has_a_line_of_its_own_form(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)

    forms = page.locator("a.mention").evaluate_all(
        """mentions => mentions.map(mention => {
          const {textDecorationStyle: style, textDecorationThickness: weight, fontStyle: slant} =
            getComputedStyle(mention);
          return [mention.dataset.kind, style, weight, slant];
        })"""
    )

    of_kind = {kind: tuple(form) for kind, *form in forms}
    assert len(of_kind) >= 4
    assert len(set(of_kind.values())) == len(of_kind)
