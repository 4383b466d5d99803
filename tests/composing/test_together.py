from hypothesis import given
from hypothesis import strategies as st
from support.articles import annotate, article_naming, make_article, make_mention

from generator.composing.together import Together, company_of_all
from generator.model.annotation import State

NAMES = ("Ash", "Birch", "Cedar", "Elm")


def test_entries_of_one_paragraph_are_together_once_for_each_such_paragraph() -> None:
    first = article_naming("Ash Birch", "Ash Birch Cedar", "Ash")
    second = article_naming("Birch Ash", slug="second")

    company = company_of_all((first, second))

    assert company["ash"] == {"birch": Together(3, 2), "cedar": Together(1, 1)}


def test_entries_of_two_paragraphs_are_not_together() -> None:
    assert company_of_all((article_naming("Ash", "Birch"),)) == {}


def test_words_repeated_for_the_eye_and_proposals_bring_nobody_together() -> None:
    pulled = make_article("> PULL Ash and Birch")
    proposed = make_article("Ash and Birch")

    assert not company_of_all(
        (
            annotate(
                pulled,
                make_mention(pulled, "Ash", "ash", shown=False),
                make_mention(pulled, "Birch", "birch", shown=False),
            ),
            annotate(
                proposed,
                make_mention(proposed, "Ash", "ash", shown=False),
                make_mention(proposed, "Birch", "birch", state=State.PROPOSED, shown=False),
            ),
        )
    )


@given(st.lists(st.sets(st.sampled_from(NAMES), min_size=1).map(sorted), min_size=1, max_size=6))
def test_company_is_mutual_and_nobody_is_their_own(paragraphs: list[list[str]]) -> None:
    company = company_of_all((article_naming(*map(" ".join, paragraphs)),))

    for one, others in company.items():
        assert one not in others
        for other, together in others.items():
            assert company[other][one] == together
            assert together.articles == 1 <= together.paragraphs <= len(paragraphs)
