"""Trim what a language model takes for a name to the name itself."""

import re

from generator.annotating.names.context import neighbours
from generator.annotating.names.people import person_span
from generator.languages.naming import NameRules
from generator.model.prose import Prose, Span

_EDGE_MARKS = ' \t\n"“”‘(),:;–—-[]'
_NO_NAME = re.compile(r"[$@|<>{}]|https?:|www\.|\w\.\w{3,}")
_GENITIVE = re.compile(r"['’]s?$")
# A name ends before a dash between spaces, and with a genitive that governs a common noun.
_BROKEN_OFF = re.compile(r"\s[–—-]\s|(?<=\w)['’]s?\s(?=[a-z])")


def trimmed(prose: Prose, span: Span, label: str, rules: NameRules) -> Span:
    """Return a name without what the model took along: quotation marks, articles, titles, 's."""
    last = None
    while last != span:
        last = span
        span = _without_edges(prose, span)
        span = _without_article(prose, span, label, rules)
        span = _without_number(prose, span, rules)
        if label in ("PERSON", "PER") or is_announced(prose, span, rules):
            span = person_span(prose, span, rules)
    return span


def _without_edges(prose: Prose, span: Span) -> Span:
    words = _BROKEN_OFF.split(prose.words(span))[0]
    if words.count("(") != words.count(")"):
        words = re.split(r"\s?[()]", words)[0]
    words = _GENITIVE.sub("", words.rstrip(_EDGE_MARKS))
    start = span.start + len(words) - len(words.lstrip(_EDGE_MARKS))
    return Span(start, max(start, span.start + len(words)))


def _without_article(prose: Prose, span: Span, label: str, rules: NameRules) -> Span:
    """Return a name without its article; "The Straits Times" keeps its own."""
    first, space, _ = prose.words(span).partition(" ")
    own = first[:1].isupper() and label == "ORG" and not neighbours(prose, span, rules).at_start
    if not space or own or first not in rules.articles | rules.units:
        return span
    return Span(span.start + len(first) + 1, span.end)


def _without_number(prose: Prose, span: Span, rules: NameRules) -> Span:
    """Return "Air France" for "Air France Flight 447"."""
    words = prose.words(span).split(" ")
    for count in (1, 2):
        if len(words) > count and words[-count] in rules.numbered:
            return Span(span.start, span.end - len(" ".join(["", *words[-count:]])))
    return span


def is_announced(prose: Prose, span: Span, rules: NameRules) -> bool:
    """Whether a title begins a name of two more words: "Spokeswoman Jane Smith"."""
    words = prose.words(span).split()
    return (
        len(words) == 3
        and words[0].rstrip(".") in rules.titles
        and not (
            {words[1], words[2].rstrip(".")}
            & (
                rules.generic_nouns
                | rules.titles
                | rules.minor
                | rules.legal_forms
                | rules.descriptors
            )
        )
    )


def is_name(words: str, rules: NameRules) -> bool:
    """Whether trimmed words can be a name: a capital, and more than an office or a weekday."""
    if len(words) < 2 or not any(letter.isupper() for letter in words) or _NO_NAME.search(words):
        return False
    common = rules.functions | rules.calendar | rules.titles | rules.honorifics | rules.units
    common |= rules.legal_forms | rules.title_words | rules.directions | rules.person_suffixes
    said = re.split(r"[\s-]+", words.replace(".", ""))
    return not all(word in common or not word[:1].isalpha() for word in said)
