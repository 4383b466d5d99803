import shutil
from pathlib import Path

import pytest

from generator.imaging.typefaces import (
    find_typefaces,
    runs_right_to_left,
    sign_that_lacks,
    typeface_for,
)

ASSETS = Path(__file__).parents[2] / "assets"
FONTS = Path(__file__).parents[2] / "generator/imaging/fonts"


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Plain words, “quoted”", "source-serif-4-display"),
        ("§ 5: 20 €", "source-serif-4-text"),
        ("Łódź, Nguyễn, Ελλάδα, Ёлка", "noto-serif"),
        ("قال الوزير NATO", "noto-naskh-arabic"),
        ("שָׁלוֹם NATO", "noto-serif-hebrew"),
    ],
)
def test_the_first_font_that_has_all_signs_is_taken(text: str, font: str) -> None:
    face = typeface_for(text, find_typefaces([ASSETS]).words)

    assert face
    assert face.path.stem == font


def test_a_sign_that_no_font_has_is_told() -> None:
    words = find_typefaces([ASSETS]).words

    assert typeface_for("Tokyo 東京", words) is None
    assert sign_that_lacks("Tokyo 東京", words) == "東"


def test_signs_that_no_font_has_together_are_told_too() -> None:
    words = find_typefaces([ASSETS]).words

    assert typeface_for("שלום Ёлка", words) is None
    assert sign_that_lacks("שלום Ёлка", words) in "שלום Ёлка"


def test_a_font_that_a_site_adds_is_tried_before_those_that_come_with_sidelight(
    tmp_path: Path,
) -> None:
    (tmp_path / "fonts").mkdir()
    shutil.copy(FONTS / "noto-sans.woff2", tmp_path / "fonts/our-own.woff2")

    face = typeface_for("Ελλάδα", find_typefaces([tmp_path, ASSETS]).words)

    assert face
    assert face.path == tmp_path / "fonts/our-own.woff2"


def test_a_sites_font_replaces_the_themes_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    shutil.copy(FONTS / "noto-serif.woff2", tmp_path / "fonts/source-serif-4-display.woff2")

    assert find_typefaces([tmp_path, ASSETS]).words[0].path.parent == tmp_path / "fonts"


def test_a_file_that_is_no_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/libre-franklin.woff2").write_bytes(b"not a font")

    labels = find_typefaces([tmp_path, ASSETS]).labels

    assert labels[0].path == ASSETS / "fonts/libre-franklin.woff2"


@pytest.mark.parametrize(
    ("text", "so"),
    [("“Yes”", False), ("„نعم“", True), ("2015 שלום", True), ("NATO: نعم", False), ("…", False)],
)
def test_a_text_runs_as_its_first_letter_does(text: str, so: bool) -> None:
    assert runs_right_to_left(text) is so
