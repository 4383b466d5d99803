"""Write lines as the `d` of an SVG path: whole units, each point relative to the one before.

That is half the bytes of absolute numbers; the error is below half a unit.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.composing.map.clip import Point

_LEAST_AREA = 1.5  # square units; a smaller island can't be seen
Step = tuple[int, int]


def path_of(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """Return the path of all lines that are more than a point (an area, if `closed`)."""
    return "".join(_one(line, closed=closed) for line in lines)


def _one(line: Sequence[Point], *, closed: bool) -> str:
    rounded = [(round(x), round(y)) for x, y in line]
    if closed and abs(_twice_area(rounded)) < 2 * _LEAST_AREA:
        return ""
    steps = _merged([(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(rounded)])
    if not steps:
        return ""
    x, y = rounded[0]
    return f"M{_pair(x, y)}l" + _joined(steps) + ("z" if closed else "")


def _twice_area(points: Sequence[Step]) -> int:
    following = [*points[1:], *points[:1]]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, following, strict=True))


def _merged(steps: Iterable[Step]) -> list[Step]:
    """Return steps without empty ones; those that go on straight ahead are one."""
    merged: list[Step] = []
    for dx, dy in steps:
        if not dx and not dy:
            continue
        if merged:
            px, py = merged[-1]
            if px * dy == py * dx and px * dx + py * dy > 0:
                merged[-1] = (px + dx, py + dy)
                continue
        merged.append((dx, dy))
    return merged


def _joined(steps: Iterable[Step]) -> str:
    """Return steps with a space only where no sign parts them."""
    text = ""
    for dx, dy in steps:
        text += (" " if text and dx >= 0 else "") + _pair(dx, dy)
    return text


def _pair(x: int, y: int) -> str:
    return f"{x}{y}" if y < 0 else f"{x},{y}"
