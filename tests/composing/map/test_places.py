from support.articles import SETTINGS, annotate, make_article, make_entry, make_mention, make_story
from support.harbour import contexts

from generator.composing.site import compose
from generator.model.annotation import Annotated, State
from generator.model.entry import Entry, Kind
from generator.model.site import Site
from generator.model.views import ArticlePage, FrontPage, MapView, StoryPage

ENTRIES = (
    make_entry("Tunis", Kind.PLACE, coordinates=(36.8, 10.18)),
    make_entry("Sfax", Kind.PLACE, coordinates=(34.74, 10.76)),
    make_entry("Sousse", Kind.PLACE, coordinates=(35.83, 10.64)),
    make_entry("Oslo", Kind.PLACE, coordinates=(59.91, 10.75)),
    make_entry("Lima", Kind.PLACE, coordinates=(-12.05, -77.04)),
    make_entry("Nowhere", Kind.PLACE),
    make_entry("Ada Moss", Kind.PERSON, coordinates=(1.0, 1.0)),
)


def told(body: str, *words: str, slug: str = "test", **more: State | bool) -> Annotated:
    article = make_article(body, slug=slug, story="ships")
    mentions = [
        make_mention(article, one, one.lower().replace(" ", "-"), kind=Kind.PLACE, **more)  # type: ignore[arg-type] # as named
        for one in words
    ]
    return annotate(article, *mentions, entries=" ".join(one.lower() for one in words))


def site_of(*articles: Annotated, entries: tuple[Entry, ...] = ENTRIES) -> Site:
    return compose(SETTINGS, articles, entries, (make_story("Ships"),))


def map_in(*articles: Annotated, page: str = "articles/test.html") -> MapView | None:
    context = contexts(site_of(*articles))[page]
    assert isinstance(context, ArticlePage | FrontPage | StoryPage)
    return context.map


def test_places_of_the_text_are_links_to_the_articles_own_glossary() -> None:
    found = map_in(told("From Tunis to Sfax.", "Tunis", "Sfax"))

    assert found
    assert [(place.name, place.url) for place in found.places] == [
        ("Tunis", "#g-tunis"),
        ("Sfax", "#g-sfax"),
    ]
    assert found.label == "Map of Tunis and Sfax"
    assert found.title == "Where the article takes place."


def test_places_far_away_are_named_as_off_the_map() -> None:
    found = map_in(
        told("Tunis, Sfax, Sousse; Oslo and Lima.", "Tunis", "Sfax", "Sousse", "Oslo", "Lima")
    )

    assert found
    assert [place.name for place in found.places] == ["Tunis", "Sfax", "Sousse"]
    assert found.note == "Oslo and Lima lie off the map."


def test_one_place_far_away_lies_off_the_map() -> None:
    found = map_in(told("Tunis, Sfax, Oslo.", "Tunis", "Sfax", "Oslo"))

    assert found
    assert found.note == "Oslo lies off the map."


def test_an_article_without_a_place_on_earth_has_no_map() -> None:
    assert map_in(told("Nowhere with Ada Moss.", "Nowhere", "Ada Moss")) is None


def test_a_proposed_mention_and_one_that_is_not_marked_put_nothing_on_a_map() -> None:
    assert map_in(told("From Tunis.", "Tunis", state=State.PROPOSED)) is None
    assert map_in(told("From Tunis.", "Tunis", shown=False)) is None


def test_the_front_page_and_a_story_lead_to_the_entries_pages() -> None:
    articles = told("In Tunis.", "Tunis"), told("In Sfax.", "Sfax", slug="test-2")

    front, story = (
        map_in(*articles, page="index.html"),
        map_in(*articles, page="stories/ships.html"),
    )

    assert front
    assert [place.url for place in front.places] == ["glossary/tunis.html"]
    assert story
    assert [place.url for place in story.places] == [
        "../glossary/tunis.html",
        "../glossary/sfax.html",
    ]
    assert story.title == "Where the story takes place."


def test_the_place_mentioned_most_comes_first() -> None:
    articles = told("In Sfax.", "Sfax"), told("Tunis and Sfax.", "Tunis", "Sfax", slug="test-2")

    story = map_in(articles[1], articles[0], page="stories/ships.html")

    assert story
    assert [place.name for place in story.places] == ["Sfax", "Tunis"]
