"""A quotation's id is an address: it stays while the words stay."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import make_entry
from support.quoting import quotes_in
from support.reading import read

from generator.annotating.quotes.quotes import find_quotes
from generator.model.annotation import Quote
from generator.model.entry import Kind
from generator.model.ids import quote_id

POE = make_entry("Jane Poe", Kind.PERSON)
WORDS = ("the bridge will open in spring", "nobody was asked")
PARAGRAPH = "The mayor said that “the bridge will open in spring” and that “nobody was asked”."

paragraphs = st.lists(st.from_regex(r"[A-Za-z][A-Za-z ,’]{0,40}\.", fullmatch=True), max_size=3)


def written_ids(body: str, quotes: Sequence[str], *, speaker: str = "Jane Poe") -> dict[str, str]:
    """Return the ids of written quotations by their words."""
    lines = "".join(f"  - {{text: {words!r}, speaker: {speaker}}}\n" for words in quotes)
    text = f"---\ntitle: A bridge\npublished: 2015-11-05\nquotes:\n{lines}---\n\n{body}\n"
    article, problems = read(text)
    assert problems == []
    found, mistakes = find_quotes(article, (), (), (POE,), "en")
    assert mistakes == ()
    return {quote.words: quote.id for quote in found}


@given(paragraphs, paragraphs)
def test_no_edit_of_other_text_changes_an_id(before: list[str], after: list[str]) -> None:
    body = "\n\n".join([*before, PARAGRAPH, *after])

    assert written_ids(body, WORDS) == written_ids(PARAGRAPH, WORDS)


@given(st.permutations(WORDS), st.sampled_from(["Jane Poe", "Ada Moss", "jane-poe"]))
def test_neither_order_nor_speaker_changes_an_id(words: Sequence[str], speaker: str) -> None:
    assert written_ids(PARAGRAPH, words, speaker=speaker) == written_ids(PARAGRAPH, WORDS)


@given(st.text(), st.text(), st.text())
def test_articles_give_the_same_words_different_ids(one: str, other: str, words: str) -> None:
    same = quote_id(f"a{one}", words) == quote_id(f"b{other}", words)

    assert not same


def test_a_mended_mark_keeps_an_id_and_another_word_does_not() -> None:
    mended = quote_id("bridge", "The bridge, it will open – in spring")

    assert mended == quote_id("bridge", "the bridge it will open in spring.")
    assert mended != quote_id("bridge", "the bridge will open in spring")


@given(st.lists(st.sampled_from(["Nobody was asked.", "It was late.", "PULL"]), max_size=6))
def test_ids_are_unique_in_an_article(kinds: list[str]) -> None:
    body = "\n\n".join(
        "> Nobody was asked.\n{.pull}" if kind == "PULL" else f"> {kind}\n{{speaker=jane-poe}}"
        for kind in kinds
    )
    article, _ = read(f"---\ntitle: A bridge\npublished: 2015-11-05\n---\n\n{body}\n")
    found, _ = find_quotes(article, (), (), (POE,), "en")

    assert len({quote.id for quote in found}) == len(found)


def test_a_pull_quote_before_it_does_not_number_the_quotation() -> None:
    body = (
        "> Nobody was asked.\n{.pull speaker=jane-poe}\n\n> Nobody was asked.\n{speaker=jane-poe}"
    )
    article, _ = read(f"---\ntitle: A bridge\npublished: 2015-11-05\n---\n\n{body}\n")
    found, _ = find_quotes(article, (), (), (POE,), "en")

    assert [quote.pull for quote in found] == [True, False]
    assert found[1].id == quote_id(article.slug, "Nobody was asked.")
    assert found[0].id == f"{found[1].id}-2"


@pytest.mark.model
def test_an_id_stays_when_the_speaker_becomes_known() -> None:
    said = "“The bridge will be open again in spring,” {} said."

    (unknown,) = quotes_in(said.format("he"))
    (known,) = quotes_in(f"Work began. {said.format('Jane Poe')} It rained.", (POE,))

    assert isinstance(known, Quote)
    assert (unknown.speaker and unknown.speaker.entry) is None
    assert known.speaker
    assert known.speaker.entry == "jane-poe"
    assert known.id == unknown.id
