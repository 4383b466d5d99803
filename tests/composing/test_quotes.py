from dataclasses import replace

import pytest
from support.articles import (
    HERE,
    SETTINGS,
    annotate,
    make_article,
    make_entry,
    make_quote,
    make_role,
)

from generator.composing.quotes import by_speaker, quote_view, quotes_elsewhere, said_in
from generator.composing.site import Backlinks, backlinks_of, compose
from generator.model.annotation import Annotated, Quote, Reason, Speaker, State
from generator.model.article import Article, CitedSource
from generator.model.edtf import parse_edtf
from generator.model.entry import Entry, Kind
from generator.model.views import QuoteView

PAGE = "articles/test.html"
MOSS = make_entry("Ada Moss", Kind.PERSON, make_role("Harbour master", "2010", "2016"))
PAPER = CitedSource(
    "paper", "Ships collide", HERE, publisher="The Tide", published=parse_edtf("2015-11-04")
)


def site_of(*articles: Annotated, entries: tuple[Entry, ...] = (MOSS,)) -> Backlinks:
    return backlinks_of(compose(SETTINGS, articles, entries, ()))


def card(article: Article, quote: Quote) -> QuoteView:
    annotated = annotate(article, quote)
    return quote_view(annotated, quote, site_of(annotated), PAGE)


@pytest.mark.parametrize(
    ("body", "words", "shown"),
    [
        ("“The port is shut,” she said.", "The port is shut,", "The port is shut"),
        ("“The port is shut”, she said.", "The port is shut", "The port is shut"),
        ("She said: “The port is shut.”", "The port is shut.", "The port is shut."),
        ("“The port is shut”.", "The port is shut", "The port is shut"),
        ("“The port” was shut, she said.", "The port", "The port …"),
        ("A port “shut until spring”, she said.", "shut until spring", "… shut until spring …"),
        ("She asked “why it was shut?”", "why it was shut?", "… why it was shut?"),
        ("“We don't know.”", "We don't know.", "We don’t know."),
        ("“… and then nothing.”", "… and then nothing.", "… and then nothing."),
    ],
)
def test_an_ellipsis_stands_where_words_are_cut(body: str, words: str, shown: str) -> None:
    article = make_article(body)

    view = card(article, make_quote(article, words, "ada-moss"))

    before, after = "… " * view.cut_before, " …" * view.cut_after
    assert f"{before}{view.words}{after}" == shown


def test_a_comma_inside_of_the_marks_ends_a_whole_sentence() -> None:
    article = make_article("“The port is shut,” she said.")
    spoken = make_quote(article, "“The port is shut,”", "ada-moss")

    view = card(article, replace(spoken, words="The port is shut"))

    assert (view.words, view.cut_before, view.cut_after) == ("The port is shut", False, False)


def test_a_card_names_the_role_of_the_day() -> None:
    article = make_article("“The port is shut.”")

    view = card(article, make_quote(article, "The port is shut.", "ada-moss", said="2015-11-03"))

    assert (view.speaker, view.role) == ("Ada Moss", "Harbour master")
    assert view.speaker_url == "../glossary/ada-moss.html"
    assert view.when
    assert view.when.long == "Tuesday 3 November 2015"


def test_a_role_that_ended_before_is_not_shown() -> None:
    article = make_article("“The port is shut.”")

    assert (
        card(article, make_quote(article, "The port is shut.", "ada-moss", said="2018-01-01")).role
        == ""
    )


def test_a_day_that_is_not_known_is_said_to_be_missing() -> None:
    article = make_article("“The port is shut.”", sources=(PAPER,))
    quote = make_quote(article, "The port is shut.", "ada-moss", source="paper")

    view = card(article, quote)

    assert view.when is None
    assert view.when_text == "Day not given, reported 4 November 2015"
    assert (view.source, view.source_detail) == ("The Tide", "4 Nov 2015")


def test_a_speaker_without_entry_has_no_link() -> None:
    article = make_article("“The port is shut.”")

    view = card(article, make_quote(article, "The port is shut.", "Jo Reed"))

    assert (view.speaker, view.speaker_url, view.kind) == ("Jo Reed", "", None)


def test_a_derived_card_says_which_rule_found_it() -> None:
    article = make_article("“The port is shut.”")
    reason = Reason("verb-of-saying", "said")
    quote = make_quote(article, "The port is shut.", "Jo Reed", state=State.DERIVED, reason=reason)

    assert card(article, quote).derived == "from “said” (verb of saying)"


def test_words_repeated_for_the_eye_are_not_cut() -> None:
    article = make_article("> PULL a port without ships")
    quote = make_quote(article, "a port without ships", pull=True, card=False)

    view = card(article, quote)

    assert (view.cut_before, view.cut_after) == (False, False)


