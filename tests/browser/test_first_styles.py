"""What is painted of an article before its stylesheet is there is styled already."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from support.websites import Website

ARTICLES = ["two-air-forces-over-syria", "who-sat-in-vienna"]
ARTICLE = f"articles/{ARTICLES[0]}.html"

# Rules of the linked stylesheet that style something shown while it is waited for, at rest.
STYLED_LATE = """() => {
  document.documentElement.dataset.waiting = 'styles';
  const shown = [...document.querySelectorAll('body *')].filter(one => one.checkVisibility());
  delete document.documentElement.dataset.waiting;
  const found = [];
  const look = rules => { for (const rule of rules) {
    if (rule.media && rule.media.mediaText.includes('print')) continue;
    const selector = (rule.selectorText || '').replace(/::[-a-z]+/g, '') || 'none';
    if (shown.some(element => element.matches(selector))) found.push(rule.selectorText);
    if (rule.cssRules) look(rule.cssRules);
  } };
  const link = document.querySelector('link[rel=stylesheet]');
  look([...document.styleSheets].find(sheet => sheet.ownerNode === link).cssRules);
  return found;
}"""


def held_back(page: Page) -> list[Route]:
    """Hold back the stylesheet that an article asks for, until its route is continued."""
    waiting: list[Route] = []
    page.route("**/rest.*.css", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright marks it
    return waiting


def articles(site: Website) -> list[str]:
    return sorted(file.name for file in (site.folder / "articles").glob("*.html"))


@pytest.mark.parametrize("name", ["our_website", "hard_website", "arabic_website"])
def test_nothing_shown_before_the_stylesheet_waits_for_it(
    page: Page, name: str, request: pytest.FixtureRequest
) -> None:
    site: Website = request.getfixturevalue(name)
    for article in articles(site):
        page.goto(f"{site.address}articles/{article}")
        expect(page.locator("html:not([data-waiting])")).to_have_count(1)

        assert page.evaluate(STYLED_LATE) == [], article


def test_the_text_begins_before_the_stylesheet_is_there(first_visit: Page, address: str) -> None:
    waiting = held_back(first_visit)
    first_visit.goto(f"{address}{ARTICLE}", wait_until="commit")

    expect(first_visit.locator(".passage > p").first).to_be_visible()
    expect(first_visit.locator("html")).to_have_attribute("data-waiting", "styles")
    for later in (".passage > p >> nth=1", ".aside", ".apparatus", "body footer"):
        expect(first_visit.locator(later).first).to_be_hidden()

    waiting[0].continue_()

    for later in (".passage > p >> nth=1", ".aside", ".apparatus", "body footer"):
        expect(first_visit.locator(later).first).to_be_visible()


def test_the_stylesheet_and_the_script_are_asked_for_after_the_first_paint(
    first_visit: Page, address: str
) -> None:
    first_visit.goto(f"{address}{ARTICLE}")
    expect(first_visit.locator("button.theme")).to_be_visible()

    painted = first_visit.evaluate("performance.getEntriesByName('first-paint')[0].startTime")
    asked = first_visit.evaluate(
        "performance.getEntriesByType('resource').filter(one => /(css|js)$/.test(one.name))"
        ".map(one => one.startTime)"
    )

    assert len(asked) == 2
    assert min(asked) >= painted


def test_a_stylesheet_that_never_comes_hides_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/rest.*.css", lambda route: route.abort())
    page.goto(f"{address}{ARTICLE}")

    expect(page.locator(".apparatus").first).to_be_visible()
    expect(page.locator("button.theme")).to_be_visible()
    context.close()


def test_a_browser_that_paints_nothing_gets_the_whole_page(first_visit: Page, address: str) -> None:
    first_visit.add_init_script("PerformanceObserver.prototype.observe = () => {};")
    first_visit.goto(f"{address}{ARTICLE}")

    expect(first_visit.locator(".apparatus").first).to_be_visible()


@pytest.mark.parametrize("end", ["#timeline", "#:~:text=Russia"])
def test_a_link_into_the_text_waits_for_the_whole_page(
    first_visit: Page, address: str, end: str
) -> None:
    waiting = held_back(first_visit)
    first_visit.goto(f"{address}{ARTICLE}{end}", wait_until="commit")
    first_visit.wait_for_timeout(300)
    assert first_visit.evaluate("performance.getEntriesByType('paint').length") == 0
    waiting[0].continue_()

    expect(first_visit.locator(".apparatus").first).to_be_visible()
    assert first_visit.locator("html").get_attribute("data-waiting") is None


def test_who_loads_a_page_anew_stays_where_they_were(first_visit: Page, address: str) -> None:
    first_visit.goto(f"{address}{ARTICLE}")
    expect(first_visit.locator("html")).to_have_attribute("data-fonts", "")
    first_visit.locator("#sources").scroll_into_view_if_needed()
    before = first_visit.evaluate("scrollY")
    first_visit.evaluate("localStorage.clear()")
    first_visit.reload()
    expect(first_visit.locator("html")).to_have_attribute("data-fonts", "")

    assert before > 1000
    first_visit.wait_for_function(f"Math.abs(scrollY - {before}) < 200")


def test_fonts_are_asked_for_after_the_first_paint_and_on_later_pages_at_once(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}{ARTICLE}")
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
    page.goto(f"{address}{ARTICLE}", wait_until="networkidle")

    assert sum(url.endswith(".woff2") for url in fonts) == 4
    context.close()
