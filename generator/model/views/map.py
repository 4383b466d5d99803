"""Locator maps: path data and numbers, which a template draws."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MapNameView:
    """A country's name on a map, round its middle."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class MapPlaceView:
    """A place on a map: its dot, and where its label is anchored.

    `anchor` is SVG's text-anchor, "" where the label fits nowhere and isn't drawn; `drop` is how
    far the baseline is below the anchor, in em.
    """

    name: str
    url: str
    x: int
    y: int
    anchor: str = ""
    label_x: int = 0
    label_y: int = 0
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class MapScaleView:
    """The scale of a map: so long a line stands for `text` ("100 km")."""

    text: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class MapView:
    """A locator map. Units are those of its view box; `land` to `borders` are paths (SVG's `d`).

    `home` is the area of the country that most of the places are in, `edge` its outline without
    the map's own edge, "" where they are in none. `title` is the caption's first sentence, `label`
    says what the map shows, `note` what it leaves off ("Vienna lies off the map."), or "".
    """

    width: int
    height: int
    title: str
    label: str
    note: str
    land: str
    home: str
    edge: str
    borders: str
    names: tuple[MapNameView, ...]
    places: tuple[MapPlaceView, ...]
    scale: MapScaleView
