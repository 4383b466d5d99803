import json
from dataclasses import replace

from support.articles import (
    SETTINGS,
    annotate,
    make_alias,
    make_article,
    make_entry,
    make_quote,
)

from generator.composing.site import Backlinks, backlinks_of, compose
from generator.composing.structured import article_data, entry_data
from generator.model.annotation import Annotated
from generator.model.entry import Kind
from generator.model.site import Settings

MOSS = make_entry(
    "Ada Moss",
    summary="Runs the port.",
    aliases=(make_alias("Moss"),),
    same_as=("https://www.wikidata.org/wiki/Q1",),
)
PORT = make_entry("Port Elm", Kind.PLACE, coordinates=(0.0, -1.5))
ONLINE = replace(SETTINGS, base_url="https://news.example/", publisher="The Tide")


def site_of(*articles: Annotated, settings: Settings = ONLINE) -> Backlinks:
    return backlinks_of(compose(settings, articles, (MOSS, PORT), ()))


def test_an_article_names_what_it_mentions_and_who_spoke() -> None:
    article = make_article("“Shut.” “Open.”", byline=("Jo Reed", "The Tide"))
    annotated = annotate(
        article,
        make_quote(article, "Shut.", "ada-moss", said="2015-11"),
        make_quote(article, "Open.", "Al Fox"),
        entries="ada-moss port-elm",
    )

    found = json.loads(article_data(annotated, site_of(annotated)))

    assert found["@type"] == "NewsArticle"
    assert found["url"] == "https://news.example/articles/test.html"
    assert [author["@type"] for author in found["author"]] == ["Person", "Organization"]
    moss, port = found["mentions"]
    assert moss["sameAs"] == ["https://www.wikidata.org/wiki/Q1"]
    assert port["geo"] == {"@type": "GeoCoordinates", "latitude": 0.0, "longitude": -1.5}
    shut, opened = found["hasPart"]
    assert (shut["spokenByCharacter"]["name"], shut["dateCreated"]) == ("Ada Moss", "2015-11")
    assert (opened["spokenByCharacter"], "dateCreated" in opened) == ("Al Fox", False)


def test_an_entry_is_a_defined_term_and_what_it_stands_for() -> None:
    found = json.loads(entry_data(MOSS, site_of()))

    assert found["@type"] == ["DefinedTerm", "Person"]
    assert (found["name"], found["alternateName"]) == ("Ada Moss", ["Moss"])
    assert found["inDefinedTermSet"] == "https://news.example/glossary/"


def test_nothing_empty_is_said() -> None:
    annotated = annotate(make_article())

    found = json.loads(article_data(annotated, site_of(annotated, settings=SETTINGS)))

    assert sorted(found) == [
        "@context",
        "@type",
        "dateModified",
        "datePublished",
        "headline",
        "inLanguage",
    ]


def test_the_data_cannot_end_its_script_element() -> None:
    annotated = annotate(make_article(title="</script><!-- \u2028 &"))

    text = article_data(annotated, site_of(annotated))

    assert not {"<", ">", "&", "\u2028"} & set(text)
    assert json.loads(text)["headline"] == "</script><!-- \u2028 &"
