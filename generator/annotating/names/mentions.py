"""Find who and what an article means by its words.

The order of the evidence: what the writer marked, what the front matter says, the glossary's
names and aliases, the short forms that the article itself explains, and last what a language
model takes for names. A short form links only where its full name stood.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.annotating.names.aliases import AliasTable
from generator.annotating.names.context import names_read
from generator.annotating.names.coverage import Coverage
from generator.annotating.names.glossary_mentions import find_glossary_mentions
from generator.annotating.names.names import find_names
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Reason, State
from generator.model.article import Article, MarkKind
from generator.model.problem import Problem
from generator.model.prose import ParagraphKind, Prose, Span

MARKED = "marked by the writer"
_OPEN_KINDS = frozenset(
    {
        ParagraphKind.TEXT,
        ParagraphKind.ITEM,
        ParagraphKind.QUOTATION,
        ParagraphKind.CELL,
        ParagraphKind.NOTE,
    }
)


def find_mentions(
    article: Article, table: AliasTable, readings: tuple[Analysis, ...]
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Return the mentions of an article in text order, and the problems of naming.

    No two overlap. Those in headings, pull quotes and links are there too, but aren't
    `shown`; neither is a proposed one.
    """
    read = names_read(readings)
    written = _written_mentions(article, table)
    plain = [mark.span for mark in article.marks if mark.kind is MarkKind.PLAIN]
    found, problems = find_glossary_mentions(article, table, read, written, plain)

    names = find_names(article.prose, table, readings, found.mentions, found.off)
    mentions = sorted((*found.mentions, *names), key=lambda mention: mention.span)
    return tuple(_shown(article.prose, _apart(article.prose, mentions))), problems


def _written_mentions(article: Article, table: AliasTable) -> list[Mention]:
    """Return what the writer marked with `{gloss=ID}`; reading reports ids without entry."""
    mentions: list[Mention] = []
    for mark in article.marks:
        entry = table.entries.get(mark.value)
        if mark.kind is MarkKind.GLOSS and entry:
            reason = Reason(MARKED, article.prose.words(mark.span))
            mentions.append(
                Mention(mark.span, entry.kind, entry.id, entry.name, State.WRITTEN, reason)
            )
    return mentions


def _apart(prose: Prose, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions, an honorific left out that is part of the mention before."""
    end = 0
    for mention in mentions:
        start, stop = mention.span
        if start < end:
            start = min(end, stop)
            start += len(prose.text[start:stop]) - len(prose.text[start:stop].lstrip())
        if start < stop:
            yield (
                replace(mention, span=Span(start, stop)) if start > mention.span.start else mention
            )
            end = stop


def _shown(prose: Prose, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions, the first of each entry in each section shown.

    What the writer marked is shown wherever it may be.
    """
    seen: set[tuple[str, str]] = set()
    links = Coverage(prose.closed)
    for mention in mentions:
        paragraph = prose.paragraph_at(mention.span.start)
        linked = mention.entry and mention.state is not State.PROPOSED
        is_open = paragraph is not None and paragraph.kind in _OPEN_KINDS
        if not linked or not is_open or links.touches(mention.span):
            yield mention
            continue
        key = (paragraph.section if paragraph else "", mention.entry or "")
        marked = mention.reason.rule == MARKED
        yield replace(mention, shown=marked or key not in seen)
        seen.add(key)
