"""What is looked at on any page, by checkers that know nothing of how it was made.

axe-core and the Nu HTML checker come from npm (`tests/checkers.sh` installs what
`tests/browser/package-lock.json` pins); following links is done here.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page

_PACKAGES = Path(__file__).parent.parent / "browser" / "node_modules"
AXE = _PACKAGES / "axe-core" / "axe.min.js"
NU = _PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
JAVA = shutil.which("java")

needs_axe = pytest.mark.skipif(
    not AXE.exists(), reason="axe-core isn't installed: run sh tests/checkers.sh (needs npm)"
)
needs_nu = pytest.mark.skipif(
    not (NU.exists() and JAVA), reason="the Nu checker needs java and sh tests/checkers.sh (npm)"
)

# The rules of WCAG 2.0 to 2.2, levels A and AA, and axe's own best practices.
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What the Nu checker only supposes, of years far off and of many names in other languages.
_GUESSES = ("Year may be mistyped", "This document appears to be written in")

_RUN_AXE = """rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(found =>
  found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.target).join(' ')}`))"""


def axe_violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong with a page as it stands: the rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN_AXE, _RULES)
    return found


def nu_errors(pages: Iterable[Path]) -> list[str]:
    """Return what the Nu HTML checker finds wrong with HTML files, warnings too.

    It isn't asked about styles, as it knows neither container queries nor anchor positioning.
    """
    command = [JAVA or "java", "-jar", str(NU), "--format", "json", "--exit-zero-always"]
    done = subprocess.run(
        [*command, "--stdout", *map(str, pages)], capture_output=True, check=True, text=True
    )
    return [
        f"{unquote(urlsplit(one['url']).path)}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if (one["type"] != "info" or one.get("subType") == "warning")
        and not any(words in one["message"] for words in _GUESSES)
    ]


def dead_links(folder: Path, base_url: str) -> list[str]:
    """Return each link of a site's files that leads to none of them, or to no id of a page.

    Links are those of pages (also pictures in several sizes and what `og:` properties name),
    stylesheets, feeds and sitemaps; an address below `base_url` is one of the site itself.
    """
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*")}
    ids = {path: _ids(file) for path, file in files.items() if path.endswith(".html")}
    return [
        f"{path}: {link}"
        for path, file in sorted(files.items())
        for link in _links(file)
        if not _leads(urljoin(base_url + path, link), base_url, files, ids)
    ]


def _leads(
    address: str, base_url: str, files: dict[str, Path], ids: dict[str, frozenset[str]]
) -> bool:
    address, fragment = urldefrag(address)
    if not address.startswith(base_url):
        return urlsplit(address).netloc != urlsplit(base_url).netloc
    path = unquote(urlsplit(address).path.removeprefix(urlsplit(base_url).path))
    if not path or path.endswith("/"):
        path += "index.html"
    found = path in files and files[path].is_file()
    return found and (not fragment or unquote(fragment) in ids.get(path, ()))


class _Reader(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        self.ids |= {has["id"]} if "id" in has else set()
        self.links += [has[name] for name in ("href", "src", "poster", "data") if name in has]
        for name in ("srcset", "imagesrcset"):
            self.links += [one.split()[0] for one in has.get(name, "").split(",") if one.strip()]
        if tag == "meta" and re.search("(url|image|audio|video)$", has.get("property", "")):
            self.links.append(has["content"])


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader


def _ids(file: Path) -> frozenset[str]:
    return frozenset(_read(file.read_text(encoding="utf-8")).ids)


def _links(file: Path) -> Iterator[str]:
    if file.suffix == ".html":
        yield from _read(file.read_text(encoding="utf-8")).links
    elif file.suffix == ".css":
        yield from re.findall(r"url\([\"']?([^\"')]+)", file.read_text(encoding="utf-8"))
    elif file.suffix == ".xml":
        for part in ET.parse(file).iter():  # noqa: S314 - made by ourselves
            text = part.text or ""
            if part.tag.endswith("}loc"):
                yield text.strip()
            elif part.get("type") == "html":
                yield from _read(text).links
            yield from (part.attrib[name] for name in ("href", "src") if name in part.attrib)
