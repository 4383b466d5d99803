"""Read `known:` and `not_known:` of an article: what is established, and what is open."""

from generator.model.article import Point
from generator.reading.fields import Fields, Placed
from generator.reading.findings import Target


def read_points(fields: Fields, key: str) -> tuple[Point, ...]:
    """Return a list of points; one that is only a text points at nothing."""
    if not fields.is_list(key):
        return tuple(Point(one.text) for one in fields.texts(key))
    return tuple(
        Point(one.text) if isinstance(one, Placed) else _read_point(one)
        for one in fields.texts_or_mappings(key)
    )


def _read_point(fields: Fields) -> Point:
    point = Point(
        text=fields.required("text"),
        anchor=fields.text("anchor"),
        source=fields.reference("source", Target.SOURCE),
        anchor_location=fields.value_place("anchor"),
    )
    fields.close()
    return point
