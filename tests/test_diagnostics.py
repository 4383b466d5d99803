import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import format_problem, format_summary, problem_as_json
from generator.model.problem import Location, Problem, Severity


def problem(excerpt: str, column: int, width: int, hint: str = "", line: int = 3) -> Problem:
    place = Location("content/articles/fed.md", line, column, width)
    return Problem(place, "unknown-key", "no such key: 'sumary'", hint, excerpt=excerpt)


def test_a_problem_is_printed_with_its_line_carets_and_hint() -> None:
    found = problem("sumary: Rates unchanged.", 1, 6, "did you mean 'summary'?")

    assert format_problem(found) == (
        "content/articles/fed.md:3:1: error[unknown-key]: no such key: 'sumary'\n"
        "  |\n"
        "3 | sumary: Rates unchanged.\n"
        "  | ^^^^^^\n"
        "  = did you mean 'summary'?"
    )


def test_the_gutter_is_as_wide_as_the_line_number() -> None:
    printed = format_problem(problem("x: y", 1, 1, "do this", line=120))

    assert printed.splitlines()[1:] == ["    |", "120 | x: y", "    | ^", "    = do this"]


def test_a_problem_without_an_excerpt_has_no_gutter() -> None:
    printed = format_problem(problem("", 1, 1, "do this"))

    assert printed.splitlines()[1:] == ["  = do this"]


def test_carets_stand_under_the_words_after_a_tab() -> None:
    printed = format_problem(problem("\tsumary: x", 2, 6))

    assert printed.splitlines()[-1] == "  | \t^^^^^^"


def test_carets_stand_under_the_words_after_wide_and_combining_characters() -> None:
    printed = format_problem(problem("中文 e\u0301 x", 7, 1))

    assert printed.splitlines()[-1] == "  |        ^"


def test_carets_are_as_wide_as_wide_words() -> None:
    printed = format_problem(problem("a 中文", 3, 2))

    assert printed.splitlines()[-1] == "  |   ^^^^"


def test_a_long_line_is_cut_round_the_words() -> None:
    line = "word " * 60 + "HERE" + " word" * 60

    excerpt, carets = format_problem(problem(line, 301, 4)).splitlines()[2:4]

    assert len(excerpt) < 105
    assert excerpt[carets.index("^") :].startswith("HERE ")
    assert excerpt.startswith("3 | …")
    assert excerpt.endswith("…")


def test_control_characters_never_reach_the_terminal() -> None:
    printed = format_problem(problem("\x1b[31mred\x07", 1, 3))

    assert "\x1b" not in printed
    assert "\x07" not in printed


def test_colour_paints_the_label_and_the_carets_alone() -> None:
    plain = format_problem(problem("sumary: x", 1, 6))

    painted = format_problem(problem("sumary: x", 1, 6), colour=True)

    assert "\x1b[31;1merror[unknown-key]\x1b[0m" in painted
    assert "\x1b[31;1m^^^^^^\x1b[0m" in painted
    assert plain.splitlines()[2] in painted


def test_a_summary_counts_errors_before_warnings() -> None:
    error = problem("", 1, 1)
    warning = Problem(error.location, "no-summary", "no summary", severity=Severity.WARNING)

    assert format_summary([warning, error, error]) == "2 errors, 1 warning"
    assert format_summary([error]) == "1 error"
    assert format_summary([]) == "no problems"


def test_a_problem_as_json_is_flat() -> None:
    assert problem_as_json(problem("sumary: x", 1, 6, "hint")) == {
        "path": "content/articles/fed.md",
        "line": 3,
        "column": 1,
        "width": 6,
        "severity": "error",
        "code": "unknown-key",
        "message": "no such key: 'sumary'",
        "hint": "hint",
        "excerpt": "sumary: x",
    }


@given(st.text(max_size=400).map(lambda text: text.replace("\n", "")), st.integers(1, 500))
def test_any_line_and_column_can_be_printed(line: str, column: int) -> None:
    printed = format_problem(problem(line, column, 3))

    assert printed.count("\n") == (3 if line else 0)
    assert not [c for c in printed if unicodedata.category(c) == "Cc" and c not in "\n\t"]
