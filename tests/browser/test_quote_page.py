"""A quotation's own page: its address and its HTML can be copied, with and without scripts."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support.sites import write_site

from generator.memo import Memo
from generator.pipeline import READERS, build
from generator.writing import write_files

QUOTE = "quotes/q-2f8c8e58/index.html"
HOME = "https://sidelight.example/quotes/q-2f8c8e58/"
ARTICLE = {
    "content/articles/moon.md": """
        ---
        title: One small step
        published: 1969-07-21
        ---

        He said, from the foot of the ladder:

        > That’s one small step for a man, one giant leap for mankind.
        {speaker="Neil Armstrong" said=1969-07-21}
        """,
}


@pytest.fixture
def reader(context: BrowserContext) -> Page:
    """A page of a browser that lets its reader copy."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def homeless(folder: Path) -> Path:
    """Return the page of a quotation on a site without an address."""
    root = write_site(folder / "source", ARTICLE, {"content/site.yml": "title: Test\n"})
    built = build(root, Memo(None), datetime.now(UTC), READERS, lambda *_: None)
    assert not built.failed
    write_files(built.files, folder / "site")
    return next((folder / "site/quotes").glob("*/index.html"))


def test_the_link_is_copied_and_its_success_announced(reader: Page, address: str) -> None:
    reader.goto(address + QUOTE)

    reader.get_by_role("button", name="Copy link").click()

    expect(reader.get_by_role("status")).to_have_text("Link copied")
    assert copied(reader) == HOME


def test_the_embed_code_is_a_blockquote_that_names_its_source(reader: Page, address: str) -> None:
    reader.goto(address + QUOTE)

    reader.get_by_role("button", name="Copy embed code").press("Enter")

    expect(reader.get_by_role("status")).to_have_text("Embed code copied")
    code = copied(reader)
    reader.set_content(code)
    assert reader.locator("blockquote").get_attribute("cite") == HOME
    assert reader.locator("figcaption a").get_attribute("href") == HOME
    expect(reader.locator("blockquote")).to_have_text(re.compile("legitimate president"))
    expect(reader.locator("figcaption")).to_contain_text("Faisal Mekdad")
    assert not re.search(r"<(script|iframe)|style=", code)


def test_without_scripts_both_are_there_to_select(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(address + QUOTE)

    expect(page.get_by_label("Link")).to_have_value(HOME)
    expect(page.get_by_label("HTML to embed")).to_have_value(re.compile(re.escape(HOME)))
    expect(page.get_by_role("button", name="Copy link")).to_be_hidden()
    context.close()


def test_a_site_without_an_address_takes_that_of_the_browser(reader: Page, tmp_path: Path) -> None:
    path = homeless(tmp_path)

    reader.goto(f"{path.as_uri()}?from=elsewhere#main")

    expect(reader.get_by_label("Link")).to_have_value(path.as_uri())
    code = reader.get_by_label("HTML to embed").input_value()
    assert code.count(f'="{path.as_uri()}"') == 2
    assert '=""' not in code


def test_without_scripts_and_address_nothing_is_promised(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(homeless(tmp_path).as_uri())

    expect(page.get_by_label("Link")).to_be_hidden()
    expect(page.locator(".around .said")).to_have_count(1)
    context.close()


def test_a_card_leads_to_its_page_and_the_page_to_its_words(page: Page, address: str) -> None:
    page.goto(f"{address}articles/two-air-forces-over-syria.html")
    page.locator("#q-2f8c8e58 a.permalink").click()
    expect(page).to_have_url(address + QUOTE)

    page.get_by_role("link", name=re.compile("^Read it in")).click()

    expect(page).to_have_url(re.compile("two-air-forces-over-syria.html#q-2f8c8e58$"))
    expect(page.locator("#q-2f8c8e58:target")).to_be_visible()


def test_the_image_for_sharing_is_where_the_page_says(page: Page, address: str) -> None:
    page.goto(address + QUOTE)

    named = page.locator('meta[property="og:image"]').get_attribute("content")
    assert named == f"{HOME}index.png"
    size = page.evaluate(
        """async address => {
            const image = new Image();
            image.src = address;
            await image.decode();
            return [image.naturalWidth, image.naturalHeight];
        }""",
        f"{address}{named.removeprefix('https://sidelight.example/')}",
    )
    assert size == [1200, 630]
