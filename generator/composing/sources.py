"""Show the sources of an article or an entry."""

from collections.abc import Sequence

from generator.composing.dates import plain_date_view, words_of
from generator.interface.words import Words
from generator.model.article import Article, CitedSource
from generator.model.views import SourceView


def source_views(sources: Sequence[CitedSource], words: Words) -> tuple[SourceView, ...]:
    """Return sources in the order they are written in."""
    return tuple(
        SourceView(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            author=source.author,
            date=plain_date_view(source.published, words) if source.published else None,
            accessed=plain_date_view(source.accessed, words) if source.accessed else None,
            url=source.url,
            archived=source.archived,
            edition=source.edition,
            note=source.note,
        )
        for source in sources
    )


def credit_of(article: Article, words: Words) -> str:
    """Return the line that names the printed original, "" for an article without one."""
    front = article.front
    source = next((s for s in front.sources if front.based_on and s.id == front.based_on), None)
    if source is None:
        return ""
    paper = source.publisher or source.author
    day = words_of(source.published, words, whole=True) if source.published else ""
    return _based_on_report(source, paper, day, words) if paper else _based_on(source, day, words)


def _based_on(source: CitedSource, day: str, words: Words) -> str:
    if day:
        return words.gettext("Based on “%(title)s” of %(day)s.", title=source.title, day=day)
    return words.gettext("Based on “%(title)s”.", title=source.title)


def _based_on_report(source: CitedSource, paper: str, day: str, words: Words) -> str:
    title, edition = source.title, source.edition
    if edition:
        paper = words.gettext("the %(edition)s edition of %(paper)s", edition=edition, paper=paper)
    if day:
        return words.gettext(
            "Based on a report in %(paper)s of %(day)s, there headed “%(title)s”.",
            paper=paper,
            day=day,
            title=title,
        )
    return words.gettext(
        "Based on a report in %(paper)s, there headed “%(title)s”.", paper=paper, title=title
    )
