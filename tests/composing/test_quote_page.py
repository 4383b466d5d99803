import json
from dataclasses import replace
from datetime import date

from support.articles import (
    HERE,
    SETTINGS,
    annotate,
    make_article,
    make_entry,
    make_mention,
    make_quote,
)
from support.harbour import ONLINE

from generator.composing.pages import pages
from generator.composing.quote_page import MOST_MORE, paragraphs_around
from generator.composing.quotes import Said
from generator.composing.site import compose
from generator.composing.tokens import plain_text
from generator.model.annotation import Annotated, State
from generator.model.article import CitedSource
from generator.model.entry import Kind
from generator.model.site import Settings
from generator.model.views import QuotePage

MOSS = make_entry("Ada Moss", Kind.PERSON)
PAPER = CitedSource("tide", "Ships", HERE, publisher="The Tide", url="https://tide.example/1")


def quote_pages(
    *articles: Annotated, settings: Settings = ONLINE, images: frozenset[str] = frozenset()
) -> list[QuotePage]:
    site = compose(settings, articles, (MOSS,), ())
    contexts = (page.context for page in pages(site, images=images))
    return [context for context in contexts if isinstance(context, QuotePage)]


def around(page: QuotePage) -> list[str]:
    return [plain_text(paragraph) for paragraph in page.around]


def test_a_quotation_has_its_words_its_speaker_and_the_way_to_the_article() -> None:
    article = make_article("It rained. “The port is shut,” she said.", sources=(PAPER,))
    quote = make_quote(
        article, "The port is shut", "ada-moss", said="2015-11-03", source="tide", role="Pilot"
    )

    (page,) = quote_pages(annotate(article, quote))

    view = page.quote
    assert (view.words, view.speaker, view.role) == ("The port is shut", "Ada Moss", "Pilot")
    assert view.speaker_url == "../../glossary/ada-moss.html"
    assert view.source_url == "https://tide.example/1"
    assert view.context == f"../../articles/test.html#{quote.id}"
    assert view.permalink == ""
    assert page.sharing.address == f"https://news.example/sub/quotes/{quote.id}/"
    assert page.frame.canonical == page.sharing.address
    assert page.frame.head_title == "Ada Moss: “The port is shut” · Sidelight"
    assert page.frame.description == "“The port is shut” Ada Moss, Pilot, Tuesday 3 November 2015"
    assert around(page) == ["It rained. “The port is shut,” she said."]


def test_its_paragraph_has_no_mark_but_its_own() -> None:
    article = make_article("Ada Moss said: “Shut.” [More](#p-1) on `it`.")
    mention = make_mention(article, "Ada Moss", "ada-moss")
    quote = make_quote(article, "Shut.", "ada-moss")

    (page,) = quote_pages(annotate(article, mention, quote))

    (paragraph,) = page.around
    assert "mention" not in {token.type for token in paragraph}
    links = [token.attrGet("href") for token in paragraph if token.type == "link_open"]
    assert links == ["../../articles/test.html#p-1"]


def test_a_blockquote_comes_with_the_paragraph_before_it() -> None:
    article = make_article("The port spoke.\n\n> We are shut.\n\nNobody came.")
    quote = make_quote(article, "We are shut.", "ada-moss")

    found = paragraphs_around(Said(annotate(article, quote), quote))

    assert [article.prose.words(paragraph.span) for paragraph in found] == [
        "The port spoke.",
        "We are shut.",
    ]


def test_words_that_only_a_source_has_come_with_the_paragraph_beside_them() -> None:
    article = make_article("It rained.\n\nThe port was shut.")
    quote = replace(make_quote(article, "Words of a source.", "ada-moss"), paragraph="p-2")

    (page,) = quote_pages(annotate(article, quote))

    assert page.beside
    assert around(page) == ["The port was shut."]


