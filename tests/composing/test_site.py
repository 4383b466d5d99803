from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from support.articles import SETTINGS, annotate, make_article, make_entry, make_story

from generator.composing.site import compose


def test_articles_are_newest_first_whether_they_have_a_time_or_not() -> None:
    zone = timezone(timedelta(hours=3))
    articles = [
        annotate(make_article(slug="old", published=date(2015, 11, 4))),
        annotate(make_article(slug="noon", published=datetime(2015, 11, 5, 12, tzinfo=zone))),
        annotate(make_article(slug="day", published=date(2015, 11, 5))),
        annotate(make_article(slug="naive", published=datetime(2015, 11, 5, 8))),  # noqa: DTZ001
    ]

    site = compose(SETTINGS, tuple(articles), (), ())

    assert [one.article.slug for one in site.articles] == ["noon", "naive", "day", "old"]


def test_of_one_day_the_longest_article_leads() -> None:
    short = annotate(make_article("Short.", slug="a"))
    long = annotate(make_article("Long and longer.", slug="b"))

    site = compose(SETTINGS, (short, long), (), ())

    assert [one.article.slug for one in site.articles] == ["b", "a"]


def test_entries_are_in_order_of_their_sort_names() -> None:
    entries = (
        make_entry("Zoe"),
        replace(make_entry("Bashar al-Assad"), sort_name="Assad, Bashar al-"),
        make_entry("Ádám"),
    )

    site = compose(SETTINGS, (), entries, (make_story("War"), make_story("air power")))

    assert [entry.name for entry in site.entries] == ["Ádám", "Bashar al-Assad", "Zoe"]
    assert [story.title for story in site.stories] == ["air power", "War"]
