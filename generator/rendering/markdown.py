"""Turn Markdown tokens into HTML, with the marks that annotations wove into them.

The tokens stay untouched, and no markup is written here: whatever isn't plain Markdown (a
mention, quoted words, a table that may scroll, a note) is a macro of a template part.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from generator.model.image import IMAGE
from generator.model.views import ImageView

# Raw HTML passes as the writer wrote it; everything else is about parsing, and done.
_OPTIONS = OptionsDict(
    {
        "maxNesting": 100,
        "html": True,
        "linkify": False,
        "typographer": False,
        "quotes": "“”‘’",
        "xhtmlOut": False,
        "breaks": False,
        "langPrefix": "language-",
        "highlight": None,
    }
)

Part = Callable[[str, str], Callable[..., Markup]]
"""Give the macro of a part: the part's name, the macro's name."""


class MarkdownRenderer(RendererHTML):
    """Renders tokens; a method without underscore is the rule of the token type it is named after.

    What markdown-it hands to a rule beside the tokens (options, env) isn't needed here.
    """

    def __init__(self, part: Part) -> None:
        self._part = part
        super().__init__()

    def render_tokens(self, tokens: Sequence[Token]) -> Markup:
        """Return tokens, of blocks or inline, as HTML."""
        return Markup(self.render(tokens, _OPTIONS, {}))  # noqa: S704 - markdown-it escapes text

    def mention(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return words that mean an entry. Words without an id are a later run of a mention."""
        token = tokens[idx]
        found = token.meta["mention"]
        return self._part("mention", "mention")(
            words=self.render_tokens(token.children or ()),
            entry=found.entry,
            kind=found.kind.value,
            id=token.meta.get("id", ""),
            number=token.meta.get("number", 0),
            first=token.meta.get("first", False),
        )

    def said(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return words that a quote card repeats."""
        token = tokens[idx]
        words = self.render_tokens(token.children or ())
        return self._part("said", "said")(words=words, quote=token.meta["quote"])

    def corrected(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return words that were corrected; their last run names the corrections."""
        token = tokens[idx]
        words = self.render_tokens(token.children or ())
        corrections = token.meta.get("corrections", ())
        return self._part("corrections", "corrected")(words=words, corrections=corrections)

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return an image with its files, as a figure or in a line of text.

        One that no page shows yet is plain Markdown; the inherited rule would write `alt` into
        the token that it is given.
        """
        found = tokens[idx].meta.get(IMAGE)
        if isinstance(found, ImageView):
            return self._part("image", "figure" if found.figure else "image_of")(image=found)
        return super().image([_with_attr(tokens[idx], "alt", "")], 0, options, env)

    def fence(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return a block of code with its language, "" where the writer gave none."""
        language = tokens[idx].info.strip().partition(" ")[0]
        return self._part("code", "code")(words=tokens[idx].content, language=language)

    def code_block(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return an indented block of code."""
        return self._part("code", "code")(words=tokens[idx].content, language="")

    def table_open(self, *_: object) -> str:
        """Return what stands before a table's rows."""
        return self._part("table", "table_open")()

    def table_close(self, *_: object) -> str:
        """Return what stands after a table's rows."""
        return self._part("table", "table_close")()

    def footnote_ref(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return the number of a note; a note that is referred to again has a `subId`."""
        meta = tokens[idx].meta
        again = max(0, meta.get("subId", 0))
        return self._part("notes", "note_mark")(number=meta["id"] + 1, again=again)

    def footnote_block_open(self, *_: object) -> str:
        """Return what stands before all notes."""
        return self._part("notes", "notes_open")()

    def footnote_block_close(self, *_: object) -> str:
        """Return what stands after all notes."""
        return self._part("notes", "notes_close")()

    def footnote_open(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return what stands before one note."""
        return self._part("notes", "note_open")(number=tokens[idx].meta["id"] + 1)

    def footnote_close(self, *_: object) -> str:
        """Return what stands after one note."""
        return self._part("notes", "note_close")()

    def footnote_anchor(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return the way back from a note to its number in the text."""
        meta = tokens[idx].meta
        again = max(0, meta.get("subId", 0))
        return self._part("notes", "note_back")(number=meta["id"] + 1, again=again)


class PlainRenderer(MarkdownRenderer):
    """Renders tokens for where there is no page around them, such as a feed.

    Mentions and quoted words are only words there: what they lead to isn't there. Nor is raw
    HTML, which may hold what a reader of feeds must not run; the words between two tags stay.
    """

    def mention(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return the words alone."""
        return self.render_tokens(tokens[idx].children or ())

    def said(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return the words alone."""
        return self.render_tokens(tokens[idx].children or ())

    def corrected(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        """Return the words alone."""
        return self.render_tokens(tokens[idx].children or ())

    def footnote_ref(self, *_: object) -> str:
        """Return nothing: the notes aren't there either."""
        return ""

    def html_block(self, *_: object) -> str:
        """Return nothing."""
        return ""

    def html_inline(self, *_: object) -> str:
        """Return nothing."""
        return ""


def _with_attr(token: Token, name: str, value: str) -> Token:
    """Return a copy of a token with one more attribute; tokens are shared, and stay as they are."""
    return replace(token, attrs={**token.attrs, name: value})
