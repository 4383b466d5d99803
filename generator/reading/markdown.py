"""Parse a body: CommonMark with tables, footnotes, strikethrough, and marks in braces.

One parser for articles, entries and stories. Marks (`[words]{…}`, a line `{…}` by a block) come
out as tokens of their own, which reading/marks.py and reading/block_marks.py take out again.
"""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, image
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from generator.reading.attributes import is_written_id, read_attributes
from generator.reading.places import BRACES, note_offsets, parse_inlines

BLOCK_MARK = "attributes"  # type of the token of a line `{…}`; `content` is the line
WRITTEN_ID = "written_id"  # meta of a block's opening token: the id the writer gave it


def parse_markdown(text: str) -> list[Token]:
    """Return the tokens of a body, marks and places still in them."""
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", BLOCK_MARK, _block_mark, {"alt": ends})
    parser.inline.ruler.after("link", "mark", _mark)
    parser.inline.ruler.at("image", _image)
    parser.inline.ruler2.before("fragments_join", "offsets", note_offsets)
    parser.core.ruler.before("inline", "heading_id", _heading_id)
    parser.core.ruler.at("inline", parse_inlines)
    return parser


def _block_mark(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read a line that is nothing but `{…}`; unlike other text it ends the block above it."""
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    found = read_attributes(line)
    if not found or found.end != len(line) or not any(part.value for part in found.parts):
        return False
    if not silent:
        token = state.push(BLOCK_MARK, "", 0)
        token.content = line
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    """Read `[words]{…}`: tokens mark_open (its braces are `info`) … mark_close."""
    if state.src[state.pos] != "[":
        return False
    start, maximum = state.pos + 1, state.posMax
    stop = state.md.helpers.parseLinkLabel(state, state.pos)
    if stop < 0 or state.src[stop + 1 : stop + 2] != "{":
        return False
    found = read_attributes(state.src[:maximum], stop + 1)
    if not found:
        return False
    if not silent:
        state.pos, state.posMax = start, stop
        token = state.push("mark_open", "", 1)
        token.info = state.src[stop + 1 : found.end]
        token.meta[BRACES] = stop + 1
        state.md.inline.tokenize(state)
        state.push("mark_close", "", -1)
    state.pos, state.posMax = found.end, maximum
    return True


def _image(state: StateInline, silent: bool) -> bool:
    """Read `![words](path)`, and the braces right behind it, which become the token's `info`."""
    if not image(state, silent):
        return False
    found = read_attributes(state.src[: state.posMax], state.pos)
    if found and found.parts:
        if not silent:
            state.tokens[-1].info = state.src[state.pos : found.end]
            state.tokens[-1].meta[BRACES] = state.pos
        state.pos = found.end
    return True


def _heading_id(state: StateCore) -> None:
    """Take `{#id}` off the end of a heading."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type != "heading_open" or not inline.content.endswith("}"):
            continue
        words, brace, _ = inline.content.rpartition("{")
        found = read_attributes(inline.content, len(words)) if brace else None
        if not found or len(found.parts) != 1 or not words.endswith((" ", "\t")):
            continue
        only = found.parts[0]
        if only.name == "#" and is_written_id(only.value):
            opening.meta[WRITTEN_ID] = only.value
            inline.content = words.rstrip()
