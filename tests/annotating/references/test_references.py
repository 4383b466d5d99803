from pathlib import Path

import pytest
from support.articles import make_entry, make_role
from support.cases import Case, parametrize_cases
from support.reading import read
from support.when import plain, read_by_model

from generator.annotating.names.aliases import build_alias_table
from generator.annotating.names.mentions import find_mentions
from generator.annotating.references.genders import Gender, learnt
from generator.annotating.references.references import find_references
from generator.model.annotation import Reference, State
from generator.model.article import Article
from generator.model.entry import Entry, Kind


def references_in(article: Article, *entries: Entry) -> tuple[Reference, ...]:
    """Return the references of an English article, read by the model."""
    readings = read_by_model(article)
    mentions, _ = find_mentions(article, build_alias_table(entries, "en"), readings)
    return find_references(article, mentions, readings, entries, "en")


def told(article: Article, reference: Reference) -> str:
    words = article.prose.words(reference.span)
    if reference.antecedent is None:
        return f"{words} -> ?"
    return f"{words} -> {reference.name} ({article.prose.words(reference.antecedent)})"


@pytest.mark.model
@parametrize_cases(Path(__file__).with_name("references.cases.md"))
def test_words_stand_for_whom_the_cases_say(case: Case) -> None:
    article = plain(case.given)

    assert "\n".join(told(article, one) for one in references_in(article)) == case.expected


@pytest.mark.model
def test_nothing_refers_back_across_a_heading() -> None:
    article, problems = read(
        "---\ntitle: A bridge\npublished: 2015-11-05\n---\n\n"
        "Mayor Jane Poe spoke.\n\n## Later\n\nShe left. The mayor was late.\n"
    )

    assert problems == []
    assert [told(article, one) for one in references_in(article)] == ["She -> ?"]


@pytest.mark.model
def test_the_role_of_an_entry_is_an_office_and_its_id_is_told() -> None:
    poe = make_entry("Jane Poe", Kind.PERSON, make_role("Mayor of Leeds", "2015"))

    (reference,) = references_in(plain("Jane Poe spoke. The mayor was late."), poe)

    assert (reference.entry, reference.name) == ("jane-poe", "Jane Poe")
    assert reference.state is State.DERIVED


def test_without_a_model_or_rules_there_are_no_references() -> None:
    article = plain("Jane Poe spoke. She was late.")

    assert find_references(article, (), (), (), "en") == ()
    assert find_references(article, (), (), (), "xx") == ()


def test_pronouns_teach_a_gender_only_where_two_in_three_agree() -> None:
    she, he = Gender.FEMININE, Gender.MASCULINE

    assert learnt({"a": [she, she, he], "b": [she, he], "c": [he]}) == {"a": she, "c": he}
