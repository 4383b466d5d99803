"""Draw a map of places: outlines, names and dots in units of its view box, ready for a template."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from babel import Locale

from generator.composing.map.clip import Box, Point
from generator.composing.map.extent import WIDTH, Extent, extent_of, nearer
from generator.composing.map.labels import (
    COUNTRY_SIZE,
    Label,
    dot_box,
    labels_of,
    meet,
    spot_for,
    width_of,
)
from generator.composing.map.paths import path_of
from generator.composing.map.projection import distance_km
from generator.composing.map.sheet import Sheet
from generator.composing.map.world import Country, forward, layers_for

MOST_BYTES = 12_000  # of outlines on one map
_BAR = 130.0  # the longest scale bar, in units
_ASHORE = 5.0  # units between a place and the coast that it is taken to lie on
_KM = 111.2  # of a degree of latitude
_AROUND = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_CORNER = 14.0  # between it and the edge

Place = tuple[str, float, float]  # name, latitude, longitude
Language: TypeAlias = Locale  # of the names of countries
Draw: TypeAlias = "Callable[[tuple[Place, ...], Language], Drawing]"


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """So many km, drawn from `x` to `x + width` at `y`."""

    km: int
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Outlines:
    """The paths of a map.

    `home` is the country that most places are in, as an area; `edge` the same as a line, without
    the map's own edge.
    """

    land: str
    home: str
    edge: str
    borders: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map: its outlines, the middles of country names, and each place's dot and label."""

    height: int
    outlines: Outlines
    countries: tuple[tuple[str, Point], ...]
    dots: tuple[Point, ...]
    labels: tuple[Label | None, ...]
    bar: ScaleBar


def drawing_of(places: tuple[Place, ...], locale: Language) -> Drawing:
    """Return the map of places, the most important first; one at least."""
    points = [(longitude, latitude) for _, latitude, longitude in places]
    extent = extent_of(points)
    view = (0.0, 0.0, float(WIDTH), float(extent.height))
    dots = [extent.place(*point) for point in points]
    bar, corner = _scale_bar(extent, dots)
    labels = labels_of([name for name, _, _ in places], dots, [corner], view)
    taken = [corner, *map(dot_box, dots), *(label.box for label in labels if label)]
    outlines, areas = _outlines(extent, points)
    shown = {name for name, _, _ in places}
    countries = []
    for country, rings in areas:
        name = country_name(country, locale)
        spot = None if name in shown else spot_for(name, rings, taken, view)
        if spot:
            half = width_of(name, COUNTRY_SIZE) / 2
            taken.append((spot[0] - half, spot[1] - 10, spot[0] + half, spot[1] + 10))
            countries.append((name, spot))
    return Drawing(extent.height, outlines, tuple(countries), tuple(dots), tuple(labels), bar)


def country_name(country: Country, locale: Locale) -> str:
    """Return a country's name by CLDR; in English Natural Earth's, which are shorter."""
    if locale.language == "en":
        return country.name
    return str(locale.territories.get(country.code, country.name))


Areas = list[tuple[Country, list[list[Point]]]]


def _outlines(extent: Extent, points: Sequence[Point]) -> tuple[Outlines, Areas]:
    """Return the paths, in the finest layer that isn't too long for a page, and each country."""
    for layer in layers_for(WIDTH * extent.scale):
        sheet = Sheet(extent, layer)
        found = [(one, near) for one in layer.countries if (near := sheet.near(one.rings))]
        turned = [(nearer(x, extent.projection.longitude), y) for x, y in points]
        home = _home(found, turned, _ASHORE * extent.scale / _KM)
        own = {forward(ref) for ring in home.rings for ref in ring.arcs} if home else set()
        areas = {country: rings for country, near in found if (rings := sheet.areas(near))}
        outlines = Outlines(
            land=path_of(sheet.areas(sheet.near(layer.land)), closed=True),
            home=path_of(areas.get(home, []) if home else [], closed=True),
            edge=path_of(sheet.lines(own), closed=False),
            borders=path_of(sheet.lines(layer.borders - own), closed=False),
        )
        paths = (outlines.land, outlines.home, outlines.edge, outlines.borders)
        if sum(map(len, paths)) <= MOST_BYTES:
            break
    return outlines, sorted(areas.items(), key=lambda one: one[0] is not home)


def _home(
    countries: Sequence[tuple[Country, list[list[Point]]]], points: Sequence[Point], off: float
) -> Country | None:
    """Return the country that most points are in; of two, the one with the earlier point.

    A point at sea is in the country that is less than `off` degrees away.
    """
    votes: Counter[Country] = Counter()
    for x, y in points:
        # Where the coast was thinned a port may lie beyond it, so look around then.
        tried = (
            (x + dx, y + dy) for dx, dy in ((0.0, 0.0), *((a * off, b * off) for a, b in _AROUND))
        )
        found = (one for point in tried for one, rings in countries if holds(rings, point))
        votes.update(islice(found, 1))
    return votes.most_common(1)[0][0] if votes else None


def holds(rings: Sequence[Sequence[Point]], point: Point) -> bool:
    """Whether an area has a point in it: a ray from there crosses its outline an odd time."""
    x, y = point
    odd = False
    for ring in rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                odd = not odd
            ax, ay = bx, by
    return odd


def _scale_bar(extent: Extent, dots: Sequence[Point]) -> tuple[ScaleBar, Box]:
    """Return the scale, true where it stands, and its room: the first corner without a dot."""
    room, high = _BAR + 8, COUNTRY_SIZE + 22.0
    right, low = WIDTH - _CORNER - room, extent.height - _CORNER - high
    corners = [
        (x, y, x + room, y + high)
        for x, y in ((right, low), (_CORNER, low), (right, _CORNER), (_CORNER, _CORNER))
    ]
    free = (box for box in corners if not any(meet(box, dot_box(dot)) for dot in dots))
    box = next(free, corners[0])
    middle, y = (box[0] + box[2]) / 2, box[3] - 6
    ends = extent.degrees_at(middle - 10, y), extent.degrees_at(middle + 10, y)
    unit = distance_km(*ends) / 20
    km = next(
        step * 10**power
        for power in range(4, -1, -1)
        for step in (5, 2, 1)
        if step * 10**power / unit <= _BAR
    )
    width = km / unit
    left = box[0] + 4 if box[0] < WIDTH / 2 else box[2] - 4 - width
    return ScaleBar(km, left, y, width), box
