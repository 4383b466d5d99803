"""Find the words of the body that corrections and points of the front matter point at.

As everywhere, anchors are verbatim but for their typography, and words that have gone are an
error: nothing is silently moved.
"""

from dataclasses import replace

from generator.annotating.verbatim import find_words, fold_in_place, hint_at_nearest
from generator.model.annotation import Anchored
from generator.model.article import Article, Correction, Point
from generator.model.problem import Problem
from generator.model.prose import ParagraphKind, Prose, Span

_HINT = "an anchor is words of the body, word for word; it may also be left out"


def find_anchors(article: Article) -> tuple[tuple[Anchored, ...], tuple[Problem, ...]]:
    """Return each anchor of an article's corrections and points with the words it stands for.

    An anchor with an ellipsis stands for all words from its first part to its last. Pull quotes
    don't count: they show words that stand elsewhere.
    """
    front = article.front
    listed: tuple[Correction | Point, ...] = (*front.corrections, *front.known, *front.not_known)
    anchoring = [one for one in listed if one.anchor]
    prose = _without_pulls(article.prose)
    folded = fold_in_place(prose.text if anchoring else "")
    found: dict[str, Anchored] = {}
    problems = []
    for one in anchoring:
        if spans := find_words(one.anchor, prose, folded):
            paragraph = prose.paragraph_at(spans[0].start)
            span = Span(spans[0].start, spans[-1].end)
            found[one.anchor] = Anchored(one.anchor, span, paragraph.id if paragraph else "")
        else:
            problems.append(_orphaned(article, one))
    return tuple(found.values()), tuple(problems)


def _without_pulls(prose: Prose) -> Prose:
    kept = (one for one in prose.paragraphs if one.kind is not ParagraphKind.PULL)
    return replace(prose, paragraphs=tuple(kept))


def _orphaned(article: Article, one: Correction | Point) -> Problem:
    message = f"the anchor is not in the article: '{one.anchor}'"
    hint = hint_at_nearest(one.anchor, article.prose) or _HINT
    if isinstance(one, Correction):
        return article.source.problem(
            "orphaned-correction", message, one.anchor_location, hint=hint
        )
    return article.source.problem("orphaned-point", message, one.anchor_location, hint=hint)
