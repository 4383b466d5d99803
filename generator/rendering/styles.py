"""Join the styles of a theme, and part those that are needed first from the rest.

An article's page holds the first styles in itself: what they are for can be painted as soon as
it is there. The rest, and all that is for printing, is a file that the page asks for then.
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath

from generator.rendering.minifying import minified
from generator.rendering.theme import Found, TemplateProblem, Theme

_FOUNDATION = ("css/tokens.css", "css/base.css")
_FIRST = "css/first/"
_URL = re.compile(r"""url\(\s*(?P<quote>["']?)(?P<target>[^"')]+)(?P=quote)\s*\)""")
_PRINTED = "@layer print{"
_TOKEN = re.compile(r"""(?P<brace>[{}])|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^{}"']+""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)


def first_and_rest(found: Found) -> tuple[list[str], list[str]]:
    """Return the names of the first styles (tokens, base, `css/first/`), and of the others.

    Together, in this order, they are all of them. Cascade layers do the rest of the ordering.
    """
    names = [name for name in found if name.startswith("css/") and name.endswith(".css")]
    first = [name for name in _FOUNDATION if name in names]
    first += [name for name in names if name.startswith(_FIRST)]
    return first, [name for name in names if name not in first]


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a theme; `urls` tells where each other asset is, as a path under `site/`."""

    theme: Theme
    found: Found
    urls: dict[str, str]

    def first_and_rest(self) -> tuple[str, str]:
        """Return the styles of what is seen first, and the others, each as one.

        Their links lead to other assets from `site/`: "assets/img/icon.svg".

        Raises:
            TemplateProblem: a link leads to no file ("missing-asset").

        """
        first, rest = first_and_rest(self.found)
        seen, printed = printed_apart(self._joined(first))
        return seen, printed + self._joined(rest)

    def _joined(self, names: list[str]) -> str:
        return minified("\n".join(map(self._linked, names)))

    def _linked(self, name: str) -> str:
        file = self.found[name][1]
        text = file.read_text(encoding="utf-8")

        def link(match: re.Match[str]) -> str:
            target = match["target"]
            if _ELSEWHERE.match(target):
                return match[0]
            asset = normpath(f"{PurePosixPath(name).parent}/{target}")
            if asset not in self.urls:
                line = text.count("\n", 0, match.start()) + 1
                message = f"no such asset: '{target}'"
                raise TemplateProblem(self.theme.problem("missing-asset", message, file, line))
            return f'url("{self.urls[asset]}")'

        return _URL.sub(link, text)


def with_links(css: str, way: str) -> str:
    """Return styles for where `way` ("../assets/") leads to the folder of the assets."""
    return css.replace('url("assets/', f'url("{way}')


def printed_apart(css: str) -> tuple[str, str]:
    """Return short styles without the blocks of the layer "print", and those blocks.

    The layer keeps its place wherever they stand.
    """
    seen, printed = [], []
    at = 0
    while (start := css.find(_PRINTED, at)) >= 0:
        end = _end_of_block(css, start)
        seen.append(css[at:start])
        printed.append(css[start:end])
        at = end
    return "".join(seen) + css[at:], "".join(printed)


def _end_of_block(css: str, start: int) -> int:
    depth = 0
    for token in _TOKEN.finditer(css, start):
        depth += {"{": 1, "}": -1}.get(token["brace"], 0)
        if token["brace"] and not depth:
            return token.end()
    return len(css)
