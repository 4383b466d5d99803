from support.articles import SETTINGS, annotate, make_article, make_entry, make_story

from generator.composing.related import Related, related_teasers, related_to
from generator.composing.site import Backlinks, backlinks_of, compose
from generator.model.annotation import Annotated

NAMES = ("Ash", "Birch", "Cedar", "Date Palm", "Elm", "Fig")
ENTRIES = tuple(make_entry(name) for name in NAMES)
STORY = make_story("The harbour")


def site_of(*articles: Annotated) -> Backlinks:
    return backlinks_of(compose(SETTINGS, articles, ENTRIES, (STORY,)))


def explainer(slug: str, entries: str, story: str = "") -> Annotated:
    return annotate(make_article(slug=slug, title=slug, story=story), entries=entries)


def titles_of(articles: tuple[Related, ...]) -> list[str]:
    return [one.annotated.article.slug for one in articles]


def test_related_articles_share_what_few_others_have() -> None:
    one = explainer("one", "ash birch")
    common = explainer("common", "ash")
    rare = explainer("rare", "birch")
    other = explainer("other", "ash cedar")
    none = explainer("none", "")

    related = related_to(one, site_of(one, common, rare, other, none))

    assert titles_of(related)[0] == "rare"
    assert "none" not in titles_of(related)
    assert "one" not in titles_of(related)


def test_articles_of_the_same_story_come_first() -> None:
    one = explainer("one", "ash", "the-harbour")
    close = explainer("close", "ash")
    same = explainer("same", "", "the-harbour")

    assert titles_of(related_to(one, site_of(one, close, same))) == ["same", "close"]


def test_at_most_three_articles_are_related() -> None:
    articles = [explainer(f"n-{number}", "ash") for number in range(6)]

    assert len(related_to(articles[0], site_of(*articles))) == 3


def test_a_lone_article_has_no_relation() -> None:
    one = explainer("one", "ash")

    assert related_to(one, site_of(one)) == ()


def test_two_rare_entries_count_more_than_many_common_ones() -> None:
    crowd = [explainer(f"crowd-{number}", "ash birch cedar") for number in range(9)]
    one = explainer("one", "ash birch cedar elm fig")
    rare = explainer("rare", "elm fig")

    assert titles_of(related_to(one, site_of(one, rare, *crowd)))[0] == "rare"


def why(one: Annotated, *others: Annotated, language: str = "") -> list[str]:
    site = site_of(one, *others).in_language(language)
    return [teaser.why for teaser in related_teasers(one, site, "articles/one.html")]


def test_a_related_article_says_what_it_shares_the_rarest_first() -> None:
    one = explainer("one", "ash birch cedar date-palm elm fig")
    all_of_them = explainer("all", "ash birch cedar date-palm elm fig")
    mate = explainer("mate", "ash birch", "the-harbour")

    assert why(one, all_of_them, mate) == [
        "Shares Cedar, Date Palm, Elm and 3 more",
        "Shares Ash and Birch",
    ]


def test_an_article_of_the_same_story_says_so() -> None:
    one = explainer("one", "ash", "the-harbour")
    bare = explainer("bare", "", "the-harbour")
    mate = explainer("mate", "ash", "the-harbour")

    assert why(one, bare, mate) == ["Same story · Shares Ash", "Same story"]


def test_the_reason_is_told_in_the_language_of_the_page() -> None:
    (reason,) = why(explainer("one", "ash birch"), explainer("two", "ash birch"), language="fr")

    assert reason == "En commun : Ash et Birch"
