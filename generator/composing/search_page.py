"""The page that readers search the site on, and the documents that its index is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.composing.entries import kind_label, kinds_label
from generator.composing.frame import frame_of
from generator.composing.site import Backlinks
from generator.composing.urls import SEARCH, SEARCH_INDEX, relative_url
from generator.model.entry import Kind
from generator.model.site import Page
from generator.model.views import FoundKindView, SearchPage

# The pages whose text is indexed, by their templates: each has a second template, of the text.
_DOCUMENTS = {
    "pages/article.html": "search/article.html",
    "pages/entry.html": "search/entry.html",
    "pages/quote.html": "search/quote.html",
    "pages/story.html": "search/story.html",
}


def search_page(backlinks: Backlinks, pages: Iterable[Page]) -> Page:
    """Return the page that `pages` are searched on."""
    words = backlinks.words
    title = words.gettext("Search")
    description = words.gettext("Find explainers, entries and quotations.")
    frame = frame_of(backlinks, SEARCH, title, description)
    view = SearchPage(
        frame,
        index=relative_url(SEARCH_INDEX, SEARCH) + "/",
        languages=_languages(backlinks),
        kinds=tuple(_kinds(backlinks, {page.template for page in pages})),
        elsewhere=tuple(link for link in frame.navigation if not link.current),
    )
    return Page(SEARCH, "pages/search.html", view)


def search_documents(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the text of each page that can be found, as a document at the page's own path."""
    return tuple(
        replace(page, template=_DOCUMENTS[page.template])
        for page in pages
        if page.template in _DOCUMENTS
    )


def _languages(backlinks: Backlinks) -> tuple[str, ...]:
    """Return the languages of the documents, the site's own first."""
    site = backlinks.site
    own = site.settings.language
    written = {one.article.front.language or own for one in site.articles}
    if site.entries or site.stories:
        written.add(own)
    return tuple(sorted(written, key=lambda language: (language != own, language)))


def _kinds(backlinks: Backlinks, templates: set[str]) -> Iterator[FoundKindView]:
    """Yield the kinds that there is something of."""
    site, words = backlinks.site, backlinks.words
    if "pages/article.html" in templates:
        yield FoundKindView("article", words.gettext("Explainer"), words.gettext("Explainers"))
    if "pages/quote.html" in templates:
        yield FoundKindView("quotation", words.gettext("Quotation"), words.gettext("Quotations"))
    if "pages/story.html" in templates:
        yield FoundKindView("story", words.gettext("Story"), words.gettext("Stories"))
    for kind in Kind:
        if any(entry.kind is kind for entry in site.entries):
            yield FoundKindView(kind.value, kind_label(kind, words), kinds_label(kind, words))
