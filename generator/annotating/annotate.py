"""The stage: an article and what a model read in it in, an annotated article out.

Names come first, since quotations and events rest on them; what the writer wrote wins
everywhere. The order of the calls below is the order of the evidence.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.annotating.anchors import find_anchors
from generator.annotating.masking import readings
from generator.annotating.names.aliases import AliasTable
from generator.annotating.names.mentions import find_mentions
from generator.annotating.quotes.quotes import find_quotes
from generator.annotating.references.references import find_references
from generator.annotating.times.timeline import find_events
from generator.annotating.times.times import find_times
from generator.annotating.weave import woven
from generator.model.analysis import Analysis
from generator.model.annotation import Annotated, Event, Mention, Quote, State
from generator.model.article import Article
from generator.model.entry import Entry, Kind

_KIND_ORDER = {kind: place for place, kind in enumerate(Kind)}


def annotate(
    article: Article,
    glossary: tuple[Entry, ...],
    aliases: AliasTable,
    analyses: Mapping[str, Analysis],
    language: str,
    *,
    publish_derived: bool,
) -> Annotated:
    """Return `article` with all that is known of its words.

    `analyses` leads from a text (annotating/masking.py) to what the model read in it; texts
    may be missing, and then only what needs no model is found. Unless `publish_derived`, what
    the writer hasn't written is proposed only.
    """
    read = readings(article.prose, analyses, language)
    return annotate_read(
        article, glossary, aliases, read, language, publish_derived=publish_derived
    )


def annotate_read(
    article: Article,
    glossary: tuple[Entry, ...],
    aliases: AliasTable,
    read: tuple[Analysis, ...],
    language: str,
    *,
    publish_derived: bool,
) -> Annotated:
    """Return the same of an article whose `readings` are at hand."""
    mentions, name_problems = find_mentions(article, aliases, read)
    times = find_times(article, read, language)
    references = find_references(article, mentions, read, glossary, language)
    quotes, quote_problems = find_quotes(
        article, mentions, read, glossary, language, times, references
    )
    events, event_problems = find_events(article, times, mentions, read, glossary, language)
    if not publish_derived:
        mentions, quotes, events = _only_proposed(mentions, quotes, events)
    entries = _listed_entries(mentions, glossary)
    anchored, anchor_problems = find_anchors(article)
    return woven(
        Annotated(
            article,
            article.tokens,
            entries,
            mentions,
            quotes,
            times,
            events,
            (*name_problems, *quote_problems, *event_problems, *anchor_problems),
            references,
            anchored,
        )
    )


def _only_proposed(
    mentions: tuple[Mention, ...], quotes: tuple[Quote, ...], events: tuple[Event, ...]
) -> tuple[tuple[Mention, ...], tuple[Quote, ...], tuple[Event, ...]]:
    """Return the same annotations, with those that the program derived taken off the page."""
    proposed, derived = State.PROPOSED, State.DERIVED
    return (
        tuple(
            replace(m, state=proposed, shown=False) if m.state is derived else m for m in mentions
        ),
        tuple(replace(q, state=proposed, card=False) if q.state is derived else q for q in quotes),
        tuple(replace(e, state=proposed) if e.state is derived else e for e in events),
    )


def _listed_entries(mentions: tuple[Mention, ...], glossary: tuple[Entry, ...]) -> tuple[str, ...]:
    """Return the ids of the entries that a page explains: by kind, then as the glossary sorts."""
    shown = {mention.entry for mention in mentions if mention.shown}
    listed = [entry for entry in glossary if entry.id in shown]
    return tuple(entry.id for entry in sorted(listed, key=lambda entry: _KIND_ORDER[entry.kind]))
