"""The story of a build: a folder of Markdown in, the files of a site out.

Each step is a plain function of frozen values; none of them knows another. What is slow is
remembered round the steps, in the modules beside this one, under a key made of everything that
the result depends on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from generator.annotations import annotate_content
from generator.checking.links import WrittenPage
from generator.composing.pages import pages
from generator.composing.search_page import search_documents
from generator.composing.share_cards import share_cards
from generator.composing.site import compose
from generator.composing.urls import SEARCH_INDEX, article_path, entry_path, story_path
from generator.interface.interface import Interface, read_interface
from generator.maps import remembered_drawing
from generator.memo import Memo
from generator.model.problem import Problem, Severity
from generator.model.site import Derived, File, Settings, Site
from generator.pictures import picture_images
from generator.reading.content import read_content
from generator.rendering.assets import read_assets
from generator.rendering.theme import TemplateProblem, Theme, find_theme
from generator.renderings import render_pages
from generator.searching import IndexingError, find_pagefind, index_of
from generator.share_images import share_images

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a build is for: readers see what is published, writers also what isn't yet.

    Writers, who look at one screen and wait for it, get each image in one size, and none for
    sharing, as nobody shares a preview.
    """

    drafts: bool
    derived: frozenset[Derived]
    responsive: bool = True
    share_images: bool = True

    @property
    def name(self) -> str:
        """Who they are: what was made for others is remembered beside what was made for them."""
        return "writers" if self.drafts else "readers"


READERS = Audience(drafts=False, derived=frozenset({Derived.PUBLISH}))
WRITERS = Audience(
    drafts=True,
    derived=frozenset({Derived.PUBLISH, Derived.PREVIEW}),
    responsive=False,
    share_images=False,
)


@dataclass(frozen=True, slots=True)
class Build:
    """What came of a build: its problems, and its files unless one of them is an error.

    `documents` are what a search index is to be made of; they aren't part of the site.
    """

    site: Site | None
    files: tuple[File, ...]
    problems: tuple[Problem, ...]
    documents: tuple[File, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is nothing to publish."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def build(root: Path, memo: Memo, now: datetime, audience: Audience, progress: Progress) -> Build:
    """Return the site that the folder `root` makes, written nowhere yet."""
    content = read_content(root, now=now, drafts=audience.drafts)
    interface, faults = read_interface(root)
    annotated, problems = annotate_content(
        content, memo, progress, publish_derived=content.settings.derived in audience.derived
    )
    pictures, images, unusable = picture_images(
        root, content, memo, progress, responsive=audience.responsive
    )
    settings, unsearchable = _searchable(content.settings)
    found = {*content.problems, *faults, *problems, *unusable, *unsearchable}
    problems = tuple(sorted(found))
    site = compose(settings, annotated, content.entries, content.stories, pictures)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Build(site, (), problems)
    theme = find_theme(root)
    shared, undrawn = share_images(
        share_cards(site, interface), theme.assets, memo, progress, draw=audience.share_images
    )
    problems = (*problems, *undrawn)
    try:
        files, documents = render_site(site, interface, theme, shared, memo, audience, progress)
    except TemplateProblem as mistake:
        return Build(site, (), (*problems, mistake.problem))
    return Build(site, (*files, *images), problems, documents)


def add_search_index(built: Build, target: Path, progress: Progress) -> Build:
    """Return a build with the index of its documents; the one in `target` if it is of just these.

    It takes seconds and hundreds of megabytes for a thousand pages, so only what is to be
    published gets one.
    """
    program = find_pagefind()
    if program is None or not built.documents:
        return built
    progress("indexing for search", 0, 1)
    try:
        index = index_of(built.documents, program, target / SEARCH_INDEX)
    except IndexingError as error:
        assert built.site
        problem = _no_index(built.site.settings, str(error))
        return replace(built, files=(), problems=(*built.problems, problem))
    progress("indexing for search", 1, 1)
    files = (File(f"{SEARCH_INDEX}/{file.path}", file.content) for file in index)
    return replace(built, files=(*built.files, *files))


def render_site(
    site: Site,
    interface: Interface,
    theme: Theme,
    images: tuple[File, ...],
    memo: Memo,
    audience: Audience,
    progress: Progress,
) -> tuple[tuple[File, ...], tuple[File, ...]]:
    """Return the files of a site (pages, images, the theme's assets), and what search indexes."""
    assets = read_assets(theme)
    planned = pages(
        site, interface, frozenset(image.path for image in images), remembered_drawing(memo)
    )
    searched = search_documents(planned) if site.settings.search else ()
    made = render_pages(
        (*planned, *searched), theme, assets, interface, memo, audience.name, progress
    )
    return (*made[: len(planned)], *images, *assets.files), made[len(planned) :]


def written_pages(site: Site, now: datetime) -> dict[str, WrittenPage]:
    """Return the pages of a site that are made of one file each, by their paths."""
    return {
        **{
            article_path(one.article.slug): WrittenPage(
                one.article.source, one.article.front.is_public(now)
            )
            for one in site.articles
        },
        **{entry_path(entry.id): WrittenPage(entry.source) for entry in site.entries},
        **{story_path(story.id): WrittenPage(story.source) for story in site.stories},
    }


def _searchable(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """Return settings that ask for no search where nothing is there to make its index with."""
    if not settings.search or find_pagefind():
        return settings, ()
    problem = Problem(
        settings.location,
        "no-pagefind",
        "the program that makes the search index is not installed: readers get no search",
        hint="run: pip install 'pagefind[bin]' (or write `search: off`)",
        severity=Severity.WARNING,
    )
    return replace(settings, search=False), (problem,)


def _no_index(settings: Settings, said: str) -> Problem:
    return Problem(
        settings.location,
        "no-search-index",
        f"Pagefind failed to make the search index: {said}",
        hint="build again, or write `search: off` to build without",
    )
