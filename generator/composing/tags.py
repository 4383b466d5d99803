"""Make the pages of tags: all of them, one for each, and a feed for each."""

from collections.abc import Iterator
from dataclasses import replace

from generator.composing.archive import archive_years
from generator.composing.counts import explainers_counted
from generator.composing.feeds import tag_feed
from generator.composing.frame import frame_of, has_feed
from generator.composing.site import Backlinks, Tag
from generator.composing.teasers import teaser_of
from generator.composing.urls import TAGS, relative_url, tag_feed_path, tag_path
from generator.model.annotation import Annotated
from generator.model.ids import tag_slug
from generator.model.site import Page
from generator.model.views import TagPage, TagsPage, TagView

MOST_ANNOUNCED = 12  # with standfirst and strip; the earlier ones are lines of a list


def tag_pages(backlinks: Backlinks) -> Iterator[Page]:
    """Yield the page of all tags, and the pages and feeds of each; nothing where there is none."""
    if not backlinks.tags:
        return
    words = backlinks.words
    frame = frame_of(
        backlinks, TAGS, words.gettext("Tags"), words.gettext("What the explainers are about.")
    )
    views = tuple(
        TagView(tag.name, relative_url(tag_path(tag.slug), TAGS), len(tag.articles))
        for tag in backlinks.tags.values()
    )
    yield Page(TAGS, "pages/tags.html", TagsPage(frame, views))
    for tag in backlinks.tags.values():
        yield _tag_page(tag, backlinks)
        if has_feed(backlinks):
            yield tag_feed(tag, backlinks)


def _tag_page(tag: Tag, backlinks: Backlinks) -> Page:
    page, words = tag_path(tag.slug), backlinks.words
    count = explainers_counted(len(tag.articles), words)
    frame = frame_of(backlinks, page, tag.name, count, section=TAGS)
    feed = relative_url(tag_feed_path(tag.slug), page) if has_feed(backlinks) else ""
    newest, earlier = tag.articles[:MOST_ANNOUNCED], tag.articles[MOST_ANNOUNCED:]
    view = TagPage(
        frame=replace(frame, feed=feed),
        title=tag.name,
        count=count,
        articles=tuple(teaser_of(one, backlinks, page) for one in newest),
        earlier=archive_years(earlier, backlinks, page),
        feed=feed,
    )
    return Page(page, "pages/tag.html", view)


def tags_of_article(annotated: Annotated, backlinks: Backlinks, page: str) -> tuple[TagView, ...]:
    """Return the tags of an article in its writer's order, spelled as the site spells them."""
    tags = (backlinks.tags[tag_slug(name)] for name in annotated.article.front.tags)
    return tuple(TagView(tag.name, relative_url(tag_path(tag.slug), page)) for tag in tags)
