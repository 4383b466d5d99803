import pytest

from generator.annotating.verbatim import difference, fold_in_place, nearest_passage

BODY = "The mayor said the bridge – “a gift”, she\ncalled it – would… open by May. She left."


def find(words: str) -> list[str] | None:
    found = fold_in_place(BODY).find_parts(words, 0, len(BODY))
    return None if found is None else [BODY[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('the bridge - "a gift"', ["the bridge – “a gift”"]),
        ("she called it", ["she\ncalled it"]),
        ("would... open by May", ["would… open by May"]),
        ("open by May,", ["open by May"]),
        ("the bridge […] would […] by May", ["the bridge", "would", "by May"]),
        ("the bridge … by May", ["the bridge", "by May"]),
        ("by May … the bridge", None),
        ("The bridge", None),
        ("pen by Ma", None),
        ("the tunnel", None),
        ("", None),
    ],
)
def test_words_are_found_as_a_reader_would(words: str, found: list[str] | None) -> None:
    assert find(words) == found


def test_composed_and_decomposed_letters_are_the_same() -> None:
    text = "In Bogota\u0301 and Malmö."
    folded = fold_in_place(text)

    assert folded.find("Bogotá and Malmo\u0308", 0, len(text)) == (3, len(text) - 1)


def test_the_nearest_passage_is_what_the_writer_meant() -> None:
    passage = nearest_passage(
        "the lawful captain picked by the crew",
        ("It rained.", "He is the rightful captain chosen by the crew, he said."),
    )

    assert passage == "the rightful captain chosen by the crew"


def test_no_passage_is_near_to_words_that_nobody_said() -> None:
    assert nearest_passage("a wholly different thing", ("It rained on the bridge.",)) == ""


@pytest.mark.parametrize(
    ("words", "passage", "told"),
    [
        ("the lawful king", "the rightful king", '"rightful", not "lawful"'),
        ("the old king", "the king", 'no "old"'),
        ("the king", "the old king", '"the old king"'),
        ("the king", "the king", ""),
    ],
)
def test_the_first_difference_is_told(words: str, passage: str, told: str) -> None:
    assert difference(words, passage) == told
