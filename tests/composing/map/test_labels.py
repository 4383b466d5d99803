from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.composing.map.labels import (
    COUNTRY_SIZE,
    dot_box,
    labels_of,
    meet,
    spot_for,
    width_of,
)

VIEW = (0.0, 0.0, 640.0, 400.0)
DOTS = st.lists(
    st.tuples(
        st.text("abcWQ ’é", min_size=1, max_size=24),
        st.tuples(st.floats(10, 630), st.floats(10, 390)),
    ),
    max_size=25,
)


@given(DOTS)
def test_no_label_covers_another_or_a_dot_or_leaves_the_map(
    named: list[tuple[str, tuple[float, float]]],
) -> None:
    names, dots = [name for name, _ in named], [dot for _, dot in named]

    boxes = [label.box for label in labels_of(names, dots, [], VIEW) if label]

    assert not any(meet(a, b) for a, b in combinations(boxes, 2))
    assert not any(meet(box, dot_box(dot)) for box in boxes for dot in dots)
    assert all(x >= 0 and y >= 0 and right <= 640 and low <= 400 for x, y, right, low in boxes)


def test_a_label_stands_to_the_right_of_its_dot_if_there_is_room() -> None:
    (label,) = labels_of(["Elm"], [(300.0, 200.0)], [], VIEW)

    assert label
    assert (label.anchor, label.drop) == ("start", 0.35)
    assert label.x > 300


def test_a_label_at_the_right_edge_stands_on_the_left() -> None:
    (label,) = labels_of(["Port Elm"], [(620.0, 200.0)], [], VIEW)

    assert label
    assert label.anchor == "end"


def test_a_label_that_fits_nowhere_is_left_out() -> None:
    assert labels_of(["Elm " * 30], [(300.0, 200.0)], [], VIEW) == [None]


def test_the_first_of_two_at_one_place_chooses_first() -> None:
    first, second = labels_of(["Elm", "Oak"], [(300.0, 200.0)] * 2, [], VIEW)

    assert first
    assert second
    assert (first.anchor, second.anchor) == ("start", "end")


def test_a_country_has_its_name_where_it_is_wide_enough() -> None:
    # A T: only its bar is as wide as the name.
    shape = [(0.0, 0.0), (300.0, 0.0), (300.0, 60.0), (170.0, 60.0), (170.0, 400.0)]
    shape += [(130.0, 400.0), (130.0, 60.0), (0.0, 60.0)]

    spot = spot_for("Long Country", [shape], [], VIEW)

    assert spot
    assert spot[1] < 60
    half = width_of("Long Country", COUNTRY_SIZE) / 2
    assert half <= spot[0] <= 300 - half


def test_a_country_s_name_keeps_off_the_labels() -> None:
    square = [(0.0, 0.0), (300.0, 0.0), (300.0, 300.0), (0.0, 300.0)]
    taken = [(0.0, 60.0, 300.0, 300.0)]

    spot = spot_for("Country", [square], taken, VIEW)

    assert spot
    assert spot[1] < 50


def test_a_country_too_small_for_its_name_has_none() -> None:
    assert spot_for("Country", [[(0.0, 0.0), (50.0, 0.0), (50.0, 50.0)]], [], VIEW) is None
