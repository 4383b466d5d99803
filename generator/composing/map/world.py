"""Read the coasts and borders of the world, and give the part of them that a map shows.

Everything is arcs: stretches of coast or border that two neighbours share. An arc that lies
wholly on one side of a map is never looked into, so that a map of Syria doesn't cost the whole
coast of Eurasia.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from generator.composing.map.clip import Box, Point, collapsed, side_of

# Up to how many km of width a layer is drawn; its points are then one to two units apart.
_LAYERS = ((1600.0, "near"), (4500.0, "middle"), (float("inf"), "far"))


@dataclass(frozen=True, slots=True)
class Ring:
    """A closed outline: numbers of arcs, `~number` for one walked backwards.

    Its longitudes go on beyond 180 where it crosses the antimeridian; `turn` is added to its
    first arc's, so that its middle is within 180. `pole` is the latitude of the pole that it goes
    round, 0 for none.
    """

    arcs: tuple[int, ...]
    box: Box
    turn: float = 0.0
    pole: float = 0.0


@dataclass(frozen=True, slots=True)
class Country:
    """A country as Natural Earth has it; `code` is ISO 3166-1's two letters, or ""."""

    name: str
    code: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Arcs:
    """All arcs of a layer: points in units of so many degrees, and a box of whole degrees each."""

    unit: float
    xs: Sequence[int]
    ys: Sequence[int]
    ends: Sequence[int]
    boxes: Sequence[Box]

    def points(self, ref: int) -> list[Point]:
        """Return the longitudes and latitudes of an arc, the last one first for `~number`."""
        start, end = self.ends[forward(ref)], self.ends[forward(ref) + 1]
        unit = self.unit
        pairs = zip(self.xs[start:end], self.ys[start:end], strict=True)
        points = [(x * unit, y * unit) for x, y in pairs]
        return points if ref >= 0 else points[::-1]

    def turns(self, refs: Iterable[int], turn: float) -> Iterator[tuple[int, float]]:
        """Yield the arcs of a ring, and how far each is turned so that it goes on from the last."""
        last = None
        for ref in refs:
            start, end = self.ends[forward(ref)], self.ends[forward(ref) + 1] - 1
            if ref < 0:
                start, end = end, start
            if last is not None:
                turn = 360.0 * round((last - self.xs[start] * self.unit) / 360)
            last = self.xs[end] * self.unit + turn
            yield ref, turn

    def walked(self, ring: Ring, box: Box) -> list[Point]:
        """Return the points of a ring; of an arc that lies outside of `box` only both ends."""
        walked: list[Point] = []
        for ref, turn in self.turns(ring.arcs, ring.turn):
            arc = self.points(ref)
            if side_of(*_moved(self.boxes[forward(ref)], turn), box):
                arc = [arc[0], arc[-1]]
            walked += [(x + turn, y) for x, y in arc] if turn else arc
        if ring.pole:
            walked += [(walked[-1][0], ring.pole), (walked[0][0], ring.pole)]
        return walked


def _moved(box: Box, turn: float) -> Box:
    return (box[0] + turn, box[1], box[2] + turn, box[3]) if turn else box


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
    ends = list(accumulate(raw["arcs"], initial=0))
    sides = zip(*[iter(raw["boxes"])] * 4, strict=True)
    boxes: list[Box] = [(west, south, west + w, south + h) for west, south, w, h in sides]
    xs, ys = list(accumulate(raw["x"])), list(accumulate(raw["y"]))
    arcs = Arcs(raw["unit"], xs, ys, ends, boxes)
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
    box = _around([arcs.boxes[forward(ref)] for ref in refs])
    if box[2] - box[0] <= 180:
        return Ring(tuple(refs), box)
    # It crosses the antimeridian, or is very long: see how far it goes.
    turned = list(arcs.turns([*refs, refs[0]], 0.0))
    boxes = [_moved(arcs.boxes[forward(ref)], turn) for ref, turn in turned]
    pole = 0.0
    if turned[0] != turned[-1]:
        # It comes back to its first arc a turn further on.
        pole = 90.0 if box[1] > 0 else -90.0
        boxes.append((boxes[0][0], pole, boxes[0][0], pole))
    west, south, east, north = _around(boxes)
    turn = -360.0 * round((west + east) / 720)
    return Ring(tuple(refs), (west + turn, south, east + turn, north), turn, pole)


def _around(boxes: Sequence[Box]) -> Box:
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
