import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.glossaries import make_entry, make_table

from generator.annotating.names.aliases import build_alias_table
from generator.annotating.names.folding import fold


def spans(text: str, *glossary: str) -> list[str]:
    """Return the words of `text` that the entries claim."""
    found = make_table(*glossary).occurrences(text)
    return [text[occurrence.span.start : occurrence.span.end] for occurrence in found]


@pytest.mark.parametrize(
    "text",
    [
        "the Federal\nReserve said",
        "the Federal  Reserve said",
        "the Federal\u00a0Reserve said",
        "the Fed\u00aderal Reserve said",
        "(Federal Reserve)",
        "‘Federal Reserve’",
        "Federal Reserve-led",
        "Federal Reserve’s",
    ],
)
def test_a_name_is_found_however_it_is_set(text: str) -> None:
    (found,) = spans(text, "organisation Federal Reserve")

    assert fold(found).text == "Federal Reserve"


@pytest.mark.parametrize(
    "text",
    [
        "Federal Reserves",
        "XFederal Reserve",
        "Federal Reserve1",
        "federal reserve",
        "D'Federal Reserve",
    ],
)
def test_parts_of_words_and_other_capitals_are_not_the_name(text: str) -> None:
    assert spans(text, "organisation Federal Reserve") == []


@pytest.mark.parametrize("text", ["O’Hara’s", "O'Hara's", "OʼHara's"])
def test_every_apostrophe_is_one(text: str) -> None:
    assert [fold(found).text for found in spans(text, "person O'Hara")] == ["O'Hara"]


@pytest.mark.parametrize("text", ["Deir ez‑Zor", "Deir ez–Zor", "Deir ez-Zor"])
def test_every_hyphen_is_one(text: str) -> None:
    assert spans(text, "place Deir ez-Zor") == [text]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    decomposed = unicodedata.normalize("NFD", "in Malmö, Sweden")

    (found,) = spans(decomposed, "place Malmö")

    assert unicodedata.normalize("NFC", found) == "Malmö"


def test_capitals_do_not_matter_where_the_entry_says_so() -> None:
    table = build_alias_table((make_entry("concept quantitative easing", match_case=False),), "en")

    (found,) = table.occurrences("QUANTITATIVE Easing")

    assert found.words == "QUANTITATIVE Easing"


def test_an_abbreviation_is_never_a_shouted_word() -> None:
    assert spans("US or us, WHO or who?", "place United States") == ["US"]


def test_a_small_alias_may_begin_a_sentence() -> None:
    assert spans("Drones fell.", "concept drone") == ["Drones"]


def test_trade_names_keep_their_capitals_loosely() -> None:
    found = spans("An iPod nano and a Macbook.", "concept IPod Nano", "concept MacBook")

    assert found == ["iPod nano", "Macbook"]


def test_capitals_inside_a_surname_may_differ() -> None:
    assert spans("Ian MacDonald", "person Ian Macdonald") == [
        "Ian MacDonald",
        "Ian",
        "MacDonald",
    ]


def test_an_offset_is_added_to_the_spans() -> None:
    (found,) = make_table("place Oslo").occurrences("In Oslo.", 100)

    assert found.span == (103, 107)


def test_an_empty_glossary_and_an_empty_text_find_nothing() -> None:
    assert make_table().occurrences("Oslo") == []
    assert make_table("place Oslo").occurrences("") == []


def test_five_thousand_entries_are_found_by_their_aliases() -> None:
    kinds = ("person", "organisation", "place", "event", "law", "concept")
    lines = (f"{kinds[n % 6]} Name{n} Other{n} University = Alias{n}" for n in range(5000))
    entries = tuple(make_entry(line) for line in lines)

    table = build_alias_table(entries, "en")

    assert [found.claims[0].entry for found in table.occurrences("Alias0 and Alias4999")] == [
        entries[0].id,
        entries[4999].id,
    ]


@given(st.text(alphabet="ab é\u0301\u00ad\u00a0\n'’-–İẞ\u0345"))
def test_folding_leads_back_to_the_text(text: str) -> None:
    folded = fold(text)

    assert len(folded.lower) == len(folded.text)
    for index in range(len(folded.text)):
        start, end = folded.original(index, index + 1)
        assert 0 <= start <= end <= len(text)


@given(st.text(alphabet="Osl ’'s-\n.é\u0301", max_size=40))
def test_an_occurrence_always_holds_the_name(text: str) -> None:
    for occurrence in make_table("place Oslo").occurrences(text):
        assert fold(text[slice(*occurrence.span)]).text.lower() == "oslo"


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    make_table("place Oslo", "person Zoë O'Hara").occurrences(text + " Oslo " + text)
