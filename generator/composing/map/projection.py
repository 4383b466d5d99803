"""Project the globe onto a map: Lambert's conformal conic with one standard parallel.

It is true to shape, and to scale at its middle, anywhere: near the equator it is Mercator's
projection, at a pole the stereographic one (Snyder, Map Projections, USGS 1987, pages 104-108).
"""

from dataclasses import dataclass
from math import (
    asin,
    atan,
    atan2,
    copysign,
    cos,
    degrees,
    exp,
    hypot,
    inf,
    log,
    pi,
    radians,
    sin,
    tan,
)

from generator.composing.map.clip import Box, Point

EARTH = 6371.0088  # km, the mean radius (IUGG)
_FLATTEST = radians(0.5)  # nearer to the equator the cone can't be told from a cylinder
_POLE = radians(89.99)  # as near to it as the formulas go: 1 km


@dataclass(frozen=True, slots=True)
class Conic:
    """A projection round a middle, in km: x to the east, y to the south (as SVG has it).

    `cone` is 0 for Mercator's; `factor` and `offset` are Snyder's F and rho_0 (for Mercator's
    the circumference by 2 pi, and the middle's y).
    """

    longitude: float
    latitude: float
    cone: float
    factor: float
    offset: float

    def __call__(self, longitude: float, latitude: float) -> Point:
        """Return where a point in degrees lies, in km from the middle."""
        phi = max(-_POLE, min(_POLE, radians(latitude)))
        turn = radians(longitude - self.longitude)
        if not self.cone:
            return self.factor * turn, self.offset - self.factor * _isometric(phi)
        radius = self.factor * exp(-self.cone * _isometric(phi))
        angle = self.cone * turn
        return radius * sin(angle), radius * cos(angle) - self.offset

    def inverse(self, x: float, y: float) -> Point:
        """Return the longitude and latitude of a point in km; longitudes may exceed 180."""
        if not self.cone:
            phi = _latitude((self.offset - y) / self.factor)
            return self.longitude + degrees(x / self.factor), degrees(phi)
        sign = copysign(1.0, self.cone)
        radius = sign * hypot(x, self.offset + y)
        angle = atan2(sign * x, sign * (self.offset + y))
        isometric = log(self.factor / radius) / self.cone if radius else inf * sign
        turn = max(-180.0, min(180.0, degrees(angle / self.cone)))
        return self.longitude + turn, degrees(_latitude(isometric))

    def pole(self) -> Point | None:
        """Return where the cone's pole lies, None for Mercator's projection."""
        return (0.0, -self.offset) if self.cone else None


def conic(longitude: float, latitude: float) -> Conic:
    """Return the projection round a point in degrees."""
    phi = max(-_POLE, min(_POLE, radians(latitude)))
    if abs(phi) < _FLATTEST:
        factor = EARTH * cos(phi)
        return Conic(longitude, degrees(phi), 0.0, factor, factor * _isometric(phi))
    cone = sin(phi)
    factor = EARTH * cos(phi) * exp(cone * _isometric(phi)) / cone
    offset = factor * exp(-cone * _isometric(phi))
    return Conic(longitude, degrees(phi), cone, factor, offset)


def _isometric(phi: float) -> float:
    return log(tan(pi / 4 + phi / 2))


def _latitude(isometric: float) -> float:
    if abs(isometric) > 50:  # exp() would overflow; this is the pole to fifteen digits
        return copysign(pi / 2, isometric)
    return 2 * atan(exp(isometric)) - pi / 2


def distance_km(a: Point, b: Point) -> float:
    """Return the way between two points (longitude, latitude) along the globe, in km."""
    phi, psi = radians(a[1]), radians(b[1])
    half = sin((phi - psi) / 2) ** 2 + cos(phi) * cos(psi) * sin(radians(a[0] - b[0]) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, half**0.5))


def degrees_in(projection: Conic, box: Box) -> Box:
    """Return the longitudes and latitudes that a box in km shows, with some room around."""
    left, top, right, bottom = box
    steps = [part / 8 for part in range(9)]
    edge = [projection.inverse(left + (right - left) * s, y) for s in steps for y in (top, bottom)]
    edge += [projection.inverse(x, top + (bottom - top) * s) for s in steps for x in (left, right)]
    longitudes, latitudes = zip(*edge, strict=True)
    west, east, south, north = (
        min(longitudes),
        max(longitudes),
        min(latitudes),
        max(latitudes),
    )
    pole = projection.pole()
    if pole and left <= pole[0] <= right and top <= pole[1] <= bottom:
        west, east = projection.longitude - 180, projection.longitude + 180
        south, north = (south, 90.0) if projection.cone > 0 else (-90.0, north)
    room = (north - south) / 8
    wide = (east - west) / 8
    return (
        max(west - wide, projection.longitude - 180),
        max(-90.0, south - room),
        min(east + wide, projection.longitude + 180),
        min(90.0, north + room),
    )
