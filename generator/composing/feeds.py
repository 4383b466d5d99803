"""Tell other programs what is on the site: the Atom feed, the sitemap, robots.txt.

All three need full addresses; a site without an address has no feed and no sitemap.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import urljoin, urlsplit

from markdown_it.token import Token

from generator.composing.body import cut_sections
from generator.composing.corrections import last_change
from generator.composing.dates import rfc3339
from generator.composing.frame import has_feed
from generator.composing.images import full_image, image_view, with_full_addresses
from generator.composing.site import Backlinks, Tag, moment_of
from generator.composing.tokens import Stretch, plain_text, with_links, without_marks
from generator.composing.urls import (
    FEED,
    FRONT,
    MISSING,
    ROBOTS,
    SEARCH,
    SITEMAP,
    absolute_url,
    article_path,
    tag_feed_path,
    tag_path,
)
from generator.model.annotation import Annotated
from generator.model.ids import tag_slug
from generator.model.prose import ParagraphKind
from generator.model.site import Page
from generator.model.views import (
    BlockView,
    FeedEntryView,
    FeedPage,
    ImageView,
    PassageView,
    RobotsPage,
    SectionView,
    SitemapPage,
)

MOST_ENTRIES = 20  # readers fetch a feed every hour


def feed_page(backlinks: Backlinks) -> Page | None:
    """Return the Atom feed (RFC 4287) of the newest articles, None for a site without address.

    Ids of articles are tag URIs (RFC 4151) of the host, the day of publishing and the slug: they
    stay when a site moves to another path. The feed's own is its address.
    """
    if not has_feed(backlinks):
        return None
    settings = backlinks.site.settings
    newest = backlinks.site.articles[:MOST_ENTRIES]
    return _feed(FEED, FRONT, settings.title, settings.tagline, newest, backlinks)


def tag_feed(tag: Tag, backlinks: Backlinks) -> Page:
    """Return the Atom feed of a tag's newest articles; the site has an address."""
    title = f"{tag.name} · {backlinks.site.settings.title}"
    newest = tag.articles[:MOST_ENTRIES]
    return _feed(tag_feed_path(tag.slug), tag_path(tag.slug), title, "", newest, backlinks)


def _feed(
    path: str,
    page: str,
    title: str,
    subtitle: str,
    newest: Sequence[Annotated],
    backlinks: Backlinks,
) -> Page:
    """Return the feed at `path` of what `page` shows."""
    settings = backlinks.site.settings
    view = FeedPage(
        id=absolute_url(settings.base_url, path),
        title=title,
        subtitle=subtitle,
        url=absolute_url(settings.base_url, page),
        self_url=absolute_url(settings.base_url, path),
        updated=rfc3339(max((last_change(one.article.front) for one in newest), key=moment_of)),
        language=settings.language,
        author=settings.publisher or settings.title,
        entries=tuple(_feed_entry(one, backlinks) for one in newest),
    )
    return Page(path, "pages/feed.xml", view)


def _tag(base_url: str, day: date, name: str) -> str:
    return f"tag:{urlsplit(base_url).hostname or 'localhost'},{day.isoformat()}:{name}"


def _feed_entry(annotated: Annotated, backlinks: Backlinks) -> FeedEntryView:
    article, front = annotated.article, annotated.article.front
    base_url = backlinks.site.settings.base_url
    url = absolute_url(base_url, article_path(article.slug))
    return FeedEntryView(
        id=_tag(base_url, article.published_day, f"articles/{article.slug}"),
        title=front.title,
        url=url,
        published=rfc3339(front.published),
        updated=rfc3339(last_change(front)),
        summary=front.standfirst,
        authors=front.byline,
        sections=_plain_sections(annotated, url),
        image=_lead(annotated, backlinks, url),
        language=front.language if front.language != backlinks.site.settings.language else "",
        tags=tuple((slug, backlinks.tags[slug].name) for slug in map(tag_slug, front.tags)),
    )


def _lead(annotated: Annotated, backlinks: Backlinks, url: str) -> ImageView | None:
    image, page = annotated.article.front.image, article_path(annotated.article.slug)
    return full_image(image_view(image, backlinks.site.pictures, page), url) if image else None


def _plain_sections(annotated: Annotated, url: str) -> tuple[SectionView, ...]:
    """Return the text as its writer wrote it: without marks and cards, its links in full.

    Pull quotes only repeat what the text says, and a feed shows no layout: they are left out.
    """
    tokens = annotated.tokens
    pulls = {
        paragraph.token
        for paragraph in annotated.article.prose.paragraphs
        if paragraph.kind is ParagraphKind.PULL
    }

    def full(stretch: Stretch) -> tuple[Token, ...]:
        plain = without_marks(tokens[stretch.start : stretch.end])
        linked = with_links(plain, lambda target: urljoin(url, target))
        return with_full_addresses(linked, url)

    sections = []
    for section in cut_sections(tokens)[0]:
        heading = section.heading
        title = tuple(full(heading)[1].children or ()) if heading else ()
        kept = (block for block in section.blocks if pulls.isdisjoint(range(*block)))
        blocks = tuple(BlockView(full(block)) for block in kept)
        passages = (PassageView(blocks),) if blocks else ()
        sections.append(SectionView("", title, plain_text(title), passages))
    return tuple(sections)


def sitemap_page(backlinks: Backlinks, pages: Iterable[Page]) -> Page | None:
    """Return the sitemap of all pages that a reader may look for; None without an address.

    An article's day of change is its own; other pages change with whatever they list, and an
    invented day would be worse than none.
    """
    base_url = backlinks.site.settings.base_url
    if not base_url:
        return None
    changed = {
        article_path(one.article.slug): rfc3339(last_change(one.article.front))[:10]
        for one in backlinks.site.articles
    }
    urls = tuple(
        (absolute_url(base_url, page.path), changed.get(page.path, ""))
        for page in pages
        if page.path.endswith(".html") and page.path not in (MISSING, SEARCH)
    )
    return Page(SITEMAP, "pages/sitemap.xml", SitemapPage(urls))


def robots_page(backlinks: Backlinks) -> Page:
    """Return robots.txt, which names the sitemap if there is one."""
    sitemap = absolute_url(backlinks.site.settings.base_url, SITEMAP)
    return Page(ROBOTS, "pages/robots.txt", RobotsPage(sitemap))
