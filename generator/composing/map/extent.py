"""Choose which places a map shows, and how much of the world round them.

A place far from all the others (the capital where talks were held) would shrink what the
article is about to a spot. It is left off, and the caption says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from generator.composing.map.clip import Box, Point
from generator.composing.map.projection import Conic, conic, distance_km

WIDTH = 640
_LOWEST, _HIGHEST = 400, 520  # of the map's height, in units
_LEAST_KM = 340.0  # across the map
_LEAST_KM_ALONE = 500.0  # ditto, round a single place
_LEAST_SPAN = 500.0  # km; a closer cluster is measured as if it were that wide
_MOST_SPAN = 7000.0  # km; beyond, a map would show half the globe
_FAR = 1.5  # times the span of the others
_ROOM_ACROSS, _ROOM_UP = 140, 110  # between a place and the edge, for its label


@dataclass(frozen=True, slots=True)
class Extent:
    """What a map shows: `scale` is km to a unit, `height` units; the middle is the projection's."""

    projection: Conic
    scale: float
    height: int

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a point in degrees lies, in units from the map's upper left corner."""
        return self.place_near(nearer(longitude, self.projection.longitude), latitude)

    def place_near(self, longitude: float, latitude: float) -> Point:
        """Return the same for a longitude that is within half a turn of the middle already."""
        x, y = self.projection(longitude, latitude)
        return x / self.scale + WIDTH / 2, y / self.scale + self.height / 2

    def degrees_at(self, x: float, y: float) -> Point:
        """Return the longitude and latitude of a point of the map."""
        return self.projection.inverse(
            (x - WIDTH / 2) * self.scale, (y - self.height / 2) * self.scale
        )

    @property
    def box_km(self) -> Box:
        """What it shows in km from the middle."""
        across, up = WIDTH * self.scale / 2, self.height * self.scale / 2
        return -across, -up, across, up


def together(points: Sequence[Point]) -> tuple[int, ...]:
    """Return the numbers of the points (longitude, latitude) that one map can show, in order.

    The longest gap is cut while most points lie on one side of it, close together beside its
    length, or while the whole is too wide for a map. Of two equal parts the one with the earlier
    point stays.
    """
    ways = [[distance_km(a, b) for b in points] for a in points]
    shown = list(range(len(points)))
    while len(shown) > 1:
        gap, part = _parted(ways, shown)
        most = 2 * len(part) > len(shown)
        lonely = most and gap > _FAR * max(_span(ways, part), _LEAST_SPAN)
        if not lonely and _span(ways, shown) <= _MOST_SPAN:
            break
        shown = part
    return tuple(shown)


Ways = Sequence[Sequence[float]]  # km between any two points


def _span(ways: Ways, shown: Sequence[int]) -> float:
    return max(ways[a][b] for a in shown for b in shown)


def _parted(ways: Ways, shown: Sequence[int]) -> tuple[float, list[int]]:
    """Return the longest gap between points (of their least spanning tree), and the larger side."""
    links = _least_tree(ways, shown)
    longest = max(links)
    side = {longest[1]}
    rest = [(a, b) for link, a, b in links if (link, a, b) != longest]
    for _ in rest:
        side |= {one for pair in rest for one in pair if side & set(pair)}
    parts = ([one for one in shown if one in side], [one for one in shown if one not in side])
    return longest[0], max(parts, key=lambda part: (len(part), -part[0]))


def _least_tree(ways: Ways, shown: Sequence[int]) -> list[tuple[float, int, int]]:
    """Return the links of the least spanning tree (Prim, 1957): length, and both ends."""
    start = shown[0]
    nearest = {one: (ways[start][one], start) for one in shown[1:]}
    links = []
    while nearest:
        one = min(nearest, key=lambda other: nearest[other])
        length, end = nearest.pop(one)
        links.append((length, end, one))
        for other, known in nearest.items():
            nearest[other] = min(known, (ways[one][other], one))
    return links


def extent_of(points: Sequence[Point]) -> Extent:
    """Return the extent of a map that shows all points (longitude, latitude), one at least."""
    first = conic(*_middle(points))
    left, top, right, bottom = _bounds(first, points)
    projection = conic(*first.inverse((left + right) / 2, (top + bottom) / 2))
    left, top, right, bottom = _bounds(projection, points)
    # The middle of a wide map isn't the middle of its places: the larger half counts.
    across, up = 2 * max(-left, right), 2 * max(-top, bottom)
    room = WIDTH - 2 * _ROOM_ACROSS
    wanted = room * up / across if across else 0.0
    height = round(min(_HIGHEST, max(_LOWEST, wanted + 2 * _ROOM_UP)) / 10) * 10
    least = _LEAST_KM if len(points) > 1 else _LEAST_KM_ALONE
    scale = max(across / room, up / (height - 2 * _ROOM_UP), least / WIDTH)
    return Extent(projection, scale, height)


def _middle(points: Sequence[Point]) -> Point:
    """Return the middle of points on the globe, so that it is right across the antimeridian."""
    rounds = [(radians(x), radians(y)) for x, y in points]
    x = sum(cos(phi) * cos(turn) for turn, phi in rounds)
    y = sum(cos(phi) * sin(turn) for turn, phi in rounds)
    z = sum(sin(phi) for _, phi in rounds)
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def _bounds(projection: Conic, points: Sequence[Point]) -> Box:
    xs, ys = zip(*(projection(nearer(x, projection.longitude), y) for x, y in points), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def nearer(longitude: float, middle: float) -> float:
    """Return a longitude as the same one within half a turn of the middle."""
    return middle + (longitude - middle + 180) % 360 - 180
