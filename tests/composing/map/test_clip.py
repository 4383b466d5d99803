import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.composing.map.clip import Box, Point, collapsed, cut_line, cut_ring, projected

BOX = (0.0, 0.0, 10.0, 6.0)
NUMBERS = st.integers(-30, 40).map(float)
RINGS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=3, max_size=30)


def area(ring: list[Point]) -> float:
    following = [*ring[1:], *ring[:1]]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, following, strict=True)) / 2


def test_an_area_round_the_box_fills_it() -> None:
    around = [(-5.0, -5.0), (50.0, -5.0), (50.0, 50.0), (-5.0, 50.0)]

    assert area(cut_ring(around, BOX)) == 60


def test_an_area_beside_the_box_leaves_nothing() -> None:
    assert cut_ring([(11.0, 0.0), (20.0, 0.0), (20.0, 5.0)], BOX) == []


@given(RINGS)
def test_a_shortened_outline_is_the_same_inside_of_the_box(ring: list[Point]) -> None:
    short = collapsed(ring, BOX)

    assert set(short) <= set(ring)
    assert area(cut_ring(short, BOX)) == pytest.approx(area(cut_ring(ring, BOX)), abs=1e-6)


def test_a_long_way_round_outside_is_shortened() -> None:
    way = [(5.0, 3.0), *((5.0 + x, 20.0) for x in range(9)), (8.0, 3.0)]

    assert collapsed(way, BOX) == [(5.0, 3.0), (5.0, 20.0), (13.0, 20.0), (8.0, 3.0)]


@given(RINGS)
def test_what_is_left_of_a_line_lies_in_the_box(line: list[Point]) -> None:
    for stretch in cut_line(line, BOX):
        assert all(_holds(BOX, point) for point in stretch)


def _holds(box: Box, point: Point) -> bool:
    slack = 1e-9
    return (
        box[0] - slack <= point[0] <= box[2] + slack
        and box[1] - slack <= point[1] <= box[3] + slack
    )


def test_a_line_that_leaves_and_comes_back_is_two() -> None:
    line = [(2.0, 3.0), (2.0, 9.0), (4.0, 9.0), (4.0, 3.0)]

    assert list(cut_line(line, BOX)) == [[(2.0, 3.0), (2.0, 6.0)], [(4.0, 6.0), (4.0, 3.0)]]


def test_a_long_straight_stretch_gets_points_to_bend_at() -> None:
    points = projected([(0.0, 0.0), (10.0, 0.0)], lambda x, y: (x, x * x + y), 4, closed=False)

    assert [round(x, 2) for x, _ in points] == [0, 3.33, 6.67, 10]
