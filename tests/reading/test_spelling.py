import pytest

from generator.reading.spelling import suggest

KNOWN = ("bashar-al-assad", "syria", "title", "united-states")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("bashar-assad", "bashar-al-assad"),
        ("assad", "bashar-al-assad"),
        ("unitedstates", "united-states"),
    ],
)
def test_the_nearest_word_is_suggested(word: str, meant: str) -> None:
    assert suggest(word, KNOWN) == f"did you mean '{meant}'?"


@pytest.mark.parametrize("word", ["", "al", "articles", "austria", "xyz"])
def test_a_word_that_is_like_none_gets_no_suggestion(word: str) -> None:
    assert suggest(word, KNOWN) == ""
