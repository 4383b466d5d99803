"""Read how an article explains an acronym: "Islamic State in Iraq and Syria (ISIS)".

After Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions in
biomedical text (PSB 2003), made stricter: every letter must begin a word of the name, so that
no bracketed remark is taken for an acronym.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.annotating.names.folding import fold_name
from generator.languages.naming import NameRules
from generator.model.prose import Span

_IN_BRACKETS = re.compile(
    r"[\s,]{0,2}\((?:the |or |also |known as ){0,3}[\"“‘']?([A-Z][A-Za-z&./-]{1,9}?)[\"”’']?[,;)]"
)
_BRACKETED = re.compile(r"\s?\(([\"“‘']?)([A-Z][A-Za-z&.-]{1,9})[\"”’']?\)")
_BEFORE_BRACKET = re.compile(r"([A-Z][A-Z&.-]{1,9})\s\((?:the\s)?$")
_SAID_AS_WORD = re.compile(r"[A-Z][a-z]{2,7}")
_WORD = re.compile(r"[^\W_](?:[\w&.'’]*[\w&])?")
_MOST_WORDS = 10
_SHORTEST_FOREIGN = 3
_FARTHEST = 200  # characters: ten long words


class Definition(NamedTuple):
    """An acronym and the name that it stands for, both where the article explains them."""

    name: Span
    acronym: Span


def acronym_after(text: str, end: int) -> Span | None:
    """Return the acronym in brackets directly after position `end`."""
    found = _IN_BRACKETS.match(text, end)
    return Span(*found.span(1)) if found and _is_acronym(found.group(1)) else None


def foreign_acronym(text: str, end: int, rules: NameRules) -> str:
    """Return the acronym in brackets behind a body's name, of its name in another language.

    "the State Property Agency (AVAS)"; its letters needn't be the name's. A country's ("Acme
    (USA)") is none; "" where there is none.
    """
    found = _BRACKETED.match(text, end)
    acronym = found.group(2) if found else ""
    countries = {short for shorts in rules.abbreviations.values() for short in shorts}
    foreign = acronym.isupper() and acronym.isalpha() and acronym not in countries | rules.units
    return acronym if foreign and len(acronym) >= _SHORTEST_FOREIGN else ""


def acronym_before(text: str, start: int) -> Span | None:
    """Return the acronym whose bracket begins at `start`: "ISIS (Islamic State …"."""
    found = _BEFORE_BRACKET.search(text, max(0, start - 20), start)
    return Span(*found.span(1)) if found else None


def definitions(text: str, rules: NameRules) -> Iterator[Definition]:
    """Yield every acronym in brackets whose letters begin the words before it."""
    for found in _BRACKETED.finditer(text):
        acronym = found.group(2)
        if _is_acronym(acronym):
            name = _name_before(text, found.start(), acronym, rules)
            if name:
                yield Definition(name, Span(*found.span(2)))


def stands_for(acronym: str, name: str, rules: NameRules) -> bool:
    """Whether the letters of an acronym begin words of a name, in order, the first one first.

    Words between may be skipped ("European Aeronautic Defence and Space Company NV", EADS);
    a name of one word may lend letters from inside ("Television", TV).
    """
    letters = [letter.lower() for letter in acronym if letter.isalnum()]
    words = re.split(r"[\s/-]+", fold_name(name))
    heads = [word[0].lower() for word in words if word and word[0].isalnum()]
    if not heads or not letters or heads[0] != letters[0]:
        return False
    major = [w[0].lower() for w in words if w and w[0].isalnum() and w not in rules.minor]
    return _is_subsequence(letters, heads) and len(letters) * 2 >= len(major)


def is_made_of(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in order, the first one first: "SIA".

    Schwartz and Hearst's own condition, for brackets right behind a body's name.
    """
    letters = [letter.lower() for letter in acronym if letter.isalnum()]
    inside = [letter for letter in fold_name(name).lower() if letter.isalnum()]
    enough = len(letters) >= _SHORTEST_FOREIGN and acronym.isupper()
    return enough and inside[:1] == letters[:1] and _is_subsequence(letters, inside)


def _is_acronym(word: str) -> bool:
    """Whether a word in brackets looks like an acronym; its letters must then tell of what.

    One that is said as a word may have a single capital: "Nasa" (Guardian and Observer style
    guide, "acronyms").
    """
    if _SAID_AS_WORD.fullmatch(word):
        return True
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= 2 and capitals * 2 > sum(letter.isalpha() for letter in word)


def _is_subsequence(letters: list[str], heads: list[str]) -> bool:
    remaining = iter(heads)
    return all(letter in remaining for letter in letters)


def _name_before(text: str, end: int, acronym: str, rules: NameRules) -> Span | None:
    """Return the shortest run of words before `end` whose initials are the acronym."""
    near = max(0, end - _FARTHEST)
    start = max(near, text.rfind("\n\n", near, end))
    words = list(_WORD.finditer(text, start, end))[-_MOST_WORDS:]
    letters = [letter.lower() for letter in acronym if letter.isalnum()]
    for first in reversed(range(len(words))):
        run = words[first:]
        if not run[0].group()[0].isupper() or re.search(r"[.,;:!?()]\s", text[run[0].end() : end]):
            continue
        heads = [w.group()[0].lower() for w in run if w.group() not in rules.minor]
        every = [w.group()[0].lower() for w in run]
        if letters in (heads, every):
            return Span(run[0].start(), run[-1].end())
    return None
