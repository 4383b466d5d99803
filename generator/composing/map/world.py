"""Read the coasts and borders of the world, and give the part of them that a map shows.

Everything is arcs: stretches of coast or border that two neighbours share. An arc that lies
wholly on one side of a map is never looked into, so that a map of Syria doesn't cost the whole
coast of Eurasia.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise

from generator.composing.map.clip import Box, Point, collapsed, side_of

# Up to how many km of width a layer is drawn; its points are then one to two units apart.
_LAYERS = ((1600.0, "near"), (4500.0, "middle"), (float("inf"), "far"))


@dataclass(frozen=True, slots=True)
class Ring:
    """A closed outline: numbers of arcs, `~number` for one walked backwards.

    Its longitudes go on beyond 180 where it crosses the antimeridian; `turn` is added to its
    first arc's, so that its middle is within 180.
    """

    arcs: tuple[int, ...]
    box: Box
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Country:
    """A country as Natural Earth has it; `code` is ISO 3166-1's two letters, or ""."""

    name: str
    code: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Arcs:
    """All arcs of a layer, in degrees (longitude, latitude), each with its box."""

    xs: Sequence[float]
    ys: Sequence[float]
    ends: Sequence[int]
    boxes: Sequence[Box]

    def points(self, ref: int) -> list[Point]:
        """Return the points of an arc, the last one first for `~number`."""
        start, end = self.ends[forward(ref)], self.ends[forward(ref) + 1]
        points = list(zip(self.xs[start:end], self.ys[start:end], strict=True))
        return points if ref >= 0 else points[::-1]

    def walked(self, ring: Ring, box: Box | None = None) -> list[Point]:
        """Return the points of a ring; of an arc that lies outside of `box` only the first.

        A ring that goes round a pole is closed there.
        """
        walked: list[Point] = []
        turn = ring.turn
        last = None
        for ref in ring.arcs:
            arc = self.points(ref)
            turn = turn if last is None else 360 * round((last - arc[0][0]) / 360)
            last = arc[-1][0] + turn
            far = box and side_of(*_moved(self.boxes[forward(ref)], turn), box)
            # The last point is the next arc's first.
            walked += _moved_points(arc[:1] if far else arc[:-1], turn)
        if last is not None and abs(last - walked[0][0]) > 180:
            pole = 90.0 if walked[0][1] > 0 else -90.0
            walked += [(last, walked[0][1]), (last, pole), (walked[0][0], pole)]
        return walked


def _moved(box: Box, turn: float) -> Box:
    return (box[0] + turn, box[1], box[2] + turn, box[3]) if turn else box


def _moved_points(points: list[Point], turn: float) -> list[Point]:
    return [(x + turn, y) for x, y in points] if turn else points


@dataclass(frozen=True, slots=True)
class Layer:
    """The world at one scale. `borders` are the numbers of the arcs between two countries."""

    arcs: Arcs
    countries: tuple[Country, ...]
    land: tuple[Ring, ...]
    borders: frozenset[int]

    def ring_in(self, ring: Ring, box: Box) -> list[Point]:
        """Return a ring, with what lies outside of a box shortened so that none of it gets in."""
        if side_of(*ring.box, box):
            return []
        return collapsed(self.arcs.walked(ring, box), box)

    def lines_in(self, arcs: Iterable[int], box: Box) -> Iterator[Sequence[Point]]:
        """Return the arcs that come near a box, in order."""
        for arc in sorted(arcs):
            if not side_of(*self.arcs.boxes[arc], box):
                yield self.arcs.points(arc)


def forward(ref: int) -> int:
    """Return the number of an arc, whichever way a ring walks it."""
    return max(ref, ~ref)


def layers_for(width: float) -> Iterator[Layer]:
    """Return the layers for a map that is so many km wide, the one to prefer first."""
    for most, name in _LAYERS:
        if width <= most:
            yield _read(name)


@cache
def _read(name: str) -> Layer:
    """Return a layer of the package; it is read once, where there is a map at all."""
    packed = (files(__package__) / "natural_earth" / f"{name}.json.gz").read_bytes()
    raw = json.loads(gzip.decompress(packed))
    unit = raw["unit"]
    xs = [x * unit for x in accumulate(raw["x"])]
    ys = [y * unit for y in accumulate(raw["y"])]
    ends = list(accumulate(raw["arcs"], initial=0))
    boxes = [
        (min(xs[start:end]), min(ys[start:end]), max(xs[start:end]), max(ys[start:end]))
        for start, end in pairwise(ends)
    ]
    arcs = Arcs(xs, ys, ends, boxes)
    countries = tuple(
        Country(name, code, tuple(_ring(ring, arcs) for ring in rings))
        for name, code, rings in raw["countries"]
    )
    used = Counter(
        arc
        for _, _, rings in raw["countries"]
        for arc in {forward(ref) for ring in rings for ref in ring}
    )
    return Layer(
        arcs=arcs,
        countries=countries,
        land=tuple(_ring(ring, arcs) for ring in raw["land"]),
        borders=frozenset(arc for arc, times in used.items() if times > 1),
    )


def _ring(refs: list[int], arcs: Arcs) -> Ring:
    if len(refs) == 1:
        return Ring((refs[0],), arcs.boxes[forward(refs[0])])
    ring = Ring(tuple(refs), _around([arcs.boxes[forward(ref)] for ref in refs]))
    if ring.box[2] - ring.box[0] <= 180:
        return ring
    # It crosses the antimeridian, or is very long: see how far it goes.
    points = arcs.walked(ring)
    west, south, east, north = _around([(x, y, x, y) for x, y in points])
    turn = -360.0 * round((west + east) / 720)
    return replace(ring, box=(west + turn, south, east + turn, north), turn=turn)


def _around(boxes: Sequence[Box]) -> Box:
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
