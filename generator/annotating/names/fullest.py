"""Lead each form of a body's, a place's or a thing's name to the fullest form that the article has.

The evidence in its order: acronyms that the article explains, other spellings, the forms that
are generated of a full name, and last the ways in which long names are worn down. (People have
surnames: people.py.)
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.annotating.names.acronyms import definitions, foreign_acronym
from generator.annotating.names.context import ReadName
from generator.annotating.names.folding import fold_name
from generator.annotating.names.sameness import key_of, said, wears_down
from generator.annotating.names.short_forms import Form, Strength, forms_of, without_legal_form
from generator.languages.naming import NameRules
from generator.model.entry import Kind
from generator.model.prose import Prose

_WEAKEST = (Strength.SHORT, sys.maxsize)


def fullest_forms(
    prose: Prose, names: Iterable[ReadName], kinds: Mapping[str, Kind], rules: NameRules
) -> dict[str, str]:
    """Return the fullest form for each form that shortens one; `kinds` leads from every form."""
    things = sorted(
        (words for words, kind in kinds.items() if kind is not Kind.PERSON),
        key=lambda words: (-len(words), words.isupper(), words),
    )
    by_key: dict[str, list[str]] = {}
    for words in things:
        by_key.setdefault(key_of(words, rules), []).append(words)
    longer = dict(_explained(prose, names, kinds, rules))
    for same in by_key.values():
        full = min(same, key=lambda words: _first_word(words) in rules.articles)
        longer.update((words, full) for words in same if words != full)
    for evidence in (
        _generated(things, by_key, kinds, rules),
        _without_first_word(things, by_key, rules),
        _worn_down(things, kinds, rules),
    ):
        for short, full in evidence:
            longer.setdefault(short, full)
    return {short: _end(longer, short) for short in longer}


def _explained(
    prose: Prose, names: Iterable[ReadName], kinds: Mapping[str, Kind], rules: NameRules
) -> Iterator[tuple[str, str]]:
    """Yield the acronyms in brackets with the names before them."""
    for name in names:
        acronym = foreign_acronym(prose.text, name.span.end, rules)
        words = said(prose, name.span)
        if kinds[words] is Kind.ORGANISATION and acronym in kinds:
            yield acronym, words
    for definition in definitions(prose.text, rules):
        yield fold_name(prose.words(definition.acronym)), fold_name(prose.words(definition.name))


def _generated(
    things: Sequence[str],
    by_key: Mapping[str, Sequence[str]],
    kinds: Mapping[str, Kind],
    rules: NameRules,
) -> Iterator[tuple[str, str]]:
    """Yield the generated forms that stand in the article: of the surest, then the longest name."""
    best: dict[str, tuple[Strength, int]] = {}
    for rank, words in enumerate(things):
        for form in _forms(words, kinds[words], rules):
            for short in by_key.get(key_of(form.words, rules), ()):
                if _is_less(short, words, rules):
                    best[short] = min(best.get(short, _WEAKEST), (form.strength, rank))
    for short, (_, rank) in best.items():
        yield short, things[rank]


def _is_less(short: str, full: str, rules: NameRules) -> bool:
    """Whether words can shorten a name; with a legal form ("Apple Inc.") they are whole."""
    return (
        len(short) < len(full)
        and key_of(short, rules) != key_of(full, rules)
        and without_legal_form(short, rules) == short
    )


def _forms(words: str, kind: Kind, rules: NameRules) -> set[Form]:
    """Return the forms of a name, singular and plural.

    The model isn't sure of the kind, so those of other kinds are among them; but "Ford" doesn't
    stand for "Ford Taurus", nor "Arizona" for what the model takes for another place.
    """
    names = [words, words[:-1]] if words.endswith("s") else [words]
    kinds: set[Kind] = {kind} if kind is Kind.PLACE else {kind, Kind.CONCEPT}
    if kind not in (Kind.PLACE, Kind.CONCEPT):
        kinds.add(Kind.ORGANISATION)
    forms = {form for name in names for one in kinds for form in forms_of(name, one, rules)}
    plurals = (form._replace(words=rules.plural(form.words)) for form in forms)
    return forms | {form for form in plurals if form.words[-1:].isalnum()}


def _without_first_word(
    things: Sequence[str], by_key: Mapping[str, Sequence[str]], rules: NameRules
) -> Iterator[tuple[str, str]]:
    """Yield "Park Service" with "National Park Service": the first word says least."""
    for words in things:
        first, _, rest = words.partition(" ")
        if first in rules.weak_heads and " " in rest:
            for short in by_key.get(key_of(rest, rules), ()):
                yield short, words


def _worn_down(
    things: Sequence[str], kinds: Mapping[str, Kind], rules: NameRules
) -> Iterator[tuple[str, str]]:
    """Yield the names that are worn-down forms of longer ones, with those."""
    by_first: dict[str, list[str]] = {}
    for words in things:
        if " " in words:
            by_first.setdefault(key_of(words, rules).split()[0], []).append(words)
    for same in by_first.values():
        if kinds.get(_first_word(same[0])) is Kind.PLACE:
            continue  # the London School and the London Business School are two
        for rank, full in enumerate(same):
            for short in same[rank + 1 :]:
                if wears_down(short, full, rules):
                    yield short, full


def _first_word(words: str) -> str:
    return words.split(maxsplit=1)[0]


def _end(longer: Mapping[str, str], words: str) -> str:
    """Return the fullest form that a form leads to."""
    seen = {words}
    while (words := longer.get(words, words)) not in seen:
        seen.add(words)
        if words not in longer:
            return words
    return words
