"""Find the names that the glossary lacks, and which of them are one and the same.

What the model read is mended first (names_read.py), then every place is found where the same
words stand, and short forms are brought under the fullest form that the article has: the
writer is asked once for each entity, by its full name.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.annotating.names.acronyms import definitions
from generator.annotating.names.aliases import AliasTable, Claim, table_of_claims
from generator.annotating.names.context import ReadName, is_part_of_longer_name, names_read
from generator.annotating.names.coverage import Coverage
from generator.annotating.names.folding import fold_name, without_accents
from generator.annotating.names.mending import mended_names
from generator.annotating.names.people import People, extend_to_honorific, same_person
from generator.annotating.names.short_forms import Strength, forms_of, without_legal_form
from generator.languages.naming import NameRules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Reason, State
from generator.model.entry import Kind
from generator.model.prose import Prose, Span


@dataclass(frozen=True, slots=True)
class _Named:
    """What a name in an article stands for: the fullest form, the kind, and why."""

    name: str
    kind: Kind
    reason: Reason
    demonym: bool = False


def find_names(
    prose: Prose,
    table: AliasTable,
    readings: Sequence[Analysis],
    known: Iterable[Mention],
    off: Iterable[Span],
) -> tuple[Mention, ...]:
    """Return mentions of what the glossary lacks, in text order: proposed, without entry.

    `known` are the mentions found before and `off` spans to leave alone; none overlaps them.
    """
    if not readings:
        return ()
    rules = table.rules
    known = list(known)
    closed = [*(mention.span for mention in known), *off]
    read = _outside(mended_names(prose, readings, rules), closed)
    everywhere = _outside(_repeated(prose, read, table, readings), closed)
    named = _same_names(prose, everywhere, [m.name for m in known if m.kind is Kind.PERSON], rules)
    return tuple(
        _mention(prose, name, named[fold_name(prose.words(name.span))], rules)
        for name in everywhere
    )


def _mention(prose: Prose, name: ReadName, named: _Named, rules: NameRules) -> Mention:
    span = name.span
    if named.kind is Kind.PERSON:
        span = extend_to_honorific(prose, span, rules, titles=False)
    return Mention(
        span, named.kind, None, named.name, State.PROPOSED, named.reason, demonym=named.demonym
    )


def _outside(names: Iterable[ReadName], closed: Sequence[Span]) -> list[ReadName]:
    taken = Coverage(closed)
    return [name for name in names if not taken.touches(name.span)]


def _repeated(
    prose: Prose, read: Sequence[ReadName], table: AliasTable, readings: Sequence[Analysis]
) -> list[ReadName]:
    """Return `read` and the other places where the same words stand, which the model missed."""
    first = {fold_name(prose.words(name.span)): name for name in reversed(read)}
    claims = [Claim(words, words, "name", Strength.WRITTEN) for words in first if len(words) > 2]
    own = table_of_claims(claims, {}, table.language)
    held = Coverage(name.span for name in read)
    names = list(read)
    model = names_read(readings)
    for paragraph in prose.paragraphs:
        for found in own.occurrences(prose.words(paragraph.span), paragraph.span.start):
            like = first[found.claims[0].entry]
            if held.touches(found.span) or found.words != found.claims[0].words:
                continue
            if like.demonym or is_part_of_longer_name(
                prose, found.span, like.kind, model, table.rules
            ):
                continue
            held.add(found.span)
            names.append(ReadName(found.span, like.kind, like.demonym))
    return sorted(names)


def _same_names(
    prose: Prose, names: Sequence[ReadName], known_people: Sequence[str], rules: NameRules
) -> Mapping[str, _Named]:
    """Return what each form in the article stands for."""
    stand = [fold_name(prose.words(name.span)) for name in names]
    kinds = _kinds(prose, names, rules)
    people = People(
        [
            *(fold_name(name) for name in known_people),
            *(words for words in stand if kinds[words] is Kind.PERSON),
        ],
        rules,
        prose.text,
    )
    longer = _short_forms(prose, kinds, rules)
    named: dict[str, _Named] = {}
    demonyms = {fold_name(prose.words(name.span)) for name in names if name.demonym}
    for words, kind in kinds.items():
        if words in demonyms:
            named[words] = _Named(words, Kind.CONCEPT, Reason("demonym", words), demonym=True)
        elif kind is Kind.PERSON:
            named[words] = _person(words, people)
        else:
            full = longer.get(words, words)
            rule = "name read by the model" if full == words else f"short form of {full}"
            named[words] = _Named(full, kinds.get(full, kind), Reason(rule, words))
    return named


def _kinds(prose: Prose, names: Sequence[ReadName], rules: NameRules) -> dict[str, Kind]:
    """Return the kind of each form: what is sure, else what the model says most often."""
    votes: dict[str, Counter[Kind]] = {}
    for name in names:
        words = fold_name(prose.words(name.span))
        votes.setdefault(words, Counter())[name.kind] += 100 if name.sure else 1
    kinds = {words: count.most_common(1)[0][0] for words, count in votes.items()}
    kinds |= {w: Kind.ORGANISATION for w in kinds if without_legal_form(w, rules) != w}
    people = People((words for words, kind in kinds.items() if kind is Kind.PERSON), rules)
    heads = {
        form.words
        for words, kind in kinds.items()
        if kind is Kind.ORGANISATION and " " in words
        for form in forms_of(words, kind, rules)
    }
    for words, kind in kinds.items():
        if " " in words or words.isupper():
            continue
        if kind is not Kind.PERSON and people.named(words) and words not in heads:
            kinds[words] = Kind.PERSON
        elif kind is Kind.PERSON and words in heads and not people.named(words):
            kinds[words] = Kind.ORGANISATION
    return kinds


def _person(words: str, people: People) -> _Named:
    if " " not in words:
        known = people.named(words) or people.called(words)
        if len(known) == 1:
            return _Named(known[0], Kind.PERSON, Reason(f"short form of {known[0]}", words))
        rule = "several people of this surname" if known else "name read by the model"
        return _Named(words, Kind.PERSON, Reason(rule, ", ".join(known) or words))
    surname = words.rsplit(" ", 1)[-1]
    for full in people.named(surname):
        if same_person(full, words):
            rule = "name read by the model" if full == words else f"short form of {full}"
            return _Named(full, Kind.PERSON, Reason(rule, words))
    return _Named(words, Kind.PERSON, Reason("name read by the model", words))


def _short_forms(prose: Prose, kinds: Mapping[str, Kind], rules: NameRules) -> dict[str, str]:
    """Return the full name for each form that shortens one: explained acronyms, heads, initials."""
    longer: dict[str, str] = {}
    for definition in definitions(prose.text, rules):
        longer[fold_name(prose.words(definition.acronym))] = fold_name(prose.words(definition.name))
    things = sorted(
        (words for words, kind in kinds.items() if kind is not Kind.PERSON),
        key=lambda words: (-len(words), words),
    )
    by_key: dict[str, list[str]] = {}
    for words in things:
        by_key.setdefault(_key(words, rules), []).append(words)
    for same in by_key.values():
        longer.update(dict.fromkeys(same[:-1], same[-1]))
    for words in things:
        for form in _forms(words, kinds[words], rules):
            for short in by_key.get(_key(form, rules), ()):
                if _key(short, rules) != _key(words, rules):
                    longer.setdefault(short, words)
    return {short: _end(longer, short) for short in longer}


def _forms(words: str, kind: Kind, rules: NameRules) -> set[str]:
    """Return the forms of a name, singular and plural.

    The model isn't sure of the kind, so those of other kinds are among them; but "Ford" doesn't
    stand for "Ford Taurus", nor "Arizona" for what the model takes for another place.
    """
    names = [words, words[:-1]] if words.endswith("s") else [words]
    kinds: set[Kind] = {kind} if kind is Kind.PLACE else {kind, Kind.CONCEPT}
    if kind not in (Kind.PLACE, Kind.CONCEPT):
        kinds.add(Kind.ORGANISATION)
    forms = {form.words for name in names for one in kinds for form in forms_of(name, one, rules)}
    return forms | {rules.plural(form) for form in forms if form[-1:].isalnum()}


def _key(words: str, rules: NameRules) -> str:
    """Return what spellings of one name have in common: "U.S.", "Macbook", "The Beatles"."""
    first, space, rest = words.partition(" ")
    plain = rest if space and first in rules.articles else words
    return without_accents(plain).replace(".", "").lower()


def _end(longer: Mapping[str, str], words: str) -> str:
    """Return the fullest form that a form leads to."""
    seen = {words}
    while (words := longer.get(words, words)) not in seen:
        seen.add(words)
        if words not in longer:
            return words
    return words
