from pathlib import Path

import pytest

from generator.composing.map import world
from generator.composing.map.drawing import holds
from generator.composing.map.world import layers_for

PLACES = [
    ("France", 2.35, 48.85),
    ("Lesotho", 28.2, -29.5),
    ("Russia", 100.0, 65.0),
    ("Russia", -175.0, 67.0),
    ("Fiji", 178.0, -17.8),
    ("United States", -150.0, 65.0),
    ("Antarctica", 100.0, -89.9),
    ("Antarctica", -60.0, -89.9),
]


@pytest.mark.parametrize("width", [500.0, 3000.0, 9000.0])
@pytest.mark.parametrize(("name", "longitude", "latitude"), PLACES)
def test_a_point_is_in_its_country_alone(
    name: str, longitude: float, latitude: float, width: float
) -> None:
    layer = next(layers_for(width))
    found = []

    for country in layer.countries:
        for turn in (-360, 0, 360):
            x = longitude + turn
            box = (x - 1, latitude - 1, x + 1, latitude + 1)
            rings = [near for ring in country.rings if (near := layer.ring_in(ring, box))]
            found += [country.name] if holds(rings, (x, latitude)) else []

    assert found == [name]


def test_land_has_no_border_in_it_and_neighbours_share_theirs() -> None:
    layer = next(layers_for(9000))
    coast = {max(ref, ~ref) for ring in layer.land for ref in ring.arcs}

    assert not coast & layer.borders
    assert len(layer.borders) > 300


def test_a_wide_map_has_a_coarser_world() -> None:
    points = [len(layer.arcs.xs) for layer in layers_for(500)]

    assert len(points) == 3
    assert points == sorted(points, reverse=True)
    assert len(next(layers_for(9000)).arcs.xs) == points[-1]


def test_the_world_is_read_once() -> None:
    assert next(layers_for(500)) is next(layers_for(600))


def test_the_world_is_small_enough_for_the_package() -> None:
    folder = Path(world.__file__).parent / "natural_earth"

    assert sum(file.stat().st_size for file in folder.glob("*.json.gz")) < 450_000
