import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.composing.map.drawing import MOST_BYTES, Place, drawing_of

ENGLISH, FRENCH = Locale("en"), Locale("fr")
TUNISIA = (("Tunis", 36.8, 10.18), ("Sfax", 34.74, 10.76), ("Gabès", 33.88, 10.1))


def test_the_country_of_the_places_is_home_and_its_neighbours_are_named() -> None:
    drawing = drawing_of(TUNISIA, ENGLISH)

    assert drawing.outlines.home
    assert [name for name, _ in drawing.countries] == ["Tunisia", "Italy", "Algeria"]
    assert all(drawing.labels)


def test_countries_are_named_in_the_site_s_language() -> None:
    assert "Italie" in {name for name, _ in drawing_of(TUNISIA, FRENCH).countries}


def test_a_country_that_is_a_place_of_the_article_is_not_named_twice() -> None:
    drawing = drawing_of((*TUNISIA, ("Algeria", 36.0, 8.0)), ENGLISH)

    assert "Algeria" not in {name for name, _ in drawing.countries}


def test_a_port_on_a_thinned_coast_still_has_a_country() -> None:
    # Nome lies on the shore of the Bering Sea.
    assert drawing_of((("Nome", 64.5, -165.41),), ENGLISH).outlines.home


def test_an_island_across_the_antimeridian_is_drawn_without_a_cut() -> None:
    drawing = drawing_of((("Taveuni", -16.85, -179.97),), ENGLISH)
    xs = [int(start.split(",")[0]) for start in drawing.outlines.home.split("M")[1:]]

    assert min(xs) < 300
    assert max(xs) > 300


def test_the_south_pole_lies_on_land_and_the_north_pole_at_sea() -> None:
    south = drawing_of((("South Pole", -90.0, 0.0),), ENGLISH)

    assert [name for name, _ in south.countries] == ["Antarctica"]
    assert drawing_of((("North Pole", 90.0, 0.0),), ENGLISH).outlines.land == ""


@pytest.mark.parametrize(
    "places",
    [
        (("Bergen", 60.39, 5.32), ("Bodø", 67.28, 14.4)),
        (("Puerto Montt", -41.47, -72.94), ("Ushuaia", -54.8, -68.3)),
        (("Athens", 37.98, 23.73), ("Izmir", 38.42, 27.14)),
        (("Jakarta", -6.2, 106.8), ("Manila", 14.6, 121.0)),
    ],
)
def test_a_ragged_coast_is_not_too_long_for_a_page(places: tuple[Place, ...]) -> None:
    outlines = drawing_of(places, ENGLISH).outlines

    length = sum(map(len, (outlines.land, outlines.home, outlines.edge, outlines.borders)))

    assert 500 < length <= MOST_BYTES


def test_the_scale_is_a_round_number_that_fits() -> None:
    bar = drawing_of(TUNISIA, ENGLISH).bar

    assert str(bar.km).rstrip("0") in {"1", "2", "5"}
    assert 50 < bar.width <= 130


@settings(max_examples=25)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_place_anywhere_on_earth_has_a_map(latitude: float, longitude: float) -> None:
    drawing = drawing_of((("Here", latitude, longitude),), ENGLISH)

    ((x, y),) = drawing.dots
    assert (round(x), round(y)) == (320, drawing.height / 2)
    assert drawing.labels[0]


def test_the_border_of_home_is_drawn_once_and_others_apart() -> None:
    outlines = drawing_of((("Vaduz", 47.14, 9.52),), ENGLISH).outlines

    assert outlines.edge
    assert outlines.borders
    assert not set(outlines.edge.split("M")[1:]) & set(outlines.borders.split("M")[1:])
