"""Read a text with a list of rules: the longest that fits wins, from left to right.

Any language's grammar of dates is such a list; what its patterns look like is its own affair.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.model.prose import Span
from generator.model.when import Expression, Meaning


class Rule(NamedTuple):
    """A pattern and what it means; None where the context shows that it means something else.

    The expression is the pattern's group `self`, or the whole match where it has none.
    """

    name: str
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str]], Meaning | None]


def read_expressions(text: str, rules: Sequence[Rule]) -> list[Expression]:
    """Return what the rules find in a text, in order; of what overlaps only the longest."""
    return _longest(_candidates(text, rules), len(text))


def _candidates(text: str, rules: Sequence[Rule]) -> Iterator[Expression]:
    for rule in rules:
        for match in rule.pattern.finditer(text):
            meaning = rule.meaning(match)
            if meaning is not None:
                group = "self" if "self" in rule.pattern.groupindex else 0
                yield Expression(Span(*match.span(group)), meaning, rule.name)


def _longest(candidates: Iterator[Expression], length: int) -> list[Expression]:
    taken = bytearray(length)
    kept: list[Expression] = []
    for one in sorted(candidates, key=lambda e: (e.span.start - e.span.end, e.span.start)):
        start, end = one.span
        if not any(taken[start:end]):
            kept.append(one)
            taken[start:end] = b"x" * (end - start)
    return sorted(kept, key=lambda expression: expression.span)
