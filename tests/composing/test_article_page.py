from support.articles import SETTINGS, annotate, make_article
from support.harbour import contexts, whole_site

from generator.composing.article_page import article_page
from generator.composing.site import backlinks_of, compose
from generator.model.views import ArticlePage, LinkView


def test_a_quotation_with_a_card_is_not_given_its_id_again() -> None:
    article = contexts(whole_site())["articles/harbour.html"]

    assert isinstance(article, ArticlePage)
    moss, reed = article.speakers
    assert (moss.quotes[0].id, moss.quotes[0].context) == ("", "#q-the-port-is")
    inline, elsewhere = reed.quotes
    assert (inline.id, inline.context) == ("", "#q-it-will-open")
    assert (elsewhere.id, elsewhere.context) == ("q-words-of-ano", "")


def test_an_article_page_sums_itself_up() -> None:
    article = contexts(whole_site())["articles/harbour.html"]

    assert isinstance(article, ArticlePage)
    assert [link.text for link in article.counts] == ["2 events", "3 quotes", "2 entries"]
    assert [link.url for link in article.apparatus] == [
        "#timeline",
        "#said",
        "#glossary",
        "#sources",
        "#corrections",
        "#related",
    ]
    assert [correction.text for correction in article.corrections] == ["Two.", "One."]
    assert article.kicker == LinkView("Ships", "../stories/ships.html")
    assert article.credit == (
        "Based on a report in the print edition of The Tide, there headed “Port shut”."
    )


def contents_of(headings: int) -> list[tuple[str, str]]:
    body = "\n\n".join(f"## Pier {number}\n\nText." for number in range(headings))
    article = annotate(make_article(body))
    page = article_page(article, backlinks_of(compose(SETTINGS, (article,), (), ()))).context
    assert isinstance(page, ArticlePage)
    return [(link.text, link.url) for link in page.contents]


def test_only_a_text_of_several_sections_lists_them() -> None:
    assert contents_of(2) == []
    assert contents_of(3) == [("Pier 0", "#pier-0"), ("Pier 1", "#pier-1"), ("Pier 2", "#pier-2")]


def test_points_in_brief_may_have_emphasis_but_no_html() -> None:
    article = contexts(whole_site())["articles/harbour.html"]

    assert isinstance(article, ArticlePage)
    assert [(token.type, token.content) for token in article.in_brief[0]] == [
        ("text", ""),
        ("strong_open", ""),
        ("text", "Shut"),
        ("strong_close", ""),
        ("text", " until <b>spring</b>."),
    ]
