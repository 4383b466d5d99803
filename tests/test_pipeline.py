"""A build from end to end, without a language model and without a disk to write to."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from subprocess import run
from unittest.mock import patch

import pytest
from support.sites import write_site

from generator.memo import Memo
from generator.pipeline import READERS, WRITERS, Audience, Build, build

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NO_MODEL = {"content/site.yml": "language_model: xx_none_installed\n"}


def built(root: Path, audience: Audience = READERS) -> Build:
    return build(root, Memo(None), NOW, audience, lambda *_: None)


def codes(result: Build) -> list[str]:
    return [problem.code for problem in result.problems]


def page(result: Build, path: str) -> str:
    return next(file.content.decode() for file in result.files if file.path == path)


def test_every_page_of_a_small_site_is_made(tmp_path: Path) -> None:
    result = built(write_site(tmp_path, NO_MODEL))

    assert {file.path for file in result.files if not file.path.startswith("assets/")} >= {
        "404.html",
        "articles/moon.html",
        "glossary/armstrong.html",
        "glossary/index.html",
        "glossary/nasa.html",
        "index.html",
        "timeline.html",
    }


def test_without_a_model_the_site_builds_from_what_is_written(tmp_path: Path) -> None:
    result = built(write_site(tmp_path, NO_MODEL))

    assert codes(result) == ["no-language-model"]
    assert not result.failed
    article = page(result, "articles/moon.html")
    assert 'id="m-armstrong-1"' in article
    assert "Apollo 11 leaves the Earth." in article


def test_an_error_in_one_file_makes_no_file_at_all(tmp_path: Path) -> None:
    broken = {"content/glossary/nasa.md": "---\nname: NASA\nkind: rocket\n---\n"}

    result = built(write_site(tmp_path, NO_MODEL, broken))

    assert result.failed
    assert result.files == ()


def test_problems_of_all_files_are_found_at_once_and_sorted_by_place(tmp_path: Path) -> None:
    broken = {
        "content/glossary/nasa.md": "---\nname: NASA\nkind: rocket\n---\n",
        "content/articles/empty.md": "",
    }

    result = built(write_site(tmp_path, NO_MODEL, broken))

    places = [problem.location.path for problem in result.problems]
    assert places == sorted(places)
    assert {"content/glossary/nasa.md", "content/articles/empty.md"} <= set(places)


def test_drafts_are_for_writers_only(tmp_path: Path) -> None:
    draft = "---\ntitle: Soon\npublished: 2026-01-01\nstatus: draft\n---\nText.\n"
    root = write_site(tmp_path, NO_MODEL, {"content/articles/soon.md": draft})

    readers, writers = built(root), built(root, WRITERS)

    assert "articles/soon.html" not in {file.path for file in readers.files}
    assert "articles/soon.html" in {file.path for file in writers.files}


@pytest.mark.parametrize(("derived", "shown"), [("publish", True), ("off", False)])
def test_what_is_derived_is_published_only_where_the_site_says_so(
    tmp_path: Path, derived: str, shown: bool
) -> None:
    settings = f"language_model: xx_none_installed\nderived: {derived}\n"

    result = built(write_site(tmp_path, {"content/site.yml": settings}))

    assert ('class="mention"' in page(result, "articles/moon.html")) is shown


def test_a_template_with_a_mistake_is_a_problem_with_its_line(tmp_path: Path) -> None:
    own = {"templates/pages/404.html": "<p>fine</p>\n{{ page.no_such_thing }}\n"}

    result = built(write_site(tmp_path, NO_MODEL, own))

    mistake = next(problem for problem in result.problems if problem.code == "template-error")
    assert (mistake.location.path, mistake.location.line) == ("templates/pages/404.html", 2)
    assert result.files == ()


def test_two_builds_of_the_same_content_are_the_same(tmp_path: Path) -> None:
    root = write_site(tmp_path, NO_MODEL)

    assert built(root).files == built(root).files


@pytest.mark.model
def test_a_second_build_imports_no_spacy(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    command = [sys.executable, "-X", "importtime", "-m", "generator", "build", str(root)]

    first = run(command, capture_output=True, text=True, check=True)
    second = run(command, capture_output=True, text=True, check=True)

    assert "| spacy" in first.stderr
    assert "| spacy" not in second.stderr


@pytest.mark.model
def test_editing_one_paragraph_reads_one_paragraph(tmp_path: Path) -> None:
    read: list[tuple[int, int]] = []
    memo = Memo(None)
    root = write_site(tmp_path)
    build(root, memo, NOW, READERS, lambda *_: None)
    article = root / "content/articles/moon.md"
    article.write_text(article.read_text() + "\nMichael Collins stayed in orbit.\n")

    def progress(stage: str, done: int, total: int) -> None:
        if "language model" in stage:
            read.append((done, total))

    build(root, memo, NOW, READERS, progress)

    assert read[-1] == (1, 1)


def test_a_build_alone_makes_no_search_index(tmp_path: Path) -> None:
    """What a preview shows is built anew at every save, and an index takes seconds."""
    with patch("generator.pipeline.index_of", side_effect=AssertionError("Pagefind ran")):
        result = built(write_site(tmp_path, NO_MODEL))

    assert "search/index.html" in {file.path for file in result.files}
    assert {file.path for file in result.documents} == {
        "articles/moon.html",
        "glossary/armstrong.html",
        "glossary/nasa.html",
    }


def test_what_is_indexed_of_an_article_is_its_text(tmp_path: Path) -> None:
    pull = "## The first step\n\n> A great leap.\n\n{.pull}\n\nNeil Armstrong walked."
    moon = f"---\ntitle: Moon\npublished: 1969-07-21\nknown: [They landed.]\n---\n{pull}\n"

    result = built(write_site(tmp_path, NO_MODEL, {"content/articles/moon.md": moon}))

    text = result.documents[0].content.decode()
    assert "Neil Armstrong walked." in text
    assert "They landed." in text
    assert '<h2 id="s-the-first-step">The first step</h2>' in text
    assert 'data-pagefind-filter="kind:article"' in text
    assert "A great leap." not in text
    assert "Glossary" not in text
