"""Make the three layers beside this file from Natural Earth: run it when its borders change.

`python reduce.py countries-10m.json` reads the TopoJSON of the npm package `world-atlas` (see
README.md). Each arc is thinned by itself, so that neighbours still share their border and
nothing opens between a country and the sea.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import ceil, cos, floor, hypot, radians
from pathlib import Path
from typing import Any

from babel.core import get_global

Degrees = tuple[float, float]
Units = tuple[int, int]

# Name of the layer: tolerance and unit in degrees, smallest ring in km².
LAYERS = {"near": (0.015, 0.005, 1.0), "middle": (0.05, 0.01, 25.0), "far": (0.16, 0.05, 900.0)}
_LONGEST = 64  # points of an arc; a map skips whole arcs that lie outside of it
_KM = 111.2  # of a degree of latitude
_ANTARCTIC = -60.0

# Natural Earth shortens names for its own maps.
_NAMES = {
    "Antigua and Barb.": "Antigua and Barbuda",
    "Ashmore and Cartier Is.": "Ashmore and Cartier Islands",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Br. Indian Ocean Ter.": "British Indian Ocean Territory",
    "British Virgin Is.": "British Virgin Islands",
    "Cayman Is.": "Cayman Islands",
    "Central African Rep.": "Central African Republic",
    "Cook Is.": "Cook Islands",
    "Côte d'Ivoire": "Côte d’Ivoire",
    "Dem. Rep. Congo": "Democratic Republic of the Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "eSwatini": "Eswatini",
    "Faeroe Is.": "Faroe Islands",
    "Falkland Is.": "Falkland Islands",
    "Fr. Polynesia": "French Polynesia",
    "Fr. S. Antarctic Lands": "French Southern Lands",
    "Heard I. and McDonald Is.": "Heard and McDonald Islands",
    "Macedonia": "North Macedonia",
    "Marshall Is.": "Marshall Islands",
    "N. Cyprus": "Northern Cyprus",
    "N. Mariana Is.": "Northern Mariana Islands",
    "Pitcairn Is.": "Pitcairn Islands",
    "S. Geo. and the Is.": "South Georgia",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "St. Kitts and Nevis": "Saint Kitts and Nevis",
    "St. Pierre and Miquelon": "Saint Pierre and Miquelon",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
    "St-Barthélemy": "Saint-Barthélemy",
    "St-Martin": "Saint-Martin",
    "Turks and Caicos Is.": "Turks and Caicos Islands",
    "U.S. Virgin Is.": "US Virgin Islands",
    "United States of America": "United States",
    "W. Sahara": "Western Sahara",
    "Wallis and Futuna Is.": "Wallis and Futuna",
}


def main() -> None:
    """Write the layers from the file that the command line names."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for name, (tolerance, unit, smallest) in LAYERS.items():
        layer = _layer(topology, tolerance, unit, smallest)
        text = json.dumps(layer, ensure_ascii=False, separators=(",", ":"))
        # No time and no name in the file: the same data makes the same bytes.
        packed = gzip.compress(text.encode(), 9, mtime=0)
        Path(__file__).with_name(f"{name}.json.gz").write_bytes(packed)
        sys.stdout.write(f"{name}: {len(layer['x'])} points, {len(packed)} bytes\n")


def _layer(topology: dict[str, Any], tolerance: float, unit: float, least: float) -> dict[str, Any]:
    """Return one layer: the steps of all arcs, their lengths, and the rings made of them."""
    arcs = _arcs(topology)
    countries = topology["objects"]["countries"]["geometries"]
    land = topology["objects"]["land"]["geometries"]
    rings = [[r for r in _rings(c) if _square_km(r, arcs) >= least] for c in countries]
    coasts = [r for one in land for r in _rings(one) if _square_km(r, arcs) >= least]
    wanted = sorted({max(ref, ~ref) for ring in chain(*rings, coasts) for ref in ring})
    pieces: dict[int, range] = {}
    points: list[list[Units]] = []
    for arc in wanted:
        cut = list(_pieces(_in_units(_thinned(arcs[arc], tolerance), unit), round(360 / unit)))
        pieces[arc] = range(len(points), len(points) + len(cut))
        points += cut
    flat = [point for arc in points for point in arc]
    return {
        "unit": unit,
        "x": _steps([x for x, _ in flat]),
        "y": _steps([y for _, y in flat]),
        "arcs": [len(arc) for arc in points],
        "boxes": [side for arc in points for side in _box(arc, unit)],
        "countries": [
            [_name(country), _code(country), [_in_pieces(ring, pieces) for ring in own]]
            for country, own in zip(countries, rings, strict=True)
            if own
        ],
        "land": [_in_pieces(ring, pieces) for ring in coasts],
    }


