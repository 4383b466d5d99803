"""Read and copy markdown-it tokens; the ones that came in stay as they are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model.prose import leaf_text


class Stretch(NamedTuple):
    """The tokens `[start, end)` of one block: what opens it, what is in it, what closes it."""

    start: int
    end: int


def blocks_of(tokens: Sequence[Token]) -> Iterator[Stretch]:
    """Yield the outermost blocks. Depth is counted: not every plugin sets `level`."""
    depth = start = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield Stretch(start, index + 1)
            start = index + 1


def plain_text(inline: Iterable[Token]) -> str:
    """Return the words of inline tokens, code included."""
    return "".join(
        plain_text(token.children)
        if token.children and token.type != "image"
        else token.content
        if token.type == "code_inline"
        else leaf_text(token)
        for token in inline
    )


def with_id(token: Token, name: str) -> Token:
    """Return a copy of an opening token with an id, unless the writer gave it one."""
    if token.attrGet("id"):
        return token
    return replace(token, attrs={**token.attrs, "id": name})


MENTION = "mention"
SAID = "said"
CORRECTED = "corrected"
_WOVEN = (MENTION, SAID, CORRECTED)


def without_marks(tokens: Iterable[Token], marks: Sequence[str] = _WOVEN) -> tuple[Token, ...]:
    """Return tokens whose woven marks, or only those named by `marks`, are plain words again."""
    bare: list[Token] = []
    for token in tokens:
        if token.type in marks:
            bare.extend(without_marks(token.children or (), marks))
        elif token.children:
            bare.append(replace(token, children=list(without_marks(token.children, marks))))
        else:
            bare.append(token)
    return tuple(bare)


def marked_only(
    tokens: Iterable[Token], mark: str, wanted: Callable[[Token], bool]
) -> tuple[Token, ...]:
    """Return tokens that keep those marks of one type that are `wanted`, and no others."""
    kept: list[Token] = []
    for token in tokens:
        children = marked_only(token.children or (), mark, wanted)
        if token.type in _WOVEN and not (token.type == mark and wanted(token)):
            kept.extend(children)
        else:
            kept.append(replace(token, children=list(children)) if token.children else token)
    return tuple(kept)


def with_links(tokens: Iterable[Token], change: Callable[[str], str]) -> tuple[Token, ...]:
    """Return tokens whose links and images lead to where `change` says."""
    return tuple(_with_link(token, change) for token in tokens)


def _with_link(token: Token, change: Callable[[str], str]) -> Token:
    name = {"link_open": "href", "image": "src"}.get(token.type)
    if name and (target := token.attrGet(name)):
        token = replace(token, attrs={**token.attrs, name: change(str(target))})
    if token.children:
        token = replace(token, children=list(with_links(token.children, change)))
    return token


def inline_tokens(text: str) -> tuple[Token, ...]:
    """Return a line of Markdown as inline tokens; raw HTML stays text."""
    if not text:
        return ()
    parser = MarkdownIt("commonmark", {"html": False})
    return tuple(parser.parseInline(text)[0].children or ())
