"""What is painted of an article before its stylesheet is there is styled already."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect
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
    const selector = (rule.selectorText || '').replace(/::[-a-z]+/g, '') || 'none';
    if (before.some(element => element.matches(selector))) found.push(rule.selectorText);
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


def test_fonts_are_asked_for_after_the_first_paint_and_on_later_pages_at_once(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}articles/{ARTICLES[0]}.html")
    expect(page.locator("html")).to_have_attribute("data-fonts", "")

    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    asked = page.evaluate(
        "performance.getEntriesByType('resource').filter(one => /woff2/.test(one.name))"
        ".map(one => one.startTime)"
    )
    page.goto(f"{address}index.html", wait_until="commit")

    assert len(asked) == 4
    assert min(asked) >= first
    expect(page.locator("html")).to_have_attribute("data-fonts", "")
    assert "Source Serif 4" in page.evaluate("getComputedStyle(document.body).fontFamily")
    context.close()


def test_without_scripts_the_fonts_come_all_the_same(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    fonts: list[str] = []
    page.on("requestfinished", lambda one: fonts.append(one.url))
    page.goto(f"{address}articles/{ARTICLES[0]}.html", wait_until="networkidle")

    assert sum(url.endswith(".woff2") for url in fonts) == 4
    context.close()
