"""Glossaries, articles and models' readings written in a few words, for tests of mentions."""

import re
from collections.abc import Iterator
from datetime import date

from generator.annotating.names.aliases import AliasTable, build_alias_table
from generator.annotating.names.mentions import find_mentions
from generator.model.analysis import Analysis, Name, Word
from generator.model.annotation import Mention
from generator.model.article import Article
from generator.model.entry import Alias, Entry, Kind
from generator.model.problem import Location, Problem
from generator.model.prose import Prose
from generator.model.source import Source
from generator.reading.articles import read_markdown

_HERE = Location("content/glossary/test.md")
_ENTRY = re.compile(r"(?P<kind>\w+) (?P<name>[^=!]+)(?:= (?P<aliases>[^!]+))?(?:! (?P<never>.+))?")


def make_entry(line: str, *, match_case: bool = True) -> Entry:
    """Return an entry from "person Bashar al-Assad = Assad; Mr Assad ! Assad Suwan".

    Its id is the name in lower case with hyphens.
    """
    found = _ENTRY.fullmatch(line)
    assert found, line
    name = found["name"].strip()
    aliases = [part.strip() for part in (found["aliases"] or "").split(";") if part.strip()]
    return Entry(
        re.sub(r"\W+", "-", name.lower()).strip("-"),
        Source(_HERE.path, ""),
        _HERE,
        name,
        Kind(found["kind"]),
        aliases=tuple(Alias(words, _HERE) for words in aliases),
        never=tuple(part.strip() for part in (found["never"] or "").split(";") if part.strip()),
        match_case=match_case,
    )


def make_table(*lines: str, language: str = "en") -> AliasTable:
    return build_alias_table(tuple(make_entry(line) for line in lines), language)


def make_article(text: str) -> Article:
    """Return Markdown, with or without front matter, as an article of 5 November 2015."""
    return read_markdown(text, "content/articles/test.md", date(2015, 11, 5))


def read_as(prose: Prose, *names: str) -> tuple[Analysis, ...]:
    """Return a reading for each paragraph, in prose coordinates.

    `names` are "LABEL words": what the model takes for names, wherever the words stand. Its
    tagger takes words with a capital for proper nouns.
    """
    return tuple(
        Analysis(
            tuple(_words(prose.text, *paragraph.span)),
            (tuple(paragraph.span),),
            tuple(sorted(_names(prose.text, *paragraph.span, names), key=lambda it: it.start)),
        )
        for paragraph in prose.paragraphs
    )


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for found in re.compile(r"\w[\w’'-]*|[^\w\s]").finditer(text, start, end):
        word = found.group()
        tag = "NNP" if word[0].isupper() else "CD" if word.isdigit() else "NN"
        yield Word(*found.span(), word, "", tag, 0, "", 0)


def _names(text: str, start: int, end: int, names: tuple[str, ...]) -> Iterator[Name]:
    for name in names:
        label, _, words = name.partition(" ")
        for found in re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").finditer(text, start, end):
            yield Name(*found.span(), label)


def find(
    text: str, *glossary: str, names: tuple[str, ...] | None = None
) -> tuple[Article, tuple[Mention, ...], tuple[Problem, ...]]:
    """Return an article with its mentions; without `names` there is no model."""
    article = make_article(text)
    readings = () if names is None else read_as(article.prose, *names)
    mentions, problems = find_mentions(article, make_table(*glossary), readings)
    return article, mentions, problems


def told(article: Article, mentions: tuple[Mention, ...]) -> list[str]:
    """Return each mention as "words -> entry: rule", or "words ~ name: rule" without an entry."""
    return [
        f"{article.prose.words(m.span)} -> {m.entry}: {m.reason.rule}"
        if m.entry
        else f"{article.prose.words(m.span)} ~ {m.name} ({m.kind}): {m.reason.rule}"
        for m in mentions
    ]
