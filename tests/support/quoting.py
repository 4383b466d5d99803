"""Articles for tests of quotations, and quotations in a line each."""

from collections.abc import Sequence

from generator.annotating.names.aliases import build_alias_table
from generator.annotating.names.mentions import find_mentions
from generator.annotating.quotes.quotes import find_quotes
from generator.annotating.references.references import find_references
from generator.model.annotation import Quote
from generator.model.article import Article
from generator.model.entry import Entry
from support.when import plain, read_by_model


def quotes_in(article: Article | str, entries: Sequence[Entry] = ()) -> tuple[Quote, ...]:
    """Return the quotations of an English article, read by the model."""
    known = plain(article) if isinstance(article, str) else article
    glossary = tuple(entries)
    read = read_by_model(known)
    mentions, _ = find_mentions(known, build_alias_table(glossary, "en"), read)
    references = find_references(known, mentions, read, glossary, "en")
    return find_quotes(known, mentions, read, glossary, "en", (), references)[0]


def told(text: str, quotes: Sequence[Quote]) -> str:
    """Return a line for each quotation: card or state, who is meant, by which words, and what."""
    return "\n".join(f"{_state(quote)}: {_speaker(text, quote)}: {quote.words}" for quote in quotes)


def _state(quote: Quote) -> str:
    return "card" if quote.card else str(quote.state)


def _speaker(text: str, quote: Quote) -> str:
    if quote.speaker is None:
        return "?"
    span = quote.speaker.span
    words = text[span.start : span.end] if span else ""
    if quote.speaker.described:
        return f"“{quote.speaker.described}”"
    if quote.speaker.name == words:
        return words
    return f"{quote.speaker.name or '?'} ({words})"
