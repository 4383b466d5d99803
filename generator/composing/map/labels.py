"""Set names on a map so that none covers another or a dot; one that fits nowhere is left out.

Letters are larger, in the map's units, where the map is small (map.css). Names are set for that
size and anchored at their dot, so that they fit at the smaller one too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.composing.map.clip import Box, Point

PLACE_SIZE = 22  # units, as on a phone
COUNTRY_SIZE = 18
DOT = 7.0  # round a place's middle
_EDGE = 4.0
_ROW = 8  # units between the lines that areas are looked at along
_MARGIN = 5.0  # between a country's name and its border

# Widths of Libre Franklin's letters in ems, rounded up.
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’()-‐ "), frozenset("mwMWQ@&—")


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its dot: where it is anchored, and how far its baseline is below, in em."""

    x: float
    y: float
    drop: float
    anchor: str
    box: Box


def width_of(text: str, size: float) -> float:
    """Return how wide a text may be, in the unit of `size`."""
    return sum(_letter(letter) for letter in text) * size


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE:
        return 1.0
    if ord(letter) >= 0x2E80:  # Chinese, Japanese, Korean: a square each
        return 1.0
    if ord(letter) >= 0x370:  # set in another font, which may be wider
        return 0.75
    return 0.72 if letter.isupper() else 0.6


def meet(a: Box, b: Box) -> bool:
    """Whether two boxes have anything in common."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def dot_box(dot: Point) -> Box:
    """Return the room that a dot takes."""
    return dot[0] - DOT, dot[1] - DOT, dot[0] + DOT, dot[1] + DOT


def labels_of(
    names: Sequence[str], dots: Sequence[Point], taken: Sequence[Box], view: Box
) -> list[Label | None]:
    """Return the labels of dots, None for one that fits nowhere; earlier ones choose first."""
    used = [*taken, *map(dot_box, dots)]
    labels: list[Label | None] = []
    inner = (view[0] + _EDGE, view[1] + _EDGE, view[2] - _EDGE, view[3] - _EDGE)
    for name, dot in zip(names, dots, strict=True):
        width = width_of(name, PLACE_SIZE)
        free = (
            label
            for label in _choices(dot, width)
            if _inside(label.box, inner) and not any(meet(label.box, other) for other in used)
        )
        label = next(free, None)
        labels.append(label)
        if label:
            used.append(label.box)
    return labels


def _inside(box: Box, outer: Box) -> bool:
    return outer[0] <= box[0] and outer[1] <= box[1] and box[2] <= outer[2] and box[3] <= outer[3]


def _choices(dot: Point, width: float) -> Iterator[Label]:
    """Yield where a label may stand, the best place first: beside, above, below, across."""
    x, y = dot
    beside, near = DOT + 4, DOT + 1
    for across, up, drop, anchor in (
        (beside, 0.0, 0.35, "start"),
        (-beside, 0.0, 0.35, "end"),
        (0.0, -near - 3, 0.0, "middle"),
        (0.0, near, 0.75, "middle"),
        (near, -near, 0.0, "start"),
        (-near, -near, 0.0, "end"),
        (near, near, 0.6, "start"),
        (-near, near, 0.6, "end"),
    ):
        left = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        base = y + up + drop * PLACE_SIZE
        box = (
            x + across - left,
            base - 0.75 * PLACE_SIZE,
            x + across - left + width,
            base + 0.25 * PLACE_SIZE,
        )
        yield Label(x + across, y + up, drop, anchor, box)


def spot_for(
    name: str, rings: Iterable[Sequence[Point]], taken: Sequence[Box], view: Box
) -> Point | None:
    """Return where the middle of a country's name fits into its area, None if nowhere.

    It is the fitting spot nearest to the middle of what the map shows of the country.
    """
    rings = list(rings)
    xs = [x for ring in rings for x, _ in ring]
    width, high = width_of(name, COUNTRY_SIZE) + 2 * _MARGIN, COUNTRY_SIZE / 2 + 2
    if not xs or max(xs) - min(xs) < width:
        return None
    rows = _rows(rings, view)
    middle = _middle(rows)
    if middle is None:
        return None
    best: tuple[float, Point] | None = None
    for index in range(1, len(rows) - 1):
        y = view[1] + (index + 0.5) * _ROW
        spans = _common(_common(rows[index - 1], rows[index]), rows[index + 1])
        bands = [(box[0], box[2]) for box in taken if box[1] < y + high and y - high < box[3]]
        for start, end in _without(spans, bands):
            if end - start >= width:
                x = min(max(middle[0], start + width / 2), end - width / 2)
                away = (x - middle[0]) ** 2 + (2 * (y - middle[1])) ** 2
                best = min(best or (away, (x, y)), (away, (x, y)))
    return best[1] if best else None


Span = tuple[float, float]


def _rows(rings: Iterable[Sequence[Point]], view: Box) -> list[list[Span]]:
    """Return where an area lies along the rows of a map, from left to right."""
    count = int((view[3] - view[1]) // _ROW)
    crossings: list[list[float]] = [[] for _ in range(count)]
    for ring in rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            low, high = (ay, by) if ay < by else (by, ay)
            first = max(0, int((low - view[1]) / _ROW - 0.5) - 1)
            for index in range(first, min(count, int((high - view[1]) / _ROW) + 1)):
                y = view[1] + (index + 0.5) * _ROW
                if low <= y < high:
                    crossings[index].append(ax + (y - ay) / (by - ay) * (bx - ax))
            ax, ay = bx, by
    left, right = view[0], view[2]
    return [
        [
            (max(left, start), min(right, end))
            for start, end in zip(row[::2], row[1::2], strict=False)
        ]
        for row in map(sorted, crossings)
    ]


def _middle(rows: Sequence[Sequence[Span]]) -> Point | None:
    size = sum(end - start for row in rows for start, end in row)
    if size <= 0:
        return None
    x = sum((end - start) * (start + end) / 2 for row in rows for start, end in row)
    y = sum((end - start) * (i + 0.5) * _ROW for i, row in enumerate(rows) for start, end in row)
    return x / size, y / size


def _common(a: Sequence[Span], b: Sequence[Span]) -> list[Span]:
    return [(max(s, t), min(e, f)) for s, e in a for t, f in b if max(s, t) < min(e, f)]


def _without(spans: Iterable[Span], bands: Sequence[Span]) -> list[Span]:
    left = list(spans)
    for start, end in bands:
        left = [
            part
            for s, e in left
            for part in ((s, min(e, start)), (max(s, end), e))
            if part[0] < part[1]
        ]
    return left
