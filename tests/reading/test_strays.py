import pytest
from support.reading import FRONT, read


def codes(body: str) -> list[str]:
    return [problem.code for problem in read(FRONT + body)[1]]


@pytest.mark.parametrize(
    "body",
    [
        "[a] {gloss=b}\n",
        "a {.plain}\n",
        "*a*{event=2015}\n",
        "> a {speaker=B}\n",
        "> a\n{speaker: B}\n",
        "## A {#b:c}\n",
        "| a {.b} |\n|---|\n",
    ],
)
def test_braces_that_will_be_printed_are_reported(body: str) -> None:
    assert codes(body) == ["stray-braces"]


@pytest.mark.parametrize(
    "body",
    ["{a}", "{1, 2}", "{{ a }}", "{% a %}", "a \\{.plain}", "`{.plain}`", "\\[^1]"],
)
def test_other_braces_are_text(body: str) -> None:
    assert codes(body + "\n") == []


def test_a_note_without_its_text_is_a_problem() -> None:
    _, problems = read(FRONT + "> One[^1] and two[^2].\n\n[^2]: Two.\n")

    assert [(one.code, one.location.line, one.location.column) for one in problems] == [
        ("unknown-note", 5, 6)
    ]


def test_a_mark_in_round_brackets_is_a_problem() -> None:
    assert codes("[a](gloss=b) [c](.plain) [d](https://example.org/?event=2015)\n") == [
        "bad-mark",
        "bad-mark",
    ]
