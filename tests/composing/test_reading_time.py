import pytest
from support.articles import annotate, make_article

from generator.composing.reading_time import reading_minutes


def minutes(text: str, language: str = "en") -> int:
    return reading_minutes(annotate(make_article(text)), language)


def test_the_shortest_text_takes_a_minute() -> None:
    assert minutes("") == 1


@pytest.mark.parametrize(
    ("language", "expected"), [("en", 10), ("en-US", 10), ("fr", 11), ("ar", 13), ("xx", 13)]
)
def test_the_pace_is_that_of_the_language(language: str, expected: int) -> None:
    assert minutes("word " * 2380, language) == expected


def test_where_no_spaces_part_words_letters_are_counted() -> None:
    assert minutes("港は閉鎖された。" * 357, "ja") == 7
