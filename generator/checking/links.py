"""Follow every link, fragment and asset of a built site.

Looks at the files of a build, as a browser would meet them; links to other sites aren't
followed. A link that a writer typed is shown where it was typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.checking.written_links import Goal, goal_of, written_links
from generator.model.problem import Location, Problem, Severity
from generator.model.site import File
from generator.model.source import Source

_LINKING = ("href", "src", "poster", "data")


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """The file that a page is made of; `public` says whether readers get that page now."""

    source: Source
    public: bool = True


_NOTHING_WRITTEN: Mapping[str, WrittenPage] = MappingProxyType({})


def check_links(
    files: Sequence[File],
    written: Mapping[str, WrittenPage] = _NOTHING_WRITTEN,
    base_url: str = "",
) -> tuple[Problem, ...]:
    """Return a problem for each internal link that leads to no file or no id of a file.

    `written` leads from the path of a page to its file. A location is the link in that file;
    where it isn't found there, the page's path under `site/`, and the link's tag. A typed link
    from a page that readers get to one that they don't is a problem too. `base_url` is where
    the site will be; links that begin with a slash are followed from there.
    """
    checker = _Checker(files, written, urlsplit(base_url).path or "/")
    found = (problem for path in checker.pages for problem in checker.problems_of(path))
    return tuple(sorted(set(found)))


class _Link(NamedTuple):
    """A link as a page has it, and where."""

    url: str
    line: int
    column: int


class _Page(HTMLParser):
    """The ids of a page, and its links with their places."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[_Link] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        for name, value in attrs:
            if name in ("id", "name") and value and tag != "input":
                self.ids.add(value)
            elif name in _LINKING and value:
                self.links.append(_Link(value, line, column + 1))
            elif name == "srcset" and value:
                addresses = (one.split()[0] for one in value.split(",") if one.strip())
                self.links += [_Link(address, line, column + 1) for address in addresses]


class _Checker:
    """Knows all pages and files of a site, and what was typed."""

    def __init__(
        self, files: Sequence[File], written: Mapping[str, WrittenPage], base: str
    ) -> None:
        self._base = base
        self.pages = {file.path: _read_page(file) for file in files if file.path.endswith(".html")}
        self._paths = {file.path for file in files}
        self._written = written
        self._page_of = {page.source.path: path for path, page in written.items()}

    def problems_of(self, path: str) -> Iterator[Problem]:
        """Yield what is wrong with the links of a page."""
        typed = self._typed(path)
        for link in self.pages[path].links:
            goal = goal_of(link.url, path, self._base)
            if goal is None:
                continue
            # A link that stands there twice is told twice, each at its own place.
            places = typed.get(goal, [])
            place = places.pop(0) if len(places) > 1 else (places[0] if places else None)
            if message := self._trouble(goal, link, place):
                yield self._problem(path, link, place, message)
            elif place and self._is_unseen(goal, path):
                yield self._problem(path, link, place, self._why_unseen(goal))

    def _typed(self, path: str) -> dict[Goal, list[tuple[Location, str]]]:
        """Return the places where links of a page were typed, by where they lead."""
        typed: dict[Goal, list[tuple[Location, str]]] = {}
        if path in self._written:
            source = self._written[path].source
            for goal, place, words in written_links(source, path, self._page_of, self._base):
                typed.setdefault(goal, []).append((place, words))
        return typed

    def _trouble(self, goal: Goal, link: _Link, place: tuple[Location, str] | None) -> str:
        if goal.path not in self._paths:
            return f"no such file: {(place[1] if place else link.url)!r}"
        page = self.pages.get(goal.path)
        if goal.fragment and page and goal.fragment not in page.ids:
            return f"no such place on {goal.path}: {'#' + goal.fragment!r}"
        return ""

    def _is_unseen(self, goal: Goal, path: str) -> bool:
        target = self._written.get(goal.path)
        return bool(target and not target.public and self._written[path].public)

    def _why_unseen(self, goal: Goal) -> str:
        path = self._written[goal.path].source.path
        return f"readers don't get {path} now: its status, `publish_at` or `expires` says so"

    def _problem(
        self, path: str, link: _Link, place: tuple[Location, str] | None, message: str
    ) -> Problem:
        if place:
            source = self._written[path].source
            return source.problem("dead-link", message, place[0], severity=Severity.WARNING)
        at = Location(f"site/{path}", link.line, link.column, len(link.url))
        return Problem(at, "dead-link", message, severity=Severity.WARNING)


def _read_page(file: File) -> _Page:
    page = _Page()
    page.feed(file.content.decode("utf-8", "replace"))
    page.close()
    return page
