"""What the file of an image really is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from support.images import encoded, original, photo, written

from generator.imaging.originals import BROKEN, Original, open_originals
from generator.imaging.renditions import cuts, encode
from generator.model.image import Place

PNG = encoded(photo(12, 8), "PNG")
JPEG = encoded(photo(12, 8))


def codes(root: Path, name: str) -> list[str]:
    return [one.code for one in open_originals(root, [written(f"content/{name}")])[1]]


def put(root: Path, name: str, content: bytes) -> Path:
    (root / "content").mkdir(exist_ok=True)
    (root / "content" / name).write_bytes(content)
    return root


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_what_a_file_holds_counts_and_not_its_name(tmp_path: Path, kind: str) -> None:
    found = original(tmp_path, encoded(photo(12, 8), kind), "quay.svg")

    assert (found.format, found.width, found.height) == (kind, 12, 8)


@pytest.mark.parametrize("name", ["old quay.jpg", "Hafenübersicht.jpg", "المرفأ.jpg", "100%.jpg"])
def test_a_name_may_have_any_letters(tmp_path: Path, name: str) -> None:
    assert original(tmp_path, JPEG, name).width == 12


def test_letters_with_their_marks_apart_are_the_same_name(tmp_path: Path) -> None:
    put(tmp_path, "Hafenu\u0308bersicht.jpg", JPEG)

    assert codes(tmp_path, "Hafen\u00fcbersicht.jpg") == []


def test_a_camera_on_its_side_gives_an_upright_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    found = original(tmp_path, encoded(photo(12, 8), exif=exif))

    assert (found.width, found.height, found.orientation) == (8, 12, 6)


def test_a_second_picture_of_a_camera_is_no_motion(tmp_path: Path) -> None:
    two = encoded(photo(12, 8), "MPO", save_all=True, append_images=[photo(12, 8)])

    assert original(tmp_path, two).format == "JPEG"


def test_a_moving_png_is_told_of(tmp_path: Path) -> None:
    two = encoded(photo(12, 8), "PNG", save_all=True, append_images=[photo(9, 8).resize((12, 8))])

    assert codes(put(tmp_path, "a.png", two), "a.png") == ["animated-image"]


def test_a_link_out_of_content_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/quay.jpg").symlink_to(tmp_path / "secret.jpg")

    assert codes(tmp_path, "quay.jpg") == ["image-outside"]


def test_a_folder_is_no_image(tmp_path: Path) -> None:
    (tmp_path / "content/quay.jpg").mkdir(parents=True)

    assert codes(tmp_path, "quay.jpg") == ["missing-image"]


def test_a_file_is_read_once_and_its_problem_told_at_every_image(tmp_path: Path) -> None:
    put(tmp_path, "quay.jpg", b"")

    problems = open_originals(tmp_path, [written("content/quay.jpg")] * 2)[1]

    assert [one.code for one in problems] == ["bad-image"] * 2


@settings(max_examples=60)
@given(st.sampled_from([PNG, JPEG]), st.integers(0, 400), st.binary(max_size=6), st.booleans())
def test_whatever_is_broken_is_a_problem_and_no_crash(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, at: int, new: bytes, cut: bool
) -> None:
    root = tmp_path_factory.mktemp("site")
    broken = content[:at] + new + (b"" if cut else content[at + len(new) :])

    opened, problems = open_originals(put(root, "a.png", broken), [written("content/a.png")])

    assert bool(opened) != bool(problems) or problems[0].code == "animated-image"
    for one in opened.values():
        assert len(encode(cuts(one, Place.TEXT))) == len(cuts(one, Place.TEXT))


def test_pillow_raises_nothing_else_for_a_truncated_image() -> None:
    half = Original("a.png", PNG[: len(PNG) // 2], 12, 8, "PNG")

    assert encode(cuts(half, Place.TEXT)) == [b""] * 3
    assert issubclass(Image.UnidentifiedImageError, BROKEN)
