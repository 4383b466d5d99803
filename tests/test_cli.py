"""The commands, as a writer types them."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result
from support.sites import write_site

from generator.cli import main
from generator.searching import LIST

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


def test_a_search_index_is_written_once_and_made_anew_only_for_other_text(tmp_path: Path) -> None:
    root = write_site(tmp_path, NO_MODEL)
    index = root / "site/search/pagefind"
    sidelight("build", root)
    before = {path: path.stat().st_mtime_ns for path in index.rglob("*") if path.is_file()}
    assert (index / "pagefind.js") in before

    (root / "templates/parts").mkdir(parents=True)
    (root / "templates/parts/footer.html").write_text(
        "{% macro footer(tagline, credit, links, own) %}{% endmacro %}"
    )
    with patch("generator.searching._made", side_effect=AssertionError("Pagefind ran")):
        answer = sidelight("build", root)

    assert answer.exit_code == 0, answer.output
    assert "<footer" not in (root / "site/index.html").read_text(encoding="utf-8")
    assert {path: path.stat().st_mtime_ns for path in before} == before
    other = {"content/glossary/nasa.md": "---\nname: NASA\nkind: place\nsummary: It.\n---\n"}
    sidelight("build", write_site(tmp_path, NO_MODEL, other))
    assert (index / LIST).stat().st_mtime_ns != before[index / LIST]


@pytest.mark.parametrize("lost", ["the setting", "the program"])
def test_an_index_that_is_no_longer_made_is_removed_with_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    root = write_site(tmp_path, NO_MODEL)
    sidelight("build", root)
    assert (root / "site/search/pagefind/pagefind.js").exists()

    if lost == "the setting":
        write_site(tmp_path, {"content/site.yml": "derived: off\nsearch: off\n"})
    else:
        monkeypatch.setattr("generator.pipeline.find_pagefind", lambda: None)
    answer = sidelight("build", root)

    assert answer.exit_code == 0
    assert ("no-pagefind" in answer.stderr) == (lost == "the program")
    assert not (root / "site/search").exists()
    assert "Search" not in (root / "site/index.html").read_text(encoding="utf-8")


def test_a_pagefind_that_fails_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path, NO_MODEL)
    sidelight("build", root)
    before = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    monkeypatch.setattr("generator.pipeline.find_pagefind", lambda: Path("/nowhere/pagefind"))

    answer = sidelight("build", "--json", root)

    assert answer.exit_code == 1
    answered = json.loads(answer.stdout)
    assert answered["written"] is None
    assert [problem["code"] for problem in answered["problems"]] == ["no-search-index"]
    after = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    assert after == before


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


@pytest.mark.parametrize("output", [".", "content", "assets/pages", "content/../templates"])
def test_pages_are_not_written_among_what_they_are_made_of(tmp_path: Path, output: str) -> None:
    root = write_site(tmp_path, NO_MODEL)

    answer = sidelight("build", root, "--output", root / output)

    assert answer.exit_code == 1
    assert "cannot write to" in answer.stderr
    assert list(root.rglob("*.html")) == []


def test_the_folder_of_a_new_site_may_have_spaces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    made = sidelight("new", "Le Monde d'été")

    assert """now: cd 'Le Monde d'"'"'été' && sidelight serve""" in made.output
    settings = (tmp_path / "Le Monde d'été/content/site.yml").read_text(encoding="utf-8")
    assert "title: Le Monde d'été\n" in settings


@pytest.mark.parametrize("name", ["   ", "…", "--"])
def test_a_name_without_letters_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(write_site(tmp_path, NO_MODEL))
    before = sorted(tmp_path.rglob("*"))

    answer = sidelight("new", "article", "--", name)

    assert answer.exit_code == 1
    assert "needs a letter or a digit" in answer.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_an_article_is_not_started_outside_of_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = sidelight("new", "article", "A title")

    assert answer.exit_code == 1
    assert "there is no folder content/ here" in answer.stderr
    assert not (tmp_path / "content").exists()


def test_a_port_that_no_machine_has_is_refused() -> None:
    answer = sidelight("serve", "--port", "99999")

    assert answer.exit_code == 2
    assert "99999" in answer.stderr


def test_annotate_without_a_model_tells_the_command_that_installs_it(tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text("Text.")

    answer = sidelight("annotate", tmp_path / "text.md", "--model", "xx_no_such")

    assert answer.exit_code == 1
    assert "'xx_no_such' is not installed; run: " in answer.stderr


@pytest.mark.model
def test_annotate_reads_front_matter_behind_a_byte_order_mark(tmp_path: Path) -> None:
    article = "\ufeff---\r\ntitle: Moon\r\npublished: 1969-07-21\r\n---\r\nIt landed yesterday.\r\n"
    (tmp_path / "moon.md").write_bytes(article.encode())

    answer = json.loads(sidelight("annotate", tmp_path / "moon.md").stdout)

    assert answer["text"] == "It landed yesterday."
    assert answer["times"][0]["value"] == "1969-07-20"


def test_check_notes_entries_that_no_article_mentions(tmp_path: Path) -> None:
    unused = "---\nname: Skylab\nkind: concept\nsummary: A station.\n---\n"
    root = write_site(tmp_path, NO_MODEL, {"content/glossary/skylab.md": unused})

    answer = sidelight("check", "--strict", root)
    in_json = json.loads(sidelight("check", "--json", root).stdout)

    assert answer.exit_code == 0
    noted = "content/glossary/skylab.md:1: note: no article mentions this entry\n"
    assert noted in answer.stdout
    assert in_json["notes"] == [
        {
            "code": "unmentioned",
            "path": "content/glossary/skylab.md",
            "line": 1,
            "message": "no article mentions this entry",
        }
    ]


def test_check_shows_a_link_to_a_draft_that_readers_would_follow(tmp_path: Path) -> None:
    head = "---\ntitle: T\npublished: 1969-07-21\n"
    pages = {
        "content/articles/open.md": f"{head}---\nSee [the draft](draft.md).\n",
        "content/articles/draft.md": f"{head}status: draft\n---\nText.\n",
    }

    answer = sidelight("check", write_site(tmp_path, NO_MODEL, pages))

    assert "content/articles/open.md:5:17: warning[dead-link]" in answer.stderr
    assert "readers don't get content/articles/draft.md now" in answer.stderr
