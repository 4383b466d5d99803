"""Make the page of an article: its text with cards, its timeline, its voices, its glossary."""

from dataclasses import replace

from generator.composing.body import Body, body_of
from generator.composing.corrections import corrections_of, is_later
from generator.composing.counts import entries_counted, events_counted, quotes_counted
from generator.composing.dates import timed_view
from generator.composing.days import Told
from generator.composing.entries import glossary_of
from generator.composing.frame import frame_of
from generator.composing.images import image_view, share_of
from generator.composing.known import point_views
from generator.composing.map.places import article_map
from generator.composing.quotes import by_speaker, quote_view
from generator.composing.reading_time import reading_minutes
from generator.composing.related import related_teasers
from generator.composing.site import Backlinks, shown_events, shown_quotes
from generator.composing.sources import credit_of, source_views
from generator.composing.strip import strip_of
from generator.composing.structured import article_data
from generator.composing.tags import tags_of_article
from generator.composing.timeline import timeline
from generator.composing.tokens import inline_tokens
from generator.composing.urls import FRONT, article_path, relative_url, story_path
from generator.interface.words import Words
from generator.model.annotation import Annotated
from generator.model.site import Page
from generator.model.views import ArticlePage, Frame, LinkView, SpeakerView

FEWEST_LISTED = 3  # two headings are seen at a glance


def article_page(annotated: Annotated, backlinks: Backlinks) -> Page:
    """Return the page of one article."""
    article, front = annotated.article, annotated.article.front
    page = article_path(article.slug)
    backlinks = backlinks.in_language(front.language)
    words = backlinks.words
    body = body_of(annotated, backlinks)
    told = [Told(annotated, event) for event in shown_events(annotated)]
    view = ArticlePage(
        frame=_frame(annotated, backlinks, page),
        title=front.title,
        kicker=_story_link(annotated, backlinks, page),
        kicker_text=front.kicker or words.gettext("Explainer"),
        standfirst=front.standfirst,
        byline=front.byline,
        dateline=front.dateline,
        published=timed_view(front.published, words),
        updated=timed_view(front.updated, words) if front.updated and is_later(front) else None,
        reading_minutes=reading_minutes(annotated, words.language),
        counts=(),
        strip=strip_of(told, article.published_day, words, labels=True),
        contents=_contents(body),
        in_brief=tuple(inline_tokens(point) for point in front.in_brief),
        known=point_views(front.known, annotated),
        not_known=point_views(front.not_known, annotated),
        sections=body.sections,
        timeline=timeline(told, backlinks, page, article.published_day),
        speakers=_speakers(annotated, body, backlinks, page),
        glossary=glossary_of(annotated, backlinks),
        sources=source_views(front.sources, words),
        credit=credit_of(article, words),
        corrections=corrections_of(annotated, words),
        related=related_teasers(annotated, backlinks, page),
        notes=body.notes,
        map=article_map(annotated, backlinks),
        image=image_view(front.image, backlinks.site.pictures, page) if front.image else None,
        tags=tags_of_article(annotated, backlinks, page),
    )
    return Page(page, "pages/article.html", _with_links(view, words))


def _frame(annotated: Annotated, backlinks: Backlinks, page: str) -> Frame:
    front = annotated.article.front
    frame = frame_of(
        backlinks,
        page,
        front.title,
        front.standfirst,
        section=FRONT,
        structured=article_data(annotated, backlinks),
        kind="article",
    )
    return replace(frame, share=share_of(front.image, backlinks.site) or frame.share)


def _contents(body: Body) -> tuple[LinkView, ...]:
    """Return links to the sections of a text that is long enough to be looked up in."""
    titled = [section for section in body.sections if section.id]
    if len(titled) < FEWEST_LISTED:
        return ()
    return tuple(LinkView(section.plain, f"#{section.id}") for section in titled)


def _story_link(annotated: Annotated, backlinks: Backlinks, page: str) -> LinkView | None:
    story = backlinks.stories.get(annotated.article.front.story)
    return LinkView(story.title, relative_url(story_path(story.id), page)) if story else None


def _speakers(
    annotated: Annotated, body: Body, backlinks: Backlinks, page: str
) -> tuple[SpeakerView, ...]:
    """Return who said what; a quotation with a card in the text leads there."""
    cards = body.cards()
    views = [
        quote_view(annotated, quote, backlinks, page)
        for quote in shown_quotes(annotated)
        if quote.speaker
    ]
    return by_speaker(
        replace(view, id="", context=f"#{view.id}") if view.id in cards else view for view in views
    )


def _with_links(view: ArticlePage, words: Words) -> ArticlePage:
    """Return the page with what sums it up, and the contents of what follows the text."""
    quotes = sum(len(speaker.quotes) for speaker in view.speakers)
    entries = sum(len(group.entries) for group in view.glossary)
    counts = (
        (view.timeline.count, events_counted, "#timeline"),
        (quotes, quotes_counted, "#said"),
        (entries, entries_counted, "#glossary"),
    )
    apparatus = (
        (view.timeline.count, words.gettext("What happened when"), "#timeline"),
        (quotes, words.gettext("Who said what"), "#said"),
        (entries, words.gettext("Who’s who"), "#glossary"),
        (view.sources or view.credit, words.gettext("Sources"), "#sources"),
        (view.corrections, words.gettext("Corrections"), "#corrections"),
        (view.related, words.gettext("Related explainers"), "#related"),
    )
    return replace(
        view,
        counts=tuple(LinkView(counted(n, words), url) for n, counted, url in counts if n),
        apparatus=tuple(LinkView(text, url) for filled, text, url in apparatus if filled),
    )
