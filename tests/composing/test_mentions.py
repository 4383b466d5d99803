from dataclasses import replace

import pytest
from support.articles import annotate, make_article, make_mention, span_of
from support.words import ENGLISH

from generator.composing.mentions import Sentence, first_mentions, mention_sentences
from generator.model.annotation import Annotated


def mention_sentence(annotated: Annotated, entry: str) -> Sentence | None:
    return next(iter(mention_sentences(annotated, entry, ENGLISH)), None)


def test_the_way_back_leads_to_a_mention_that_the_page_marks() -> None:
    article = make_article("> PULL Ada Moss here\n\nThen *Ada Moss* spoke.")
    pulled = make_mention(article, "Ada Moss", "ada-moss")

    assert first_mentions(annotate(article, pulled)) == {}


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("The port shut. Ask Ada Moss why. She knows.", "Ask [Ada Moss] why."),
        ("The mayor, Mr. Fox, and Ada Moss agree.", "The mayor, Mr. Fox, and [Ada Moss] agree."),
        ("It was shut!” Then Ada Moss came", "Then [Ada Moss] came"),
        (
            f"{'Far and wide ' * 9}Ada Moss{' is known' * 9}.",
            f"… wide {'Far and wide ' * 4}[Ada Moss]{' is known' * 6} is …",
        ),
        (f"{'x' * 90}Ada Moss{'y' * 90}", f"… {'x' * 60}[Ada Moss]{'y' * 60} …"),
    ],
)
def test_a_mention_is_shown_in_its_sentence_cut_between_words(body: str, shown: str) -> None:
    article = make_article(body)
    annotated = annotate(article, make_mention(article, "Ada Moss", "ada-moss"))

    found = mention_sentence(annotated, "ada-moss")

    assert found
    assert f"{found.before}[{found.words}]{found.after}" == shown
    assert found.anchor == "m-ada-moss-1"


def test_words_repeated_for_the_eye_are_no_mention_to_show() -> None:
    article = make_article("> PULL Ada Moss again")
    annotated = annotate(article, make_mention(article, "Ada Moss", "ada-moss"))

    assert mention_sentence(annotated, "ada-moss") is None


def test_the_mention_that_the_page_marks_is_the_one_shown() -> None:
    article = make_article("Ms Moss left.\n\nAsk Ada Moss.")
    unmarked = make_mention(article, "Ms Moss", "ada-moss", shown=False)
    annotated = annotate(article, unmarked, make_mention(article, "Ada Moss", "ada-moss"))

    found = mention_sentence(annotated, "ada-moss")

    assert found
    assert (found.before, found.words, found.after) == ("Ask ", "Ada Moss", ".")


def test_a_mention_that_the_page_does_not_mark_leads_to_its_paragraph() -> None:
    article = make_article("One.\n\nAsk Ada Moss.")
    annotated = annotate(article, make_mention(article, "Ada Moss", "ada-moss", shown=False))

    found = mention_sentence(annotated, "ada-moss")

    assert found
    assert found.anchor == "p-2"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Ask Ada Moss.", "Paragraph 1"),
        (
            "One.\n\n## Port\n\n### Quay\n\nTwo.\n\n## Sea\n\nAsk Ada Moss.",
            "Section 2, paragraph 3",
        ),
        ("One.\n\n## Port\n\n### Quay\n\nAsk Ada Moss.", "Section 1, paragraph 2"),
    ],
)
def test_a_mention_says_in_which_section_it_is(body: str, place: str) -> None:
    article = make_article(body)

    found = mention_sentence(
        annotate(article, make_mention(article, "Ada Moss", "ada-moss")), "ada-moss"
    )

    assert found
    assert found.place == place


def test_each_paragraph_gives_one_sentence_the_marked_one_first() -> None:
    article = make_article("A Moss is out.\n\nAsk Ada Moss. Moss knows.\n\nAda left.")
    marked = make_mention(article, "Ada Moss", "ada-moss")
    again = replace(marked, span=span_of(article, "Moss knows"), shown=False)
    others = (
        make_mention(article, words, "ada-moss", shown=False) for words in ("A Moss", "Ada left")
    )

    found = mention_sentences(annotate(article, marked, again, *others), "ada-moss", ENGLISH)

    assert [(one.words, one.anchor) for one in found] == [
        ("Ada Moss", "m-ada-moss-1"),
        ("A Moss", "p-1"),
        ("Ada left", "p-3"),
    ]
