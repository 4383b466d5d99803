"""Whom an entry appears with (templates/parts/neighbourhood.html)."""

from dataclasses import dataclass

from generator.model.entry import Kind


@dataclass(frozen=True, slots=True)
class NeighbourView:
    """An entry named beside another. `together` says how often ("3 paragraphs of 2 explainers").

    `others` are the neighbours further down that it is named beside, too.
    """

    name: str
    url: str
    kind: Kind
    together: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArcView:
    """Two rows that appear together: a path, and its width in pixels.

    `own` says that one of the two is the entry of the page.
    """

    path: str
    width: float
    own: bool


@dataclass(frozen=True, slots=True)
class NeighbourhoodView:
    """An entry's neighbours, nearest first, and the arcs beside them.

    The drawing is `depth` units wide and `rows` high, one row for the entry itself (the first)
    and for each neighbour; it is stretched over the list, whose rows are all of one height.
    """

    neighbours: tuple[NeighbourView, ...]
    arcs: tuple[ArcView, ...]
    rows: int
    depth: int
