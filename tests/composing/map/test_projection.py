import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.composing.map.projection import conic, degrees_in, distance_km

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
NEAR = st.floats(-8, 8)


@given(LONGITUDES, LATITUDES, NEAR, st.floats(-80, 80))
def test_a_point_of_the_map_is_a_point_of_the_globe_and_back(
    longitude: float, latitude: float, east: float, north: float
) -> None:
    projection = conic(longitude, latitude)
    x, y = projection(longitude + east, north)

    back = projection.inverse(x, y)

    assert back == pytest.approx((longitude + east, north), abs=1e-5)


@given(LONGITUDES, st.floats(-85, 85), NEAR, st.floats(0.01, 3))
def test_farther_north_is_higher_and_farther_east_is_to_the_right(
    longitude: float, latitude: float, off: float, step: float
) -> None:
    projection = conic(longitude, latitude)

    assert projection(longitude, latitude + step)[1] < projection(longitude, latitude)[1]
    assert (
        projection(longitude + off + step, latitude)[0] > projection(longitude + off, latitude)[0]
    )


@given(LONGITUDES, st.floats(-88, 88))
def test_the_scale_is_true_in_the_middle(longitude: float, latitude: float) -> None:
    projection = conic(longitude, latitude)
    other = (longitude, latitude + 0.1)

    x, y = projection(*other)

    assert projection(longitude, latitude) == pytest.approx((0, 0), abs=1e-6)
    assert (x**2 + y**2) ** 0.5 == pytest.approx(
        distance_km((longitude, latitude), other), rel=1e-3
    )


def test_a_map_round_a_pole_shows_all_longitudes() -> None:
    west, south, east, north = degrees_in(conic(20, 89), (-500, -400, 500, 400))

    assert east - west == 360
    assert south < 86
    assert north == 90


def test_a_known_distance_is_right() -> None:
    # Paris to London, 343.5 km along the globe.
    assert distance_km((2.3522, 48.8566), (-0.1276, 51.5072)) == pytest.approx(343.5, abs=1)
