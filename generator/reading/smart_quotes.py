"""Make the quotation marks and apostrophes of tokens typographic, as their language has them.

Each mark is replaced by exactly one character, so that spans of the prose, which keeps what the
writer typed, fit the tokens still.
"""

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_core.smartquotes import process_inlines
from markdown_it.token import Token

from generator.model.prose import leaf_text
from generator.model.quotation_marks import MARKS
from generator.reading.places import OFFSETS


def set_quotes(tokens: Sequence[Token], language: str) -> None:
    r"""Change the text of inline tokens in place; an unknown language keeps straight marks.

    `language` is a tag such as "en" or "en-GB". A mark that was escaped (`\"`) or written as an
    entity stays as typed. The tokens still have their places (reading/places.py).
    """
    state = _state(language)
    if state is None:
        return
    for token in tokens:
        if token.type == "inline" and ("'" in token.content or '"' in token.content):
            _set(token, state)


def typographic(text: str, language: str) -> str:
    """Return a plain text of the front matter with the marks of its language."""
    state = _state(language) if "'" in text or '"' in text else None
    if state is None:
        return text
    token = Token("text", "", 0, content=text)
    process_inlines([token], state)
    return token.content


@cache
def _state(language: str) -> StateCore | None:
    marks = MARKS.get(language.lower().partition("-")[0])
    if not marks:
        return None
    return StateCore("", MarkdownIt(options_update={"typographer": True, "quotes": marks}), {})


def _set(inline: Token, state: StateCore) -> None:
    children = inline.children or []
    typed = [child.content for child in children]
    process_inlines(children, state)
    start = 0
    for before, child in zip(typed, children, strict=True):
        if child.type != "text":
            start += len(leaf_text(child))
            continue
        if len(child.content) != len(before):
            child.content = before
        offsets = inline.meta[OFFSETS][start : start + len(before)]
        child.content = "".join(
            typed_char if _is_literal(typed_char, at, inline.content) else char
            for typed_char, char, at in zip(before, child.content, offsets, strict=True)
        )
        start += len(before)


def _is_literal(char: str, at: int, content: str) -> bool:
    """Whether a mark was escaped, or written as an entity: the writer wants it just so."""
    return char in "'\"" and (content[at] != char or content[at - 1 : at] == "\\")
