import re

from hypothesis import given
from hypothesis import strategies as st

from generator.composing.map.paths import path_of

POINTS = st.lists(st.tuples(st.floats(-6, 646), st.floats(-6, 500)), min_size=2, max_size=20)


def drawn(path: str) -> list[tuple[int, int]]:
    """Follow a path of one line from point to point."""
    numbers = [int(number) for number in re.findall(r"-?\d+", path)]
    points = [(numbers[0], numbers[1])]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        points.append((points[-1][0] + dx, points[-1][1] + dy))
    return points


def test_a_path_is_whole_units_and_relative_steps() -> None:
    line = [(10.2, 20.4), (12.1, 19.8), (12.0, 25.0), (11.0, 24.0)]

    assert path_of([line], closed=False) == "M10,20l2,0 0,5-1-1"


def test_what_goes_straight_ahead_is_one_step() -> None:
    line = [(0.0, 0.0), (1.0, 1.0), (1.2, 0.9), (5.0, 5.0), (3.0, 3.0)]

    assert path_of([line], closed=False) == "M0,0l5,5-2-2"


def test_an_island_too_small_to_see_and_a_line_without_length_are_left_out() -> None:
    assert path_of([[(5.0, 5.0), (6.0, 5.0), (5.0, 6.0)]], closed=True) == ""
    assert path_of([[(5.0, 5.0), (5.1, 5.2)]], closed=False) == ""


def test_an_area_is_closed() -> None:
    assert path_of([[(0.0, 0.0), (9.0, 0.0), (0.0, 9.0)]], closed=True) == "M0,0l9,0-9,9z"


@given(POINTS)
def test_a_path_ends_within_half_a_unit_of_the_last_point(line: list[tuple[float, float]]) -> None:
    path = path_of([line], closed=False)

    if path:
        x, y = drawn(path)[-1]
        assert abs(x - line[-1][0]) <= 0.5
        assert abs(y - line[-1][1]) <= 0.5
