import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reading import read

from generator.model.problem import Problem
from generator.model.source import Source
from generator.reading.articles import read_article
from generator.reading.files import source_of
from generator.reading.findings import Findings
from generator.reading.front_matter import Parts, YamlText, compose_mapping, split_front_matter
from generator.reading.glossary import read_entry
from generator.reading.nodes import Mapping
from generator.reading.stories import read_story


def split(text: str) -> Parts:
    found = split_front_matter(Source("a.md", text), "title: …")
    assert isinstance(found, Parts)
    return found


def compose(text: str) -> Mapping | Problem | None:
    return compose_mapping(YamlText(Source("a.md", text), text))


def test_front_matter_and_body_are_parted_at_the_second_fence() -> None:
    parts = split("--- \ntitle: T\n---\t\nbody\n---\nmore\n")

    assert (parts.front.text, parts.body, parts.body_line) == ("title: T\n", "body\n---\nmore\n", 4)


def test_front_matter_may_be_empty_and_the_body_missing() -> None:
    parts = split("---\n---")

    assert (parts.front.text, parts.body, parts.body_line) == ("", "", 3)
    assert compose_mapping(parts.front) is None


def test_a_longer_line_of_hyphens_is_no_fence() -> None:
    found = split_front_matter(Source("a.md", "---\ntitle: T\n----\n"), "title: …")

    assert isinstance(found, Problem)
    assert found.code == "unclosed-front-matter"


def test_a_place_is_counted_in_the_lines_of_an_editor() -> None:
    text = "---\ntitle: 'a\u2028b\x85c'\nkicker: [x]\n---\n"

    kicker = read(text)[1][-1]

    assert (kicker.location.line, kicker.location.column) == (3, 9)


def test_a_place_counts_characters_of_any_width() -> None:
    found = compose("{中文🎉: 1, b: 2}\n")

    assert isinstance(found, Mapping)
    part = YamlText(Source("a.md", "{中文🎉: 1, b: 2}\n"), "{中文🎉: 1, b: 2}\n")
    assert part.place(found.pairs[1][0]).column == 10


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [*a]\n",
        "a: &a {x: 1}\nb: {<<: *a}\n",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    ],
)
def test_an_alias_is_a_problem(text: str) -> None:
    found = compose(text)

    assert isinstance(found, Problem)
    assert found.code == "yaml-alias"


def test_a_bomb_of_aliases_and_deep_brackets_are_problems() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]

    found = [compose("\n".join(lines)), compose("a: " + "[" * 50_000), compose("[" * 50_000)]

    assert all(isinstance(one, Problem) for one in found)


KEYS = "title published quotes timeline sources glossary roles from to coordinates aliases speaker"
MORE_KEYS = "who date text expires publish_at updated status language"
SIGNS = "[ ] { } ' \" *a &a << !x | > ~ # % @ ` ? \\ no off é \u2028 \x85 \x07 nan 1e400"
DATES = "2015-11-05 -0044 0001-01-01T00:00+14:00 9999-12-31T23:59-14:00"
PIECES = f"{KEYS} {MORE_KEYS} {SIGNS} {DATES}".split(" ")
LAYOUT = (": ", "\n", "\n  ", "\n- ", "\n    ", ", ", "\t", ":\n", ">\n", "|\n")


@settings(max_examples=120)
@given(st.lists(st.sampled_from((*PIECES, *LAYOUT)), max_size=30).map("".join))
def test_any_front_matter_is_read_or_explained(front: str) -> None:
    source = source_of("a.md", f"---\n{front}\n---\nText.\n")
    lines = source.text.split("\n")

    for read_file in (read_article, read_entry, read_story):
        findings = Findings()
        noun = read_file(source, "a", "en", findings)
        assert noun is not None or findings.problems
        for problem in findings.problems:
            place = problem.location
            assert problem.excerpt == lines[place.line - 1]
            assert 1 <= place.column <= len(problem.excerpt) + 1


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_file_is_read_or_explained(text: str) -> None:
    findings = Findings()

    found = read_article(source_of("a.md", text), "a", "en", findings)

    assert found is not None or findings.problems


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("\n \n---\ntitle: T\n---\n", "doesn't begin in the first line", "delete the empty lines"),
        ("—\ntitle: T\n—\n", "isn't three hyphens", "write `---` there"),
        ("----\ntitle: T\n----\n", "isn't three hyphens", "write `---` there"),
        (" ---\ntitle: T\n---\n", "isn't three hyphens", "write `---` there"),
        ("# Talks\n\n---\n", "has no front matter", "begin the file with a line `---`"),
        ("\n\n# Talks\n", "has no front matter", "begin the file with a line `---`"),
    ],
)
def test_a_file_that_nearly_has_front_matter_is_told_what_is_off(
    text: str, message: str, hint: str
) -> None:
    found = split_front_matter(Source("a.md", text), "title: …")

    assert isinstance(found, Problem)
    assert message in found.message
    assert hint in found.hint