def test_proposed_quotations_and_pull_quotes_are_not_listed() -> None:
    article = make_article("“One.” “Two.” “Three.” “Four.”")
    kept = make_quote(article, "One.", "ada-moss")
    found = annotate(
        article,
        kept,
        make_quote(article, "Two.", "ada-moss", state=State.PROPOSED),
        make_quote(article, "Three.", pull=True),
        make_quote(article, "Four.", "ada-moss", state=State.DERIVED, card=False),
    )

    assert [said.quote for said in said_in([found])] == [kept]


def test_a_quotation_on_another_page_leads_back_to_its_words() -> None:
    article = make_article("“The port is shut.”", title="The harbour")
    annotated = annotate(article, make_quote(article, "The port is shut.", "ada-moss"))

    (view,) = quotes_elsewhere(said_in([annotated]), site_of(annotated), "quotes.html")

    assert view.context == f"articles/test.html#{view.id}"
    assert view.context_title == "The harbour"
    assert view.speaker_url == "glossary/ada-moss.html"


def test_the_same_words_in_two_articles_have_two_ids() -> None:
    one, two = make_article("“Shut.”", slug="one"), make_article("“Shut.”", slug="two")
    articles = [annotate(a, make_quote(a, "Shut.", "ada-moss")) for a in (one, two)]

    views = quotes_elsewhere(said_in(articles), site_of(*articles), "quotes.html")

    assert len({view.id for view in views}) == 2
    assert sorted(view.permalink for view in views) == [
        "quotes/q-shut-2/index.html",
        "quotes/q-shut/index.html",
    ]


def test_speakers_stand_in_order_of_their_first_words() -> None:
    article = make_article("“One.” “Two.” “Three.”")
    moss = [make_quote(article, words, "ada-moss") for words in ("One.", "Three.")]
    annotated = annotate(article, moss[0], make_quote(article, "Two.", "Jo Reed"), moss[1])
    views = quotes_elsewhere(said_in([annotated]), site_of(annotated), "quotes.html")

    groups = by_speaker(views)

    assert [(group.name, len(group.quotes)) for group in groups] == [
        ("Ada Moss", 2),
        ("Jo Reed", 1),
    ]


def test_a_speaker_in_two_offices_has_no_common_role() -> None:
    article = make_article("“One.” “Two.”")
    quotes = (
        make_quote(article, "One.", "ada-moss", role="Pilot"),
        make_quote(article, "Two.", "ada-moss", role="Harbour master"),
    )
    annotated = annotate(article, *quotes)

    (group,) = by_speaker(quotes_elsewhere(said_in([annotated]), site_of(annotated), "quotes.html"))

    assert group.role == ""
    assert [view.role for view in group.quotes] == ["Pilot", "Harbour master"]


def test_a_role_that_a_speaker_always_had_is_said_once() -> None:
    article = make_article("“One.” “Two.”")
    quotes = [make_quote(article, words, "ada-moss", role="Pilot") for words in ("One.", "Two.")]
    annotated = annotate(article, *quotes)

    (group,) = by_speaker(quotes_elsewhere(said_in([annotated]), site_of(annotated), "quotes.html"))

    assert group.role == "Pilot"
    assert [view.role for view in group.quotes] == ["", ""]


def test_a_quotation_of_many_words_is_too_long_for_the_margin() -> None:
    article = make_article("“" + "We were told. " * 60 + "” “Shut.”")
    short, long = (
        make_quote(article, words, "ada-moss") for words in ("Shut.", "We were told. " * 60)
    )

    assert not card(article, short).long
    assert card(article, long).long


def test_two_speakers_without_entry_and_of_other_names_are_two() -> None:
    article = make_article("“One.” “Two.”")
    quote = make_quote(article, "One.", "Jo Reed")
    other = replace(make_quote(article, "Two."), speaker=Speaker("Al Reed"))
    annotated = annotate(article, quote, other)

    groups = by_speaker(quotes_elsewhere(said_in([annotated]), site_of(annotated), "quotes.html"))

    assert [group.name for group in groups] == ["Jo Reed", "Al Reed"]


def test_a_speaker_without_a_name_is_called_as_in_the_text_and_is_nobody_elses() -> None:
    article = make_article("“One.” “Two.”")
    speaker = Speaker("", described="a spokeswoman for the bank")
    one, two = (replace(make_quote(article, words), speaker=speaker) for words in ("One.", "Two."))
    annotated = annotate(article, one, two)

    groups = by_speaker(quotes_elsewhere(said_in([annotated]), site_of(annotated), "quotes.html"))

    assert card(article, one).speaker == "A spokeswoman for the bank"
    assert [(group.name, len(group.quotes)) for group in groups] == [
        ("A spokeswoman for the bank", 1),
        ("A spokeswoman for the bank", 1),
    ]
