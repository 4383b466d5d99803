"""Show the sources of an article or an entry."""

from collections.abc import Sequence

from babel import Locale

from generator.composing.dates import plain_date_view, words_of
from generator.model.article import Article, CitedSource
from generator.model.views import SourceView


def source_views(sources: Sequence[CitedSource], locale: Locale) -> tuple[SourceView, ...]:
    """Return sources in the order they are written in."""
    return tuple(
        SourceView(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            author=source.author,
            date=plain_date_view(source.published, locale) if source.published else None,
            accessed=plain_date_view(source.accessed, locale) if source.accessed else None,
            url=source.url,
            archived=source.archived,
            edition=source.edition,
            note=source.note,
        )
        for source in sources
    )


def credit_of(article: Article, locale: Locale) -> str:
    """Return the line that names the printed original, "" for an article without one."""
    front = article.front
    source = next((s for s in front.sources if front.based_on and s.id == front.based_on), None)
    if source is None:
        return ""
    edition = f"the {source.edition} edition of " if source.edition else ""
    paper = source.publisher or source.author
    day = f" of {words_of(source.published, locale, whole=True)}" if source.published else ""
    if not paper:
        return f"Based on “{source.title}”{day}."
    return f"Based on a report in {edition}{paper}{day}, there headed “{source.title}”."
