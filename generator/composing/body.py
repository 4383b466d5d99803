"""Cut an article's text into sections and passages, with cards beside their paragraphs.

A passage is a paragraph that has something in its margin, and what follows it up to the next
such paragraph. Order is the writer's order: nothing moves, and every block is there once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from markdown_it.token import Token

from generator.composing.dates import plain_date_view
from generator.composing.days import status_label
from generator.composing.quotes import MOST_BESIDE, quote_view
from generator.composing.site import Backlinks, shown_events, shown_quotes
from generator.composing.tokens import SAID, Stretch, blocks_of, plain_text, with_id, without_marks
from generator.composing.urls import article_path
from generator.model.annotation import Annotated, Event, Quote
from generator.model.prose import Paragraph, ParagraphKind, Span
from generator.model.views import BlockView, DatedView, PassageView, QuoteView, SectionView

MOST_BLOCKS = 12  # the rows of a passage's grid
MOST_CARDS = 3  # beside one paragraph
_WIDE = ("table_open", "fence", "code_block", "hr", "html_block")
_NOTES = "footnote_block_open"
SECTION_TAGS = ("h1", "h2")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an article page: its sections, and its footnotes."""

    sections: tuple[SectionView, ...]
    notes: tuple[Token, ...] = ()

    def cards(self) -> set[str]:
        """Return the ids of the quotations that stand in the text as cards."""
        return {
            quote.id
            for section in self.sections
            for passage in section.passages
            for quote in (*passage.quotes, *(block.card for block in passage.blocks if block.card))
        }


def body_of(annotated: Annotated, backlinks: Backlinks) -> Body:
    """Return the text of an article; what comes before the first heading has no title."""
    cutter = _Cutter(annotated, backlinks)
    sections, notes = cut_sections(annotated.tokens)
    return Body(
        tuple(cutter.section(section) for section in sections),
        tuple(token for block in notes for token in cutter.anchored(block)),
    )


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks of a section, and those of its heading, None before the first one."""

    heading: Stretch | None
    blocks: tuple[Stretch, ...]


def cut_sections(tokens: Sequence[Token]) -> tuple[tuple[Section, ...], tuple[Stretch, ...]]:
    """Return the sections of a text that aren't empty, and the blocks of its footnotes."""
    notes: list[Stretch] = []
    sections = [Section(None, ())]
    for block in blocks_of(tokens):
        first = tokens[block.start]
        if first.type == _NOTES:
            notes.append(block)
        elif first.type == "heading_open" and first.tag in SECTION_TAGS:
            sections.append(Section(block, ()))
        else:
            sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, block))
    filled = (section for section in sections if section.heading or section.blocks)
    return tuple(filled), tuple(notes)


