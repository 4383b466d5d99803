import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.composing.map.extent import WIDTH, extent_of, together

TUNIS, SFAX, GABES, SOUSSE = (10.18, 36.8), (10.76, 34.74), (10.1, 33.88), (10.64, 35.83)
ROME, OSLO, LIMA = (12.5, 41.9), (10.75, 59.91), (-77.04, -12.05)
POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def test_places_far_from_all_the_others_are_left_off() -> None:
    assert together([OSLO, TUNIS, SFAX, LIMA, GABES, SOUSSE]) == (1, 2, 4, 5)


def test_two_places_far_apart_are_shown_together() -> None:
    assert together([OSLO, TUNIS]) == (0, 1)


def test_places_across_half_the_globe_are_not_and_the_first_one_stays() -> None:
    assert together([LIMA, OSLO]) == (0,)
    assert together([OSLO, LIMA]) == (0,)


def test_places_spread_evenly_stay_together() -> None:
    assert together([(float(x), 50.0) for x in range(0, 40, 5)]) == tuple(range(8))


def test_a_place_some_hundred_km_off_still_belongs_to_a_small_cluster() -> None:
    assert together([TUNIS, SFAX, ROME]) == (0, 1, 2)


def test_a_place_alone_has_500_km_round_it() -> None:
    extent = extent_of([TUNIS])

    assert WIDTH * extent.scale == pytest.approx(500)
    assert extent.place(*TUNIS) == pytest.approx((WIDTH / 2, extent.height / 2))


def test_neighbours_across_the_antimeridian_are_near_each_other() -> None:
    extent = extent_of([(179.9, -17.0), (-179.9, -17.0)])

    left, right = extent.place(179.9, -17.0), extent.place(-179.9, -17.0)

    assert WIDTH * extent.scale == pytest.approx(340)
    assert 0 < right[0] - left[0] < 60


@given(st.lists(POINTS, min_size=1, max_size=6))
def test_every_place_that_is_shown_has_room_for_its_label(
    points: list[tuple[float, float]],
) -> None:
    shown = [points[number] for number in together(points)]
    extent = extent_of(shown)

    for point in shown:
        x, y = extent.place(*point)
        assert 130 < x < WIDTH - 130
        assert 100 < y < extent.height - 100
