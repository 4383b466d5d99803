from pathlib import Path

import pytest
from support.reading import FRONT, site

from generator.model.problem import Problem
from generator.model.site import Derived, Settings


def read(root: Path, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    content = site(root, {"site.yml": text, "articles/a.md": FRONT})
    return content.settings, content.problems


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "title:\n"])
def test_settings_may_be_empty(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == (Settings(), ())


def test_every_setting_can_be_given(tmp_path: Path) -> None:
    text = (
        "title: The news\ntagline: 'No: yes'\nbase_url: http://example.org/a//\nlanguage: pt-BR\n"
        "language_model: pt_core_news_sm\nderived: preview\npublisher: A desk\ncredit: NO\n"
    )

    settings, problems = read(tmp_path, text)

    assert problems == ()
    assert settings == Settings(
        title="The news",
        tagline="No: yes",
        base_url="http://example.org/a/",
        language="pt-BR",
        language_model="pt_core_news_sm",
        derived=Derived.PREVIEW,
        publisher="A desk",
        credit="NO",
    )


def test_a_place_in_settings_is_that_of_the_file(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "title: x\n\nderived: often\n")

    assert [(one.location.line, one.location.column) for one in problems] == [(3, 10)]


def test_two_documents_in_one_file_are_a_problem(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "title: x\n---\ntitle: y\n")

    assert [(one.code, one.location.line) for one in problems] == [("yaml-syntax", 3)]
