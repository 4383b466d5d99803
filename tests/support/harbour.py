"""A small site about a harbour: two articles of one story, with something of everything."""

from dataclasses import replace

from generator.composing.pages import pages
from generator.composing.site import compose
from generator.model.annotation import Annotated
from generator.model.article import CitedSource, Correction, EventStatus
from generator.model.edtf import parse_edtf
from generator.model.entry import Kind
from generator.model.site import Settings, Site
from support.articles import (
    HERE,
    SETTINGS,
    annotate,
    make_article,
    make_entry,
    make_event,
    make_mention,
    make_quote,
    make_role,
    make_story,
)

ONLINE = replace(SETTINGS, base_url="https://news.example/sub/")
TEXT = """Ada Moss runs Port Elm.

## The port

“The port is shut,” said Ada Moss on Tuesday.

> “It will open in spring.”

It will open."""


def harbour(slug: str = "harbour") -> Annotated:
    article = make_article(
        TEXT,
        slug=slug,
        title="The harbour",
        story="ships",
        kicker="Trade",
        in_brief=("**Shut** until <b>spring</b>.",),
        sources=(CitedSource("tide", "Port shut", HERE, publisher="The Tide", edition="print"),),
        based_on="tide",
        corrections=(
            Correction(parse_edtf("2015-11-06"), "One.", "c-1"),
            Correction(parse_edtf("2015-11-09"), "Two.", "c-2"),
        ),
    )
    return annotate(
        article,
        make_mention(article, "Ada Moss", "ada-moss"),
        make_mention(article, "Port Elm", "port-elm", kind=Kind.PLACE),
        make_quote(article, "The port is shut,", "ada-moss", said="2015-11-03"),
        make_quote(article, "It will open in spring.", "Jo Reed"),
        make_quote(article, "Words of another source.", "Jo Reed"),
        make_event("2015-11-03", "The port is shut", who="port-elm ada-moss", paragraph="p-2"),
        make_event("2016-21", "It opens", status=EventStatus.SCHEDULED, paragraph="p-4"),
        entries="ada-moss port-elm",
    )


def whole_site(settings: Settings = SETTINGS) -> Site:
    entries = (
        make_entry("Ada Moss", Kind.PERSON, make_role("Harbour master", "2010")),
        make_entry("Port Elm", Kind.PLACE, coordinates=(33.51, -36.29)),
        make_entry("Nobody Mentioned"),
    )
    articles = (harbour(), harbour("harbour-again"))
    return compose(settings, articles, entries, (make_story("Ships"),))


def contexts(site: Site) -> dict[str, object]:
    return {page.path: page.context for page in pages(site)}
