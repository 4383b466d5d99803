from support.harbour import contexts, whole_site

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
    assert [(link.text, link.url) for link in article.contents] == [("The port", "#the-port")]
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
