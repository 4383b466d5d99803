import re

from hypothesis import given
from hypothesis import strategies as st
from support.articles import SETTINGS, article_naming, make_entry

from generator.composing.neighbourhood import DEPTH, MOST_NEIGHBOURS, neighbourhood_of
from generator.composing.site import backlinks_of, compose
from generator.model.views import NeighbourhoodView

NAMES = tuple(f"T{letter}" for letter in "abcdefghijkl")
PAGE = "glossary/ta.html"


def neighbourhood(*paragraphs: str) -> NeighbourhoodView | None:
    entries = tuple(make_entry(name) for name in NAMES)
    site = compose(SETTINGS, (article_naming(*paragraphs),), entries, ())
    return neighbourhood_of(entries[0], backlinks_of(site), PAGE)


def test_who_is_named_beside_an_entry_most_often_comes_first() -> None:
    found = neighbourhood("Ta Tb", "Ta Tc", "Ta Tc")

    assert found
    assert [(one.name, one.url, one.together) for one in found.neighbours] == [
        ("Tc", "tc.html", "2 paragraphs of 1 explainer"),
        ("Tb", "tb.html", "1 paragraph of 1 explainer"),
    ]


def test_of_two_named_equally_often_the_one_with_less_company_comes_first() -> None:
    found = neighbourhood("Ta Tb", "Tb Td", "Ta Tc")

    assert found
    assert [one.name for one in found.neighbours] == ["Tc", "Tb"]


def test_neighbours_that_are_beside_each_other_are_joined_and_say_so() -> None:
    found = neighbourhood("Ta Tb Tc", "Ta Tb Td")

    assert found
    assert [(one.name, one.others) for one in found.neighbours] == [
        ("Tb", ("Tc", "Td")),
        ("Tc", ()),
        ("Td", ()),
    ]
    assert [arc.own for arc in found.arcs].count(False) == 2


def test_an_entry_that_is_alone_in_its_paragraphs_has_no_neighbourhood() -> None:
    assert neighbourhood("Ta", "Tb Tc") is None


@given(st.lists(st.sets(st.sampled_from(NAMES), min_size=2).map(sorted), min_size=1, max_size=5))
def test_every_neighbour_has_an_arc_of_its_own_and_none_leaves_the_drawing(
    paragraphs: list[list[str]],
) -> None:
    found = neighbourhood(*map(" ".join, paragraphs))

    if found is None:
        assert not any("Ta" in paragraph for paragraph in paragraphs)
        return
    assert len(found.neighbours) <= MOST_NEIGHBOURS
    assert sum(arc.own for arc in found.arcs) == len(found.neighbours) == found.rows - 1
    for arc in found.arcs:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", arc.path)]
        start, reach, end = numbers[1], numbers[2], numbers[5]
        assert 0 < start < end < found.rows
        assert 0 <= 0.25 * DEPTH + 0.75 * reach <= DEPTH
        assert 1 <= arc.width <= 4
