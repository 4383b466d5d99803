"""Count who appears with whom: entries that are named in the same paragraph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.model.annotation import Annotated, State
from generator.model.prose import ParagraphKind

Company = Mapping[str, Mapping[str, "Together"]]
"""Whom each entry appears with, and how often."""


@dataclass(frozen=True, slots=True)
class Together:
    """In how many paragraphs two entries are both named, and of how many articles."""

    paragraphs: int
    articles: int


def company_of_all(articles: Iterable[Annotated]) -> Company:
    """Return whom each entry appears with. It is mutual, and nobody appears with themselves.

    A pull quote repeats a paragraph, and isn't another one.
    """
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for annotated in articles:
        met: set[tuple[str, str]] = set()
        for named in _named_by_paragraph(annotated):
            for pair in combinations(sorted(named), 2):
                for one, other in (pair, pair[::-1]):
                    counts[one][other][0] += 1
                    counts[one][other][1] += pair not in met
                met.add(pair)
    return {
        one: {other: Together(*count) for other, count in others.items()}
        for one, others in counts.items()
    }


def _named_by_paragraph(annotated: Annotated) -> Iterable[set[str]]:
    prose = annotated.article.prose
    named: dict[str, set[str]] = defaultdict(set)
    for mention in annotated.mentions:
        if mention.entry and mention.state is not State.PROPOSED:
            paragraph = prose.paragraph_at(mention.span.start)
            if paragraph and paragraph.kind is not ParagraphKind.PULL:
                named[paragraph.id].add(mention.entry)
    return named.values()
