"""Make the page of a story, its articles and their common timeline, and the list of stories."""

from dataclasses import replace

from generator.composing.days import told_in
from generator.composing.frame import frame_of
from generator.composing.images import image_view, share_of
from generator.composing.map.places import map_elsewhere
from generator.composing.site import Backlinks
from generator.composing.teasers import story_view, teaser_of
from generator.composing.timeline import common_timeline
from generator.composing.urls import STORIES, story_path
from generator.model.entry import Story
from generator.model.site import Page
from generator.model.views import LinkView, StoriesPage, StoryPage


def story_page(story: Story, backlinks: Backlinks) -> Page:
    """Return the page of one story; what is still expected is as of its newest article."""
    page = story_path(story.id)
    articles = backlinks.articles_of(story.id)
    told = told_in(articles)
    words = backlinks.words
    parts = (
        (articles, words.gettext("Explainers"), "#explainers"),
        (told, words.gettext("What happened when"), "#timeline"),
    )
    frame = frame_of(backlinks, page, story.title, story.standfirst, section=STORIES)
    view = StoryPage(
        frame=replace(frame, share=share_of(story.image, backlinks.site) or frame.share),
        title=story.title,
        standfirst=story.standfirst,
        body=story.tokens,
        articles=tuple(
            # The story's title stands on the page already.
            replace(teaser_of(one, backlinks, page), kicker=one.article.front.kicker)
            for one in articles
        ),
        timeline=common_timeline(told, backlinks, page),
        contents=tuple(LinkView(text, url) for filled, text, url in parts if filled),
        map=map_elsewhere(articles, backlinks, page, "story"),
        image=image_view(story.image, backlinks.site.pictures, page) if story.image else None,
    )
    return Page(page, "pages/story.html", view)


def stories_page(backlinks: Backlinks) -> Page:
    """Return the list of all stories."""
    stories = tuple(story_view(story, backlinks, STORIES) for story in backlinks.site.stories)
    words = backlinks.words
    about = words.gettext("What several explainers are about together.")
    frame = frame_of(backlinks, STORIES, words.gettext("Stories"), about)
    return Page(STORIES, "pages/stories.html", StoriesPage(frame, stories))
