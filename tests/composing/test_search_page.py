from dataclasses import replace

from support.articles import SETTINGS, annotate, make_article, make_entry
from support.harbour import contexts, whole_site

from generator.composing.pages import pages
from generator.composing.search_page import search_documents
from generator.composing.site import compose
from generator.model.entry import Kind
from generator.model.site import Site
from generator.model.views import FrontPage, SearchPage


def search_page(site: Site) -> SearchPage:
    found = contexts(site)["search/index.html"]
    assert isinstance(found, SearchPage)
    return found


def test_a_search_can_be_narrowed_to_the_kinds_that_there_are() -> None:
    entries = (make_entry("Ada Moss", kind=Kind.PERSON), make_entry("Harbour Act", kind=Kind.LAW))
    site = compose(SETTINGS, (annotate(make_article("")),), entries, ())

    kinds = search_page(site).kinds

    assert [(kind.value, kind.one) for kind in kinds] == [
        ("article", "Explainer"),
        ("person", "Person"),
        ("law", "Law"),
    ]


def test_every_language_of_the_site_is_searched_its_own_first() -> None:
    written = [make_article("", slug=language, language=language) for language in ("ar", "en", "")]
    site = compose(replace(SETTINGS, language="fr"), tuple(map(annotate, written)), (), ())

    assert search_page(site).languages == ("fr", "ar", "en")


def test_a_language_that_nothing_is_written_in_is_not_searched() -> None:
    site = compose(SETTINGS, (annotate(make_article("", language="fr")),), (), ())

    assert search_page(site).languages == ("fr",)


def test_where_searching_is_impossible_the_other_parts_are_offered() -> None:
    elsewhere = search_page(whole_site()).elsewhere

    assert [(link.text, link.url) for link in elsewhere] == [
        ("Explainers", "../index.html"),
        ("Stories", "../stories/index.html"),
        ("Timeline", "../timeline.html"),
        ("Quotes", "../quotes.html"),
        ("Glossary", "../glossary/index.html"),
    ]


def test_articles_entries_quotations_and_stories_are_documents_at_their_own_addresses() -> None:
    documents = search_documents(pages(whole_site()))

    assert [(page.path, page.template) for page in documents] == [
        ("articles/harbour.html", "search/article.html"),
        ("articles/harbour-again.html", "search/article.html"),
        ("glossary/ada-moss.html", "search/entry.html"),
        ("glossary/nobody-mentioned.html", "search/entry.html"),
        ("glossary/port-elm.html", "search/entry.html"),
        ("stories/ships.html", "search/story.html"),
        *((page.path, "search/quote.html") for page in pages(whole_site()) if "/q-" in page.path),
    ]


def test_a_site_without_search_has_no_search_page_and_no_link_to_it() -> None:
    site = whole_site()

    found = contexts(replace(site, settings=replace(site.settings, search=False)))

    assert "search/index.html" not in found
    front = found["index.html"]
    assert isinstance(front, FrontPage)
    assert "Search" not in [link.text for link in (*front.frame.navigation, *front.frame.footer)]
