"""Settle what each name of an article is: a person, a body, a place or a thing.

The model reads a name anew at every place, and often differently; an article means one thing by
it. What the words around it settle wins, then the majority, and then what the other names say.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.annotating.names.context import ReadName
from generator.annotating.names.people import People
from generator.annotating.names.sameness import key_of, said
from generator.annotating.names.short_forms import INITIALS, forms_of, without_legal_form
from generator.languages.naming import NameRules
from generator.model.entry import Kind
from generator.model.prose import Prose

# What the words around a name settle outweighs whatever the model says of it elsewhere.
_SURE = 100


def kinds_of(prose: Prose, names: Sequence[ReadName], rules: NameRules) -> dict[str, Kind]:
    """Return the kind of each form: what is sure, else what the model says most often.

    All spellings of a name are one kind.
    """
    votes: dict[str, Counter[Kind]] = {}
    forms: dict[str, str] = {}
    for name in names:
        words = said(prose, name.span)
        key = forms.setdefault(words, key_of(words, rules))
        votes.setdefault(key, Counter())[name.kind] += _SURE if name.sure else 1
    for words, key in forms.items():
        if without_legal_form(words, rules) != words:
            votes[key][Kind.ORGANISATION] += _SURE
    kinds = {words: votes[key].most_common(1)[0][0] for words, key in forms.items()}
    sure = {words for words, key in forms.items() if votes[key][kinds[words]] >= _SURE}
    kinds |= {
        words: Kind.PERSON
        for words in kinds
        if words not in sure and _has_first_name(words, kinds[words], rules)
    }
    people = People((words for words, kind in kinds.items() if kind is Kind.PERSON), rules)
    kinds |= {
        words: Kind.ORGANISATION
        for words in kinds
        if words not in sure and _is_named_after_body(words, kinds, people, rules)
    }
    return kinds | _kinds_of_single_words(kinds, rules)


def _kinds_of_single_words(kinds: Mapping[str, Kind], rules: NameRules) -> dict[str, Kind]:
    """Return the kinds of single words that are surnames here, or short for what is no person."""
    people = People((words for words, kind in kinds.items() if kind is Kind.PERSON), rules)
    heads = {
        form.words: kind
        for words, kind in kinds.items()
        if kind is not Kind.PERSON and " " in words
        for form in forms_of(words, kind, rules)
        if form.rule != INITIALS
    }
    single = [words for words in kinds if " " not in words and not words.isupper()]
    surnames = {words for words in single if people.named(words)}
    of_bodies = {words for words, kind in heads.items() if kind is Kind.ORGANISATION}
    return dict.fromkeys(surnames - of_bodies, Kind.PERSON) | {
        words: heads[words]
        for words in single
        if words in heads and words not in surnames and kinds[words] is Kind.PERSON
    }


def _has_first_name(words: str, kind: Kind, rules: NameRules) -> bool:
    """Whether what the model takes for a body or a thing is named as a person: "Ivanka Trump".

    Two or three words, a first name in front, and none that bodies and things are called by:
    "George Washington University". Of places many have a person's name ("Victoria Falls").
    """
    first, *others = words.split()
    common = rules.generic_nouns | rules.descriptors | rules.legal_forms | rules.weak_heads
    return (
        kind in (Kind.ORGANISATION, Kind.CONCEPT)
        and len(others) in (1, 2)
        and (first in rules.male_names | rules.female_names or first in rules.first_names)
        and all(word[0].isupper() and not word.isupper() and word.isalpha() for word in others)
        and common.isdisjoint(others)
    )


def _is_named_after_body(
    words: str, kinds: Mapping[str, Kind], people: People, rules: NameRules
) -> bool:
    """Whether "Lockheed Martin" can be no person, since the article calls a body "Lockheed"."""
    first, _, last = words.partition(" ")
    return (
        kinds[words] is Kind.PERSON
        and last.isalpha()
        and kinds.get(first) is Kind.ORGANISATION
        and kinds.get(last) is not Kind.PERSON
        and not people.named(first)
        and first not in rules.male_names | rules.female_names
        and first not in rules.first_names
    )