def test_a_few_other_quotations_of_the_speaker_follow() -> None:
    words = [f"The port is shut on day {number}." for number in range(MOST_MORE + 2)]
    article = make_article(" ".join(f"“{one}”" for one in words))
    quotes = [make_quote(article, one, "ada-moss") for one in words]
    other = make_quote(article, "day 1", "Jo Reed")

    first, *_, last = quote_pages(annotate(article, *quotes, other))

    assert len(first.more) == MOST_MORE
    assert first.all_more
    assert first.all_more.url == "../../glossary/ada-moss.html#quotes"
    assert first.quote.id not in {view.id for view in first.more}
    assert (last.more, last.all_more) == ((), None)


def test_a_quotation_of_nobody_has_a_page_without_others() -> None:
    article = make_article("“One.” “Two.”")
    quotes = [make_quote(article, words) for words in ("One.", "Two.")]

    found = quote_pages(annotate(article, *quotes))

    assert [page.more for page in found] == [(), ()]
    assert found[0].frame.head_title == "“One.” · Sidelight"


def test_a_derived_quotation_says_why_it_is_there() -> None:
    article = make_article("“The port is shut,” Ada Moss said.")
    quote = make_quote(article, "The port is shut", "ada-moss", state=State.DERIVED)

    (page,) = quote_pages(annotate(article, quote))

    assert page.quote.derived


def test_a_page_is_in_the_language_of_its_article() -> None:
    article = make_article("« Fermé. »", language="fr")
    quote = make_quote(article, "Fermé.", "ada-moss")

    (page,) = quote_pages(annotate(article, quote))

    assert page.frame.language == "fr"
    assert page.frame.head_title.startswith("Ada Moss\u202f: «\u202fFermé.\u202f»")


def test_an_image_is_named_where_there_is_one() -> None:
    article = make_article("“Shut.”")
    quote = make_quote(article, "Shut.", "ada-moss")
    path = f"quotes/{quote.id}/index.png"

    (plain,) = quote_pages(annotate(article, quote))
    (drawn,) = quote_pages(annotate(article, quote), images=frozenset({path}))

    assert (plain.frame.share, plain.sharing.image) == (None, "")
    assert drawn.frame.share
    assert drawn.frame.share.url == f"https://news.example/sub/{path}"
    assert drawn.frame.share.alt == "“Shut.” Ada Moss"
    assert drawn.sharing.image == "index.png"


def test_a_page_without_an_image_has_the_sites() -> None:
    article = make_article("“Shut.”")
    quote = make_quote(article, "Shut.", "ada-moss")

    (page,) = quote_pages(annotate(article, quote), images=frozenset({"index.png"}))

    assert page.frame.share
    assert page.frame.share.url == "https://news.example/sub/index.png"
    assert page.sharing.image == ""


def test_a_site_without_an_address_promises_none() -> None:
    article = make_article("“Shut.”")
    quote = make_quote(article, "Shut.", "ada-moss")
    image = frozenset({f"quotes/{quote.id}/index.png"})

    (page,) = quote_pages(annotate(article, quote), settings=SETTINGS, images=image)

    assert (page.sharing.address, page.frame.canonical, page.frame.share) == ("", "", None)
    assert page.sharing.image == "index.png"


def test_a_quotation_says_so_to_other_programs() -> None:
    article = make_article("“Shut.”")
    quote = make_quote(article, "Shut.", "ada-moss", said="2015-11-03")

    (page,) = quote_pages(annotate(article, quote))

    told = json.loads(page.frame.structured)
    assert told["@type"] == "Quotation"
    assert told["spokenByCharacter"]["name"] == "Ada Moss"
    assert told["dateCreated"] == "2015-11-03"
    assert told["url"] == page.frame.canonical
    assert told["isPartOf"]["headline"] == "A title"


def test_the_oldest_article_keeps_the_address_of_words_that_two_share() -> None:
    articles = [
        make_article("“Shut.”", slug=slug, published=date.fromisoformat(day))
        for slug, day in (("newer", "2016-01-01"), ("older", "2015-01-01"))
    ]
    annotated = [annotate(one, make_quote(one, "Shut.", "ada-moss")) for one in articles]

    newer, older = quote_pages(*annotated)

    assert older.frame.canonical.endswith("/q-shut/")
    assert newer.frame.canonical.endswith("/q-shut-2/")
    assert quote_pages(annotated[1])[0].frame.canonical == older.frame.canonical
