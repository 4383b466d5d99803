"""What other programs read: the feed, the sitemap, robots.txt."""

from dataclasses import dataclass

from generator.model.views.body import SectionView
from generator.model.views.image import ImageView


@dataclass(frozen=True, slots=True)
class FeedEntryView:
    """One article in the Atom feed: addresses are absolute, times RFC 3339.

    `sections` is the body without marks and cards: plain blocks and inline quotations.
    `language` is "" where it is the feed's. `tags` are terms (slugs), each with its label.
    """

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    authors: tuple[str, ...]
    sections: tuple[SectionView, ...]
    language: str = ""
    image: ImageView | None = None
    tags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FeedPage:
    """templates/pages/feed.xml."""

    id: str
    title: str
    subtitle: str
    url: str
    self_url: str
    updated: str
    language: str
    author: str
    entries: tuple[FeedEntryView, ...]


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """templates/pages/sitemap.xml: address and date of change (YYYY-MM-DD, or "")."""

    urls: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RobotsPage:
    """templates/pages/robots.txt."""

    sitemap: str
