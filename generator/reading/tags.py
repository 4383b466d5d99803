"""Read `tags:` of an article, and see that no two tags of a site are one by accident."""

import unicodedata
from collections.abc import Iterable, Iterator

from generator.model.article import Article
from generator.model.ids import tag_slug
from generator.model.problem import Problem
from generator.reading.fields import Fields

MOST_CHARACTERS = 60  # at four bytes each, with ".html", a file name of 245 of the usual 255

_SPACES = str.maketrans("-_", "  ")


def read_tags(fields: Fields) -> tuple[str, ...]:
    """Return the tags, each once, whatever its case, spaces and hyphens."""
    found: dict[str, str] = {}
    for tag in fields.texts("tags"):
        name = " ".join(tag.text.split())
        slug = tag_slug(name)
        if not slug:
            message = f"no letter or digit in the tag '{name}'"
            hint = "a tag has a page of its own, and its words are the address"
            fields.problem("bad-tag", message, tag.location, hint=hint)
        elif len(slug) > MOST_CHARACTERS:
            message = f"a tag of {len(name)} characters"
            hint = f"a tag is a word or a few, at most {MOST_CHARACTERS} characters"
            fields.problem("bad-tag", message, tag.location, hint=hint)
        else:
            found.setdefault(_plain(name), name)
    return tuple(found.values())


def clashing_tags(articles: Iterable[Article]) -> Iterator[Problem]:
    """Yield a problem for each tag that differs from an earlier one, but not in its address.

    "C" and "C++" would be one page. Case, spaces, hyphens and underscores make no difference.
    """
    first: dict[str, tuple[str, Article]] = {}
    told: set[tuple[str, str]] = set()
    for article in articles:
        for name in article.front.tags:
            slug = tag_slug(name)
            other, where = first.setdefault(slug, (name, article))
            if _plain(name) == _plain(other) or (slug, _plain(name)) in told:
                continue
            told.add((slug, _plain(name)))
            yield article.source.problem(
                "same-tag",
                f"the tags '{name}' and '{other}' would be one page: {slug}.html",
                article.front.places.get("tags"),
                hint=f"'{other}' stands in {where.source.path}; write both alike, or one otherwise",
            )


def _plain(name: str) -> str:
    return " ".join(
        unicodedata.normalize("NFKC", name).casefold().replace("-", " ").replace("_", " ").split()
    )
