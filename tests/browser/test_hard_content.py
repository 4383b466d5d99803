"""Content that strains the layout: long names, long quotations, far years, other scripts."""

import pytest
from playwright.sync_api import Page, expect
from support.websites import Website


@pytest.fixture
def strained(hard_website: Website) -> str:
    """The address of the site of such content, on a disk."""
    return hard_website.folder.as_uri() + "/"


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "articles/strained.html",
        "articles/furnished.html",
        "corrections.html",
        "archive.html",
        "tags/index.html",
        "glossary/index.html",
        "glossary/moss.html",
    ],
)
def test_a_name_without_spaces_never_widens_a_page(
    page: Page, strained: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(strained + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_many_or_long_cards_leave_no_hole_in_the_text(page: Page, strained: str) -> None:
    page.goto(strained + "articles/strained.html")

    holes = page.evaluate(
        """[...document.querySelectorAll('.passage')].map(passage => {
          const ends = [...passage.children].map(part => part.getBoundingClientRect().bottom);
          return passage.getBoundingClientRect().bottom - Math.max(...ends);
        })"""
    )
    beside = page.locator(".aside:not(.below) .quote")

    assert max(holes) < 40
    expect(beside).to_have_count(0)
    expect(page.locator(".below .quote")).to_have_count(5)


def test_a_gap_of_centuries_is_drawn_short_and_named(page: Page, strained: str) -> None:
    page.goto(strained + "articles/strained.html")

    last = page.locator(".day").last.bounding_box()

    assert last
    assert last["height"] < 500
    expect(page.locator(".day__gap")).to_contain_text("about 2,059 years")


def test_a_date_runs_as_its_page_does_from_right_to_left(page: Page, strained: str) -> None:
    page.goto(strained + "articles/other-script.html")

    day, year = page.evaluate(
        """(() => {
          const words = document.querySelector('.meta time').firstChild, range = new Range();
          return [[0, 1], [words.length - 4, words.length]].map(([start, end]) => {
            range.setStart(words, start); range.setEnd(words, end);
            return range.getBoundingClientRect().left;
          });
        })()"""
    )

    assert year < day


def test_a_story_without_articles_says_so(page: Page, strained: str) -> None:
    page.goto(strained + "stories/quiet.html")

    expect(page.locator("main")).to_contain_text("No explainer of this story is published yet.")


def test_in_print_a_long_quotation_goes_on_over_the_page(page: Page, strained: str) -> None:
    page.goto(strained + "articles/strained.html")
    page.emulate_media(media="print")

    breaks = page.locator(".passage .quote").evaluate_all(
        "cards => cards.map(card => getComputedStyle(card).breakInside)"
    )

    assert breaks == ["auto", "avoid", "avoid", "avoid", "avoid"]


@pytest.mark.parametrize("width", [1440, 320])
def test_the_popup_of_any_name_stays_inside_of_the_window(
    page: Page, strained: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(strained + "articles/crowded.html")
    mentions = page.locator(".section[aria-labelledby] a.mention")
    assert mentions.count() > 8

    for mention in mentions.all():
        mention.focus()
        page.keyboard.press("Enter")
        box = page.locator("#popup").bounding_box()
        assert box
        assert min(box["x"], box["y"]) >= 0
        assert (box["x"] + box["width"], box["y"] + box["height"]) <= (width, 600)
        assert page.evaluate("popup.scrollWidth <= popup.clientWidth")
        page.keyboard.press("Escape")


def test_a_correction_and_its_words_lead_to_each_other(page: Page, strained: str) -> None:
    page.goto(strained + "articles/furnished.html")
    words = page.locator(".corrected").nth(41)
    plain = words.evaluate("one => getComputedStyle(one).backgroundColor")

    words.get_by_role("link", name="corrected").click()
    fix = page.locator(".corrections li:target")
    expect(fix).to_contain_text("Pier 41 was called open.")
    fix.get_by_role("link", name="In the text").click()

    expect(words).to_be_in_viewport()
    assert words.evaluate("one => getComputedStyle(one).backgroundColor") != plain


def test_the_list_of_all_corrections_leads_into_the_articles(page: Page, strained: str) -> None:
    page.goto(strained + "corrections.html")
    expect(page.locator(".corrections li")).to_have_count(60)

    page.get_by_role("link", name="In the text").first.click()

    expect(page.locator(".corrected:has(:target)")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_long_text_lists_its_sections_at_any_width(page: Page, strained: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(strained + "articles/furnished.html")
    listed = page.locator(".contents")

    expect(listed).to_be_visible()
    expect(listed.get_by_role("link", name="Three")).to_be_visible()
    assert listed.get_by_role("link", name="Corrections").is_visible() == (width > 1000)
