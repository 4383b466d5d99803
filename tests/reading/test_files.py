from pathlib import Path

from generator.model.problem import Problem
from generator.model.source import Source
from generator.reading.files import find_files, read_source


def read(root: Path, content: bytes) -> Source | Problem:
    path = root / "a.md"
    path.write_bytes(content)
    return read_source(root, path)


def test_a_byte_order_mark_and_line_ends_of_every_kind_are_taken_off(tmp_path: Path) -> None:
    found = read(tmp_path, b"\xef\xbb\xbfone\r\ntwo\rthree\n")

    assert found == Source("a.md", "one\ntwo\nthree\n")


def test_a_form_feed_is_no_line_end(tmp_path: Path) -> None:
    found = read(tmp_path, "one\x0c\u2028\x85\ntwo".encode())

    assert isinstance(found, Source)
    assert found.excerpt(2) == "two"


def test_a_byte_that_is_no_utf8_is_placed_in_characters(tmp_path: Path) -> None:
    found = read(tmp_path, "one\r\ncafé ".encode() + b"\xe9t\xe9\n")

    assert isinstance(found, Problem)
    assert (found.code, found.location.line, found.location.column) == ("not-utf8", 2, 6)
    assert "Windows-1252" in found.hint


def test_a_link_that_leads_nowhere_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")

    found = read_source(tmp_path, tmp_path / "a.md")

    assert isinstance(found, Problem)
    assert found.code == "unreadable-file"


def test_files_are_found_in_folders_too_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.md", ".d.md", "_e.md", ".git/f.md", "g.txt"):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    found = find_files(tmp_path, "content")

    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "content/a/c.md",
        "content/b.md",
    ]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert find_files(tmp_path, "content") == ()
