"""Quotations that the writer wrote down: check their words, and name their speakers.

A quotation's words must stand in the article, or in what was copied from a named source. Words
that have gone are an error: nothing moves a quotation in silence.
"""

from collections.abc import Mapping, Sequence

from generator.annotating.quotes.roles import role_on
from generator.annotating.verbatim import find_words, fold_in_place, hint_at_nearest
from generator.model.annotation import Quote, Reason, Speaker, State
from generator.model.article import Article, CitedSource, WrittenQuote
from generator.model.entry import Entry
from generator.model.ids import fold, quote_id
from generator.model.problem import Problem
from generator.model.prose import Span

_MARKS = "\"'“”‘’„«» "


def written_quotes(
    article: Article, entries: Sequence[Entry]
) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    """Return the quotations of the front matter and the blockquotes, in the order of the body.

    Those whose words only a source holds come last. A quotation whose words are nowhere is an
    error and is left out.
    """
    by_id = {entry.id: entry for entry in entries}
    by_name = _names(entries)
    writers = (*article.quotes, *article.front.quotes)
    prose = article.prose
    body = fold_in_place(prose.text if writers else "")
    quotes: list[Quote] = []
    problems: list[Problem] = []
    for written in writers:
        if not written.words:
            continue  # `text` is missing, which is a problem already
        spans = (written.span,) if written.span else find_words(written.words, prose, body)
        if not spans and not _in_sources(written, article.front.sources):
            problems.append(_orphaned(written, article))
            continue
        anchors = find_words(written.anchor, prose, body) if written.anchor else ()
        if written.anchor and not anchors:
            problems.append(_adrift(written, article))
        beside = next(iter((*spans, *anchors)), None)
        entry = by_id.get(written.speaker) or by_name.get(fold(written.speaker).casefold())
        quotes.append(_quote(written, article, spans, beside, entry))
    quotes.sort(key=lambda quote: quote.spans[0].start if quote.spans else len(body.text) * 2)
    return tuple(quotes), tuple(problems)


def _quote(
    written: WrittenQuote,
    article: Article,
    spans: tuple[Span, ...],
    beside: Span | None,
    entry: Entry | None,
) -> Quote:
    paragraph = article.prose.paragraph_at(beside.start) if beside else None
    name = entry.name if entry else written.speaker
    return Quote(
        quote_id(article.slug, written.words),
        written.words,
        spans,
        Speaker(name, entry.id if entry else None) if name else None,
        State.WRITTEN,
        Reason("written", written.words),
        written.location,
        role=written.role or role_on(entry, written.said or article.published_day),
        said=written.said,
        source=written.source,
        paragraph=paragraph.id if paragraph else "",
        card=not written.pull,
        pull=written.pull,
    )


def _names(entries: Sequence[Entry]) -> Mapping[str, Entry]:
    """Return the entries by name and alias, in folded lower case; without what two claim."""
    claims: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for words in (entry.name, *(alias.words for alias in entry.aliases)):
            claims.setdefault(fold(words).casefold(), {})[entry.id] = entry
    return {words: next(iter(of.values())) for words, of in claims.items() if len(of) == 1}


def _in_sources(written: WrittenQuote, sources: Sequence[CitedSource]) -> bool:
    return any(
        fold_in_place(excerpt).find_parts(written.words.strip(_MARKS), 0, len(excerpt))
        for source in sources
        if source.id == written.source
        for excerpt in source.excerpts
    )


def _orphaned(written: WrittenQuote, article: Article) -> Problem:
    hint = hint_at_nearest(written.words, article.prose)
    return article.source.problem(
        "orphaned-quote",
        f"these words are not in the article: '{_short(written.words)}'",
        written.location,
        hint=hint or "quote the article word for word, or give the words in 'excerpts' of a source",
    )


def _adrift(written: WrittenQuote, article: Article) -> Problem:
    return article.source.problem(
        "orphaned-quote",
        f"the anchor is not in the article: '{_short(written.anchor)}'",
        written.anchor_location,
        hint=hint_at_nearest(written.anchor, article.prose),
    )


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"
