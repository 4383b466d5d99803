import pytest
from support.harbour import contexts, whole_site

from generator.composing.entry_page import identifier_link
from generator.model.views import EntryPage, LinkView


def test_an_entry_that_no_article_mentions_has_a_page() -> None:
    entry = contexts(whole_site())["glossary/nobody-mentioned.html"]

    assert isinstance(entry, EntryPage)
    assert (entry.articles, entry.quotes, entry.timeline.count) == ((), (), 0)


def test_an_entry_page_has_its_words_its_events_and_its_explainers() -> None:
    entry = contexts(whole_site())["glossary/port-elm.html"]

    assert isinstance(entry, EntryPage)
    assert [teaser.url for teaser in entry.articles] == [
        "../articles/harbour.html#m-port-elm-1",
        "../articles/harbour-again.html#m-port-elm-1",
    ]
    assert entry.timeline.count == 1
    assert entry.facts[0] == ("Coordinates", "33.51° N, 36.29° W")


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://www.wikidata.org/wiki/Q44329", "Wikidata: Q44329"),
        ("https://de.wikipedia.org/wiki/Port_Elm", "Wikipedia: Port Elm"),
        ("https://d-nb.info/gnd/118540238", "GND: 118540238"),
        ("https://harbour.example/", "harbour.example"),
        ("https://notwikidata.org/x", "notwikidata.org: x"),
    ],
)
def test_an_identifier_is_named_by_where_it_leads(url: str, text: str) -> None:
    assert identifier_link(url) == LinkView(text, url)
