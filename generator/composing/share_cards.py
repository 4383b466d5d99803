"""Say what stands on the images for sharing: one for the site, each article, each quotation."""

from generator.composing.dates import moment_view
from generator.composing.quote_page import quoted
from generator.composing.quotes import Said, quote_view, said_in
from generator.composing.site import Backlinks, backlinks_of
from generator.composing.urls import FRONT, article_path, image_path, quote_path
from generator.interface.interface import Interface
from generator.model.annotation import Annotated
from generator.model.problem import Location
from generator.model.share_card import ShareCard
from generator.model.site import Site


def share_cards(site: Site, interface: Interface | None = None) -> tuple[ShareCard, ...]:
    """Return the cards of a site, each with the path that its image is to have."""
    backlinks = backlinks_of(site, interface)
    settings = site.settings
    front = ShareCard(
        image_path(FRONT), settings.title, "", settings.location, origin=settings.tagline
    )
    return (
        front,
        *(_article_card(annotated, backlinks) for annotated in site.articles),
        *(_quote_card(said, backlinks) for said in said_in(site.articles)),
    )


def _article_card(annotated: Annotated, backlinks: Backlinks) -> ShareCard:
    article, front = annotated.article, annotated.article.front
    words = backlinks.in_language(front.language).words
    story = backlinks.stories.get(front.story)
    return ShareCard(
        image_path(article_path(article.slug)),
        front.title,
        backlinks.site.settings.title,
        Location(article.source.path),
        heading=moment_view(front.published, words).long,
        origin=story.title if story else front.kicker,
    )


def _quote_card(said: Said, backlinks: Backlinks) -> ShareCard:
    article, quote = said.annotated.article, said.quote
    page = quote_path(backlinks.quote_names[article.slug, quote.id])
    backlinks = backlinks.in_language(article.front.language)
    words = backlinks.words
    view = quote_view(said.annotated, quote, backlinks, page)
    comma = words.gettext(", ")
    day = (view.when.long, view.when.note) if view.when else (view.when_text,)
    source = comma.join(filter(None, (view.source, view.source_detail)))
    found = words.gettext("Found by the program") if view.derived else ""
    return ShareCard(
        image_path(page),
        quoted(view, words.language),
        backlinks.site.settings.title,
        quote.location,
        heading=comma.join(filter(None, day)),
        name=view.speaker,
        role=view.role,
        source=" · ".join(filter(None, (source, found))),
        origin=article.front.title,
    )
