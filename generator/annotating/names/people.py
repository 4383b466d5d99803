"""Know the people of an article by their surnames, so that nobody is taken for a namesake.

Two people of one surname make the bare surname say nothing: "Mr Assad" is then neither.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from generator.annotating.names.aliases import AliasTable
from generator.annotating.names.context import NamesRead
from generator.annotating.names.folding import fold_name, without_accents
from generator.annotating.names.short_forms import surnames
from generator.languages.naming import NameRules
from generator.model.entry import Kind
from generator.model.prose import Prose, Span

_WORD_BEFORE = re.compile(r"([^\W\d_]+\.?)\s$")
_POSSESSIVE = re.compile(r"['’]s?$")


class People:
    """The full names of an article's people, by surname."""

    def __init__(self, names: Iterable[str], rules: NameRules, text: str = "") -> None:
        """Take the full names as often as they stand in the article, and its text.

        A word that only some mentions have in front ("Crooked Anna Marsh") is no first name.
        Where the text has a "Mr" of a surname whose only bearers are women, somebody else is
        meant, who counts as one more of that surname.
        """
        self._rules = rules
        self._by_surname: dict[str, set[str]] = {}
        self._by_first_name: dict[str, set[str]] = {}
        counts = Counter(names)
        for name in counts:
            if _has_word_in_front(name, counts):
                continue
            if " " in name:
                self._by_first_name.setdefault(_key(name).split()[0], set()).add(name)
            for surname in surnames(name, rules):
                self._by_surname.setdefault(_key(surname), set()).add(name)
        for honorific, surname in set(_honorific(rules).findall(text)):
            bearers = self._by_surname.get(_key(surname))
            if bearers and not any(rules.may_be(honorific, bearer) for bearer in bearers):
                bearers.add(f"{honorific} {surname}")

    def namesakes(self, surname: str, name: str, honorific: str = "") -> tuple[str, ...]:
        """Return the other people called `surname` than the one called `name`.

        After an honorific only those count whom it fits.
        """
        others = self._by_surname.get(_key(surname), set())
        fitting = (other for other in others if self._rules.may_be(honorific, other))
        return tuple(sorted(other for other in fitting if not same_person(other, name)))

    def named(self, surname: str) -> tuple[str, ...]:
        """Return the people called `surname`, the longest form of each."""
        return _different(self._by_surname.get(_key(surname), ()))

    def called(self, first_name: str) -> tuple[str, ...]:
        """Return the people with that first name, the longest form of each."""
        return _different(self._by_first_name.get(_key(first_name), ()))


def _has_word_in_front(name: str, counts: Mapping[str, int]) -> bool:
    words = name.split()
    ends = (" ".join(words[first:]) for first in range(1, len(words) - 1))
    return any(counts.get(end, 0) >= counts[name] for end in ends)


def _different(names: Iterable[str]) -> tuple[str, ...]:
    different: list[str] = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if not any(
            _key(name).split()[-1] == _key(other).split()[-1] and same_person(name, other)
            for other in different
        ):
            different.append(name)
    return tuple(different)


def same_person(one: str, other: str) -> bool:
    """Whether two full names of one surname can be one person's.

    Their first names or initials agree, or one name is the end of the other.
    """
    longer, shorter_name = sorted((_key(one), _key(other)), key=len, reverse=True)
    if longer.endswith(f" {shorter_name}"):
        return True
    first, second = _key(one).split()[0].rstrip("."), _key(other).split()[0].rstrip(".")
    shorter = min(len(first), len(second))
    return first == second or (shorter == 1 and first[0] == second[0])


def people_named(
    prose: Prose, table: AliasTable, present: Iterable[str], read: NamesRead
) -> People:
    """Return the people whose full names stand in an article: the glossary's and the model's."""
    entries = [table.entries[id_] for id_ in sorted(present) if id_ in table.entries]
    known = [fold_name(entry.name) for entry in entries if entry.kind is Kind.PERSON]
    met = [
        fold_name(prose.words(person_span(prose, Span(name.start, name.end), table.rules)))
        for name in read.names
        if name.label in ("PERSON", "PER")
    ]
    full = [name for name in met if " " in name and not any(c in name for c in ',;:()"“”/')]
    return People([*known, *full], table.rules, prose.text)


def person_span(prose: Prose, span: Span, rules: NameRules) -> Span:
    """Return a person's name without the honorifics, titles and 's that the model took along."""
    start, end = span
    while True:
        word, space, _ = prose.text[start:end].partition(" ")
        plain = word.rstrip(".")
        if not space or not (rules.before_person(word) or plain in rules.demonyms):
            break
        start += len(word) + 1
    found = _POSSESSIVE.search(prose.text[start:end])
    return Span(start, start + found.start() if found else end)


def extend_to_honorific(prose: Prose, span: Span, rules: NameRules, *, titles: bool) -> Span:
    """Return `span` with the honorific before it, and with a title if `titles`."""
    head = prose.text[max(0, span.start - 30) : span.start]
    found = _WORD_BEFORE.search(head)
    if not found:
        return span
    word = found.group(1)
    is_title = rules.before_person(word)
    if is_title and (titles or word.rstrip(".") in rules.honorifics):
        return Span(span.start - (len(head) - found.start()), span.end)
    return span


@cache
def _honorific(rules: NameRules) -> re.Pattern[str]:
    """Return a pattern for an honorific that tells a man from a woman, and the word after it."""
    told = "|".join(sorted(rules.masculine | rules.feminine))
    return re.compile(rf"\b({told})\.? ([^\W\d_][\w-]+)" if told else r"(?!)()()")


def _key(name: str) -> str:
    return without_accents(fold_name(name)).lower()
