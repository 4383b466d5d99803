"""Readers search the site: by keyboard, narrowed by kind, and told plainly where they can't."""

import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect
from support.sites import write_site

from generator.memo import Memo
from generator.pipeline import READERS, add_search_index, build
from generator.writing import write_files

PAGE = "search/index.html"


@pytest.fixture
def asked(page: Page, address: str) -> list[str]:
    """What the page asks a server for, its own address left out."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.removeprefix(address)))
    page.goto(address + PAGE)
    page.wait_for_load_state("networkidle")
    return requests


def results(page: Page) -> int:
    """Return how many results the page says there are, once it says so."""
    expect(page.locator(".search-said")).to_have_text(re.compile(r"\d"))
    return int(re.sub(r"\D", "", page.inner_text(".search-said")))


def count_of(page: Page, kind: str) -> int:
    return int(page.inner_text(f"[value={kind}] + small"))


def test_the_index_is_loaded_only_once_a_reader_types(page: Page, asked: list[str]) -> None:
    assert not [path for path in asked if "pagefind" in path]

    page.keyboard.type("Lavrov")
    assert results(page) > 1

    assert [path for path in asked if path.startswith("search/pagefind/wasm")]
    assert not [path for path in asked if path.startswith("http")]


@pytest.mark.usefixtures("asked")
def test_a_name_finds_its_entry_first_and_where_articles_speak_of_it(page: Page) -> None:
    page.keyboard.type("Lavrov")
    results(page)

    first = page.locator(".result").first
    expect(first).to_contain_text("Person")
    expect(first.get_by_role("link")).to_have_attribute(
        "href", re.compile(r"/some/path/glossary/sergei-lavrov\.html$")
    )
    section = page.locator('.result[data-kind="article"] li a').first
    section.click()
    assert page.locator(":target").is_visible()


@pytest.mark.usefixtures("asked")
def test_an_alias_finds_its_entry(page: Page) -> None:
    page.keyboard.type("Daesh")
    results(page)

    expect(page.locator(".result h2").first).to_have_text("Islamic State")


@pytest.mark.usefixtures("asked")
def test_a_kind_narrows_the_results_to_as_many_as_it_said(page: Page) -> None:
    page.keyboard.type("Russia")
    everything = results(page)
    kinds = page.eval_on_selector_all(
        ".search [name=kind]:not([value=all])", "all => all.map(one => one.value)"
    )
    counts = {
        kind: count_of(page, kind)
        for kind in kinds
        if page.locator(f"label:has([value={kind}])").is_visible()
    }
    assert everything == count_of(page, "all") == sum(counts.values())

    for kind, count in counts.items():
        page.check(f"[value={kind}]", force=True)
        expect(page.locator(".search-said")).to_have_text(f"Results: {count}")
        # Two kinds may have as many results: then the line says nothing new.
        expect(page.locator(f".result:not([data-kind={kind}])")).to_have_count(0)
        expect(page.locator(".result")).to_have_count(min(count, 10))


@pytest.mark.usefixtures("asked")
def test_searching_needs_no_mouse(page: Page) -> None:
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("Russia")
    expect(page).to_have_url(re.compile(r"\?q=Russia$"))
    results(page)
    links = page.locator(".result h2 a")

    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[value=article]")).to_be_checked()
    expect(page).to_have_url(re.compile(r"\?q=Russia&kind=article$"))
    expect(page.locator('.result:not([data-kind="article"])')).to_have_count(0)
    expect(links.nth(0)).to_be_visible()

    page.keyboard.press("Tab")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")
    expect(links).to_have_count(0)


@pytest.mark.usefixtures("asked")
def test_a_reader_who_is_among_the_results_stays_there_when_others_come(page: Page) -> None:
    page.keyboard.type("Russia")
    results(page)
    page.locator(".result h2 a").nth(1).focus()

    page.evaluate("document.querySelector('[value=article]').click()")

    expect(page.locator('.result:not([data-kind="article"])')).to_have_count(0)
    expect(page.locator(".result h2 a").first).to_be_focused()


@pytest.mark.usefixtures("asked")
def test_more_results_come_ten_at_a_time_with_the_focus_on_the_first_new_one(page: Page) -> None:
    page.keyboard.type("Syria")
    found = results(page)
    assert found > 20
    expect(page.locator(".result")).to_have_count(10)

    page.get_by_role("button", name="More results").press("Enter")

    expect(page.locator(".result")).to_have_count(20)
    expect(page.locator(".result h2 a").nth(10)).to_be_focused()


def test_an_address_brings_its_search_back(page: Page, address: str) -> None:
    page.goto(f"{address}{PAGE}?q=Assad&kind=person")

    found = results(page)

    expect(page.locator("#q")).to_have_value("Assad")
    expect(page.locator("[value=person]")).to_be_checked()
    assert found == count_of(page, "person") < count_of(page, "all")


@pytest.mark.usefixtures("asked")
def test_what_nobody_wrote_is_not_found(page: Page) -> None:
    page.keyboard.type("zeppelin")

    expect(page.locator(".search-said")).to_have_text("Nothing found.")


@pytest.mark.usefixtures("asked")
def test_nothing_but_the_text_is_found(page: Page) -> None:
    """Words that stand on every page, or that only repeat what the text says, aren't in it."""
    page.keyboard.type('"Skip to the text"')

    expect(page.locator(".search-said")).to_have_text("Nothing found.")