def _arcs(topology: dict[str, Any]) -> list[list[Degrees]]:
    """Return the arcs in degrees (TopoJSON: quantised, each point relative to the one before)."""
    (across, up), (west, south) = (topology["transform"][key] for key in ("scale", "translate"))
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * across + west, y * up + south))
        arcs.append(_unbroken(arc))
    return arcs


def _unbroken(arc: list[Degrees]) -> list[Degrees]:
    """Return an arc whose longitudes go on beyond 180 where it crosses the antimeridian."""
    whole = arc[:1]
    for x, y in arc[1:]:
        whole.append((x + 360 * round((whole[-1][0] - x) / 360), y))
    return whole


def _rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    if geometry["type"] == "GeometryCollection":
        for one in geometry["geometries"]:
            yield from _rings(one)
        return
    polygons = geometry["arcs"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        yield from polygon


def _square_km(ring: Sequence[int], arcs: Sequence[Sequence[Degrees]]) -> float:
    """Return the size of a ring, roughly: the shoelace formula at its own latitude."""
    points = [p for ref in ring for p in (arcs[ref] if ref >= 0 else arcs[~ref][::-1])]
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))
    size = abs(twice) / 2 * _KM**2 * cos(radians(points[0][1]))
    # The islets of Antarctica are a tenth of all points, and no article's setting.
    return size / 50 if points[0][1] < _ANTARCTIC else size


def _thinned(arc: list[Degrees], tolerance: float) -> list[Degrees]:
    """Return an arc without the points that lie near the line of the others.

    Douglas and Peucker's algorithm (1973); `tolerance` is in degrees of latitude.
    """
    narrow = max(0.1, cos(radians(arc[len(arc) // 2][1])))
    kept = {0, len(arc) - 1}
    spans = [(0, len(arc) - 1)]
    while spans:
        start, end = spans.pop()
        aside = [
            (_distance(arc[i], arc[start], arc[end], narrow), i) for i in range(start + 1, end)
        ]
        most, index = max(aside, default=(0.0, 0))
        if most > tolerance:
            kept.add(index)
            spans += [(start, index), (index, end)]
    return [arc[index] for index in sorted(kept)]


def _distance(point: Degrees, start: Degrees, end: Degrees, narrow: float) -> float:
    x, y = (point[0] - start[0]) * narrow, point[1] - start[1]
    dx, dy = (end[0] - start[0]) * narrow, end[1] - start[1]
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, (x * dx + y * dy) / length)) if length else 0.0
    return hypot(x - along * dx, y - along * dy)


def _in_units(arc: list[Degrees], unit: float) -> list[Units]:
    points = [(round(x / unit), round(y / unit)) for x, y in arc]
    inner = [b for a, b in pairwise(points) if a != b]
    return [points[0], *inner] if inner else [points[0], points[-1]]


def _pieces(arc: list[Units], turn: int) -> Iterator[list[Units]]:
    """Cut an arc into short ones, each beginning where the one before ends, in one turn or so."""
    for start in range(0, len(arc) - 1, _LONGEST - 1):
        piece = arc[start : start + _LONGEST]
        away = turn * round(piece[0][0] / turn)
        yield [(x - away, y) for x, y in piece]


def _box(arc: list[Units], unit: float) -> tuple[int, int, int, int]:
    """Return the least whole degrees round an arc: west, south, how wide, how high."""
    xs, ys = zip(*arc, strict=True)
    west, south = floor(min(xs) * unit), floor(min(ys) * unit)
    return west, south, ceil(max(xs) * unit) - west, ceil(max(ys) * unit) - south


def _in_pieces(ring: Sequence[int], pieces: dict[int, range]) -> list[int]:
    """Return a ring's references as such to pieces; `~number` is one walked backwards."""
    found: list[int] = []
    for ref in ring:
        found += pieces[ref] if ref >= 0 else [~piece for piece in reversed(pieces[~ref])]
    return found


def _steps(numbers: Sequence[int]) -> list[int]:
    return [b - a for a, b in zip([0, *numbers], numbers, strict=False)]


def _name(country: dict[str, Any]) -> str:
    name = country["properties"]["name"]
    return _NAMES.get(name, str(name))


def _code(country: dict[str, Any]) -> str:
    """Return the two letters that CLDR knows a country by, "" for one without a code."""
    if country["properties"]["name"] == "Kosovo":
        return "XK"
    known = get_global("territory_aliases").get(country.get("id") or "", [])
    return (
        str(known[0])
        if known and country["properties"]["name"] != "Ashmore and Cartier Is."
        else ""
    )


if __name__ == "__main__":
    main()
