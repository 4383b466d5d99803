from datetime import UTC, date, datetime, timedelta, timezone

from support.articles import SETTINGS, annotate, make_article

from generator.composing.archive import archive_page, archive_years
from generator.composing.site import Backlinks, backlinks_of, compose
from generator.composing.urls import ARCHIVE
from generator.model.views import ArchivePage, ArchiveYearView


def site_of(*days: date, language: str = "") -> Backlinks:
    articles = tuple(
        annotate(make_article("Text.", slug=f"a{n}", published=day)) for n, day in enumerate(days)
    )
    return backlinks_of(compose(SETTINGS, articles, (), ())).in_language(language)


def years(site: Backlinks) -> tuple[ArchiveYearView, ...]:
    return archive_years(site.site.articles, site, ARCHIVE)


def test_articles_are_listed_by_year_and_month_newest_first() -> None:
    made = years(
        site_of(date(2014, 12, 31), date(2015, 11, 5), date(2015, 2, 1), date(2015, 11, 9))
    )

    assert [(y.title, y.count, [m.title for m in y.months]) for y in made] == [
        ("2015", "3 explainers", ["November", "February"]),
        ("2014", "1 explainer", ["December"]),
    ]
    assert [one.url for one in made[0].months[0].articles] == [
        "articles/a3.html",
        "articles/a1.html",
    ]
    assert made[0].months[0].id == "2015-11"


def test_months_are_named_in_the_language_of_the_page() -> None:
    site = site_of(date(2015, 8, 1), language="fr")

    assert years(site)[0].months[0].title == "Août"


def test_a_month_is_that_of_the_article_s_own_day() -> None:
    late = datetime(2015, 11, 1, 0, 30, tzinfo=timezone(timedelta(hours=3)))
    site = site_of(late, datetime(2015, 10, 31, 22, tzinfo=UTC))

    assert [month.id for month in years(site)[0].months] == ["2015-11", "2015-10"]


def test_a_site_without_articles_has_no_archive() -> None:
    assert archive_page(site_of()) is None
    page = archive_page(site_of(date(2015, 8, 1)))
    assert page is not None
    assert isinstance(page.context, ArchivePage)