def test_a_page_from_a_disk_says_that_it_cant_search(page: Page, site: Path) -> None:
    page.goto((site / PAGE).as_uri())

    expect(page.get_by_text("opened from a disk")).to_be_visible()
    expect(page.locator("#q")).to_be_hidden()
    page.locator(".unsearchable").get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", name="Glossary", level=1)).to_be_visible()


def test_without_scripts_the_page_says_that_it_cant_search(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + PAGE)

    expect(page.locator(".unsearchable")).to_contain_text("needs JavaScript", use_inner_text=True)
    expect(page.locator("#q")).to_be_hidden()
    expect(page.locator(".unsearchable").get_by_role("link", name="Glossary")).to_be_visible()
    page.close()


def test_an_index_that_cant_be_loaded_is_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}{PAGE}?q=Assad")

    expect(page.get_by_text("The search index can’t be loaded.")).to_be_visible()
    expect(page.locator("#q")).to_be_hidden()
    page.close()


ARABIC = {
    "content/site.yml": "title: ميناء\nlanguage: ar\nderived: off\n",
    "content/articles/ferry.md": """
        ---
        title: Why the ferry stops
        published: 2025-03-02
        language: en
        ---

        It stops at noon. `<img src=x onerror=alert(1)>` is a ferry too.
        """,
    "content/articles/bac.md": """
        ---
        title: Pourquoi le bac s’arrête
        published: 2025-03-01
        language: fr
        ---

        Les bacs s’arrêtent à midi.
        """,
    "content/articles/jisr.md": """
        ---
        title: الجسر
        published: 2025-02-01
        ---

        الجسر مغلق.
        """,
}


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory, site: Path, address: str) -> str:
    """The address of a site in Arabic, with articles in French and English."""
    root = write_site(tmp_path_factory.mktemp("harbour"), base=ARABIC)
    target = site.parent / "harbour"
    built = build(root, Memo(None), datetime.now(UTC), READERS, lambda *_: None)
    built = add_search_index(built, target, lambda *_: None)
    assert not built.failed, built.problems
    write_files(built.files, target)
    return urljoin(address, "../harbour/")


@pytest.mark.parametrize(
    ("words", "title", "language"),
    [
        ("الجسر", "الجسر", "ar"),
        ("bac", "Pourquoi le bac s’arrête", "fr"),
        ("ferries", "Why the ferry stops", "en"),
    ],
)
def test_each_language_is_searched_by_its_own_endings(
    page: Page, harbour: str, words: str, title: str, language: str
) -> None:
    page.goto(f"{harbour}{PAGE}?q={words}")

    result = page.locator(".result")
    expect(result).to_have_count(1)
    expect(result.get_by_role("heading")).to_have_text(title)
    expect(result).to_have_attribute("lang", language)


def test_markup_in_an_excerpt_stays_text(page: Page, harbour: str) -> None:
    page.goto(f"{harbour}{PAGE}?q=ferry")

    expect(page.locator(".excerpt")).to_contain_text("<img src=x onerror=alert(1)> is a ferry")
    expect(page.locator(".excerpt mark")).to_have_text("ferry")
    expect(page.locator(".result img")).to_have_count(0)
