"""Put mentions, quoted words and corrected words into a copy of an article's tokens.

Marks are wrapped round leaves, never round the opening or closing of emphasis or a link: where
a mention crosses such an edge it becomes several runs, so that the result always nests.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Any

from markdown_it.token import Token

from generator.model.annotation import Anchored, Annotated, Mention, Quote, State
from generator.model.article import Article
from generator.model.prose import Span, leaf_text

_LEAVES = frozenset({"text", "softbreak", "hardbreak"})


@dataclass(frozen=True, slots=True)
class _Mark:
    """A span that a token of its own shall hold.

    `meta` is that token's; `id` is the first run's of a mention, "" for other words.
    """

    span: Span
    meta: dict[str, Any]
    id: str = ""


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of one paragraph; those of one sort don't overlap."""

    mentions: list[_Mark]
    quotes: list[_Mark]
    corrected: list[_Mark]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A leaf, or a part of a text leaf, and the marks that it lies in."""

    token: Token
    mention: _Mark | None
    quote: _Mark | None
    corrected: _Mark | None


def woven(annotated: Annotated) -> Annotated:
    """Return an article whose tokens have all that is known of its words woven in."""
    article = annotated.article
    corrected = corrected_words(article, annotated.anchored)
    return replace(
        annotated,
        tokens=weave(article, annotated.mentions, annotated.quotes, annotated.entries, corrected),
    )


def corrected_words(article: Article, anchored: Iterable[Anchored]) -> Iterator[tuple[Span, str]]:
    """Yield the words that corrections point at, each with the correction's id."""
    spans = {one.anchor: one.span for one in anchored}
    for correction in article.front.corrections:
        if correction.anchor in spans:
            yield spans[correction.anchor], correction.id


def weave(
    article: Article,
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
    entries: Sequence[str],
    corrected: Iterable[tuple[Span, str]] = (),
) -> tuple[Token, ...]:
    """Return the article's tokens with `mention`, `said` and `corrected` tokens woven in.

    They stand among an inline token's children. A mention is woven in where it is shown, a
    quotation where it has a card, corrected words (a span and the correction's id) everywhere.
    A `corrected` may hold `said`s, both may hold `mention`s, never the other way round; the
    last run of corrected words names their corrections. Only the first run of a mention has an
    id ("m-<entry>-<n>", counted from 1 on the page). `entries` gives the numbers, from 1;
    `first` in a mention's meta says that it is the page's first of its entry. Without the woven
    tokens the old ones are left.
    """
    shown = list(_mention_marks(mentions, entries))
    said = _quote_marks(quotes)
    mended = _corrected_marks(corrected)
    tokens = list(article.tokens)
    for paragraph in article.prose.paragraphs:
        token = tokens[paragraph.token] if paragraph.token < len(tokens) else None
        if token is None or token.children is None:
            continue
        marks = _Marks(*(_within(some, paragraph.span) for some in (shown, said, mended)))
        if marks.mentions or marks.quotes or marks.corrected:
            pieces = _pieces(token.children, paragraph.span.start, marks)
            tokens[paragraph.token] = replace(token, children=list(_nested(pieces)))
    return tuple(tokens)


def _mention_marks(mentions: Iterable[Mention], entries: Sequence[str]) -> Iterator[_Mark]:
    """Yield a mark for each mention that is shown, numbered."""
    numbers = {entry: number for number, entry in enumerate(entries, start=1)}
    counts: dict[str, int] = {}
    for mention in sorted(mentions, key=lambda mention: mention.span):
        if mention.shown and mention.entry in numbers:
            entry = mention.entry
            counts[entry] = counts.get(entry, 0) + 1
            first = counts[entry] == 1
            meta = {
                "mention": mention,
                "number": numbers[entry],
                "first": first,
            }
            yield _Mark(mention.span, meta, f"m-{entry}-{counts[entry]}")


def _quote_marks(quotes: Iterable[Quote]) -> list[_Mark]:
    """Return a mark for each span of a quotation with a card; of overlapping ones the first."""
    carded = (quote for quote in quotes if quote.card and quote.state is not State.PROPOSED)
    spans = sorted((span, quote.id) for quote in carded for span in quote.spans)
    marks: list[_Mark] = []
    for span, quote in spans:
        if not marks or marks[-1].span.end <= span.start:
            marks.append(_Mark(span, {"quote": quote}))
    return marks


