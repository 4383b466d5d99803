"""Tell when two spellings are one name, and when a name is a worn-down form of a longer one.

Papers differ in full stops, hyphens, accents and legal forms, and the same article wears a long
name down: it clips its words and drops those in the middle.
"""

import re
from collections.abc import Iterator

from generator.annotating.names.folding import fold_name, without_accents
from generator.annotating.names.short_forms import without_legal_form
from generator.languages.naming import NameRules
from generator.model.prose import Prose, Span

# "O' Leary" is "O'Leary" with a space that a typesetter put there.
_PARTED = re.compile(r"\b([DLO]') (?=[^\W\d_a-z])")
_SHORTEST_CLIPPING = 4


def said(prose: Prose, span: Span) -> str:
    """Return the words of a name as the article says it, folded and closed up."""
    return _PARTED.sub(r"\1", fold_name(prose.words(span)))


def key_of(words: str, rules: NameRules) -> str:
    """Return what spellings of one name have in common: "U.S.", "Acme Corp.", "The Beatles"."""
    plain = without_legal_form(words, rules)
    first, space, rest = plain.partition(" ")
    plain = rest if space and first in rules.articles else plain
    plain = f" {without_accents(plain).replace('.', '').replace('-', ' ')} "
    for one, other in rules.swaps:
        plain = plain.replace(f" {other} ", f" {one} ")
    return plain.strip().lower()


def wears_down(short: str, full: str, rules: NameRules) -> bool:
    """Whether a name of several words is a longer one with words clipped, or left out inside.

    "Penske Auto" is the Penske Automotive Group, the iTunes Store the iTunes Music Store. What
    stays in front must tell the name by itself: the European Union is not the European
    Broadcasting Union.
    """
    if short.split(maxsplit=1)[0] in rules.weak_heads | rules.demonyms | rules.directions:
        return False
    less, more = key_of(short, rules).split(), key_of(full, rules).split()
    if len(less) < 2 or less[0] != more[0]:
        return False
    without = list(_without_descriptors(more, rules))
    return any(_is_clipped(less, words) for words in without) or (
        len(less) < len(more) and less[-1] == more[-1] and _is_within(less, more)
    )


def _without_descriptors(words: list[str], rules: NameRules) -> Iterator[list[str]]:
    descriptors = {word.lower() for word in rules.descriptors}
    yield words
    while len(words) > 1 and words[-1] in descriptors:
        words = words[:-1]
        yield words


def _is_clipped(less: list[str], more: list[str]) -> bool:
    if len(less) != len(more):
        return False
    pairs = list(zip(less, more, strict=True))
    clipped = [(one, other) for one, other in pairs if one != other]
    return bool(clipped) and all(
        len(one) >= _SHORTEST_CLIPPING and other.startswith(one) for one, other in clipped
    )


def _is_within(less: list[str], more: list[str]) -> bool:
    remaining = iter(more)
    return all(word in remaining for word in less)
