from dataclasses import replace
from datetime import date, timedelta

from support.articles import PUBLISHED, SETTINGS, annotate, make_article

from generator.composing.site import Backlinks, backlinks_of, compose
from generator.composing.tags import MOST_ANNOUNCED, tag_pages, tags_of_article
from generator.model.annotation import Annotated
from generator.model.views import FeedPage, TagPage, TagsPage

ONLINE = replace(SETTINGS, base_url="https://sidelight.example/")


def tagged(*names: str, slug: str = "a", published: date = PUBLISHED) -> Annotated:
    return annotate(make_article("Text.", slug=slug, tags=names, published=published))


def site_of(*articles: Annotated, online: bool = True) -> Backlinks:
    return backlinks_of(compose(ONLINE if online else SETTINGS, articles, (), ()))


def test_each_tag_has_a_page_and_a_feed() -> None:
    made = {page.path: page.context for page in tag_pages(site_of(tagged("Syria", "air power")))}

    assert sorted(made) == [
        "tags/air-power.html",
        "tags/air-power.xml",
        "tags/index.html",
        "tags/syria.html",
        "tags/syria.xml",
    ]
    feed = made["tags/syria.xml"]
    assert isinstance(feed, FeedPage)
    assert feed.title == "Syria · Sidelight"
    assert feed.entries[0].tags == (("syria", "Syria"), ("air-power", "air power"))


def test_a_site_without_address_has_tags_without_feeds() -> None:
    made = {page.path: page.context for page in tag_pages(site_of(tagged("Syria"), online=False))}

    assert sorted(made) == ["tags/index.html", "tags/syria.html"]
    page = made["tags/syria.html"]
    assert isinstance(page, TagPage)
    assert page.feed == ""


def test_a_tag_is_spelled_as_most_articles_spell_it() -> None:
    site = site_of(
        tagged("air-power", slug="a"), tagged("Air power", slug="b"), tagged("Air power", slug="c")
    )

    (tag,) = site.tags.values()
    (first,) = tags_of_article(tag.articles[0], site, "articles/a.html")
    assert (first.name, first.url) == ("Air power", "../tags/air-power.html")
    assert len(tag.articles) == 3


def test_tags_of_any_script_have_addresses_and_none_takes_the_place_of_the_list() -> None:
    pages = list(tag_pages(site_of(tagged("مرفأ", "Élection", "index"), online=False)))

    assert [page.path for page in pages] == [
        "tags/index.html",
        "tags/élection.html",
        "tags/index_.html",
        "tags/مرفأ.html",
    ]
    listed = pages[0].context
    assert isinstance(listed, TagsPage)
    assert listed.tags[0].url == "%C3%A9lection.html"


def test_only_the_newest_articles_of_a_tag_are_announced_at_length() -> None:
    many = [
        tagged("Syria", slug=f"a{n}", published=PUBLISHED - timedelta(days=n))
        for n in range(MOST_ANNOUNCED + 5)
    ]
    page = next(p for p in tag_pages(site_of(*many)) if p.path == "tags/syria.html").context

    assert isinstance(page, TagPage)
    assert len(page.articles) == MOST_ANNOUNCED
    earlier = [one for year in page.earlier for month in year.months for one in month.articles]
    assert len(earlier) == 5
