from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from support.cases import Case, parametrize_cases
from support.glossaries import find, make_article, make_table, read_as

from generator.annotating.names.names import find_names
from generator.model.annotation import State
from generator.model.prose import Span


@parametrize_cases(Path(__file__).with_name("names.cases.md"))
def test_names_are_mended_and_brought_together(case: Case) -> None:
    names, _, text = case.given.partition("\n---\n")

    article, mentions, _ = find(text, names=tuple(names.split("\n")))

    assert [
        f"{article.prose.words(m.span)} = {m.name} ({m.kind}{', demonym' if m.demonym else ''})"
        for m in mentions
    ] == case.expected.split("\n" if case.expected else None)


def test_a_name_inside_a_known_mention_is_not_found_again() -> None:
    article = make_article("The Vienna Concert Hall in Vienna.")
    readings = read_as(article.prose, "GPE Vienna")
    start = article.prose.text.index("Vienna Concert Hall")

    names = find_names(article.prose, make_table(), readings, (), [Span(start, start + 19)])

    assert [name.span.start for name in names] == [article.prose.text.rindex("Vienna")]


def test_names_are_proposed_with_the_words_they_rest_on() -> None:
    _, mentions, _ = find(
        "Anna Marsh came. Marsh left.", names=("PERSON Anna Marsh", "PERSON Marsh")
    )

    assert {mention.state for mention in mentions} == {State.PROPOSED}
    assert mentions[1].reason.rule == "short form of Anna Marsh"
    assert mentions[1].reason.words == "Marsh"


def test_two_of_one_surname_say_who_they_are() -> None:
    _, mentions, _ = find(
        "Anna Marsh met Paul Marsh. Marsh left.",
        names=("PERSON Anna Marsh", "PERSON Paul Marsh", "PERSON Marsh"),
    )

    assert mentions[2].reason.rule == "several people of this surname"
    assert mentions[2].reason.words == "Anna Marsh, Paul Marsh"


_LABELS = ("PERSON", "ORG", "GPE", "NORP", "DATE", "PRODUCT")


@given(
    st.lists(
        st.sampled_from(
            [
                "Mr",
                "Marsh",
                "Anna",
                "the",
                "and",
                ",",
                "'s",
                "(AB)",
                "The",
                "Corp.",
                "A380",
                "—",
                "“",
            ]
        ),
        min_size=1,
        max_size=14,
    ),
    st.data(),
)
def test_whatever_the_model_reads_mentions_are_in_order_and_apart(
    words: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    label = data.draw(st.sampled_from(_LABELS))

    _, mentions, _ = find(" ".join(words), names=(f"{label} {' '.join(words[first : last + 1])}",))

    spans = [mention.span for mention in mentions]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.start < span.end for span in spans)


def _read_in(relation: str, text: str) -> Sequence[str]:
    """Return the names in a text whose last word but one the model takes for a people."""
    article = make_article(text)
    (reading,) = read_as(article.prose, "NORP Elmian")
    words = tuple(
        replace(word, relation=relation) if word.text == "Elmian" else word
        for word in reading.words
    )

    found = find_names(article.prose, make_table(), [replace(reading, words=words)], (), ())

    return [
        f"{mention.name}: {'demonym' if mention.demonym else mention.kind}" for mention in found
    ]


def test_a_singular_name_that_stands_for_itself_is_no_people() -> None:
    assert _read_in("nsubj", "Then Elmian spoke.") == ["Elmian: organisation"]


def test_what_has_an_article_or_qualifies_a_noun_is_a_people() -> None:
    assert _read_in("nsubj", "Then an Elmian spoke.") == ["Elmian: demonym"]
    assert _read_in("amod", "Then Elmian boats came.") == ["Elmian: demonym"]
