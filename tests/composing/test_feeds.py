from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from support.articles import SETTINGS, annotate, make_article, make_mention, make_quote

from generator.composing.feeds import feed_page, robots_page, sitemap_page
from generator.composing.site import Backlinks, backlinks_of, compose
from generator.composing.tokens import plain_text
from generator.model.annotation import Annotated
from generator.model.site import Page
from generator.model.views import FeedPage, RobotsPage, SitemapPage

ONLINE = replace(SETTINGS, base_url="https://news.example/sub/")


def site_of(*articles: Annotated) -> Backlinks:
    return backlinks_of(compose(ONLINE, articles, (), ()))


def feed_of(*articles: Annotated) -> FeedPage:
    page = feed_page(site_of(*articles))
    assert page
    assert isinstance(page.context, FeedPage)
    return page.context


def test_a_feed_has_stable_ids_and_full_times() -> None:
    zone = timezone(timedelta(hours=3))
    changed = datetime(2015, 11, 9, 8, tzinfo=zone)

    feed = feed_of(annotate(make_article(slug="harbour", updated=changed, byline=("Jo", "Al"))))

    (entry,) = feed.entries
    assert entry.id == "tag:news.example,2015-11-05:articles/harbour"
    assert entry.url == "https://news.example/sub/articles/harbour.html"
    assert (entry.published, entry.updated) == ("2015-11-05T00:00:00Z", "2015-11-09T08:00:00+03:00")
    assert entry.authors == ("Jo", "Al")
    assert (feed.id, feed.updated) == ("https://news.example/sub/feed.xml", entry.updated)


def test_a_feed_holds_the_text_without_marks_cards_and_repetitions() -> None:
    quotes = "> PULL again\n\n> “It is shut.”"
    text = f"Ask Ada Moss.\n\n{quotes}\n\n## Port\n\n[See](other.html) [it](#p-1). ![](a.jpg)"
    article = make_article(text)
    annotated = annotate(
        article,
        make_mention(article, "Ada Moss", "ada-moss"),
        make_quote(article, "It is shut.", "Jo Reed"),
    )

    (entry,) = feed_of(annotated).entries

    start, port = entry.sections
    assert [
        [plain_text(token.children or ()) for token in block.tokens if token.type == "inline"]
        for section in entry.sections
        for passage in section.passages
        for block in passage.blocks
    ] == [["Ask Ada Moss."], ["“It is shut.”"], ["See it. "]]
    tokens = start.passages[0].blocks[0].tokens[1].children or ()
    assert {token.type for token in tokens} == {"text"}
    links = [
        token.attrGet("href") or token.attrGet("src")
        for token in port.passages[0].blocks[0].tokens[1].children or ()
        if token.type in ("link_open", "image")
    ]
    assert links == [
        "https://news.example/sub/articles/other.html",
        "https://news.example/sub/articles/test.html#p-1",
        "https://news.example/sub/articles/a.jpg",
    ]


def test_a_feed_has_the_newest_twenty() -> None:
    days = [date(2015, 1, 1) + timedelta(days=number) for number in range(25)]

    feed = feed_of(*(annotate(make_article(slug=f"n{day}", published=day)) for day in days))

    assert len(feed.entries) == 20
    assert feed.entries[0].published == "2015-01-25T00:00:00Z"


def test_a_sitemap_knows_when_articles_changed() -> None:
    annotated = annotate(make_article(updated=date(2015, 11, 9)))
    shown = [Page("index.html", "", None), Page("articles/test.html", "", None)]
    hidden = [Page("404.html", "", None), Page("feed.xml", "", None)]

    page = sitemap_page(site_of(annotated), shown + hidden)

    assert page
    assert page.context == SitemapPage(
        (
            ("https://news.example/sub/", ""),
            ("https://news.example/sub/articles/test.html", "2015-11-09"),
        )
    )


def test_robots_are_told_of_the_sitemap_if_there_is_one() -> None:
    offline = backlinks_of(compose(SETTINGS, (), (), ()))

    assert robots_page(site_of()).context == RobotsPage("https://news.example/sub/sitemap.xml")
    assert robots_page(offline).context == RobotsPage("")


def test_an_entry_names_its_language_where_it_is_not_the_sites() -> None:
    feed = feed_of(
        annotate(make_article(slug="here", language="en")),
        annotate(make_article(slug="there", language="ar")),
    )

    assert sorted(entry.language for entry in feed.entries) == ["", "ar"]
