"""Cut coasts and borders to what a map shows, in its units.

First in degrees, where a box has straight sides, so that only what is near is projected; then on
the map.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from generator.composing.map.clip import Box, Point, cut_line, cut_ring, projected
from generator.composing.map.extent import WIDTH, Extent
from generator.composing.map.projection import degrees_in
from generator.composing.map.world import Layer, Ring

_FARTHEST = 200.0  # degrees; what crosses the antimeridian goes on beyond 180
_BLEED = 6  # units beyond the edge, so that no line shows where an outline was cut


@dataclass(frozen=True)
class Sheet:
    """A layer of the world, seen through the extent of a map."""

    extent: Extent
    layer: Layer

    @cached_property
    def degrees(self) -> Box:
        """The longitudes and latitudes that are shown, at least; longitudes may exceed 180."""
        return degrees_in(self.extent.projection, self.extent.box_km)

    @property
    def _edge(self) -> Box:
        return -_BLEED, -_BLEED, WIDTH + _BLEED, self.extent.height + _BLEED

    def _turns(self) -> Iterator[tuple[float, Box]]:
        """Yield the box as the world's own longitudes have it, and how far that is turned."""
        west, south, east, north = self.degrees
        for turn in (-360.0, 0.0, 360.0):
            if west - turn < _FARTHEST and east - turn > -_FARTHEST:
                yield turn, (west - turn, south, east - turn, north)

    def near(self, rings: Iterable[Ring]) -> list[list[Point]]:
        """Return outlines in degrees, right near the map and shortened elsewhere."""
        return [
            [(x + turn, y) for x, y in points]
            for turn, box in self._turns()
            for ring in rings
            if (points := self.layer.ring_in(ring, box))
        ]

    def areas(self, rings: Iterable[Sequence[Point]]) -> list[list[Point]]:
        """Return outlines in degrees as areas of the map."""
        cut = (cut_ring(ring, self.degrees) for ring in rings)
        drawn = (cut_ring(self._projected(ring, closed=True), self._edge) for ring in cut if ring)
        return [ring for ring in drawn if ring]

    def lines(self, arcs: Iterable[int]) -> list[list[Point]]:
        """Return arcs as lines of the map, those that go on from each other as one."""
        arcs = tuple(arcs)
        found: list[list[Point]] = []
        for turn, box in self._turns():
            for arc in self.layer.lines_in(arcs, box):
                for near in cut_line([(x + turn, y) for x, y in arc], self.degrees):
                    for line in cut_line(self._projected(near, closed=False), self._edge):
                        if found and found[-1][-1] == line[0]:
                            found[-1] += line[1:]
                        else:
                            found.append(line)
        return found

    @cached_property
    def _place(self) -> Callable[[float, float], Point]:
        """Where a point lies; asked again for each country that shares it, and for the land."""
        return cache(self.extent.place_near)

    def _projected(self, points: Sequence[Point], *, closed: bool) -> list[Point]:
        west, south, east, north = self.degrees
        step = max(east - west, north - south) / 16
        return projected(points, self._place, step, closed=closed)
