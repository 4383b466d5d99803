"""List articles by year and month: all of a site, or the earlier ones of a tag.

One line an article and one page for all of them: 2,000 articles make 350 kB, which
a server sends as 25, and a browser finds words in.
"""

from collections.abc import Iterable
from itertools import groupby

from generator.composing.counts import explainers_counted
from generator.composing.dates import moment_view
from generator.composing.frame import frame_of
from generator.composing.site import Backlinks
from generator.composing.urls import ARCHIVE, article_path, relative_url
from generator.model.annotation import Annotated
from generator.model.site import Page
from generator.model.views import ArchivePage, ArchiveYearView, ListedView, MonthView


def archive_page(backlinks: Backlinks) -> Page | None:
    """Return the page of all articles, None where there are none."""
    articles, words = backlinks.site.articles, backlinks.words
    if not articles:
        return None
    frame = frame_of(
        backlinks,
        ARCHIVE,
        words.gettext("Archive"),
        words.gettext("All explainers by year and month."),
    )
    count = explainers_counted(len(articles), words)
    return Page(
        ARCHIVE,
        "pages/archive.html",
        ArchivePage(frame, count, archive_years(articles, backlinks, ARCHIVE)),
    )


def archive_years(
    articles: Iterable[Annotated], backlinks: Backlinks, page: str
) -> tuple[ArchiveYearView, ...]:
    """Return articles, which are newest first, by the year and month of their own day."""
    newest = sorted(articles, key=lambda one: one.article.published_day, reverse=True)
    words = backlinks.words
    names = words.locale.months["stand-alone"]["wide"]
    years = []
    for year, of_year in groupby(newest, key=lambda one: one.article.published_day.year):
        months = tuple(
            MonthView(
                f"{year:04}-{month:02}",
                names[month][:1].upper() + names[month][1:],
                tuple(_listed(one, backlinks, page) for one in of_month),
            )
            for month, of_month in groupby(of_year, key=lambda one: one.article.published_day.month)
        )
        count = explainers_counted(sum(len(month.articles) for month in months), words)
        years.append(ArchiveYearView(f"y{year:04}", str(year), count, months))
    return tuple(years)


def _listed(annotated: Annotated, backlinks: Backlinks, page: str) -> ListedView:
    front, words = annotated.article.front, backlinks.words
    story = backlinks.stories.get(front.story)
    own = backlinks.own_language(front.language)
    return ListedView(
        title=front.title,
        url=relative_url(article_path(annotated.article.slug), page),
        kicker=story.title if story else front.kicker,
        date=moment_view(front.published, words),
        language=own.language,
        direction=own.direction,
    )
