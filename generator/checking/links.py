"""Follow every link, fragment and asset of a built site.

Looks at the files of a build, as a browser would meet them; links to other sites aren't
followed.
"""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from generator.model.problem import Location, Problem, Severity
from generator.model.site import File

_LINKING = ("href", "src", "poster", "data")


def check_links(files: Sequence[File]) -> tuple[Problem, ...]:
    """Return a problem for each internal link that leads to no file or no id of a file.

    A location is the page's path under `site/`, and the line and column of the link's tag.
    """
    pages = {file.path: _read_page(file) for file in files if file.path.endswith(".html")}
    paths = {file.path for file in files}
    return tuple(
        problem
        for path, page in pages.items()
        for link in page.links
        for problem in _follow(path, link, pages, paths)
    )


class _Page(HTMLParser):
    """The ids of a page, and its links with their places."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[tuple[str, int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        for name, value in attrs:
            if name in ("id", "name") and value and tag != "input":
                self.ids.add(value)
            elif name in _LINKING and value:
                self.links.append((value, line, column + 1))


def _read_page(file: File) -> _Page:
    page = _Page()
    page.feed(file.content.decode("utf-8", "replace"))
    page.close()
    return page


def _follow(
    path: str, link: tuple[str, int, int], pages: Mapping[str, _Page], paths: set[str]
) -> Iterable[Problem]:
    url, line, column = link
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return
    target = path
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    fragment = unquote(parts.fragment)
    if target not in paths:
        message = f"no such file: {url!r}"
    elif fragment and target in pages and fragment not in pages[target].ids:
        message = f"no such place on {target}: {'#' + fragment!r}"
    else:
        return
    yield Problem(
        Location(f"site/{path}", line, column, len(url)),
        "dead-link",
        message,
        severity=Severity.WARNING,
    )
