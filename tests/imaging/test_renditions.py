"""The files that browsers choose from."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from support.images import encoded, original, photo

from generator.imaging.originals import Original
from generator.imaging.renditions import cuts, encode, picture_of
from generator.model.image import Picture, Place
from generator.model.site import File

SIDES = st.integers(1, 9000)


def made(found: Original, place: Place = Place.TEXT) -> tuple[Picture, tuple[File, ...]]:
    wanted = cuts(found, place)
    return picture_of(found, list(zip(wanted, encode(wanted), strict=True)))


def opened(files: tuple[File, ...], ending: str) -> list[Image.Image]:
    return [Image.open(BytesIO(f.content)) for f in files if f.path.endswith(ending)]


def first(files: tuple[File, ...], ending: str) -> Image.Image:
    return opened(files, ending)[0]


@given(SIDES, SIDES, st.sampled_from(Place))
def test_no_file_is_wider_than_the_original_and_each_has_its_proportions(
    width: int, height: int, place: Place
) -> None:
    for cut in cuts(Original("a.jpg", b"", width, height, "JPEG"), place):
        assert 1 <= cut.width <= width
        assert 1 <= cut.height <= height
        assert abs(cut.height - height * cut.width / width) <= 1


@given(SIDES, st.sampled_from(Place))
def test_the_fallback_has_a_file_of_its_width_in_every_type(width: int, place: Place) -> None:
    fallback, *others = cuts(Original("a.jpg", b"", width, 900, "JPEG"), place)

    at_its_width = [one.format for one in others if one.width == fallback.width]
    assert at_its_width == ["AVIF", "WEBP"]


@pytest.mark.parametrize(
    ("height", "formats"), [(16_384, {"JPEG", "AVIF"}), (65_501, {"PNG", "AVIF"})]
)
def test_a_tower_has_no_file_of_a_type_that_cannot_hold_it(height: int, formats: set[str]) -> None:
    tower = cuts(Original("a.jpg", b"", 100, height, "JPEG"), Place.TEXT)

    assert {cut.format for cut in tower} == formats


def test_an_image_becomes_files_of_the_sizes_that_they_say(tmp_path: Path) -> None:
    picture, files = made(original(tmp_path, encoded(photo(700, 350))))

    told = {one.path: (one.type, one.width, one.height) for one in picture.others}
    told[picture.fallback.path] = ("image/jpeg", 700, 350)
    assert told == {
        file.path: (Image.open(BytesIO(file.content)).get_format_mimetype(), *image.size)
        for file in files
        for image in [Image.open(BytesIO(file.content))]
    }
    assert {width for _, width, _ in told.values()} == {400, 608, 700}


def test_the_same_bytes_give_the_same_bytes(tmp_path: Path) -> None:
    found = original(tmp_path, encoded(photo(500, 300)))

    assert encode(cuts(found, Place.TEXT)) == encode(cuts(found, Place.TEXT))


def test_nothing_of_a_camera_is_published(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAM"
    exif.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = encoded(
        photo(300, 200), exif=exif, icc_profile=profile, comment=b"SECRETWORD", xmp=b"<x:SECRETXMP>"
    )
    assert content.count(b"SECRET") == 3

    _, files = made(original(tmp_path, content))

    for file in files:
        assert b"SECRET" not in file.content
        image = Image.open(BytesIO(file.content))
        assert not image.getexif()
        assert not {"icc_profile", "exif", "comment", "xmp"} & set(image.info)
    assert len(files) == 3


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_to_hold_a_camera_gives_an_upright_picture(
    tmp_path: Path, orientation: int
) -> None:
    upright = Image.new("RGB", (64, 32), "white")
    upright.paste("red", (0, 0, 16, 16))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    held = upright.transpose(Image.Transpose(back[orientation])) if orientation in back else upright
    exif = Image.Exif()
    exif[0x0112] = orientation

    _, files = made(original(tmp_path, encoded(held, quality=95, exif=exif)))

    image = first(files, ".jpg").convert("RGB")
    red, green, _ = image.getpixel((6, 6))
    assert image.size == (64, 32)
    assert (red > 200, green < 60) == (True, True)
    assert all(min(image.getpixel(corner)) > 200 for corner in [(60, 4), (4, 28), (60, 28)])


def test_four_inks_become_three_lights(tmp_path: Path) -> None:
    content = encoded(Image.new("CMYK", (40, 30), (0, 255, 255, 0)))

    image = first(made(original(tmp_path, content))[1], ".jpg")

    assert image.mode == "RGB"
    red, green, blue = image.getpixel((20, 15))
    assert red > 200
    assert max(green, blue) < 60


def test_colours_of_another_profile_are_converted(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = lab.replace(b"rXYZ", b"tXYZ").replace(b"bXYZ", b"rXYZ").replace(b"tXYZ", b"bXYZ")
    content = encoded(Image.new("RGB", (40, 30), (255, 0, 0)), "PNG", icc_profile=swapped)

    image = first(made(original(tmp_path, content, "a.png"))[1], ".png")

    red, _, blue = image.convert("RGB").getpixel((20, 15))
    assert blue > 200 > red


def test_a_profile_that_cannot_be_read_counts_for_nothing(tmp_path: Path) -> None:
    content = encoded(Image.new("RGB", (40, 30), (250, 0, 0)), icc_profile=b"no profile at all")

    image = first(made(original(tmp_path, content))[1], ".jpg")

    assert image.getpixel((20, 15))[0] > 240


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_shines_through_still_does(tmp_path: Path, mode: str) -> None:
    clear = photo(300, 200).convert(mode)
    clear.putalpha(Image.linear_gradient("L").resize((300, 200)))

    picture, files = made(original(tmp_path, encoded(clear, "PNG"), "a.png"))

    assert not picture.opaque
    assert picture.fallback.type == "image/png"
    for file in files:
        image = Image.open(BytesIO(file.content)).convert("RGBA")
        assert image.getpixel((150, 5))[3] < 20
        assert image.getpixel((150, 195))[3] > 230


def test_a_clear_colour_of_a_palette_stays_clear(tmp_path: Path) -> None:
    image = Image.new("P", (40, 30), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    content = encoded(image, "GIF", transparency=0)

    found = first(made(original(tmp_path, content, "a.gif"))[1], ".png")

    assert found.convert("RGBA").getpixel((5, 5))[3] == 0


def test_sixteen_bits_of_grey_keep_their_shades(tmp_path: Path) -> None:
    content = encoded(Image.new("I;16", (40, 30), 32896), "PNG")

    found = first(made(original(tmp_path, content, "a.png"))[1], ".png")

    assert found.convert("L").getpixel((5, 5)) == pytest.approx(128, abs=1)


def test_a_diagram_of_few_colours_stays_the_small_file_that_it_is(tmp_path: Path) -> None:
    diagram = Image.new("RGB", (300, 200), "white")
    for left in range(0, 300, 4):
        diagram.paste("black", (left, 10, left + 1, 190))

    picture, files = made(original(tmp_path, encoded(diagram, "PNG"), "plan.png"))

    assert picture.others == ()
    assert [file.path[-4:] for file in files] == [".png"]


def test_a_drawing_is_copied_as_it_is(tmp_path: Path) -> None:
    text = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"/>'

    picture, files = made(original(tmp_path, text, "plan.svg"), Place.LEAD)

    assert [file.content for file in files] == [text]
    assert (picture.fallback.width, picture.fallback.height) == (90, 30)


def test_a_file_is_called_after_the_original_in_plain_letters(tmp_path: Path) -> None:
    picture, _ = made(original(tmp_path, encoded(photo(30, 20)), "Alter Häfen #1.jpg"))

    assert picture.fallback.path.startswith("images/alter-hafen-1.30.")
