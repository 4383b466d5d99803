"""What is painted of an article before its stylesheet is there is styled already."""

import pytest
from playwright.sync_api import Page, Route, expect
from support.websites import Website

ARTICLES = ["two-air-forces-over-syria", "who-sat-in-vienna"]

# Rules of the linked stylesheet that style something above its link, on the screen and at rest.
STYLED_LATE = """() => {
  const link = document.querySelector('body link[rel=stylesheet]');
  const before = [...document.querySelectorAll('body *')].filter(
    element => element.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
  const found = [];
  const look = rules => { for (const rule of rules) {
    if (rule.media && rule.media.mediaText.includes('print')) continue;
    if (rule.selectorText && before.some(element => element.matches(rule.selectorText)))
      found.push(rule.selectorText);
    if (rule.cssRules) look(rule.cssRules);
  } };
  look([...document.styleSheets].find(sheet => sheet.ownerNode === link).cssRules);
  return found;
}"""


def articles(site: Website) -> list[str]:
    return sorted(file.name for file in (site.folder / "articles").glob("*.html"))


@pytest.mark.parametrize("name", ["our_website", "hard_website", "arabic_website"])
def test_nothing_above_the_stylesheet_waits_for_it(
    page: Page, name: str, request: pytest.FixtureRequest
) -> None:
    site: Website = request.getfixturevalue(name)
    for article in articles(site):
        page.goto(f"{site.address}articles/{article}")

        assert page.evaluate(STYLED_LATE) == [], article


def test_the_text_begins_before_the_stylesheet_is_there(page: Page, address: str) -> None:
    waiting: list[Route] = []
    page.route("**/rest.*.css", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright marks it
    page.goto(f"{address}articles/{ARTICLES[0]}.html", wait_until="commit")

    expect(page.locator(".passage > p").first).to_be_visible()
    assert page.locator(".apparatus, .aside").count() == 0

    waiting[0].continue_()

    expect(page.locator(".apparatus").first).to_be_visible()
