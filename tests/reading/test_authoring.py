"""docs/authoring.md says what the reader does."""

import re
from pathlib import Path

import pytest
from support.reading import read, site

from generator.model.edtf import parse_edtf

PAGE = (Path(__file__).parents[2] / "docs/authoring.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return re.split(r"^##+ ", PAGE.split(f"# {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def keys_of(table: str) -> set[str]:
    cells = re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}


def keys_read(root: Path, file: str, text: str) -> set[str]:
    """Return the keys that the hint for an unknown key lists."""
    files = {"articles/a.md": "---\ntitle: T\npublished: 2015\n---\n", file: text}
    hints = [one.hint for one in site(root, files).problems if "'xyzzy'" in one.message]
    return set(hints[0].removeprefix("there are ").split(", "))


@pytest.mark.parametrize(
    ("title", "file", "text"),
    [
        ("Articles", "articles/b.md", "---\nxyzzy: 1\n---\n"),
        ("Quotes", "articles/b.md", "---\nquotes: [{xyzzy: 1}]\n---\n"),
        ("Timeline", "articles/b.md", "---\ntimeline: [{xyzzy: 1}]\n---\n"),
        ("What is known", "articles/b.md", "---\nknown: [{xyzzy: 1}]\n---\n"),
        ("Corrections", "articles/b.md", "---\ncorrections: [{xyzzy: 1}]\n---\n"),
        ("Sources", "articles/b.md", "---\nsources: {a: {xyzzy: 1}}\n---\n"),
        ("Images", "articles/b.md", "---\nimage: {xyzzy: 1}\n---\n"),
        ("Glossary entries", "glossary/a.md", "---\nxyzzy: 1\n---\n"),
        ("Settings", "site.yml", "xyzzy: 1\n"),
    ],
)
def test_a_table_names_every_key(tmp_path: Path, title: str, file: str, text: str) -> None:
    assert keys_of(section(title)) == keys_read(tmp_path, file, text)


def test_every_date_of_the_table_can_be_read() -> None:
    cells = re.findall(r"^\| (`[^|]*) \|", section("Dates"), re.MULTILINE)

    dates = [parse_edtf(date) for cell in cells for date in re.findall(r"`([^`]+)`", cell)]
    assert len(dates) > 10


def test_examples_of_front_matter_have_nothing_but_unmet_references() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    keys = [block for block in blocks if not block.startswith("---")]

    for block in keys:
        problems = read(f"---\ntitle: T\npublished: 2015-11-05\n{block}---\n")[1]
        assert {problem.code for problem in problems} <= {"unknown-source"}
    assert len(keys) >= 4
