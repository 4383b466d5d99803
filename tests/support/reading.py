"""Read small texts as files of a site."""

from datetime import UTC, datetime
from pathlib import Path

from generator.model.article import Article
from generator.model.problem import Problem
from generator.model.site import Content
from generator.reading.articles import read_article
from generator.reading.content import read_content
from generator.reading.files import source_of
from generator.reading.findings import Findings

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FRONT = "---\ntitle: Talks\npublished: 2015-11-05\n---\n"
PATH = "content/articles/talks.md"


def read(text: str, language: str = "en") -> tuple[Article, list[Problem]]:
    """Return the article of a whole file, and what is wrong in it."""
    findings = Findings()
    article = read_article(source_of(PATH, text), "talks", language, findings)
    assert article is not None
    return article, findings.problems


def article(body: str, language: str = "en") -> Article:
    """Return an article with this body, in which nothing may be wrong."""
    found, problems = read(FRONT + body, language)
    assert problems == []
    return found


def site(root: Path, files: dict[str, str]) -> Content:
    """Write files below `content/` and read them."""
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_content(root, now=NOW)
