import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reading import FRONT, article, read

from generator.model.article import Article
from generator.model.prose import leaf_text
from generator.reading.smart_quotes import typographic


def shown(found: Article) -> str:
    return "".join(leaf_text(child) for token in found.tokens for child in token.children or ())


@pytest.mark.parametrize(
    ("language", "set_words"),
    [
        ("en", "“It’s ‘so’,” he said"),
        ("en-GB", "“It’s ‘so’,” he said"),
        ("de", "„It’s ‚so‘,“ he said"),
        ("es", "«It’s “so”,» he said"),
        ("fr", '"It’s ‘so’," he said'),
        ("xx", "\"It's 'so',\" he said"),
    ],
)
def test_quotation_marks_are_those_of_the_language(language: str, set_words: str) -> None:
    assert shown(article("\"It's 'so',\" he said\n", language)) == set_words


def test_the_prose_keeps_what_was_typed() -> None:
    assert article('"It\'s so," he said.\n').prose.text == '"It\'s so," he said.'


def test_a_quotation_across_emphasis_is_set_as_one() -> None:
    assert shown(article('"We *will* go," he said.\n')) == "“We will go,” he said."


def test_an_escaped_mark_and_an_entity_stay_straight() -> None:
    assert shown(article('A 6\\" gun, a 5&quot; gun and a "7" gun.\n')) == (
        'A 6" gun, a 5" gun and a “7” gun.'
    )


def test_code_stays_as_it_was_typed() -> None:
    tokens = article('Type `"so"`.\n').tokens

    assert [c.content for t in tokens for c in t.children or () if c.type == "code_inline"] == [
        '"so"'
    ]


def test_texts_of_the_front_matter_are_set_too() -> None:
    front, _ = read("---\ntitle: \"Russia's 'line'\"\npublished: 2015-11-05\n---\n")

    assert front.front.title == "Russia’s ‘line’"


@settings(max_examples=60)
@given(st.text("\"' a,.*\n", max_size=50), st.sampled_from(["en", "fr", "de", "xx"]))
def test_no_text_changes_its_length(words: str, language: str) -> None:
    found = read(FRONT + words, language)[0]

    assert len(typographic(words, language)) == len(words)
    for paragraph in found.prose.paragraphs:
        leaves = map(leaf_text, found.tokens[paragraph.token].children or ())
        assert len("".join(leaves)) == paragraph.span.end - paragraph.span.start
