"""Make the quotation marks and apostrophes of tokens typographic, as their language has them.

Each mark is replaced by exactly one character, so that spans of the prose, which keeps what the
writer typed, fit the tokens still.
"""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_core.smartquotes import process_inlines
from markdown_it.token import Token

# Double and single marks. Source: Unicode CLDR 45, delimiters. French and others that put a
# space inside need two characters: their double marks stay as they were typed.
_MARKS = {
    "cs": "„“‚‘",
    "da": "“”‘’",
    "de": "„“‚‘",
    "en": "“”‘’",
    "es": "«»“”",
    "fi": "””’’",
    "fr": '""‘’',
    "it": "«»“”",
    "nl": "“”‘’",
    "no": "«»‘’",
    "pl": "„”«»",
    "pt": "“”‘’",
    "ru": "«»„“",
    "sv": "””’’",
    "uk": "«»„“",
}


def set_quotes(tokens: Sequence[Token], language: str) -> None:
    r"""Change the text of inline tokens in place; an unknown language keeps straight marks.

    `language` is a tag such as "en" or "en-GB". A quotation mark that was escaped (`\"`), the
    text of an address written as itself, and text whose length would change stay as typed.
    """
    marks = _MARKS.get(language.lower().replace("_", "-").partition("-")[0])
    if not marks:
        return
    parser = MarkdownIt(options_update={"typographer": True, "quotes": marks})
    state = StateCore("", parser, {})
    for token in tokens:
        if (
            token.type == "inline"
            and token.children
            and ("'" in token.content or '"' in token.content)
        ):
            _set(token.children, state)


def _set(children: list[Token], state: StateCore) -> None:
    typed = [child.content for child in children]
    process_inlines(children, state)
    for before, child in zip(typed, children, strict=True):
        if len(child.content) != len(before):
            child.content = before
