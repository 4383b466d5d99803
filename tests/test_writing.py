"""A folder that holds just what the last build made, and what others put there."""

from pathlib import Path

import pytest

from generator.model.site import File
from generator.writing import MANIFEST, write_files


def files(**contents: str) -> list[File]:
    """Files named by keyword: `_` is `.`, `__` is `/`."""
    return [
        File(name.replace("__", "/").replace("_", "."), content.encode())
        for name, content in contents.items()
    ]


def standing(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_a_first_build_writes_everything(tmp_path: Path) -> None:
    written = write_files(files(index_html="a", articles__x_html="b"), tmp_path / "site")

    assert standing(tmp_path / "site") == {"index.html": "a", "articles/x.html": "b"}
    assert written.added == ("articles/x.html", "index.html")


def test_only_changed_files_are_written(tmp_path: Path) -> None:
    write_files(files(index_html="a", x_html="b"), tmp_path)
    untouched = (tmp_path / "x.html").stat()

    written = write_files(files(index_html="A", x_html="b"), tmp_path)

    assert written.changed == ("index.html",)
    assert written.kept == 1
    assert (tmp_path / "x.html").stat() == untouched


def test_a_build_with_nothing_to_do_writes_nothing(tmp_path: Path) -> None:
    write_files(files(index_html="a"), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    written = write_files(files(index_html="a"), tmp_path)

    assert written.nothing
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_pages_no_longer_made_go_with_their_empty_folders(tmp_path: Path) -> None:
    write_files(files(index_html="a", articles__old_html="b"), tmp_path)

    written = write_files(files(index_html="a"), tmp_path)

    assert written.removed == ("articles/old.html",)
    assert not (tmp_path / "articles").exists()


def test_what_others_put_there_stays(tmp_path: Path) -> None:
    write_files(files(index_html="a", articles__old_html="b"), tmp_path)
    (tmp_path / "CNAME").write_text("example.org")
    (tmp_path / "articles/notes.txt").write_text("mine")

    write_files(files(index_html="a"), tmp_path)

    assert standing(tmp_path) == {
        "index.html": "a",
        "CNAME": "example.org",
        "articles/notes.txt": "mine",
    }


def test_a_page_may_become_a_folder_and_back(tmp_path: Path) -> None:
    write_files(files(x="page"), tmp_path)

    write_files(files(x__index_html="folder"), tmp_path)
    assert standing(tmp_path) == {"x/index.html": "folder"}
    write_files(files(x="page"), tmp_path)

    assert standing(tmp_path) == {"x": "page"}


def test_a_page_that_somebody_changed_is_mended(tmp_path: Path) -> None:
    write_files(files(index_html="a"), tmp_path)
    (tmp_path / "index.html").write_text("changed by hand")

    written = write_files(files(index_html="a"), tmp_path)

    assert written.changed == ("index.html",)
    assert standing(tmp_path) == {"index.html": "a"}


def test_nothing_outside_of_the_folder_is_removed(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("stay")
    site = tmp_path / "site"
    write_files(files(index_html="a"), site)
    (site / MANIFEST).write_text("../precious.txt\nindex.html\n")

    write_files(files(index_html="a"), site)

    assert (tmp_path / "precious.txt").read_text() == "stay"


def test_a_failing_write_leaves_the_old_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(files(index_html="a"), tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fdopen", full)
    with pytest.raises(OSError, match="No space"):
        write_files(files(index_html="b"), tmp_path)

    assert standing(tmp_path) == {"index.html": "a"}
