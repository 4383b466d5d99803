"""Draw whom an entry appears with: a list of names, and arcs from row to row beside it.

An arc diagram (M. Wattenberg, "Arc Diagrams", InfoVis 2002) needs no labels of its own: its
rows are the list, which says the same in words and holds at any width and in any script.
"""

from collections.abc import Sequence
from itertools import combinations
from math import sqrt

from generator.composing.counts import explainers_counted, paragraphs_counted
from generator.composing.site import Backlinks
from generator.composing.together import Company
from generator.composing.urls import entry_path, relative_url
from generator.model.entry import Entry
from generator.model.views import ArcView, NeighbourhoodView, NeighbourView

MOST_NEIGHBOURS = 8
DEPTH = 100  # units that the widest arc reaches to the side; a row is 1 unit high
_BULGE = 4 / 3  # a cubic curve reaches three quarters of the way to its handles
_THINNEST, _THICKEST = 1.0, 4.0  # pixels


def neighbourhood_of(entry: Entry, backlinks: Backlinks, page: str) -> NeighbourhoodView | None:
    """Return the entries that one is named with most often; None for one that stands alone.

    Of those named equally often, who is named with fewer others comes first: it says more.
    """
    company = backlinks.company
    others = company.get(entry.id, {})
    nearest = sorted(
        (name for name in others if name in backlinks.entries),
        key=lambda name: (-others[name].paragraphs, len(company[name]), name),
    )[:MOST_NEIGHBOURS]
    if not nearest:
        return None
    rows = (entry.id, *nearest)
    return NeighbourhoodView(
        neighbours=tuple(
            _neighbour(entry.id, name, nearest[index:], backlinks, page)
            for index, name in enumerate(nearest, 1)
        ),
        arcs=_arcs(rows, company),
        rows=len(rows),
        depth=DEPTH,
    )


def _neighbour(
    entry: str, name: str, further: Sequence[str], backlinks: Backlinks, page: str
) -> NeighbourView:
    words = backlinks.words
    other, together = backlinks.entries[name], backlinks.company[entry][name]
    return NeighbourView(
        name=other.name,
        url=relative_url(entry_path(name), page),
        kind=other.kind,
        together=words.gettext(
            "%(paragraphs)s of %(explainers)s",
            paragraphs=paragraphs_counted(together.paragraphs, words),
            explainers=explainers_counted(together.articles, words),
        ),
        others=tuple(
            backlinks.entries[one].name for one in further if one in backlinks.company[name]
        ),
    )


def _arcs(rows: tuple[str, ...], company: Company) -> tuple[ArcView, ...]:
    """Return the arcs between all rows that appear together; those of the entry itself last."""
    pairs = [
        (upper, lower)
        for upper, lower in combinations(range(len(rows)), 2)
        if rows[lower] in company[rows[upper]]
    ]
    often = {pair: company[rows[pair[0]]][rows[pair[1]]].paragraphs for pair in pairs}
    most = max(often.values())
    return tuple(
        ArcView(
            path=_path(upper, lower, len(rows)),
            width=round(
                _THINNEST + (_THICKEST - _THINNEST) * sqrt((often[upper, lower] - 1) / most), 1
            ),
            own=upper == 0,
        )
        for upper, lower in sorted(pairs, reverse=True)
    )


def _path(upper: int, lower: int, rows: int) -> str:
    """Return a curve from the middle of one row to that of another, deeper the further."""
    reach = round(DEPTH * (1 - _BULGE * sqrt((lower - upper) / (rows - 1))))
    start, end = f"{upper + 0.5:g}", f"{lower + 0.5:g}"
    return f"M{DEPTH},{start}C{reach},{start} {reach},{end} {DEPTH},{end}"
