"""Files that nothing reads."""

from pathlib import Path

import pytest
from support.reading import FRONT, site

from generator.model.problem import Severity


def unread(root: Path, path: str) -> list[tuple[str, str]]:
    content = site(root, {"articles/a.md": FRONT, path: FRONT})
    found = [one for one in content.problems if one.code == "unread-file"]
    assert all(one.severity is Severity.WARNING for one in found)
    return [(one.location.path, one.hint) for one in found]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("articles/talks.markdown", "rename it to talks.md, or begin its name with _"),
        ("articles/2015/talks.txt", "rename it to talks.md, or begin its name with _"),
        ("glossary/syria.MD", "rename it to syria.md, or begin its name with _"),
        ("talks.md", "move it there, or begin its name with _"),
        ("article/talks.md", "move it there, or begin its name with _"),
        ("site.yaml", "they are in content/site.yml"),
        ("articles.md/talks.md", "move it there, or begin its name with _"),
    ],
)
def test_a_text_that_nothing_reads_is_told(tmp_path: Path, path: str, hint: str) -> None:
    assert unread(tmp_path, path) == [(f"content/{path}", hint)]


@pytest.mark.parametrize(
    "path",
    ["_notes.md", "_old/talks.md", "articles/.talks.md.swp", "articles/map.png", "photo.jpg"],
)
def test_other_files_may_lie_there(tmp_path: Path, path: str) -> None:
    assert unread(tmp_path, path) == []
