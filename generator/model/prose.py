"""The plain text of an article, and the way back from it to the file.

Every annotation is a span in this text. It is made from the Markdown tokens alone: one
paragraph for each inline token, two line ends between paragraphs, code and raw HTML left out.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from markdown_it.token import Token

from generator.model.problem import Location

SEPARATOR = "\n\n"


class Span(NamedTuple):
    """Characters `[start, end)` of an article's prose."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class ParagraphKind(StrEnum):
    """What a paragraph is to the reader, and so which annotations may stand in it."""

    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"
    QUOTATION = "quotation"
    PULL = "pull"
    CELL = "cell"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of running words.

    `token` is the index of its inline token among the article's tokens. `number` counts the
    article's paragraphs from 1, as the page shows it ("Paragraph 9"); headings, pull quotes,
    cells and notes have 0. `section` is the id of the heading above it, "" before the first one.
    `id` depends on the paragraph's own words alone, or is the one that the writer gave it.
    """

    id: str
    kind: ParagraphKind
    span: Span
    token: int
    number: int
    section: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of prose that stands in the file in one piece, beginning at line and column."""

    span: Span
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Prose:
    """The text, its paragraphs in order, its runs in order, and the spans closed to mentions.

    `closed` holds the words of links, where a mention can't be a link of its own.
    """

    path: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    runs: tuple[Run, ...] = ()
    closed: tuple[Span, ...] = ()

    def words(self, span: Span) -> str:
        """Return the characters that a span covers."""
        return self.text[span.start : span.end]

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds the character at `offset`; None between paragraphs."""
        index = bisect_right(self.paragraphs, offset, key=lambda p: p.span.start) - 1
        if index < 0 or offset >= self.paragraphs[index].span.end:
            return None
        return self.paragraphs[index]

    def locate(self, span: Span) -> Location:
        """Return where a span begins in the file; its width ends with its line."""
        index = bisect_right(self.runs, span.start, key=lambda run: run.span.start) - 1
        if index < 0:
            return Location(self.path)
        run = self.runs[index]
        into = min(span.start - run.span.start, run.span.end - run.span.start)
        width = max(1, min(span.end, run.span.end) - span.start)
        return Location(self.path, run.line, run.column + into, width)


def leaf_text(token: Token) -> str:
    """Return the prose that a child of an inline token stands for.

    Text is itself, a line break is one space; everything else (code, raw HTML, images, the
    opening and closing of emphasis) has none.
    """
    if token.type == "text":
        return token.content
    return " " if token.type in ("softbreak", "hardbreak") else ""
