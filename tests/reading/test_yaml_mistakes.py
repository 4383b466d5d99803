import pytest
from support.reading import PATH

from generator.model.problem import Problem
from generator.reading.articles import read_article
from generator.reading.files import source_of
from generator.reading.findings import Findings


def problem(front: str) -> Problem:
    findings = Findings()
    assert read_article(source_of(PATH, f"---\n{front}\n---\n"), "a", "en", findings) is None
    assert len(findings.problems) == 1
    return findings.problems[0]


@pytest.mark.parametrize(
    "value",
    ["Vienna: the talks", '"No" means: no', "a \\ b: c", "'tis: late", "it's: so", '"a: b" c'],
)
def test_the_advice_to_quote_a_value_can_be_followed(value: str) -> None:
    hint = problem(f"title: {value}").hint
    advised = hint.partition("`")[2].rstrip("`")

    findings = Findings()
    source = source_of(PATH, f"---\n{advised}\npublished: 2015-11-05\nlanguage: xx\n---\n")
    article = read_article(source, "a", "xx", findings)

    assert findings.problems == []
    assert article is not None
    assert article.front.title == value


@pytest.mark.parametrize(
    ("front", "line", "column"),
    [
        ("title: A\nkicker: b: c", 3, 10),
        ("title: A\nkicker: @b", 3, 9),
        ("title: A\nbyline: [a, b\nkicker: c", 3, 9),
        ("title: A\nkicker: 'b\nbyline: c", 3, 9),
        ("title: A\nkicker b\nbyline: c", 3, 1),
        ("title: A\n\tkicker: b", 3, 1),
        ("title: 中文: b", 2, 10),
    ],
)
def test_the_place_is_where_the_mistake_is(front: str, line: int, column: int) -> None:
    place = problem(front).location

    assert (place.line, place.column) == (line, column)


@pytest.mark.parametrize(
    "front", ["title: T\npublished:2015-11-05\n", "title: T\nstandfirst:Two words\nkicker: K\n"]
)
def test_a_colon_without_a_space_is_told_as_that(front: str) -> None:
    found = problem(front)

    assert found.message == "no space after the colon"
    assert found.location.line == 3
    key, _, value = front.split("\n")[1].partition(":")
    assert found.hint == f"write `{key}: {value}`"
