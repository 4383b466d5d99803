"""Know for every character of inline text where it stands in the file.

markdown-it keeps lines for blocks and nothing for inlines. So the inline parser runs on a state
that notes where each piece of text was taken from (before emphasis marks are sorted out and
neighbouring pieces are joined), and the block's lines lead back to the file.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import Literal

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.model.prose import leaf_text

OFFSETS = "offsets"  # meta of an inline token: for each character of its prose, where in `content`
FROM = "from"  # meta of a child: where in the inline's `content` it begins
BRACES = "braces"  # meta of a mark_open: where in `content` its braces begin


class PlacedState(StateInline):
    """markdown-it's state of inline parsing, which notes where each token was taken from."""

    def __init__(self, token: Token, state: StateCore) -> None:
        self._parts: list[str] = []
        self._began = 0
        self.offsets: list[int] = []
        super().__init__(token.content, state.md, state.env, [])

    @property
    def pending(self) -> str:
        """The text read so far that no token has taken; always one stretch of the source."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @pending.setter
    def pending(self, value: str) -> None:
        if value and not self._parts:
            self._began = self.pos
        self._parts = [value] if value else []

    def append_pending(self, text: str) -> None:
        """Add text that stands at `pos`."""
        if not self._parts:
            self._began = self.pos
        self._parts.append(text)

    def pushPending(self) -> Token:  # noqa: N802  # markdown-it's name
        """Make a token of the pending text."""
        began = self._began
        token = super().pushPending()
        token.meta[FROM] = began
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token that begins at `pos`, or after the one that was added there before."""
        token = super().push(ttype, tag, nesting)
        token.meta[FROM] = self.pos
        before = self.tokens[-2] if len(self.tokens) > 1 else None
        if before and before.meta.get(FROM) is not None and ttype == "text":
            if before.type == "text":  # "**" is pushed as two tokens from one place
                token.meta[FROM] = max(self.pos, before.meta[FROM] + len(before.content))
            elif before.type == "link_open" and before.meta[FROM] == self.pos:
                token.meta[FROM] = self.pos + 1  # <https://…>
        return token


def parse_inlines(state: StateCore) -> None:
    """Parse every inline token of a document, with places (a core rule for "inline")."""
    for token in state.tokens:
        if token.type == "inline":
            inline = PlacedState(token, state)
            state.md.inline.tokenize(inline)
            for rule in state.md.inline.ruler2.getRules(""):
                rule(inline)
            token.children = inline.tokens
            token.meta[OFFSETS] = inline.offsets


def note_offsets(state: StateInline) -> None:
    """Note where each character of prose stands, while tokens are as they were read.

    To run after emphasis is sorted out and before texts are joined (a rule of `ruler2`).
    """
    if isinstance(state, PlacedState):
        for token in state.tokens:
            state.offsets.extend(_offsets(token, state.src))


def _offsets(token: Token, source: str) -> list[int]:
    text = token.content if token.type == "text_special" else leaf_text(token)
    at: int = token.meta.get(FROM, 0)
    if token.info == "escape" and len(token.markup) == len(text) + 1:
        at += 1
    if source.startswith(text, at) or token.type in ("softbreak", "hardbreak"):
        return list(range(at, at + len(text)))
    return [at] * len(text)  # an entity, a decoded address


class BlockPlaces:
    """Where the characters of one inline token's `content` stand: line from 1, column from 0.

    `lines` are the file's. With `cursor` -1 the content's lines are the ends of lines (a list
    marker, `> ` or indentation before them is taken off); else the content is a part of one
    line (a heading, a cell), to be looked for from column `cursor` on.
    """

    def __init__(self, content: str, lines: list[str], first: int, cursor: int) -> None:
        parts = content.split("\n")
        if cursor < 0:
            first = _first_line(parts[0], lines, first)
        self._starts = [0, *accumulate(len(part) + 1 for part in parts)]
        self._first = first
        self._columns = [
            _column(part, lines[first + index] if first + index < len(lines) else "", cursor)
            for index, part in enumerate(parts)
        ]
        self._content = content

    @property
    def end(self) -> int:
        """The column after the content, for the next cell of the line."""
        return self.at(len(self._content))[1]

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character of the content."""
        index = min(bisect_right(self._starts, offset) - 1, len(self._columns) - 1)
        into = offset - self._starts[index]
        column, escaped = self._columns[index]
        if escaped:
            into += self._content.count("|", 0, offset + 1)
        return self._first + index + 1, max(0, column + into)


def _column(part: str, line: str, cursor: int) -> tuple[int, bool]:
    """Return where `part` begins in `line`, and whether its pipes are escaped there."""
    if cursor < 0:  # the end of the line, as in a paragraph
        if _ends(line, part):
            return len(line.rstrip()) - len(part.rstrip()), False
        cursor = 0
    found = line.find(part, cursor)
    if found < 0 and "|" in part:
        return max(0, line.find(part.replace("|", "\\|"), cursor)), True
    return max(0, found), False


def _first_line(part: str, lines: list[str], first: int) -> int:
    """Return the line of a block's first words: white space that isn't blank is trimmed off."""
    nearby = range(first, min(first + 3, len(lines)))
    return next((line for line in nearby if _ends(lines[line], part)), first)


def _ends(line: str, part: str) -> bool:
    """Whether `line` ends with `part`, which may have lost spaces behind and got some before."""
    return line.rstrip().endswith(part.rstrip().lstrip(" \t"))
