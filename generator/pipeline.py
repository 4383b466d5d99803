"""The story of a build: a folder of Markdown in, the files of a site out.

Each step is a plain function of frozen values; none of them knows another. What is slow is
remembered round the steps, here, under a key made of everything that the result depends on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from generator import nlp
from generator.annotating.annotate import annotate
from generator.annotating.masking import texts_to_analyse
from generator.annotating.names.aliases import build_alias_table
from generator.checking.links import WrittenPage
from generator.composing.pages import pages
from generator.composing.search_page import search_documents
from generator.composing.share_cards import share_cards
from generator.composing.site import compose
from generator.composing.urls import SEARCH_INDEX, article_path, entry_path, story_path
from generator.interface.interface import Interface, read_interface
from generator.memo import Memo, code_digest, digest, remember
from generator.model.analysis import Analysis, decode_analysis, encode_analysis
from generator.model.annotation import Annotated
from generator.model.article import Article
from generator.model.problem import Problem, Severity
from generator.model.site import Content, Derived, File, Settings, Site
from generator.nlp.analyse import analyse
from generator.nlp.models import InstalledModel, find_model, how_to_install
from generator.pictures import picture_images
from generator.reading.content import read_content
from generator.rendering.assets import read_assets
from generator.rendering.pages import Renderer, TemplateProblem
from generator.rendering.theme import Theme, find_theme
from generator.searching import IndexingError, find_pagefind, index_of
from generator.share_images import share_images

# Texts that the model reads between two steps of a progress bar.
_AT_ONCE = 64

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
    annotated, problems = annotate_content(content, memo, audience, progress)
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
        files, documents = render_site(site, interface, theme, shared, progress)
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


def annotate_content(
    content: Content, memo: Memo, audience: Audience, progress: Progress
) -> tuple[tuple[Annotated, ...], tuple[Problem, ...]]:
    """Return every article with what is known of its words, and the problems met on the way."""
    settings = content.settings
    analyses, missing = analyse_articles(content.articles, settings, memo, progress)
    languages = {_language(article, settings) for article in content.articles}
    aliases = {code: build_alias_table(content.entries, code) for code in languages}
    annotated = tuple(
        annotate(
            article,
            content.entries,
            aliases[_language(article, settings)],
            analyses,
            _language(article, settings),
            publish_derived=settings.derived in audience.derived,
        )
        for article in content.articles
    )
    found = (problem for article in annotated for problem in article.problems)
    return annotated, (*missing, *found)


def analyse_articles(
    articles: Sequence[Article], settings: Settings, memo: Memo, progress: Progress
) -> tuple[Mapping[str, Analysis], tuple[Problem, ...]]:
    """Return what the language model reads in each text of the articles, by text.

    Nothing, and a problem, where no model is installed: what is written needs none. An article in
    another language than the model's isn't read, since what came of it would be wrong.
    """
    if settings.derived is Derived.OFF or not articles:
        return {}, ()
    model = find_model(settings.language_model)
    if model is None:
        return {}, (_no_model(settings),)
    texts = [
        text
        for article in articles
        if model.reads(_language(article, settings))
        for text in texts_to_analyse(article.prose, _language(article, settings))
    ]
    return remembered_analyses(texts, model, memo, progress), ()


def remembered_analyses(
    texts: Sequence[str], model: InstalledModel, memo: Memo, progress: Progress
) -> dict[str, Analysis]:
    """Return the analysis of each text; the model runs only for texts it hasn't seen yet."""
    code = code_digest(Path(nlp.__file__).parent)
    version = digest("analyse", model.package, model.version, model.spacy_version, code)

    def compute(missing: Sequence[str]) -> list[bytes]:
        encoded: list[bytes] = []
        for start in range(0, len(missing), _AT_ONCE):
            progress("reading with the language model", start, len(missing))
            some = analyse(missing[start : start + _AT_ONCE], model)
            encoded += [encode_analysis(analysis) for analysis in some]
        progress("reading with the language model", len(missing), len(missing))
        return encoded

    found = remember(memo, {text: digest(version, text) for text in texts}, compute)
    return {text: decode_analysis(encoded) for text, encoded in found.items()}


def render_site(
    site: Site, interface: Interface, theme: Theme, images: tuple[File, ...], progress: Progress
) -> tuple[tuple[File, ...], tuple[File, ...]]:
    """Return the files of a site (pages, images, the theme's assets), and what search indexes."""
    assets = read_assets(theme)
    renderer = Renderer(theme, assets, interface)
    planned = pages(site, interface, frozenset(image.path for image in images))
    files = []
    for page in planned:
        files.append(renderer.render(page))
        progress("making pages", len(files), len(planned))
    searched = search_documents(planned) if site.settings.search else ()
    return (*files, *images, *assets.files), tuple(renderer.render(page) for page in searched)


def _language(article: Article, settings: Settings) -> str:
    return article.front.language or settings.language


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


def _no_model(settings: Settings) -> Problem:
    return Problem(
        settings.location,
        "no-language-model",
        f"the language model {settings.language_model!r} is not installed",
        hint=f"run: {how_to_install(settings.language_model)}",
        severity=Severity.WARNING,
    )


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
