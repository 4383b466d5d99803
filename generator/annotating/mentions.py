"""Find who and what an article means by its words.

The order of the evidence: what the writer marked, what the front matter says, the glossary's
names and aliases, the short forms that the article itself explains, and last what a language
model takes for names. A short form links only where its full name stood.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.annotating.aliases import AliasTable
from generator.annotating.coverage import Coverage
from generator.annotating.glossary_mentions import find_glossary_mentions
from generator.annotating.names import find_names
from generator.annotating.names_context import names_read
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Reason, State
from generator.model.article import Article, MarkKind
from generator.model.problem import Problem
from generator.model.prose import ParagraphKind, Prose

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
    written, problems = _written_mentions(article, table)
    plain = [mark.span for mark in article.marks if mark.kind is MarkKind.PLAIN]
    found, ambiguous = find_glossary_mentions(article, table, read, written, plain)

    names = find_names(article.prose, table, readings, found.mentions, found.off)
    mentions = sorted((*found.mentions, *names), key=lambda mention: mention.span)
    return _with_shown(article.prose, mentions), (*problems, *ambiguous)


def _written_mentions(
    article: Article, table: AliasTable
) -> tuple[list[Mention], tuple[Problem, ...]]:
    """Return what the writer marked with `{gloss=ID}`, and the ids that no entry has."""
    mentions: list[Mention] = []
    problems: list[Problem] = []
    for mark in article.marks:
        if mark.kind is not MarkKind.GLOSS:
            continue
        entry = table.entries.get(mark.value)
        if entry is None:
            message = f"the glossary has no entry '{mark.value}'"
            hint = f"write content/glossary/{mark.value}.md, or name another entry"
            problems.append(
                article.source.problem("unknown-entry", message, mark.location, hint=hint)
            )
            continue
        reason = Reason("marked by the writer", article.prose.words(mark.span))
        mentions.append(Mention(mark.span, entry.kind, entry.id, entry.name, State.WRITTEN, reason))
    return mentions, tuple(problems)


def _with_shown(prose: Prose, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, the first of each entry in each section shown.

    What the writer marked is shown wherever it may be.
    """
    return tuple(_shown(prose, mentions))


def _shown(prose: Prose, mentions: Iterable[Mention]) -> Iterable[Mention]:
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
        marked = mention.reason.rule == "marked by the writer"
        yield replace(mention, shown=marked or key not in seen)
        seen.add(key)
