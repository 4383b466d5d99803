"""Announce articles and stories on other pages than their own."""

from dataclasses import replace

from generator.composing.counts import (
    entries_counted,
    events_counted,
    explainers_counted,
    quotes_counted,
)
from generator.composing.dates import moment_view, since_words
from generator.composing.days import Told, told_in
from generator.composing.mentions import mention_sentences
from generator.composing.reading_time import reading_minutes
from generator.composing.site import Backlinks, shown_events, shown_quotes
from generator.composing.strip import NO_STRIP, strip_of
from generator.composing.urls import article_path, relative_url, story_path
from generator.interface.words import Words
from generator.model.annotation import Annotated
from generator.model.entry import Story
from generator.model.views import SentenceView, StoryView, TeaserView

MOST_SENTENCES = 12  # of one article, on the page of an entry that they mention


def teaser_of(
    annotated: Annotated,
    backlinks: Backlinks,
    page: str,
    *,
    labels: bool = False,
) -> TeaserView:
    """Return an article as another page announces it; `labels` puts dates under its strip."""
    front = annotated.article.front
    words = backlinks.words
    story = backlinks.stories.get(front.story)
    told = [Told(annotated, event) for event in shown_events(annotated)]
    day = annotated.article.published_day
    own = backlinks.own_language(front.language)
    return TeaserView(
        title=front.title,
        url=relative_url(article_path(annotated.article.slug), page),
        kicker=story.title if story else front.kicker,
        standfirst=front.standfirst,
        date=moment_view(front.published, words),
        counts=counts_of(annotated, words),
        strip=strip_of(told, day, words, labels=labels) if told else NO_STRIP,
        minutes=reading_minutes(annotated, front.language or backlinks.site.settings.language),
        language=own.language,
        direction=own.direction,
    )


def counts_of(annotated: Annotated, words: Words) -> str:
    """Return what an article has ("12 events · 4 quotes · 23 entries")."""
    counts = (
        (events_counted, len(shown_events(annotated))),
        (quotes_counted, sum(quote.speaker is not None for quote in shown_quotes(annotated))),
        (entries_counted, len(annotated.entries)),
    )
    return " · ".join(counted(number, words) for counted, number in counts if number)


def mentioning_teaser(
    annotated: Annotated, entry: str, backlinks: Backlinks, page: str
) -> TeaserView:
    """Return an article with the sentences that mention an entry, and links to them."""
    teaser = teaser_of(annotated, backlinks, page)
    path = article_path(annotated.article.slug)
    found = mention_sentences(annotated, entry, backlinks.words)[:MOST_SENTENCES]
    sentences = tuple(
        SentenceView(
            one.before, one.words, one.after, relative_url(path, page, one.anchor), one.place
        )
        for one in found
    )
    return replace(teaser, url=sentences[0].url, sentences=sentences) if sentences else teaser


def story_view(story: Story, backlinks: Backlinks, page: str) -> StoryView:
    """Return a story with its counts ("5 explainers, 31 events since about 2011")."""
    articles = backlinks.articles_of(story.id)
    told = told_in(articles)
    words = backlinks.words
    counts = [
        explainers_counted(len(articles), words) if articles else words.gettext("No explainer yet")
    ]
    if told:
        first = min(one.event.date for one in told)
        events = events_counted(len(told), words)
        if first.earliest and "/" not in first.text:
            events = f"{events} {since_words(first, words, whole=True)}"
        counts.append(events)
    url = relative_url(story_path(story.id), page)
    return StoryView(story.title, url, story.standfirst, words.gettext(", ").join(counts))