class _Cutter:
    """Makes the views of one article's blocks."""

    def __init__(self, annotated: Annotated, backlinks: Backlinks) -> None:
        self._annotated = annotated
        self._backlinks = backlinks
        self._page = article_path(annotated.article.slug)
        self._prose = annotated.article.prose

    @cached_property
    def _paragraphs(self) -> dict[int, Paragraph]:
        return {paragraph.token: paragraph for paragraph in self._prose.paragraphs}

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return tuple(quote for quote in shown_quotes(self._annotated) if quote.card)

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        return shown_events(self._annotated)

    def section(self, section: Section) -> SectionView:
        """Return a section: its heading's words, and its passages."""
        heading = section.heading
        passages = tuple(self._passages(section.blocks))
        if heading is None:
            return SectionView("", (), "", passages)
        opening, words = self._annotated.tokens[heading.start : heading.start + 2]
        paragraph = self._paragraphs.get(heading.start + 1)
        name = str(opening.attrGet("id") or (paragraph.id if paragraph else ""))
        title = tuple(words.children or ())
        return SectionView(name, title, plain_text(title), passages)

    def _passages(self, blocks: Iterable[Stretch]) -> Iterator[PassageView]:
        passage = PassageView(())
        for stretch in blocks:
            block, quotes, dated = self._block(stretch)
            starts = bool(block.wide or quotes or dated) or len(passage.blocks) == MOST_BLOCKS
            if starts and passage.blocks:
                yield passage
                passage = PassageView(())
            if starts:
                dated = () if block.wide else dated
                passage = PassageView((block,), quotes, dated, _is_too_much(quotes))
            else:
                passage = replace(passage, blocks=(*passage.blocks, block))
            if block.wide:
                yield passage
                passage = PassageView(())
        if passage.blocks:
            yield passage

    def _block(
        self, stretch: Stretch
    ) -> tuple[BlockView, tuple[QuoteView, ...], tuple[DatedView, ...]]:
        """Return a block, the cards beside it, and the dates beside it if there is no card."""
        paragraphs = [self._paragraphs[i] for i in range(*stretch) if i in self._paragraphs]
        if any(paragraph.kind is ParagraphKind.PULL for paragraph in paragraphs):
            return BlockView((), pull=self._pull(paragraphs), wide=True), (), ()
        names = {paragraph.id for paragraph in paragraphs}
        beside = [quote for quote in self._quotes if quote.paragraph in names]
        inline = self._inline_card(stretch, paragraphs, beside)
        if inline:
            return BlockView((), *_name_of(paragraphs), card=inline), (), ()
        cards = tuple(self._view(quote) for quote in beside)
        block = BlockView(
            self.anchored(stretch), *_name_of(paragraphs), wide=self._is_wide(stretch)
        )
        return block, cards, () if cards else self._dated(names)

    def _view(self, quote: Quote) -> QuoteView:
        return quote_view(self._annotated, quote, self._backlinks, self._page)

    def _is_wide(self, stretch: Stretch) -> bool:
        first = self._annotated.tokens[stretch.start]
        if first.type != "paragraph_open":
            return first.type in _WIDE
        children = self._annotated.tokens[stretch.start + 1].children or ()
        kinds = {child.type for child in children}
        return "image" in kinds and kinds <= {"image", "softbreak"}

    def _pull(self, paragraphs: Sequence[Paragraph]) -> QuoteView:
        """Return a pull quote; one that names nobody has only its words."""
        whole = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
        for quote in self._annotated.quotes:
            if quote.pull and any(whole.overlaps(span) for span in quote.spans):
                return self._view(quote)
        words = " ".join(self._prose.words(paragraph.span) for paragraph in paragraphs)
        return QuoteView("", words, "", pull=True)

    def _inline_card(
        self, stretch: Stretch, paragraphs: Sequence[Paragraph], beside: Sequence[Quote]
    ) -> QuoteView | None:
        """Return the card that a blockquote is, if all its words are one quotation."""
        if self._annotated.tokens[stretch.start].type != "blockquote_open" or len(beside) != 1:
            return None
        spans = [paragraph.span for paragraph in paragraphs]
        if self._letters(spans) != self._letters(
            span for span in beside[0].spans if any(span.overlaps(one) for one in spans)
        ):
            return None
        inside = self.anchored(Stretch(stretch.start + 1, stretch.end - 1))
        # Its mentions stay: the glossary leads back to the first one, which may be in here.
        return replace(self._view(beside[0]), body=without_marks(inside, [SAID]))

    def _letters(self, spans: Iterable[Span]) -> int:
        """Return how many letters and digits spans have: quotation marks don't count."""
        return sum(sum(map(str.isalnum, self._prose.words(span))) for span in spans)

    def _dated(self, names: set[str]) -> tuple[DatedView, ...]:
        """Return the dates of a block's events, each once, by date."""
        dated: dict[str, DatedView] = {}
        beside = [event for event in self._events if event.paragraph in names]
        for event in sorted(beside, key=lambda event: event.date):
            when = plain_date_view(event.date, self._backlinks.words)
            view = DatedView(
                when, status_label(event.status, self._backlinks.words), f"#{event.id}"
            )
            dated.setdefault(when.text, view)
        return tuple(dated.values())

    def anchored(self, stretch: Stretch) -> tuple[Token, ...]:
        """Return the tokens of a block, each paragraph with its id on what opens it.

        A paragraph of a tight list has no element of its own; its item has the id.
        """
        tokens = list(self._annotated.tokens[stretch.start : stretch.end])
        for index in range(*stretch):
            paragraph = self._paragraphs.get(index)
            at = index - stretch.start - 1
            if paragraph is None or at < 0:
                continue
            if tokens[at].hidden and at and tokens[at - 1].type == "list_item_open":
                at -= 1
            tokens[at] = replace(with_id(tokens[at], paragraph.id), hidden=False)
        return tuple(tokens)


def _is_too_much(quotes: Sequence[QuoteView]) -> bool:
    """Whether cards would reach far below their paragraph, if they stood beside it."""
    letters = sum(len(quote.words) for quote in quotes)
    return len(quotes) > MOST_CARDS or letters > MOST_BESIDE


def _name_of(paragraphs: Sequence[Paragraph]) -> tuple[str, int]:
    """Return the id and number of a block that is one paragraph, else none."""
    if len(paragraphs) != 1 or paragraphs[0].kind is not ParagraphKind.TEXT:
        return "", 0
    return paragraphs[0].id, paragraphs[0].number
