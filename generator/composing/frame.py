"""What every page has: its way to the others, its names, its address."""

from urllib.parse import urlsplit

from generator.composing.site import Backlinks
from generator.composing.urls import (
    ARCHIVE,
    CORRECTIONS,
    FEED,
    FRONT,
    GLOSSARY,
    MISSING,
    QUOTES,
    SEARCH,
    STORIES,
    TAGS,
    TIMELINE,
    absolute_url,
    image_path,
    relative_url,
    root_url,
)
from generator.interface.words import Words
from generator.model.share_card import HEIGHT, WIDTH
from generator.model.site import Settings, Site
from generator.model.views import Frame, LinkView, ShareView


def frame_of(
    backlinks: Backlinks,
    page: str,
    title: str,
    description: str = "",
    *,
    section: str = "",
    structured: str = "",
    kind: str = "website",
) -> Frame:
    """Return the frame of a page; `section` is the part of the site that it belongs to.

    `title` is "" on the front page, whose title is the site's.
    """
    settings, words = backlinks.site.settings, backlinks.words
    root, home = root_url(page), relative_url(FRONT, page)
    if page == MISSING and settings.base_url:
        root = home = _server_path(settings.base_url)
    navigation = tuple(
        LinkView(text, _link(backlinks, target, page), target in (page, section))
        for text, target in _parts(backlinks)
    )
    return Frame(
        root=root,
        home=home,
        language=words.language,
        direction=words.direction,
        site_title=settings.title,
        tagline=settings.tagline,
        credit=settings.credit,
        head_title=_head_title(title, settings, words),
        description=description or settings.tagline,
        canonical="" if page == MISSING else absolute_url(settings.base_url, page),
        feed=_link(backlinks, FEED, page) if has_feed(backlinks) else "",
        navigation=navigation,
        footer=(
            LinkView(words.gettext("Front page"), home, page == FRONT),
            *navigation[1:],
            *_records(backlinks, page),
            *_feed(backlinks, page),
        ),
        structured=structured,
        kind=kind,
        site_own=backlinks.own_language(""),
        share=_share(backlinks, page, title),
    )


def _share(backlinks: Backlinks, page: str, title: str) -> ShareView | None:
    """Return the image for sharing that was drawn for the page, else the site's."""
    settings = backlinks.site.settings
    own = image_path(page)
    path = next((one for one in (own, image_path(FRONT)) if one in backlinks.images), "")
    if not (settings.base_url and path) or page == MISSING:
        return None
    alt = title if path == own and title else _head_title("", settings, backlinks.words)
    return ShareView(absolute_url(settings.base_url, path), WIDTH, HEIGHT, alt)


def _head_title(title: str, settings: Settings, words: Words) -> str:
    if title:
        return f"{title} · {settings.title}"
    if not settings.tagline:
        return settings.title
    return words.gettext("%(title)s: %(tagline)s", title=settings.title, tagline=settings.tagline)


def _parts(backlinks: Backlinks) -> list[tuple[str, str]]:
    """Return the parts of the site that have something in them."""
    site, words = backlinks.site, backlinks.words
    parts = (
        (words.gettext("Explainers"), FRONT, True),
        (words.gettext("Stories"), STORIES, bool(site.stories)),
        (words.gettext("Timeline"), TIMELINE, backlinks.has_events),
        (words.gettext("Quotes"), QUOTES, backlinks.has_quotes),
        (words.gettext("Glossary"), GLOSSARY, bool(site.entries)),
        (words.gettext("Search"), SEARCH, has_search(site)),
    )
    return [(text, target) for text, target, filled in parts if filled]


def _records(backlinks: Backlinks, page: str) -> tuple[LinkView, ...]:
    """Return links to what readers seldom look for, but must find."""
    words = backlinks.words
    parts = (
        (words.gettext("Archive"), ARCHIVE, bool(backlinks.site.articles)),
        (words.gettext("Tags"), TAGS, bool(backlinks.tags)),
        (words.gettext("Corrections"), CORRECTIONS, backlinks.has_corrections),
    )
    return tuple(
        LinkView(text, _link(backlinks, target, page), target == page)
        for text, target, filled in parts
        if filled
    )


def _link(backlinks: Backlinks, target: str, page: str) -> str:
    """Return a link that works where the page is read: a 404 stands at any address."""
    base_url = backlinks.site.settings.base_url
    if page == MISSING and base_url:
        return _server_path(absolute_url(base_url, target))
    return relative_url(target, page)


def _server_path(address: str) -> str:
    """Return an address without its server: another host than the site's may show its pages."""
    return urlsplit(address).path or "/"


def has_search(site: Site) -> bool:
    """Whether readers can search the site: that has to be on, and there has to be something."""
    return site.settings.search and bool(site.articles or site.entries or site.stories)


def has_feed(backlinks: Backlinks) -> bool:
    """Whether the site has a feed: that needs a full address, and something to announce."""
    return bool(backlinks.site.settings.base_url and backlinks.site.articles)


def _feed(backlinks: Backlinks, page: str) -> tuple[LinkView, ...]:
    return (
        (LinkView(backlinks.words.gettext("Feed"), _link(backlinks, FEED, page)),)
        if has_feed(backlinks)
        else ()
    )
