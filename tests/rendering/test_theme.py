from pathlib import Path

import pytest

from generator.rendering.theme import files_below, find_theme, theme_digest

REPOSITORY = Path(__file__).parent.parent.parent


def test_a_site_without_a_theme_has_the_one_that_comes_with_sidelight(tmp_path: Path) -> None:
    theme = find_theme(tmp_path)

    assert theme.templates == (REPOSITORY / "templates",)
    assert theme.assets == (REPOSITORY / "assets",)


def test_an_installed_theme_is_found_inside_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "generator" / "theme" / "templates").mkdir(parents=True)
    monkeypatch.setattr("generator.rendering.theme._PACKAGE", tmp_path / "generator")

    assert find_theme(tmp_path).templates == (tmp_path / "generator" / "theme" / "templates",)


def test_a_site_s_own_folders_come_first(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()

    theme = find_theme(tmp_path)

    assert theme.templates == (tmp_path / "templates", REPOSITORY / "templates")
    assert theme.is_own(tmp_path / "templates")
    assert not theme.is_own(REPOSITORY / "templates")


def test_a_site_in_the_repository_has_each_folder_once() -> None:
    theme = find_theme(REPOSITORY)

    assert theme.templates == (REPOSITORY / "templates",)
    assert not theme.is_own(theme.assets[0])


def test_the_digest_changes_with_any_template(tmp_path: Path) -> None:
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    before = theme_digest(find_theme(tmp_path))

    (tmp_path / "templates" / "parts" / "own.html").write_text("a")
    added = theme_digest(find_theme(tmp_path))
    (tmp_path / "templates" / "parts" / "own.html").write_text("b")

    assert len({before, added, theme_digest(find_theme(tmp_path))}) == 3


def test_hidden_files_are_no_part_of_a_theme(tmp_path: Path) -> None:
    for name in (".swp", "b.html", "a.html"):
        (tmp_path / name).write_text("")

    assert [name for name, _ in files_below(tmp_path)] == ["a.html", "b.html"]


def test_a_file_is_named_as_its_author_names_it(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    theme = find_theme(tmp_path)

    own = theme.location(tmp_path / "templates" / "base.html", 3)
    packaged = theme.location(REPOSITORY / "templates" / "base.html")

    assert (own.path, own.line) == ("templates/base.html", 3)
    assert packaged.path == (REPOSITORY / "templates" / "base.html").as_posix()
