"""Make every page of a site: where it goes, its template, and the values that it shows."""

from collections.abc import Iterator
from itertools import chain

from generator.composing.archive import archive_page
from generator.composing.article_page import article_page
from generator.composing.corrections import corrections_page
from generator.composing.days import told_in
from generator.composing.entries import (
    day_for,
    entry_view,
    groups_by_letter,
    kinds_label,
    letters_of,
)
from generator.composing.entry_page import entry_page
from generator.composing.feeds import feed_page, robots_page, sitemap_page
from generator.composing.frame import frame_of, has_search
from generator.composing.front_page import front_page
from generator.composing.images import show_images
from generator.composing.links import link_pages
from generator.composing.map.drawing import Draw, drawing_of
from generator.composing.quote_page import quote_pages
from generator.composing.quotes import by_speaker, quotes_elsewhere, said_in
from generator.composing.search_page import search_page
from generator.composing.site import Backlinks, backlinks_of
from generator.composing.story_page import stories_page, story_page
from generator.composing.tags import tag_pages
from generator.composing.timeline import timeline_by_year
from generator.composing.urls import GLOSSARY, MISSING, QUOTES, TIMELINE
from generator.interface.interface import Interface
from generator.model.entry import Kind
from generator.model.site import Page, Site
from generator.model.views import GlossaryPage, MissingPage, QuotesPage, TimelinePage


def pages(
    site: Site,
    interface: Interface | None = None,
    images: frozenset[str] = frozenset(),
    draw: Draw = drawing_of,
) -> tuple[Page, ...]:
    """Return all pages of a site, each path once; the parts that have nothing in them have none.

    `images` are the paths of the images for sharing that there are (composing/share_cards.py).
    `draw` draws the maps, which is slow: hand in one that remembers them.

    Without `base_url` there is no feed and no sitemap, as both need full addresses.
    """
    backlinks = backlinks_of(show_images(link_pages(site)), interface, images, draw)
    shown = tuple(_shown_pages(backlinks))
    if has_search(site):
        shown = (*shown, search_page(backlinks, shown))
    extra = (feed_page(backlinks), sitemap_page(backlinks, shown), robots_page(backlinks))
    return (*shown, *(page for page in extra if page))


def _shown_pages(backlinks: Backlinks) -> Iterator[Page]:
    site = backlinks.site
    yield front_page(backlinks)
    yield from (article_page(annotated, backlinks) for annotated in site.articles)
    yield from (entry_page(entry, backlinks) for entry in site.entries)
    yield from (story_page(story, backlinks) for story in site.stories)
    yield from chain(_stories(backlinks), _timeline(backlinks), _quotes(backlinks))
    yield from quote_pages(backlinks)
    yield from _glossary(backlinks)
    yield from filter(None, (archive_page(backlinks), corrections_page(backlinks)))
    yield from tag_pages(backlinks)
    yield _missing(backlinks)


def _stories(backlinks: Backlinks) -> Iterator[Page]:
    if backlinks.site.stories:
        yield stories_page(backlinks)


def _timeline(backlinks: Backlinks) -> Iterator[Page]:
    told = told_in(backlinks.site.articles)
    if told:
        words = backlinks.words
        about = words.gettext("What happened when, in all explainers.")
        frame = frame_of(backlinks, TIMELINE, words.gettext("Timeline"), about)
        view = TimelinePage(frame, timeline_by_year(told, backlinks, TIMELINE))
        yield Page(TIMELINE, "pages/timeline.html", view)


def _quotes(backlinks: Backlinks) -> Iterator[Page]:
    said = [one for one in said_in(backlinks.site.articles) if one.quote.speaker]
    if said:
        words = backlinks.words
        about = words.gettext("Who said what, in all explainers.")
        frame = frame_of(backlinks, QUOTES, words.gettext("Quotes"), about)
        speakers = by_speaker(quotes_elsewhere(said, backlinks, QUOTES))
        by_name = tuple(sorted(speakers, key=lambda speaker: speaker.name.casefold()))
        yield Page(QUOTES, "pages/quotes.html", QuotesPage(frame, by_name, len(said)))


def _glossary(backlinks: Backlinks) -> Iterator[Page]:
    entries, words = backlinks.site.entries, backlinks.words
    if not entries:
        return
    views = [
        entry_view(entry, backlinks, GLOSSARY, as_of=day_for(entry, backlinks)) for entry in entries
    ]
    groups = groups_by_letter(views)
    counts = {kind: sum(entry.kind is kind for entry in entries) for kind in Kind}
    kinds = tuple(
        (kind, kinds_label(kind, words), count) for kind, count in counts.items() if count
    )
    frame = frame_of(
        backlinks,
        GLOSSARY,
        words.gettext("Glossary"),
        words.gettext("Who is who and what is what."),
    )
    view = GlossaryPage(frame, kinds, letters_of(groups), groups, len(entries))
    yield Page(GLOSSARY, "pages/glossary.html", view)


def _missing(backlinks: Backlinks) -> Page:
    frame = frame_of(backlinks, MISSING, backlinks.words.gettext("Page not found"))
    return Page(MISSING, "pages/404.html", MissingPage(frame))
