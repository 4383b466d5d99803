"""The commands, as a writer types them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.sites import write_site

from generator.cli import main

NO_MODEL = {"content/site.yml": "derived: off\n"}
BROKEN = {"content/articles/moon.md": "---\ntitel: Moon\npublished: 1969-07-21\n---\nText.\n"}


def sidelight(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_build_writes_the_site_and_says_how_much(tmp_path: Path) -> None:
    answer = sidelight("build", write_site(tmp_path, NO_MODEL))

    assert answer.exit_code == 0
    assert (tmp_path / "site/index.html").exists()
    assert answer.stdout.startswith("sidelight: ")
    assert "added" in answer.stdout


def test_an_error_is_shown_with_its_place_and_the_old_site_stays(tmp_path: Path) -> None:
    sidelight("build", write_site(tmp_path, NO_MODEL))
    before = (tmp_path / "site/articles/moon.html").read_bytes()

    answer = sidelight("build", write_site(tmp_path, NO_MODEL, BROKEN))

    assert answer.exit_code == 1
    assert "content/articles/moon.md:2:1: error[unknown-key]" in answer.stderr
    assert "did you mean 'title'?" in answer.stderr
    assert "nothing was written" in answer.stderr
    assert (tmp_path / "site/articles/moon.html").read_bytes() == before


def test_strict_lets_warnings_stop_a_build(tmp_path: Path) -> None:
    no_summary = {"content/glossary/nasa.md": "---\nname: NASA\nkind: organisation\n---\n"}
    root = write_site(tmp_path, NO_MODEL, no_summary)

    lenient, strict = sidelight("build", root), sidelight("build", "--strict", root)

    assert (lenient.exit_code, strict.exit_code) == (0, 1)


def test_build_answers_machines_in_json(tmp_path: Path) -> None:
    answer = sidelight("build", "--json", write_site(tmp_path, NO_MODEL, BROKEN))

    answered = json.loads(answer.stdout)
    assert answered["written"] is None
    assert answered["problems"][0]["code"] == "unknown-key"
    assert answered["problems"][0]["line"] == 2


def test_check_writes_nothing(tmp_path: Path) -> None:
    answer = sidelight("check", write_site(tmp_path, NO_MODEL))

    assert answer.exit_code == 0
    assert not (tmp_path / "site").exists()


@pytest.mark.model
def test_check_proposes_a_name_that_the_glossary_lacks(tmp_path: Path) -> None:
    answer = sidelight("check", write_site(tmp_path))

    assert "proposed name: Buzz Aldrin" in answer.stdout
    assert "content/glossary/buzz-aldrin.md" in answer.stdout
    assert "name: Buzz Aldrin" in answer.stdout


def test_a_new_site_builds_strictly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    made = sidelight("new", "my-site")
    settings = tmp_path / "my-site/content/site.yml"
    settings.write_text(settings.read_text().replace("derived: publish", "derived: off"))
    built = sidelight("build", "--strict", "my-site")

    assert made.exit_code == 0, made.output
    assert built.exit_code == 0, built.output


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (["article", "A title: with a colon"], "content/articles/a-title-with-a-colon.md"),
        (["entry", "Ángela Díaz"], "content/glossary/angela-diaz.md"),
        (["entry", "--kind", "place", "Oslo"], "content/glossary/oslo.md"),
    ],
)
def test_a_new_file_is_one_that_a_build_can_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], path: str
) -> None:
    monkeypatch.chdir(write_site(tmp_path, NO_MODEL))

    made = sidelight("new", *words)

    assert made.output == f"made {tmp_path / path}\n"
    assert sidelight("build", "--drafts", ".").exit_code == 0


def test_nothing_that_exists_is_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_site(tmp_path))
    before = (tmp_path / "content/glossary/nasa.md").read_text()

    answer = sidelight("new", "entry", "NASA")

    assert answer.exit_code == 1
    assert "exists already" in answer.stderr
    assert (tmp_path / "content/glossary/nasa.md").read_text() == before


def test_a_folder_without_content_says_what_to_do(tmp_path: Path) -> None:
    answer = sidelight("build", tmp_path)

    assert answer.exit_code == 1
    assert "content/" in answer.stderr
    assert not (tmp_path / "site").exists()