def _corrected_marks(corrected: Iterable[tuple[Span, str]]) -> list[_Mark]:
    """Return a mark for each stretch of corrected words; overlapping ones are one stretch."""
    marks: list[_Mark] = []
    for span, correction in sorted(corrected):
        if marks and span.start < marks[-1].span.end:
            last = marks.pop()
            whole = Span(last.span.start, max(last.span.end, span.end))
            names = [*last.meta["corrections"], correction]
            marks.append(_Mark(whole, {"corrections": names}))
        else:
            marks.append(_Mark(span, {"corrections": [correction]}))
    return marks


def _within(marks: Sequence[_Mark], span: Span) -> list[_Mark]:
    """Return the marks that share a character with `span`; both are in text order."""
    first = bisect_right(marks, span.start, key=lambda mark: mark.span.end)
    last = bisect_left(marks, span.end, key=lambda mark: mark.span.start)
    return list(marks[first:last])


def _pieces(children: Iterable[Token], start: int, marks: _Marks) -> Iterator[_Piece]:
    """Yield the leaves cut at the edges of marks, each with the marks that it lies in."""
    edges = sorted(
        {edge for mark in (*marks.mentions, *marks.quotes, *marks.corrected) for edge in mark.span}
    )
    for child in children:
        for token, place in _cut(child, start, edges):
            kinds = (marks.mentions, marks.quotes, marks.corrected)
            yield _Piece(token, *(next(iter(_within(some, place)), None) for some in kinds))
        start += len(leaf_text(child))


def _cut(token: Token, start: int, edges: Sequence[int]) -> Iterator[tuple[Token, Span]]:
    """Yield a token's parts between edges, with their places in the prose; others as they are."""
    end = start + len(leaf_text(token))
    inside = edges[bisect_right(edges, start) : bisect_left(edges, end)]
    if token.type != "text" or not inside:
        yield token, Span(start, end)
        return
    for left, right in pairwise((start, *inside, end)):
        words = token.content[left - start : right - start]
        yield replace(token, content=words), Span(left, right)


def _nested(pieces: Iterable[_Piece]) -> Iterator[Token]:
    """Yield tokens, neighbouring leaves of one mark under one token; corrected words outside."""
    begun: set[str] = set()
    runs = [(mark, list(run)) for mark, run in groupby(pieces, key=_corrected_of)]
    last = {id(mark): index for index, (mark, _) in enumerate(runs)}
    for index, (mark, run) in enumerate(runs):
        inside = list(_quote_runs(run, begun))
        if mark is None:
            yield from inside
        else:
            ends = last[id(mark)] == index
            yield Token("corrected", "span", 0, children=inside, meta=mark.meta if ends else {})


def _quote_runs(pieces: Iterable[_Piece], begun: set[str]) -> Iterator[Token]:
    """Yield leaves and mentions, those of one quotation under one token."""
    for quote, said in groupby(pieces, key=_quote_of):
        runs = list(_mention_runs(said, begun))
        if quote is None:
            yield from runs
        else:
            yield Token("said", "span", 0, children=runs, meta=quote.meta)


def _mention_runs(pieces: Iterable[_Piece], begun: set[str]) -> Iterator[Token]:
    """Yield leaves, those of one mention under one token; the first run of each has its id."""
    for mention, run in groupby(pieces, key=_mention_of):
        leaves = [piece.token for piece in run]
        if mention is None:
            yield from leaves
            continue
        meta = mention.meta if mention.id in begun else {**mention.meta, "id": mention.id}
        begun.add(mention.id)
        yield Token("mention", "a", 0, children=leaves, meta=meta)


def _quote_of(piece: _Piece) -> _Mark | None:
    return piece.quote if piece.token.type in _LEAVES else None


def _corrected_of(piece: _Piece) -> _Mark | None:
    return piece.corrected if piece.token.type in _LEAVES else None


def _mention_of(piece: _Piece) -> _Mark | None:
    return piece.mention if piece.token.type in _LEAVES else None
