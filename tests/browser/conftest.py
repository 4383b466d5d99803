"""A real browser, and sites opened from a disk and from a server: `content/`, and a hard one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from support.hard_content import FILES
from support.visits import returning
from support.websites import Website, serve, website

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and skip it where there is no Chromium."""
    for test in items:
        if Path(__file__).parent in test.path.parents:
            test.add_marker(pytest.mark.browser)
            test.add_marker(pytest.mark.model)
            if not CHROMIUM:
                test.add_marker(pytest.mark.skip(reason="there is no chromium on PATH"))


@pytest.fixture(scope="session")
def our_website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    """The site of `content/`."""
    with website(ROOT, tmp_path_factory.mktemp("ours")) as ours:
        yield ours


@pytest.fixture(scope="session")
def hard_website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    """The site of content that strains the layout."""
    root = tmp_path_factory.mktemp("hard")
    for path, text in FILES.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with website(root, root / "served") as hard:
        yield hard


@pytest.fixture(scope="session")
def arabic_website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    """A small site in Arabic, with an article in English."""
    with website(ROOT / "tests/golden/marfa", tmp_path_factory.mktemp("arabic")) as arabic:
        yield arabic


@pytest.fixture(scope="session")
def site(our_website: Website, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of `content/`, under a sub-path of its server."""
    folder = tmp_path_factory.mktemp("served") / "some" / "path"
    shutil.copytree(our_website.folder, folder)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of `site`, ending with a slash."""
    with serve(site.parent.parent) as address:
        yield f"{address}some/path/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of a reader who has been here before, and gets each page whole."""
    context = returning(browser.new_context(viewport={"width": 1440, "height": 900}))
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page whose console must stay silent."""
    with silent(context.new_page()) as page:
        yield page


@pytest.fixture
def first_visit(browser: Browser) -> Iterator[Page]:
    """A page of somebody who hasn't been here before; its console must stay silent."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    with silent(context.new_page()) as page:
        yield page
    context.close()


@contextmanager
def silent(page: Page) -> Iterator[Page]:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert said == []
