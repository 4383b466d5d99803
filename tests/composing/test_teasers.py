from support.articles import (
    SETTINGS,
    annotate,
    make_article,
    make_entry,
    make_event,
    make_mention,
    make_quote,
    make_story,
)

from generator.composing.site import Backlinks, backlinks_of, compose
from generator.composing.teasers import mentioning_teaser, story_view, teaser_of
from generator.model.annotation import Annotated
from generator.model.views import SentenceView

ENTRIES = tuple(make_entry(name) for name in ("Ash", "Birch", "Cedar", "Ada Moss"))
STORY = make_story("The harbour")


def site_of(*articles: Annotated) -> Backlinks:
    return backlinks_of(compose(SETTINGS, articles, ENTRIES, (STORY,)))


def test_a_teaser_counts_what_an_article_has() -> None:
    article = make_article("“Shut.” “Open.”", story="the-harbour", standfirst="Ships wait.")
    annotated = annotate(
        article,
        make_quote(article, "Shut.", "Jo Reed"),
        make_quote(article, "Open."),
        make_event("2015-10-20", "One"),
        make_event("2015-10-21", "Two"),
        entries="ash",
    )

    teaser = teaser_of(annotated, site_of(annotated), "stories/index.html")

    assert teaser.counts == "2 events · 1 quote · 1 entry"
    assert (teaser.kicker, teaser.url) == ("The harbour", "../articles/test.html")


def test_a_teaser_for_an_entry_leads_to_the_sentence_that_mentions_it() -> None:
    article = make_article("Start.\n\n## Port\n\nOne.\n\nAsk Ada Moss.")
    annotated = annotate(article, make_mention(article, "Ada Moss", "ada-moss"))

    teaser = mentioning_teaser(annotated, "ada-moss", site_of(annotated), "glossary/ada-moss.html")

    assert teaser.sentences == (
        SentenceView("Ask ", "Ada Moss", ".", teaser.url, "Section 1, paragraph 3"),
    )
    assert teaser.url == "../articles/test.html#m-ada-moss-1"


def test_a_story_is_summed_up() -> None:
    one = annotate(make_article(slug="one", story="the-harbour"), make_event("2011~", "War"))
    two = annotate(make_article(slug="two", story="the-harbour"), make_event("2015-09", "Strike"))

    view = story_view(STORY, site_of(one, two), "index.html")

    assert view.counts == "2 explainers, 2 events since about 2011"
    assert view.url == "stories/the-harbour.html"


def test_a_story_without_article_says_so() -> None:
    assert story_view(STORY, site_of(), "index.html").counts == "No explainer yet"


def test_a_teaser_names_its_language_where_it_is_not_the_pages() -> None:
    here = annotate(make_article(slug="here"))
    there = annotate(make_article(slug="there", language="ar"))
    site = site_of(here, there)

    views = [teaser_of(one, site, "index.html") for one in (here, there)]
    beside = [
        teaser_of(one, site.in_language("ar"), "articles/there.html") for one in (here, there)
    ]

    assert [(view.language, view.direction) for view in views] == [("", ""), ("ar", "rtl")]
    assert [(view.language, view.direction) for view in beside] == [("en", "ltr"), ("", "")]
