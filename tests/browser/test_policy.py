"""Pages work under the content security policy that docs/authoring.md gives.

What a policy forbids is a message on the console, and those end a test (see `page`).
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

ARTICLE = "articles/two-air-forces-over-syria.html"
GUIDE = Path(__file__).parent.parent.parent / "docs" / "authoring.md"
SECTION = r"^## A content security policy$.*?^```$(.*?)^```$"
SENT_WITH_IT = re.compile(r"(/|\.html)(\?.*)?$|/search/")


def policy() -> str:
    section = re.search(SECTION, GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert section
    return " ".join(section[1].split())


def send_policy(page: Page, policy: str) -> None:
    """Send a policy with every document, and with the programs of the search."""

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": policy}
        route.fulfill(response=answer, headers=headers)

    page.route(SENT_WITH_IT, with_policy)


def test_an_article_works_on_a_first_visit_and_on_the_next(first_visit: Page, address: str) -> None:
    page = first_visit
    send_policy(page, policy())
    for _ in range(2):
        page.goto(f"{address}{ARTICLE}")
        expect(page.locator("html")).to_have_attribute("data-fonts", "")
        expect(page.locator("button.theme")).to_be_visible()
        page.locator("a.mention").first.click()
        expect(page.locator("#popup")).to_be_visible()


@pytest.mark.parametrize("path", ["index.html", "timeline.html", "quotes.html"])
def test_other_pages_work(page: Page, address: str, path: str) -> None:
    send_policy(page, policy())
    page.goto(f"{address}{path}")

    expect(page.locator("button.theme")).to_be_visible()


def test_the_search_works(page: Page, address: str) -> None:
    send_policy(page, policy())
    page.goto(f"{address}search/index.html")
    page.locator("main input[type=search]").fill("Vienna")

    expect(page.locator("main a", has_text="Vienna").first).to_be_visible()


def test_without_the_second_digest_an_article_stays_as_it_is_first_painted(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    send_policy(page, policy().replace(re.findall(r"'sha256-[^']*'", policy())[1], ""))
    page.goto(f"{address}{ARTICLE}")

    expect(page.locator(".passage > p").first).to_be_visible()
    expect(page.locator("button.theme")).to_be_hidden()
    context.close()
