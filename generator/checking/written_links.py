"""Find the links that a writer typed in a file, and where on the site each leads.

A link of a page says where it leads, not where it was written; the file's text is searched for
what could have become it. What is only found there by chance (in a block of code) is harmless:
it is asked for only when a page has such a link.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.model.problem import Location
from generator.model.source import Source

# [words](address), <address> there too, [name]: address, href="address"
_ADDRESSES = re.compile(
    r"""\]\(\s*<(?P<angled>[^<>\n]+)>
      | \]\(\s*(?P<inline>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)
      | ^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<named>[^\s<>]+)
      | \b(?:href|src|poster|data)\s*=\s*(?:"(?P<double>[^"\n]+)"|'(?P<single>[^'\n]+)')""",
    re.VERBOSE | re.MULTILINE,
)


class Goal(NamedTuple):
    """Where a link leads: a path under `site/`, and the id of a place there or ""."""

    path: str
    fragment: str


def goal_of(url: str, page: str, base: str = "/") -> Goal | None:
    """Return where a link on `page` leads; None for one to another site.

    `base` is the path of the site on its server: of the links from the server's root, those below
    it are the site's.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or (path.startswith("/") and not path.startswith(base)):
        return None
    if path.startswith("/"):
        way = path.removeprefix(base)
        way += "index.html" if not way or way.endswith("/") else ""
    else:
        way = posixpath.join(posixpath.dirname(page), path) if path else page
    return Goal(posixpath.normpath(way), unquote(parts.fragment))


def written_links(
    source: Source, page: str, pages: Mapping[str, str], base: str = "/"
) -> Iterator[tuple[Goal, Location, str]]:
    """Yield goal, place and text of each link in the file of `page`, in order of the text.

    `pages` leads from the path of a file to its page: a link to a file becomes one to its page.
    `base` is as in `goal_of`.
    """
    starts = [0, *(found.end() for found in re.finditer("\n", source.text))]
    line = 0
    for found in _ADDRESSES.finditer(source.text):
        name = found.lastgroup or ""
        typed, at = found[name], found.start(name)
        while line + 1 < len(starts) and starts[line + 1] <= at:
            line += 1
        goal = _goal_of_file(typed, source.path, pages) or goal_of(typed, page, base)
        if goal:
            place = Location(source.path, line + 1, at - starts[line] + 1, len(typed))
            yield goal, place, typed


def _goal_of_file(typed: str, path: str, pages: Mapping[str, str]) -> Goal | None:
    goal = goal_of(typed, path)
    return Goal(pages[goal.path], goal.fragment) if goal and goal.path in pages else None
