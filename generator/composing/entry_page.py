"""Make the page of an entry: its roles, its words, its events, and who explains it."""

from dataclasses import replace
from urllib.parse import unquote, urlsplit

from generator.composing.days import told_in
from generator.composing.entries import kind_label, reviewed_view
from generator.composing.frame import frame_of
from generator.composing.images import image_view, share_of
from generator.composing.neighbourhood import neighbourhood_of
from generator.composing.quotes import Said, quotes_elsewhere
from generator.composing.roles import role_views
from generator.composing.site import Backlinks, sort_name
from generator.composing.sources import source_views
from generator.composing.structured import entry_data
from generator.composing.teasers import mentioning_teaser
from generator.composing.timeline import common_timeline
from generator.composing.urls import GLOSSARY, entry_path
from generator.interface.words import Words
from generator.model.entry import Entry
from generator.model.site import Page
from generator.model.views import EntryPage, LinkView

_HOSTS = {
    "wikipedia.org": "Wikipedia",
    "wikidata.org": "Wikidata",
    "d-nb.info": "GND",
    "viaf.org": "VIAF",
    "isni.org": "ISNI",
    "id.loc.gov": "Library of Congress",
    "geonames.org": "GeoNames",
    "openstreetmap.org": "OpenStreetMap",
    "orcid.org": "ORCID",
    "ror.org": "ROR",
    "britannica.com": "Britannica",
    "eur-lex.europa.eu": "EUR-Lex",
}


def entry_page(entry: Entry, backlinks: Backlinks) -> Page:
    """Return the page of one entry; one that no article mentions has a page too."""
    page = entry_path(entry.id)
    words = backlinks.words
    said = [Said(annotated, quote) for annotated, quote in backlinks.spoken_by.get(entry.id, ())]
    acting = told_in(backlinks.told_by.get(entry.id, ()))
    told = [one for one in acting if entry.id in one.event.who]
    quotes = quotes_elsewhere(said, backlinks, page)
    roles = role_views(entry, tuple(s.quote.said for s in said if s.quote.said), words)
    articles = backlinks.explained_by.get(entry.id, ())
    frame = frame_of(
        backlinks,
        page,
        f"{entry.name} · {words.gettext('Glossary')}",
        entry.summary or entry.description,
        section=GLOSSARY,
        structured=entry_data(entry, backlinks),
    )
    view = EntryPage(
        frame=replace(frame, share=share_of(entry.image, backlinks.site) or frame.share),
        id=entry.id,
        kind=entry.kind,
        kind_label=kind_label(entry.kind, words),
        name=entry.name,
        summary=entry.summary,
        description=entry.description,
        body=entry.tokens,
        roles=roles,
        reviewed=reviewed_view(entry, backlinks),
        quotes=quotes,
        timeline=common_timeline(told, backlinks, page),
        articles=tuple(mentioning_teaser(one, entry.id, backlinks, page) for one in articles),
        aliases=tuple(dict.fromkeys(a.words for a in entry.aliases if a.words != entry.name)),
        facts=_facts(entry, words),
        identifiers=tuple(identifier_link(url) for url in entry.same_as),
        sources=source_views(entry.sources, words),
        contents=(),
        neighbourhood=neighbourhood_of(entry, backlinks, page),
        image=image_view(entry.image, backlinks.site.pictures, page) if entry.image else None,
    )
    return Page(page, "pages/entry.html", replace(view, contents=_contents(view, words)))


def _contents(view: EntryPage, words: Words) -> tuple[LinkView, ...]:
    parts = (
        (view.roles, words.gettext("Roles"), "#roles"),
        (view.quotes, words.gettext("Quotes"), "#quotes"),
        (view.timeline.count, words.gettext("Events"), "#events"),
        (view.articles, words.gettext("Explainers"), "#mentions"),
        (view.neighbourhood, words.gettext("Appears with"), "#neighbourhood"),
        (view.facts, words.gettext("Names and identifiers"), "#ids"),
        (view.sources, words.gettext("Sources"), "#sources"),
    )
    return tuple(LinkView(text, url) for filled, text, url in parts if filled)


def _facts(entry: Entry, words: Words) -> tuple[tuple[str, str], ...]:
    facts = [(words.pgettext("entry", "Here"), f"{entry.kind.value}/{entry.id}")]
    if entry.coordinates:
        facts.insert(
            0, (words.gettext("Coordinates"), coordinates_in_words(*entry.coordinates, words))
        )
    if sort_name(entry) != entry.name:
        facts.insert(0, (words.gettext("Listed as"), sort_name(entry)))
    return tuple(facts)


def coordinates_in_words(latitude: float, longitude: float, words: Words) -> str:
    """Return degrees as they were written, with the side of the globe instead of a sign."""
    north, east = f"{abs(latitude):g}", f"{abs(longitude):g}"
    parts = (
        words.gettext("%(degrees)s° N", degrees=north)
        if latitude >= 0
        else words.gettext("%(degrees)s° S", degrees=north),
        words.gettext("%(degrees)s° E", degrees=east)
        if longitude >= 0
        else words.gettext("%(degrees)s° W", degrees=east),
    )
    return words.gettext(", ").join(parts)


def identifier_link(url: str) -> LinkView:
    """Return a link named by where it leads, and by its last part: "Wikidata: Q44329"."""
    address = urlsplit(url)
    host = (address.hostname or "").removeprefix("www.")
    name = next(
        (label for known, label in _HOSTS.items() if host == known or host.endswith(f".{known}")),
        host or url,
    )
    last = unquote(address.path.rstrip("/").rpartition("/")[2]).replace("_", " ")
    return LinkView(f"{name}: {last}" if last else name, url)
