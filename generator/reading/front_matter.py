"""Take a file apart into front matter and body, and read YAML so that every word keeps its place.

YAML's nodes are read, not the values of `safe_load`: nodes know their place, keep duplicate
keys, and hold the text as it was typed (`NO` is Norway, not false).
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import yaml

from generator.model.problem import Location, Problem
from generator.model.source import Source
from generator.reading.nodes import AliasError, Mapping, Node, NotReadableError, compose, is_nothing
from generator.reading.yaml_mistakes import explain_yaml_error, not_allowed_in_yaml

_FENCE = re.compile(r"---[ \t]*")
# What programs and fingers make of it: a dash, four hyphens, a space before them.
_NEARLY_FENCE = re.compile(r"\s*[-\u2010-\u2015]+\s*")


@dataclass(frozen=True)
class YamlText:
    """A stretch of YAML in a file, beginning at character `start` of the file's text."""

    source: Source
    text: str
    start: int = 0

    @cached_property
    def _lines(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.source.text.split("\n"))
        return [0, *accumulate(lengths)]

    def locate(self, start: int, end: int) -> Location:
        """Return the place of characters `[start, end)` of the YAML, at most to their line's end.

        YAML's own line numbers aren't used: it takes U+0085 and U+2028 for line ends, which
        editors don't.
        """
        at = min(self.start + start, len(self.source.text))
        line = bisect_right(self._lines, at) - 1
        column = at - self._lines[line]
        line_end = self._lines[line + 1] - 1
        width = max(1, min(self.start + end, line_end) - at)
        return Location(self.source.path, line + 1, column + 1, width)

    def place(self, node: Node) -> Location:
        """Return the place of a node: its text, or the beginning of what spans several lines."""
        written = self.text[node.start : node.end].rstrip()
        return self.locate(node.start, node.start + len(written))


@dataclass(frozen=True, slots=True)
class Parts:
    """A file in two: its front matter, and its body, which begins in line `body_line`."""

    front: YamlText
    body: str
    body_line: int


def split_front_matter(source: Source, required: str) -> Parts | Problem:
    """Return the front matter between two lines `---`, and the body after it.

    `required` names the keys that such a file needs, for the hint of a file that has none.
    """
    if not source.text.strip():
        hint = f"begin it with front matter: a line `---`, {required}, a line `---`"
        return source.problem("empty-file", "the file is empty", hint=hint)
    lines = source.text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        first = Location(source.path, width=max(1, len(lines[0])))
        hint = f"begin the file with a line `---`, {required}, and a line `---`"
        message = "the file has no front matter"
        if _FENCE.fullmatch(next(line for line in lines if line.strip())):
            message = "the front matter doesn't begin in the first line"
            hint = "delete the empty lines above `---`"
        elif _NEARLY_FENCE.fullmatch(lines[0]):
            message = "the first line isn't three hyphens, so this isn't front matter"
            hint = "write `---` there, and in the line where the front matter ends"
        return source.problem("no-front-matter", message, first, hint=hint)
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line):
            front = "".join(f"{line}\n" for line in lines[1:number])
            body = "\n".join(lines[number + 1 :])
            return Parts(YamlText(source, front, len(lines[0]) + 1), body, number + 2)
    return source.problem(
        "unclosed-front-matter",
        "the front matter has no end",
        Location(source.path, width=3),
        hint="close it with a line `---` before the body",
    )


def compose_mapping(part: YamlText) -> Mapping | Problem | None:
    """Return the mapping that a stretch of YAML writes; None for one that holds nothing."""
    if problem := not_allowed_in_yaml(part.source, part.text, part.locate):
        return problem
    try:
        node = compose(part.text)
    except NotReadableError as error:
        return _not_readable(error, part)
    except yaml.YAMLError as error:
        return explain_yaml_error(error, part.source, part.text, part.locate)
    if node is None or is_nothing(node):
        return None
    if isinstance(node, Mapping):
        return node
    place = part.place(node)
    hint = "write one `key: value` a line"
    return part.source.problem("yaml-syntax", "these aren't keys with values", place, hint=hint)


def _not_readable(error: NotReadableError, part: YamlText) -> Problem:
    if isinstance(error, AliasError):
        name = re.split(r"[\s,\]}]", part.text[error.at :], maxsplit=1)[0]
        place = part.locate(error.at, error.at + len(name))
        hint = "put a text that begins with * in quotes; YAML's aliases aren't supported"
        return part.source.problem("yaml-alias", "a * here means a YAML alias", place, hint=hint)
    place = part.locate(error.at, error.at + 1)
    hint = "check brackets and indentation; there is one text of keys with values"
    return part.source.problem("yaml-syntax", f"this is {error}", place, hint=hint)
