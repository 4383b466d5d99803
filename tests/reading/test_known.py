from support.reading import read

from generator.model.article import Point
from generator.model.problem import Problem


def known(value: str) -> tuple[tuple[Point, ...], list[Problem]]:
    found, problems = read(f"---\ntitle: T\npublished: 2015-11-05\nknown: {value}\n---\n")
    return found.front.known, problems


def test_points_are_sentences_or_say_what_vouches_for_them() -> None:
    points, problems = known("[One., {text: It's two., anchor: two}]")

    assert problems == []
    assert [(one.text, one.anchor) for one in points] == [("One.", ""), ("It’s two.", "two")]


def test_one_point_needs_no_list_and_an_empty_list_is_none() -> None:
    assert [one.text for one in known("One.")[0]] == ["One."]
    assert known("[]") == ((), [])


def test_a_source_that_is_not_there_is_a_mistake() -> None:
    assert [one.code for one in known("[{text: One., source: gazette}]")[1]] == ["unknown-source"]


def test_a_point_needs_words() -> None:
    assert [one.code for one in known("[{anchor: two}]")[1]] == ["missing-key"]
