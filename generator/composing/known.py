"""Show what is known of an article's matter, and what isn't."""

from collections.abc import Iterable

from generator.composing.tokens import inline_tokens
from generator.model.annotation import Annotated
from generator.model.article import Point
from generator.model.views import LinkView, PointView


def point_views(points: Iterable[Point], annotated: Annotated) -> tuple[PointView, ...]:
    """Return points with what vouches for them: words of the text, a source, or neither."""
    paragraphs = {one.anchor: one.paragraph for one in annotated.anchored}
    sources = {one.id: one for one in annotated.article.front.sources}
    return tuple(
        PointView(
            text=inline_tokens(point.text),
            words_url=f"#{paragraphs[point.anchor]}" if paragraphs.get(point.anchor) else "",
            source=LinkView(source.publisher or source.title, f"#source-{source.id}")
            if (source := sources.get(point.source))
            else None,
        )
        for point in points
    )
