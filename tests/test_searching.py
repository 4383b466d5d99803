"""The search index: when Pagefind runs, and what happens when it can't."""

import stat
from pathlib import Path

import pytest

from generator.model.site import File
from generator.searching import LIST, IndexingError, find_pagefind, index_of
from generator.writing import write_files


def document(path: str, text: str, language: str = "en") -> File:
    page = f'<html lang="{language}"><body data-pagefind-body><h1>{path}</h1><p>{text}</p></body>'
    return File(path, page.encode())


FERRY = document("ferry.html", "The ferry stops at noon.")
BRIDGE = document("bridge.html", "The bridge is voted on.")


@pytest.fixture
def pagefind() -> Path:
    program = find_pagefind()
    assert program, "the extra 'search' isn't installed"
    return program


def program(folder: Path, *lines: str) -> Path:
    """Return a program in place of Pagefind, which tells its version as that does."""
    file = folder / "pagefind"
    version = 'if [ "$1" = --version ]; then echo pagefind 0; exit; fi'
    file.write_text("\n".join(["#!/bin/sh", version, *lines]), encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def counting(folder: Path) -> Path:
    """Return a program that makes an index of one file, and counts its runs in `runs`."""
    return program(
        folder,
        f'echo run >> "{folder}/runs"',
        'mkdir -p "$4/fragment" && cat "$2"/*.html > "$4/fragment/all"',
    )


def runs(folder: Path) -> int:
    return (folder / "runs").read_text(encoding="utf-8").count("run")


def test_an_index_has_what_a_browser_loads_and_none_of_pagefinds_own_interfaces(
    pagefind: Path, tmp_path: Path
) -> None:
    paths = {file.path for file in index_of([FERRY, BRIDGE], pagefind, tmp_path)}

    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.en.pagefind"} <= paths
    assert len([path for path in paths if path.startswith("fragment/en_")]) == 2
    assert not [path for path in paths if "ui" in path]


def test_documents_in_two_languages_make_an_index_each(pagefind: Path, tmp_path: Path) -> None:
    french = document("bac.html", "Le bac s’arrête à midi.", "fr")

    paths = {file.path for file in index_of([FERRY, french], pagefind, tmp_path)}

    assert {"wasm.en.pagefind", "wasm.fr.pagefind"} <= paths


def test_the_same_documents_give_the_same_bytes(pagefind: Path, tmp_path: Path) -> None:
    assert index_of([FERRY, BRIDGE], pagefind, tmp_path) == index_of(
        [FERRY, BRIDGE], pagefind, tmp_path
    )


def test_an_index_of_the_same_documents_stays(tmp_path: Path) -> None:
    pagefind, standing = counting(tmp_path), tmp_path / "index"
    first = index_of([FERRY, BRIDGE], pagefind, standing)
    write_files(first, standing)

    again = index_of([FERRY, BRIDGE], pagefind, standing)

    assert runs(tmp_path) == 1
    assert sorted(again, key=lambda file: file.path) == sorted(first, key=lambda file: file.path)


@pytest.mark.parametrize(
    "documents",
    [
        [FERRY],
        [FERRY, BRIDGE, document("pier.html", "")],
        [FERRY, document("bridge.html", "The bridge is built.")],
        [FERRY, File("crossing.html", BRIDGE.content)],
    ],
    ids=["one less", "one more", "other words", "another address"],
)
def test_an_index_of_other_documents_is_made_anew(tmp_path: Path, documents: list[File]) -> None:
    pagefind, standing = counting(tmp_path), tmp_path / "index"
    write_files(index_of([FERRY, BRIDGE], pagefind, standing), standing)

    index_of(documents, pagefind, standing)

    assert runs(tmp_path) == 2


def test_another_pagefind_makes_the_index_anew(tmp_path: Path) -> None:
    pagefind, standing = counting(tmp_path), tmp_path / "index"
    write_files(index_of([FERRY], pagefind, standing), standing)
    pagefind.write_text(pagefind.read_text(encoding="utf-8").replace("pagefind 0", "pagefind 1"))

    index_of([FERRY], pagefind, standing)

    assert runs(tmp_path) == 2


@pytest.mark.parametrize("lost", ["fragment/all", LIST])
@pytest.mark.parametrize("gone", [True, False])
def test_an_index_that_was_damaged_is_made_anew(tmp_path: Path, lost: str, gone: bool) -> None:
    pagefind, standing = counting(tmp_path), tmp_path / "index"
    first = index_of([FERRY], pagefind, standing)
    write_files(first, standing)
    (standing / lost).unlink() if gone else (standing / lost).write_bytes(b"\xff torn")

    again = index_of([FERRY], pagefind, standing)

    assert runs(tmp_path) == 2
    assert again == first


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["echo 'first line' >&2", "echo 'disk full' >&2", "exit 1"], "disk full"),
        (["exit 3"], "it ended with status 3"),
        (["kill -9 $$"], "it was ended by SIGKILL"),
        (["exit 0"], "it wrote no index"),
    ],
    ids=["fails", "fails silently", "is killed", "does nothing"],
)
def test_what_pagefind_failed_with_is_told(tmp_path: Path, lines: list[str], said: str) -> None:
    with pytest.raises(IndexingError, match=f"^{said}$"):
        index_of([FERRY], program(tmp_path, *lines), tmp_path / "index")


def test_a_pagefind_that_cant_be_started_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "pagefind"
    broken.write_bytes(b"not a program")

    with pytest.raises(IndexingError, match="pagefind: Permission denied"):
        index_of([FERRY], broken, tmp_path / "index")


def test_a_pagefind_that_is_named_but_not_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))

    assert find_pagefind() is None
