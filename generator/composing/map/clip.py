"""Cut outlines and lines at a box.

All of it rests on one fact: a stretch that lies wholly beyond one side of a box may be replaced
by any other one beyond that side, without changing anything inside of the box.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # least x, least y, greatest x, greatest y

_LEFT, _BELOW, _RIGHT, _ABOVE = 1, 2, 4, 8


def side_of(left: float, low: float, right: float, high: float, box: Box) -> int:
    """Return the sides of `box` that something lies wholly beyond, as bits; 0 if it may be in."""
    return (
        (_LEFT if right < box[0] else 0)
        | (_BELOW if high < box[1] else 0)
        | (_RIGHT if left > box[2] else 0)
        | (_ABOVE if low > box[3] else 0)
    )


def collapsed(ring: Sequence[Point], box: Box) -> list[Point]:
    """Return a ring without the points that only say how it runs outside of the box."""
    if not ring:
        return []
    sides = [side_of(x, y, x, y, box) for x, y in ring]
    kept = [ring[0]]
    last = sides[0]
    for index in range(1, len(ring) - 1):
        if not last & sides[index] & sides[index + 1]:
            kept.append(ring[index])
            last = sides[index]
    return [*kept, ring[-1]] if len(ring) > 1 else kept


def cut_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of an area that lies in the box (Sutherland and Hodgman, 1974).

    Several parts stay joined by lines along the box's edge, so fill it, don't stroke it.
    """
    points = list(ring)
    for axis, bound, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        points = _cut_at(points, axis, bound, sign)
    return points


def _cut_at(points: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    inside = [(point[axis] - bound) * sign for point in points]
    if not points or min(inside) >= 0 or max(inside) < 0:
        return points if points and inside[0] >= 0 else []
    cut: list[Point] = []
    before = points[-1]
    was_in = (before[axis] - bound) * sign >= 0
    for point in points:
        is_in = (point[axis] - bound) * sign >= 0
        if is_in != was_in:
            cut.append(_crossing(before, point, axis, bound))
        if is_in:
            cut.append(point)
        before, was_in = point, is_in
    return cut


def _crossing(a: Point, b: Point, axis: int, bound: float) -> Point:
    along = (bound - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + along * (b[1 - axis] - a[1 - axis])
    return (bound, other) if axis == 0 else (other, bound)


def cut_line(line: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """Return the stretches of a line that lie in the box."""
    stretch: list[Point] = []
    for a, b in pairwise(line):
        inner = _cut_segment(a, b, box)
        if not inner:
            continue
        if stretch and stretch[-1] != inner[0]:
            yield stretch
            stretch = []
        if not stretch:
            stretch = [inner[0]]
        stretch.append(inner[1])
    if stretch:
        yield stretch


def _cut_segment(a: Point, b: Point, box: Box) -> tuple[Point, Point] | None:
    """Return the part of a segment in the box (Liang and Barsky, 1984), None if there is none."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    start, end = 0.0, 1.0
    bounds = ((-dx, a[0] - box[0]), (dx, box[2] - a[0]), (-dy, a[1] - box[1]), (dy, box[3] - a[1]))
    for toward, room in bounds:
        if toward == 0:
            if room < 0:
                return None
        elif toward < 0:
            start = max(start, room / toward)
        else:
            end = min(end, room / toward)
    if start > end:
        return None
    first = a if start == 0 else (a[0] + start * dx, a[1] + start * dy)
    return first, (b if end == 1 else (a[0] + end * dx, a[1] + end * dy))


def projected(
    points: Sequence[Point], project: Callable[[float, float], Point], step: float, *, closed: bool
) -> list[Point]:
    """Return points on the map, with more of them on long straight stretches, which bend there."""
    found: list[Point] = []
    following = [*points[1:], points[0]] if closed else points[1:]
    for a, b in zip(points, following, strict=False):
        parts = int(max(abs(b[0] - a[0]), abs(b[1] - a[1])) / step) + 1
        dx, dy = (b[0] - a[0]) / parts, (b[1] - a[1]) / parts
        found += [project(a[0] + part * dx, a[1] + part * dy) for part in range(parts)]
    return found if closed else [*found, project(*points[-1])]
