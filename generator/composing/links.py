"""Make links between the writer's files ("ferry.md#the-vote") links between pages."""

import posixpath
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from generator.composing.tokens import with_links
from generator.composing.urls import article_path, entry_path, relative_url, story_path
from generator.model.site import Site
from generator.model.source import Source


def link_pages(site: Site) -> Site:
    """Return the site with links to its Markdown files leading to their pages.

    A link to a file that makes no page stays as it was written: `check` finds it.
    """
    pages = _pages_of(site)

    def linked(tokens: tuple[Token, ...], source: Source) -> tuple[Token, ...]:
        return with_links(tokens, _change(source.path, pages))

    return replace(
        site,
        articles=tuple(
            replace(one, tokens=linked(one.tokens, one.article.source)) for one in site.articles
        ),
        entries=tuple(replace(one, tokens=linked(one.tokens, one.source)) for one in site.entries),
        stories=tuple(replace(one, tokens=linked(one.tokens, one.source)) for one in site.stories),
    )


def _pages_of(site: Site) -> dict[str, str]:
    """Return the page of each source file."""
    return {
        **{one.article.source.path: article_path(one.article.slug) for one in site.articles},
        **{entry.source.path: entry_path(entry.id) for entry in site.entries},
        **{story.source.path: story_path(story.id) for story in site.stories},
    }


def _change(source: str, pages: dict[str, str]) -> Callable[[str], str]:
    def change(link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path.endswith(".md"):
            return link
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(parts.path)))
        if target not in pages:
            return link
        return relative_url(pages[target], pages[source], unquote(parts.fragment))

    return change
