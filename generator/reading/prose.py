"""Make an article's prose: the plain text that every annotation is a span of.

One paragraph for each inline token that has words, in the order of the page; the words are what
the writer typed (quotation marks not yet typographic), and runs lead back to the file.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markdown_it.token import Token

from generator.model.ids import slug_of, stable_id
from generator.model.prose import (
    SEPARATOR,
    Paragraph,
    ParagraphKind,
    Prose,
    Run,
    Span,
    leaf_text,
)
from generator.model.source import Source
from generator.reading.markdown import WRITTEN_ID
from generator.reading.places import OFFSETS, BlockPlaces

PULL = "pull"  # meta of a blockquote_open: it is a pull quote

_KINDS = {
    "footnote": ParagraphKind.NOTE,
    "th": ParagraphKind.CELL,
    "td": ParagraphKind.CELL,
    "list_item": ParagraphKind.ITEM,
    "blockquote": ParagraphKind.QUOTATION,
    "heading": ParagraphKind.HEADING,
}
# Of all that a paragraph stands in, this decides; a heading in a quotation is a heading.
_DECISIVE = (
    ParagraphKind.NOTE,
    ParagraphKind.PULL,
    ParagraphKind.HEADING,
    ParagraphKind.QUOTATION,
    ParagraphKind.CELL,
    ParagraphKind.ITEM,
)
_UNNUMBERED = (
    ParagraphKind.HEADING,
    ParagraphKind.PULL,
    ParagraphKind.CELL,
    ParagraphKind.NOTE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """An inline token, its index among the tokens, and the blocks that it stands in."""

    index: int
    inline: Token
    around: tuple[Token, ...]

    @property
    def words(self) -> str:
        """The prose of this block."""
        return "".join(map(leaf_text, self.inline.children or ()))

    @property
    def kind(self) -> ParagraphKind:
        """What this block is to the reader."""
        kinds = {_kind(token) for token in self.around}
        return next((kind for kind in _DECISIVE if kind in kinds), ParagraphKind.TEXT)

    @property
    def section_level(self) -> int:
        """1 or 2 for a heading that begins a section, else 0."""
        level = int(self.around[-1].tag[1]) if self.kind is ParagraphKind.HEADING else 0
        return level if level <= 2 and len(self.around) == 1 else 0

    @property
    def written_id(self) -> str:
        """The id that the writer gave the block, or the innermost one around it that has one."""
        return next(
            (str(t.meta[WRITTEN_ID]) for t in self.around[::-1] if WRITTEN_ID in t.meta), ""
        )


def find_blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Yield the blocks of words, in order."""
    around: list[Token] = []
    for index, token in enumerate(tokens):
        if token.nesting > 0:
            around.append(token)
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline":
            yield Block(index, token, tuple(around))


def extract_prose(tokens: Sequence[Token], source: Source, places: dict[int, BlockPlaces]) -> Prose:
    """Return the prose of a body; `places` are those of its inline tokens (`find_places`).

    Blocks without words (an image alone) have no paragraph. The tokens must come from
    `parse_markdown`, and attributions and block marks must be out of them.
    """
    blocks = [block for block in find_blocks(tokens) if block.words.strip()]
    text = SEPARATOR.join(block.words for block in blocks)
    runs: list[Run] = []
    closed: list[Span] = []
    starts: list[int] = []
    start = 0
    for block in blocks:
        starts.append(start)
        runs += _runs(block.inline, start, places[block.index])
        closed += _closed(block.inline, start)
        start += len(block.words) + len(SEPARATOR)
    paragraphs = _paragraphs(blocks, starts)
    return Prose(source.path, text, tuple(paragraphs), tuple(runs), tuple(closed))


def find_places(tokens: Sequence[Token], source: Source, body_line: int) -> dict[int, BlockPlaces]:
    """Return where each inline token stands in a file whose line `body_line` begins the body."""
    lines = source.text.split("\n")
    places: dict[int, BlockPlaces] = {}
    cursors: Counter[int] = Counter()
    for block in find_blocks(tokens):
        first = (block.inline.map or [0])[0] + body_line - 1
        cursor = _cursor(block, lines[first], cursors[first])
        places[block.index] = BlockPlaces(block.inline.content, lines, first, cursor)
        cursors[first] = places[block.index].end
    return places


def _cursor(block: Block, line: str, cell_end: int) -> int:
    """Return the column to look for a block's text from; -1 where it fills the line's end."""
    within = block.around[-1] if block.around else block.inline
    if within.type in ("th_open", "td_open"):
        return cell_end
    if within.type == "heading_open" and within.markup.startswith("#"):
        return line.find("#") + len(within.markup)
    return -1


def _paragraphs(blocks: list[Block], starts: list[int]) -> Iterator[Paragraph]:
    ids = _Ids(block.written_id for block in blocks)
    section = ""
    number = 0
    for block, start in zip(blocks, starts, strict=True):
        kind = block.kind
        paragraph_id = ids.of(block)
        section = "" if kind is ParagraphKind.NOTE else section
        number += kind not in _UNNUMBERED
        span = Span(start, start + len(block.words))
        shown = 0 if kind in _UNNUMBERED else number
        yield Paragraph(paragraph_id, kind, span, block.index, shown, section)
        section = paragraph_id if block.section_level else section


class _Ids:
    """Ids that no two paragraphs share: a second one of the same words ends with -2."""

    def __init__(self, written: Iterator[str]) -> None:
        self._taken = {one for one in written if one}
        self._given: set[str] = set()
        self._counts: Counter[str] = Counter()

    def of(self, block: Block) -> str:
        written = block.written_id
        if written and written not in self._given:
            self._given.add(written)
            return written
        heading = block.kind is ParagraphKind.HEADING
        plain = f"s-{slug_of(block.words)}" if heading else stable_id("p", block.words)
        found = ""
        while not found or found in self._taken:
            self._counts[plain] += 1
            count = self._counts[plain]
            found = f"{plain}-{count}" if count > 1 else plain
        self._taken.add(found)
        return found


def _runs(inline: Token, start: int, places: BlockPlaces) -> Iterator[Run]:
    """Yield the stretches of an inline's words that stand in the file in one piece."""
    spots = [places.at(offset) for offset in inline.meta[OFFSETS]]
    numbered = enumerate(spots, start)
    # Within a stretch, line and the distance between the two counts stay the same.
    for _, stretch in groupby(numbered, key=lambda spot: (spot[1][0], spot[1][1] - spot[0])):
        pieces = list(stretch)
        first, (line, column) = pieces[0]
        yield Run(Span(first, first + len(pieces)), line, column + 1)


def _closed(inline: Token, start: int) -> Iterator[Span]:
    opened = start
    for child in inline.children or ():
        if child.type == "link_open":
            opened = start
        start += len(leaf_text(child))
        if child.type == "link_close" and start > opened:
            yield Span(opened, start)


def _kind(token: Token) -> ParagraphKind | None:
    if token.type == "blockquote_open" and token.meta.get(PULL):
        return ParagraphKind.PULL
    return _KINDS.get(token.type.removesuffix("_open"))
