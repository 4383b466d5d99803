"""The text of an article, cut into sections and passages."""

from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.views.quotes import QuoteView
from generator.model.views.shared import DateView, LinkView


@dataclass(frozen=True, slots=True)
class BlockView:
    """Tokens that stand together: one paragraph, list, table, ….

    `id` and `number` are the paragraph's, "" and 0 where it has none. The tokens carry their ids
    already, as attributes of `paragraph_open`, `list_item_open`, `td_open`, …: render them as
    they are. `pull` is set for a pull quote, `card` for a blockquote that is a quotation
    (the inline card, in the text column); `tokens` is then (). `wide` blocks (tables, code,
    images, rules, raw HTML, pull quotes) stand alone in a passage; a card isn't wide.
    """

    tokens: tuple[Token, ...]
    id: str = ""
    number: int = 0
    pull: QuoteView | None = None
    card: QuoteView | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class DatedView:
    """The date beside a paragraph, and the event in the timeline that it leads to."""

    date: DateView
    status: str
    url: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """A paragraph with something in its margin, and the paragraphs up to the next such one.

    The first block is the one that the cards stand beside. `wide` blocks (tables, pull quotes)
    make a passage of their own. There are never more than twelve blocks in a passage (the grid's
    rows); `quotes` and `dated` exclude each other. `below`: the cards are too long or too many
    for the margin, and stand under the paragraph.
    """

    blocks: tuple[BlockView, ...]
    quotes: tuple[QuoteView, ...] = ()
    dated: tuple[DatedView, ...] = ()
    below: bool = False


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the body. `title` is inline tokens, none before the first heading."""

    id: str
    title: tuple[Token, ...]
    plain: str
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class PointView:
    """What is known, or isn't: inline tokens, and links to what vouches for it.

    `words_url` leads to words of the text, "" for none.
    """

    text: tuple[Token, ...]
    words_url: str = ""
    source: LinkView | None = None
