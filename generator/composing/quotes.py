"""Make cards of quotations: the words, who said them, in which office, when, and where from.

A card says no more than is known: a day that isn't known is said to be missing, and an
ellipsis stands where the words begin or end inside a sentence.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.composing.dates import date_view, words_of
from generator.composing.reasons import found_because
from generator.composing.roles import role_on
from generator.composing.site import Backlinks, shown_quotes, unique_id
from generator.composing.urls import article_path, entry_path, quote_path, relative_url
from generator.interface.words import Words
from generator.model.annotation import Annotated, Quote
from generator.model.article import CitedSource
from generator.model.edtf import Precision, edtf_of
from generator.model.views import QuoteView, SpeakerView

_CLOSING = "”’\"'»“‹›«)"
_STOPS = ".!?…。！？"
_COMMAS = ",،，"
MOST_BESIDE = 600  # letters of a quotation that the margin holds beside its paragraph
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def quote_view(annotated: Annotated, quote: Quote, backlinks: Backlinks, page: str) -> QuoteView:
    """Return a quotation as its own card in the article's text; other places change its links."""
    source = _source_of(annotated, quote)
    speaker = quote.speaker
    entry = backlinks.entries.get(speaker.entry or "") if speaker else None
    words, cut_before, cut_after = _words(annotated, quote)
    return QuoteView(
        id=quote.id,
        words=words,
        speaker=entry.name if entry else speaker.shown if speaker else "",
        speaker_url=relative_url(entry_path(entry.id), page) if entry else "",
        kind=entry.kind if entry else None,
        role=_role_then(annotated, quote, backlinks),
        when=date_view(quote.said, backlinks.words) if quote.said else None,
        when_text="" if quote.said else _day_not_given(annotated, source, backlinks.words),
        source=(source.publisher or source.title or source.author) if source else "",
        source_detail=words_of(source.published, backlinks.words)
        if source and source.published
        else "",
        source_url=source.url if source else "",
        permalink=_permalink(annotated, quote, backlinks, page),
        cut_before=cut_before,
        cut_after=cut_after,
        pull=quote.pull,
        derived=found_because(quote.state, quote.reason, backlinks.words),
        long=len(words) > MOST_BESIDE,
        unnamed=bool(speaker and speaker.described),
        own=backlinks.own_language(annotated.article.front.language),
    )


def _permalink(annotated: Annotated, quote: Quote, backlinks: Backlinks, page: str) -> str:
    """Return the way to a quotation's own page; a repetition for the eye has none."""
    name = backlinks.quote_names.get((annotated.article.slug, quote.id))
    return relative_url(quote_path(name), page) if name else ""


def _source_of(annotated: Annotated, quote: Quote) -> CitedSource | None:
    sources = annotated.article.front.sources
    return next((source for source in sources if quote.source and source.id == quote.source), None)


def _words(annotated: Annotated, quote: Quote) -> tuple[str, bool, bool]:
    """Return the words without the comma that only leads to "he said", and where they are cut.

    Words that begin with a small letter begin inside a sentence. They end with one if they have
    a full stop, or lack it only because it stands outside of the quotation marks, or because a
    comma stands there for it. The article's own words, repeated for the eye, aren't cut.
    """
    words = _APOSTROPHE.sub("’", quote.words.strip())
    if quote.pull and quote.speaker is None:
        return words, False, False
    first = next((character for character in words if character.isalpha()), "")
    cut_before = first.islower() and not words.startswith(("…", "..."))
    bare = words.rstrip(_CLOSING)
    comma = bare.endswith(tuple(_COMMAS))
    stopped = _sign_at_the_end(annotated, quote) in tuple(_STOPS + _COMMAS)
    whole = bare.endswith(tuple(_STOPS)) or (not cut_before and (comma or stopped))
    if words.endswith(tuple(_COMMAS)):
        words = words[:-1]
    return words, cut_before, not whole


def _sign_at_the_end(annotated: Annotated, quote: Quote) -> str:
    """Return the sign that ends the words in the article, inside or outside of the marks."""
    if not quote.spans:
        return ""
    text, last = annotated.article.prose.text, quote.spans[-1]
    inside = text[last.start : last.end].rstrip(_CLOSING)[-1:]
    if inside and not inside.isalnum():
        return inside
    return text[last.end :][:8].lstrip(_CLOSING)[:1]


def _role_then(annotated: Annotated, quote: Quote, backlinks: Backlinks) -> str:
    """Return the role that a quotation gives its speaker, or the glossary's as of then."""
    entry = backlinks.entries.get(quote.speaker.entry or "") if quote.speaker else None
    if quote.role or entry is None:
        return quote.role
    day = annotated.article.published_day
    said = quote.said
    if said and said.earliest and said.earliest == said.latest and 1 <= said.earliest.year <= 9999:
        day = date(*said.earliest)
    role = role_on(entry, day)
    return role.role if role else ""


def _day_not_given(annotated: Annotated, source: CitedSource | None, words: Words) -> str:
    reported = source.published if source and source.published else None
    reported = reported or edtf_of(annotated.article.published_day)
    text = words_of(reported, words, whole=True)
    if reported.precision is Precision.DAY:
        return words.pgettext("day", "Day not given, reported %(date)s", date=text)
    return words.gettext("Day not given, reported %(date)s", date=text)


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation, in the article that holds it."""

    annotated: Annotated
    quote: Quote


def said_in(articles: Iterable[Annotated]) -> tuple[Said, ...]:
    """Return all quotations that articles show, in order."""
    return tuple(
        Said(annotated, quote) for annotated in articles for quote in shown_quotes(annotated)
    )


def quotes_elsewhere(
    quotes: Sequence[Said], backlinks: Backlinks, page: str, *, beside: str = ""
) -> tuple[QuoteView, ...]:
    """Return quotations for a page other than their article's: each leads back to its words.

    Ids are unique on the page, where one with the id `beside` stands already: two articles may
    hold the same words.
    """
    views = []
    taken = {beside}
    for said in quotes:
        article = said.annotated.article
        name = unique_id(said.quote.id, taken)
        view = quote_view(said.annotated, said.quote, backlinks, page)
        context = relative_url(article_path(article.slug), page, said.quote.id)
        titled = replace(view, context=context, context_title=article.front.title)
        views.append(replace(titled, id=name))
    return tuple(views)


def by_speaker(quotes: Iterable[QuoteView]) -> tuple[SpeakerView, ...]:
    """Return quotations grouped by who said them, in order of first appearance.

    A role that all quotations of a group were spoken in is the group's, and said once; where
    they differ, each quotation keeps its own. Of "a spokeswoman" nobody knows whether she is the
    one who spoke before.
    """
    groups: dict[tuple[str, str, int], list[QuoteView]] = {}
    for number, quote in enumerate(quotes):
        name = "" if quote.speaker_url else quote.speaker
        apart = number if quote.unnamed else -1
        groups.setdefault((quote.speaker_url, name, apart), []).append(quote)
    return tuple(_speaker_view(said) for said in groups.values())


def _speaker_view(said: Sequence[QuoteView]) -> SpeakerView:
    first = said[0]
    common = first.role if len({quote.role for quote in said}) == 1 else ""
    quotes = tuple(replace(quote, role="") for quote in said) if common else tuple(said)
    return SpeakerView(first.speaker, first.speaker_url, first.kind, common, quotes)
