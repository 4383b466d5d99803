"""Read a site's folder: settings, glossary, stories and articles, and all that is wrong in them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from generator.model.article import Status
from generator.model.entry import Entry
from generator.model.ids import slug_of
from generator.model.problem import Location, Problem, Severity
from generator.model.site import Content
from generator.model.source import Source
from generator.reading.articles import read_article
from generator.reading.files import find_files, read_source
from generator.reading.findings import Findings, Target
from generator.reading.future import future_dates
from generator.reading.glossary import read_entry
from generator.reading.settings import read_settings
from generator.reading.stories import read_story
from generator.reading.tags import clashing_tags
from generator.reading.unread import unread_files

ARTICLES = "content/articles"
GLOSSARY = "content/glossary"
STORIES = "content/stories"

_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_Noun = TypeVar("_Noun")
_Read = Callable[[Source, str, str, Findings], _Noun | None]


def read_content(root: Path, *, now: datetime, drafts: bool = False) -> Content:
    """Return all that could be read below `root/content`, with the problems of every file.

    Without `drafts`, the articles that readers mustn't see at `now` (a time with its offset)
    are left out: drafts, whose errors then count as warnings, and those before `publish_at` or
    from `expires` on.
    """
    findings = Findings()
    settings = read_settings(root, findings)
    entries = _read_folder(root, GLOSSARY, read_entry, settings.language, findings)
    stories = _read_folder(root, STORIES, read_story, settings.language, findings)
    articles = _read_folder(root, ARTICLES, read_article, settings.language, findings)
    if not find_files(root, ARTICLES):
        findings.add(_no_articles(root))
    findings.problems += unread_files(root)
    findings.problems += [one for article in articles for one in future_dates(article, now)]
    findings.problems += clashing_tags(articles)
    findings.settle(Target.ENTRY, _ids(root, GLOSSARY))
    findings.settle(Target.STORY, _ids(root, STORIES))
    unseen = {a.source.path for a in articles if a.front.status is Status.DRAFT and not drafts}
    problems = (_softened(one) if one.location.path in unseen else one for one in findings.problems)
    return Content(
        settings,
        tuple(article for article in articles if drafts or article.front.is_public(now)),
        tuple(entries),
        tuple(stories),
        tuple(sorted(problems)),
    )


def read_glossary(folder: Path, language: str = "en") -> tuple[Entry, ...]:
    """Return the entries of any folder; what is wrong in its files is passed over."""
    return tuple(_read_folder(folder, ".", read_entry, language, Findings()))


def _read_folder(
    root: Path, folder: str, read: _Read[_Noun], language: str, findings: Findings
) -> list[_Noun]:
    """Return what the files of a folder hold, in order of their paths; their stems are ids."""
    found: list[_Noun] = []
    paths: dict[str, str] = {}
    for path in find_files(root, folder):
        source = read_source(root, path)
        if isinstance(source, Problem):
            findings.add(source)
            continue
        if problem := _wrong_name(source, path.stem, paths):
            findings.add(problem)
        paths.setdefault(path.stem, source.path)
        if (noun := read(source, path.stem, language, findings)) is not None:
            found.append(noun)
    return found


def _wrong_name(source: Source, stem: str, paths: dict[str, str]) -> Problem | None:
    """Return what is wrong with a file's name: it becomes an address."""
    if not _STEM.fullmatch(stem):
        message = f"'{stem}' can't be an address: small letters, digits and hyphens only"
        hint = f"rename the file to {slug_of(stem)}.md"
        return Problem(Location(source.path), "bad-name", message, hint)
    if stem in paths:
        message = f"two files have the name '{stem}.md', so they'd be one page"
        hint = f"the other one is {paths[stem]}"
        return Problem(Location(source.path), "same-name", message, hint)
    return None


def _ids(root: Path, folder: str) -> list[str]:
    """Return the ids that a folder has, those of files with mistakes too."""
    return [path.stem for path in find_files(root, folder)]


def _no_articles(root: Path) -> Problem:
    if not (root / "content").is_dir():
        hint = "run this in a site's folder, or make one with `sidelight new site`"
        return Problem(Location("content"), "no-articles", "there is no folder content/ here", hint)
    hint = "write one: a file content/articles/my-article.md, or `sidelight new article`"
    return Problem(Location(ARTICLES), "no-articles", "there are no articles", hint)


def _softened(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.WARNING)
