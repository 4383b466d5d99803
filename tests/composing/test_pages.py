import posixpath
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from support.articles import SETTINGS, annotate, make_article, make_entry, make_mention, make_quote
from support.harbour import ONLINE, contexts, whole_site

from generator.composing.pages import pages
from generator.composing.site import compose
from generator.model.entry import Kind
from generator.model.site import Page, Settings
from generator.model.views import ArticlePage, EntryPage, FrontPage, GlossaryPage, QuotesPage

LONG = "Ada " * 100


def values(view: object) -> Iterator[object]:
    """Yield a view and all that it holds."""
    yield view
    if isinstance(view, tuple):
        for one in view:
            yield from values(one)
    elif is_dataclass(view):
        for field in fields(view):
            yield from values(getattr(view, field.name))


def urls_of(page: Page) -> Iterator[str]:
    names = ("url", "home", "feed", "speaker_url", "permalink", "context")
    for view in values(page.context):
        for name in names if is_dataclass(view) else ():
            url = getattr(view, name, "")
            if isinstance(url, str) and url:
                yield url


def ids_of(page: Page) -> set[str]:
    """Return the ids that a page's views give to its template."""
    return {str(getattr(view, "id", "")) for view in values(page.context)}


def test_a_whole_site_has_a_page_for_everything() -> None:
    assert sorted(contexts(whole_site(ONLINE))) == [
        "404.html",
        "archive.html",
        "articles/harbour-again.html",
        "articles/harbour.html",
        "corrections.html",
        "feed.xml",
        "glossary/ada-moss.html",
        "glossary/index.html",
        "glossary/nobody-mentioned.html",
        "glossary/port-elm.html",
        "index.html",
        "quotes.html",
        "quotes/q-it-will-open-2/index.html",
        "quotes/q-it-will-open/index.html",
        "quotes/q-the-port-is-2/index.html",
        "quotes/q-the-port-is/index.html",
        "quotes/q-words-of-ano-2/index.html",
        "quotes/q-words-of-ano/index.html",
        "robots.txt",
        "search/index.html",
        "sitemap.xml",
        "stories/index.html",
        "stories/ships.html",
        "timeline.html",
    ]


def test_a_site_without_address_has_no_feed_and_no_sitemap() -> None:
    assert not {"feed.xml", "sitemap.xml"} & set(contexts(whole_site()))


def test_an_empty_site_has_a_front_page() -> None:
    found = contexts(compose(ONLINE, (), (), ()))

    assert sorted(found) == ["404.html", "index.html", "robots.txt", "sitemap.xml"]
    front = found["index.html"]
    assert isinstance(front, FrontPage)
    assert front.lead is None
    assert [link.text for link in front.frame.navigation] == ["Explainers"]


def test_a_site_with_one_bare_article_can_be_made() -> None:
    found = contexts(compose(SETTINGS, (annotate(make_article("")),), (), ()))

    assert sorted(found) == [
        "404.html",
        "archive.html",
        "articles/test.html",
        "index.html",
        "robots.txt",
        "search/index.html",
    ]
    article = found["articles/test.html"]
    assert isinstance(article, ArticlePage)
    assert (article.apparatus, article.counts, article.strip.ticks) == ((), (), ())


def test_names_of_any_length_and_entries_without_summary_can_be_shown() -> None:
    article = make_article(f"Ask {LONG}.", title=LONG)
    name = make_entry(LONG)
    annotated = annotate(article, make_mention(article, LONG, name.id), entries=name.id)

    found = contexts(compose(SETTINGS, (annotated,), (name,), ()))

    entry = found[f"glossary/{name.id}.html"]
    assert isinstance(entry, EntryPage)
    assert entry.name == LONG
    assert entry.frame.description == SETTINGS.tagline


@pytest.mark.parametrize("settings", [SETTINGS, ONLINE])
def test_every_link_leads_to_a_page_of_the_site(settings: Settings) -> None:
    made = pages(whole_site(settings))
    paths = {page.path for page in made}

    for page in made:
        for url in urls_of(page):
            if url.startswith(("https:", "/")):
                full = urljoin(ONLINE.base_url, unquote(urldefrag(url).url))
                target = full.removeprefix(ONLINE.base_url)
                target += "index.html" if target.endswith("/") or not target else ""
            else:
                way = unquote(urldefrag(url).url)
                target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), way))
                target = target if way else page.path
            assert target in paths, (page.path, url)


def test_every_link_to_a_quotation_or_event_finds_its_id() -> None:
    made = {page.path: page for page in pages(whole_site())}

    for page in made.values():
        for url in urls_of(page):
            way, fragment = urldefrag(url)
            if fragment.startswith(("q-", "e-")):
                folder = posixpath.dirname(page.path)
                target = posixpath.normpath(posixpath.join(folder, way)) if way else page.path
                assert fragment in ids_of(made[target]), (page.path, url)


def test_no_id_of_a_quotation_or_event_occurs_twice_on_a_page() -> None:
    for page in pages(whole_site()):
        names = [
            view.id
            for view in values(page.context)
            if type(view).__name__ in ("QuoteView", "EventView") and view.id  # type: ignore[attr-defined]
        ]
        assert len(names) == len(set(names)), page.path


def test_quotes_are_listed_by_name_of_speaker() -> None:
    quotes = contexts(whole_site())["quotes.html"]

    assert isinstance(quotes, QuotesPage)
    assert [(speaker.name, speaker.url) for speaker in quotes.speakers] == [
        ("Ada Moss", "glossary/ada-moss.html"),
        ("Jo Reed", ""),
    ]
    assert quotes.count == 6


def test_the_glossary_counts_kinds() -> None:
    glossary = contexts(whole_site())["glossary/index.html"]

    assert isinstance(glossary, GlossaryPage)
    assert glossary.kinds == ((Kind.PERSON, "People", 2), (Kind.PLACE, "Places", 1))


def test_the_same_site_gives_the_same_pages() -> None:
    assert pages(whole_site(ONLINE)) == pages(whole_site(ONLINE))


def test_speakers_are_in_order_of_their_names_not_of_their_words() -> None:
    article = make_article("“One.” “Two.”")
    spoken = (make_quote(article, "One.", "Zoe Ash"), make_quote(article, "Two.", "Al Fox"))

    quotes = contexts(compose(SETTINGS, (annotate(article, *spoken),), (), ()))["quotes.html"]

    assert isinstance(quotes, QuotesPage)
    assert [speaker.name for speaker in quotes.speakers] == ["Al Fox", "Zoe Ash"]
