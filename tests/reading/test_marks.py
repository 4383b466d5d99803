from pathlib import Path

from support.cases import Case, parametrize_cases
from support.reading import FRONT, article, read


@parametrize_cases(Path(__file__).parent / "marks.cases.md")
def test_marks_of_a_body(case: Case) -> None:
    found = read(FRONT + case.given)[0]

    words = found.prose.text.replace("\n\n", " / ").strip()
    marks = [f"{m.kind} {found.prose.words(m.span)!r} {m.value}".rstrip() for m in found.marks]
    assert "\n".join([words, *marks]) == case.expected


def test_no_trace_of_a_mark_is_left_in_the_tokens() -> None:
    tokens = article("[One]{.plain} and *[two]{event=2015}*.\n").tokens

    children = [child for token in tokens for child in token.children or ()]
    assert [c.content for c in children if c.type == "text"] == ["One", " and ", "two", "."]
    assert {c.type for c in children} == {"text", "em_open", "em_close"}
    assert not any(child.attrs or child.meta for child in children)


def test_a_mark_is_located_at_its_braces() -> None:
    mark = article("> Here is [One]{ .plain}.\n").marks[0]

    assert (mark.location.line, mark.location.column, mark.location.width) == (5, 18, 6)


def test_a_mark_that_cannot_be_read_is_taken_out_too() -> None:
    found, problems = read(FRONT + "The [talks]{evnt=2015} began.\n")

    assert found.prose.text == "The talks began."
    assert [problem.code for problem in problems] == ["unknown-attribute"]
