"""Read what stands between braces: `{#id .class key=value key="two words"}`.

The syntax is Djot's, as in mdit-py-plugins, but values may hold the signs of dates (`~`, `?`,
`%`, `/`, `.`), quotation marks may be typographic, and each part keeps its place.
"""

import re
from dataclasses import dataclass

# A value without quotation marks ends at a space or at the closing brace.
_PART = re.compile(
    r"""\s*(?:
        \#(?P<id>[^\s{}]+)
      | \.(?P<class>[^\s{}=.#]+)
      | (?P<key>[^\s{}=.#"'“”]+)
        (?: \s*=\s* (?: "(?P<double>[^"{}]*)" | “(?P<curly>[^”{}]*)” | '(?P<single>[^'{}]*)'
                  | (?P<bare>[^\s{}"'“”]*) ) )?
    )(?=[\s}])""",
    re.VERBOSE,
)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_END = re.compile(r"\s*\}")


@dataclass(frozen=True, slots=True)
class Attribute:
    """One part: `name` is "#", "." or a key; `value` is None for a bare word without "=".

    `start` and `end` are characters of the text that was read.
    """

    name: str
    value: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attributes:
    """The parts in order, and the character after the closing brace."""

    parts: tuple[Attribute, ...]
    end: int


def read_attributes(text: str, start: int = 0) -> Attributes | None:
    """Return the attributes in the braces that open at `start`, None if those aren't braces.

    A single word without "#", "." or "=" counts as a part, so that a forgotten sign can be
    reported where a mark is certainly meant.
    """
    if text[start : start + 1] != "{":
        return None
    parts: list[Attribute] = []
    at = start + 1
    while not (end := _END.match(text, at)):
        found = _PART.match(text, at)
        if not found:
            return None
        parts.append(_attribute(found))
        at = found.end()
    return Attributes(tuple(parts), end.end())


def is_written_id(value: str | None) -> bool:
    """Whether a value of `{#…}` can be a part of an address everywhere."""
    return bool(_ID.fullmatch(value or ""))


def _attribute(found: re.Match[str]) -> Attribute:
    if found["id"]:
        return Attribute("#", found["id"], found.start("id") - 1, found.end())
    if found["class"]:
        return Attribute(".", found["class"], found.start("class") - 1, found.end())
    values = (found["double"], found["curly"], found["single"], found["bare"])
    value = next((value for value in values if value is not None), None)
    return Attribute(
        found["key"], value and " ".join(value.split()), found.start("key"), found.end()
    )
