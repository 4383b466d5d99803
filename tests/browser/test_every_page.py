"""Every kind of page, of `content/` and of a hard site, as checkers and narrow windows see it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser
from support.page_checks import AXE, axe_violations, dead_links, needs_axe, needs_nu, nu_errors
from support.visits import returning
from support.websites import Website, serve

TEMPLATES = Path(__file__).parent.parent.parent / "templates" / "pages"
KINDS = sorted(f"pages/{template.name}" for template in TEMPLATES.glob("*.html"))
WINDOWS = [(theme, width) for theme in ("light", "dark") for width in (1440, 320)]


@dataclass
class Seen:
    """What was seen of a page, at rest and then with the pop-up of its first mention open."""

    console: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    scrolls: bool = False
    violations: list[str] = field(default_factory=list)
    popup: bool = False
    violations_of_popup: list[str] = field(default_factory=list)


def look_at(browser: Browser, url: str, theme: str = "light", width: int = 1440) -> Seen:
    origin = "/".join(url.split("/")[:3]) + "/"
    context = returning(
        browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if theme == "dark" else "light",
            reduced_motion="reduce",  # axe would find the colours of half a fade too pale
        )
    )
    page, seen, asked = context.new_page(), Seen(), list[str]()
    page.on("console", lambda message: seen.console.append(message.text))
    page.on("pageerror", lambda error: seen.console.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    page.evaluate("document.fonts.ready")
    seen.scrolls = page.evaluate("document.documentElement.scrollWidth") > width
    if AXE.exists():
        seen.violations = axe_violations(page)
    mention = page.locator("a.mention[href^='#']").first
    if mention.count():
        mention.click()
        seen.popup = page.locator("#popup").is_visible()
        if AXE.exists():
            seen.violations_of_popup = axe_violations(page)
    context.close()
    seen.foreign = [address for address in asked if not address.startswith((origin, "data:"))]
    return seen


class Look(Protocol):
    def __call__(self, kind: str, theme: str, width: int) -> dict[str, Seen]: ...


@pytest.fixture(scope="session")
def look(browser: Browser, our_website: Website, hard_website: Website) -> Look:
    """Looks once, however many tests ask, at the longest page of a kind of each site."""

    @cache
    def look(kind: str, theme: str, width: int) -> dict[str, Seen]:
        return {
            website.address + pages[0]: look_at(browser, website.address + pages[0], theme, width)
            for website in (our_website, hard_website)
            if (pages := website.made_with.get(kind))
        }

    return look


@pytest.mark.parametrize("kind", KINDS)
def test_the_sites_looked_at_have_pages_of_every_kind(
    kind: str, our_website: Website, hard_website: Website
) -> None:
    assert {*our_website.made_with.get(kind, ()), *hard_website.made_with.get(kind, ())}


@pytest.mark.parametrize(("theme", "width"), WINDOWS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_speaks_to_the_console_or_asks_others(
    look: Look, kind: str, theme: str, width: int
) -> None:
    for url, seen in look(kind, theme, width).items():
        assert (url, seen.console, seen.foreign, seen.scrolls) == (url, [], [], False)


@needs_axe
@pytest.mark.parametrize(("theme", "width"), WINDOWS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_with_the_popup_closed_and_open(
    look: Look, kind: str, theme: str, width: int
) -> None:
    for url, seen in look(kind, theme, width).items():
        assert (url, seen.violations, seen.violations_of_popup) == (url, [], [])


def test_the_popup_was_open_on_articles(look: Look) -> None:
    assert [seen.popup for seen in look("pages/article.html", "light", 1440).values()] == [True] * 2


@needs_nu
def test_the_nu_checker_finds_nothing_on_any_page(
    our_website: Website, hard_website: Website
) -> None:
    pages = [
        page
        for website in (our_website, hard_website)
        for page in sorted(website.folder.rglob("*.html"))
    ]

    assert nu_errors(pages) == []


def test_every_link_picture_and_asset_of_every_file_is_there(
    our_website: Website, hard_website: Website
) -> None:
    assert dead_links(our_website.folder, our_website.base_url) == []
    assert dead_links(hard_website.folder, hard_website.base_url) == []


BROKEN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Broken</title>
<meta property="og:image" content="https://news.example/card.png">
<link rel="stylesheet" href="site.css">
<script>console.log('a word'); setTimeout(() => { throw new Error('an error') })</script></head>
<body><main><h1>Broken</h1>
<img src="https://127.0.0.2/picture.png" width="9" height="9">
<img src="small.png" width="9" height="9" alt="" srcset="big.png 1x, huge.png 2x">
<p style="color: #ccc; background: #fff; width: 2000px">Pale and wide</p>
<p id="twice"><a href="#nowhere">one</a> <a href="none.html">two</a></p>
<p id="twice"><a class="mention" href="#twice" onclick="popup.hidden = !1; return !1">m</a></p>
<div id="popup" role="dialog" hidden>nameless</div><ul><p>stray</p></ul>
</main></body></html>"""


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder of a page with every fault that is looked for, and the page's address."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "index.html").write_text(BROKEN)
    (folder / "site.css").write_text("body { background: url('paper.png') }")
    (folder / "feed.xml").write_text("<feed><link href='https://news.example/gone.html'/></feed>")
    with serve(folder) as address:
        yield folder, address


def test_a_broken_page_is_seen_to_scroll_speak_and_ask_others(
    browser: Browser, broken: tuple[Path, str]
) -> None:
    seen = look_at(browser, broken[1], width=320)

    assert seen.scrolls
    assert {"a word", "an error"} <= {message.removeprefix("Error: ") for message in seen.console}
    assert seen.foreign == ["https://127.0.0.2/picture.png"]


@needs_axe
def test_axe_finds_the_faults_of_a_broken_page_and_of_its_popup(
    browser: Browser, broken: tuple[Path, str]
) -> None:
    seen = look_at(browser, broken[1])

    assert {"image-alt", "color-contrast", "list"} <= _rules(seen.violations)
    assert _rules(seen.violations_of_popup) - _rules(seen.violations) == {"aria-dialog-name"}


def _rules(violations: list[str]) -> set[str]:
    return {violation.split(":")[0] for violation in violations}


@needs_nu
def test_the_nu_checker_finds_the_faults_of_a_broken_page(broken: tuple[Path, str]) -> None:
    errors = " ".join(nu_errors([broken[0] / "index.html"]))

    assert "Duplicate ID “twice”" in errors
    assert "must have an “alt” attribute" in errors


def test_every_dead_link_of_a_broken_page_is_found(broken: tuple[Path, str]) -> None:
    assert dead_links(broken[0], "https://news.example/") == [
        "feed.xml: https://news.example/gone.html",
        "index.html: https://news.example/card.png",
        "index.html: small.png",
        "index.html: big.png",
        "index.html: huge.png",
        "index.html: #nowhere",
        "index.html: none.html",
        "site.css: paper.png",
    ]
