"""Choose the articles that are related to one, and say why.

Those of its story come first, then those that share most with it. A shared entry counts the
more, the fewer articles explain it (inverse document frequency: K. Spärck Jones, 1972), so that
what every article names hardly counts.
"""

from collections import Counter
from dataclasses import dataclass, replace
from math import log

from babel.lists import format_list

from generator.composing.site import Backlinks
from generator.composing.teasers import teaser_of
from generator.interface.words import Words
from generator.model.annotation import Annotated
from generator.model.views import TeaserView

MOST_RELATED = 3
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Related:
    """A related article: the ids of the entries it shares, the rarest first, and its story."""

    annotated: Annotated
    shared: tuple[str, ...]
    same_story: bool


def related_to(annotated: Annotated, backlinks: Backlinks) -> tuple[Related, ...]:
    """Return the articles that are most related to one, at most three."""
    weights = {entry: _weight(entry, backlinks) for entry in annotated.entries}
    scores = Counter[str]()
    others: dict[str, Annotated] = {}
    for entry, weight in weights.items():
        for other in backlinks.explained_by.get(entry, ()):
            others[other.article.slug] = other
            if entry in other.entries:
                scores[other.article.slug] += weight
    story = annotated.article.front.story
    mates = backlinks.articles_of(story) if story else ()
    others |= {one.article.slug: one for one in mates}
    same = {one.article.slug for one in mates}
    order = {one.article.slug: place for place, one in enumerate(backlinks.site.articles)}
    own = annotated.article.slug
    ranked = sorted(
        (slug for slug in others if slug != own and (scores[slug] or slug in same)),
        key=lambda slug: (slug not in same, -scores[slug], order[slug]),
    )
    return tuple(
        Related(others[slug], _shared(others[slug], weights), slug in same)
        for slug in ranked[:MOST_RELATED]
    )


def _weight(entry: str, backlinks: Backlinks) -> int:
    """Return what an entry counts, in thousandths: whole numbers add up the same in any order."""
    articles = len(backlinks.site.articles)
    return round(1000 * log((1 + articles) / len(backlinks.explained_by[entry])))


def _shared(other: Annotated, weights: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(weights.keys() & set(other.entries), key=lambda e: (-weights[e], e)))


def related_teasers(
    annotated: Annotated, backlinks: Backlinks, page: str
) -> tuple[TeaserView, ...]:
    """Return the related articles as the page of one announces them, each with its reason."""
    return tuple(
        replace(teaser_of(one.annotated, backlinks, page), why=why_related(one, backlinks))
        for one in related_to(annotated, backlinks)
    )


def why_related(related: Related, backlinks: Backlinks) -> str:
    """Return why an article is related ("Same story · Shares Ada Moss, Port Elm and 2 more")."""
    words = backlinks.words
    known = [entry for entry in related.shared if entry in backlinks.entries]
    names = [backlinks.entries[entry].name for entry in known]
    reasons = [words.gettext("Same story")] if related.same_story else []
    if names:
        reasons.append(_shares(names, words))
    return " · ".join(reasons)


def _shares(names: list[str], words: Words) -> str:
    more = len(names) - MOST_NAMED
    if more <= 1:  # one more is named as soon as counted
        return words.gettext("Shares %(names)s", names=format_list(names, locale=words.locale))
    shown = words.gettext(", ").join(names[:MOST_NAMED])
    return words.ngettext(
        "Shares %(names)s and %(num)s more", "Shares %(names)s and %(num)s more", more, names=shown
    )
