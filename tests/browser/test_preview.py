"""`sidelight serve`, from a save in the editor to the page in the browser."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, expect
from support.sites import write_site

SETTINGS = {"content/site.yml": "derived: off\n"}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of a preview of a small site in `tmp_path`."""
    write_site(tmp_path, SETTINGS)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", str(tmp_path), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(address)
        yield address
        server.terminate()


def _wait_for(address: str) -> None:
    for _ in range(200):
        try:
            urlopen(address, timeout=5).close()  # noqa: S310 - our own server
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"nothing answers at {address}")


def test_a_save_shows_in_the_open_page(
    served: str, tmp_path: Path, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto(served + "articles/moon.html")
    article = tmp_path / "content/articles/moon.md"
    page.wait_for_timeout(1500)  # livereload's own connection

    article.write_text(article.read_text().replace("The first step", "A second step"))
    expect(page.get_by_role("heading", name="A second step")).to_be_visible(timeout=10_000)

    article.write_text(article.read_text().replace("published:", "publisched:"))
    expect(page.get_by_text("did you mean 'published'?")).to_be_visible(timeout=10_000)
    expect(page.get_by_role("heading", name="A second step")).to_be_visible()

    article.write_text(article.read_text().replace("publisched:", "published:"))
    expect(page.get_by_text("did you mean")).to_be_hidden(timeout=10_000)
