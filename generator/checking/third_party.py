"""Find what a page would fetch from other sites: each of them learns who reads it.

Sidelight's own pages ask nobody; the HTML that writers put into their texts may.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.checking.links import WrittenPage
from generator.model.problem import Location
from generator.model.site import File

# The attributes that browsers fetch at once, by element (HTML Living Standard, 4.8 and 4.12); a
# link does so by its relation (4.6.7).
_FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
_FETCHING = frozenset({"icon", "manifest", "modulepreload", "preload", "stylesheet"}) | frozenset(
    {"dns-prefetch", "preconnect", "prefetch"}  # these ask the other site, too
)


class ThirdParty(NamedTuple):
    """Another site's address that a page fetches, where it was typed or else in the page."""

    location: Location
    url: str
    host: str


def find_third_parties(
    files: Sequence[File], written: Mapping[str, WrittenPage]
) -> tuple[ThirdParty, ...]:
    """Return what pages fetch from other sites, each address once for a file.

    `written` leads from the path of a page to the file that it is made of.
    """
    found = {
        ThirdParty(_location(url, line, file.path, written), url, host)
        for file in files
        if file.path.endswith(".html")
        for url, line in _fetched(file)
        if (host := _host(url))
    }
    return tuple(sorted(found))


class _Page(HTMLParser):
    """What a browser fetches for a page, with the lines of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        names = _FETCHED.get(tag, ())
        if tag == "link" and _FETCHING & set((values.get("rel") or "").lower().split()):
            names = ("href",)
        for name in names:
            self.fetched += [(url, self.getpos()[0]) for url in _urls(name, values.get(name) or "")]


def _urls(name: str, value: str) -> Iterator[str]:
    if name == "srcset":
        yield from (one.split()[0] for one in value.split(",") if one.strip())
    elif value:
        yield value


def _fetched(file: File) -> list[tuple[str, int]]:
    page = _Page()
    page.feed(file.content.decode("utf-8", "replace"))
    page.close()
    return page.fetched


def _host(url: str) -> str:
    """Return the site that an address is on; "" for an address of the site's own."""
    try:
        return urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""


def _location(url: str, line: int, path: str, written: Mapping[str, WrittenPage]) -> Location:
    """Return the place in the writer's file that has the address; else that in the page."""
    if path in written:
        source = written[path].source
        for number, typed in enumerate(source.text.split("\n"), 1):
            at = unescape(typed).find(url)
            if at >= 0:
                return Location(source.path, number, at + 1, len(url))
    return Location(f"site/{path}", line)
