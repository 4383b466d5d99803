"""The preview: pages from memory, and what is wrong on top of them."""

from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest
from support.sites import write_site

from generator.memo import Memo
from generator.pipeline import Build
from generator.serve import Preview

SETTINGS = {"content/site.yml": "derived: off\n"}
BROKEN = {"content/glossary/nasa.md": "---\nname: NASA\nkind: rocket\n---\n"}


def previewed(root: Path) -> tuple[Preview, list[Build]]:
    builds: list[Build] = []
    preview = Preview(root, Memo(None), builds.append)
    preview.rebuild()
    return preview, builds


def ask(preview: Preview, path: str) -> tuple[str, dict[str, str], str]:
    """Return status, headers and body of the answer to a request."""
    environ: dict[str, object] = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    answers: list[tuple[str, dict[str, str]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        answers.append((status, dict(headers)))

    body = b"".join(preview(environ, start_response))  # type: ignore[arg-type] # no `write` here
    return (*answers[0], body.decode())


def test_a_folder_is_answered_with_its_index(tmp_path: Path) -> None:
    preview, _ = previewed(write_site(tmp_path, SETTINGS))

    for path in ("/", "/index.html", "/glossary/", "/glossary"):
        status, headers, body = ask(preview, path)
        assert status == "200 OK"
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert "</html>" in body


def test_what_is_not_there_is_answered_with_the_page_for_that(tmp_path: Path) -> None:
    preview, _ = previewed(write_site(tmp_path, SETTINGS))

    assert ask(preview, "/gone.html")[0] == "404 Not Found"
    assert ask(preview, "/../content/site.yml")[0] == "404 Not Found"


def test_a_good_site_has_no_panel(tmp_path: Path) -> None:
    preview, _ = previewed(write_site(tmp_path, SETTINGS))

    assert "Preview: problems" not in ask(preview, "/articles/moon.html")[2]


def test_a_broken_file_keeps_the_last_good_page_and_shows_its_problem(tmp_path: Path) -> None:
    preview, builds = previewed(write_site(tmp_path, SETTINGS))
    write_site(tmp_path, SETTINGS, BROKEN)

    preview.rebuild()
    status, _, body = ask(preview, "/articles/moon.html")

    assert builds[-1].failed
    assert status == "200 OK"
    assert "How two people came to walk on the Moon" in body
    assert "content/glossary/nasa.md:3:7: error[bad-choice]" in body
    assert "This page is the last good one" in body


def test_a_mended_file_brings_the_site_back(tmp_path: Path) -> None:
    preview, _ = previewed(write_site(tmp_path, SETTINGS, BROKEN))
    assert "There is nothing to show yet" in ask(preview, "/")[2]
    assert "error[bad-choice]" in ask(preview, "/")[2]

    write_site(tmp_path, SETTINGS)
    preview.rebuild()

    assert "error[" not in ask(preview, "/")[2]


def test_a_preview_leaves_the_published_site_alone(tmp_path: Path) -> None:
    write_site(tmp_path, SETTINGS, {"site/index.html": "published"})

    previewed(tmp_path)

    assert (tmp_path / "site/index.html").read_text() == "published"
    assert list((tmp_path / "site").iterdir()) == [tmp_path / "site/index.html"]


@pytest.mark.parametrize("template", ["panel.html", "empty.html"])
def test_a_broken_template_of_the_preview_is_told_by_the_one_it_replaces(
    tmp_path: Path, template: str
) -> None:
    own = {f"templates/preview/{template}": "<body>\n{{ page.nothing }}</body>"}
    preview, _ = previewed(write_site(tmp_path, SETTINGS, BROKEN, own))

    _, headers, body = ask(preview, "/")

    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert f"templates/preview/{template}:2:" in body
    assert "error[bad-choice]" in body
