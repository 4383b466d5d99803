"""Mend what a language model takes for names.

The model's commonest errors are of a few kinds, whatever the text: it takes along articles,
titles and genitives, glues the members of a list, and takes a rare place or surname for a
company. Each rule here mends one kind; the words of the article decide, never a list of names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.annotating.names.acronyms import definitions
from generator.annotating.names.context import KINDS, ReadName
from generator.annotating.names.coverage import Coverage
from generator.annotating.names.trimming import is_announced, is_name, trimmed
from generator.annotating.names.unread import unread_names
from generator.languages.naming import NameRules
from generator.model.analysis import Analysis, Name
from generator.model.entry import Kind
from generator.model.prose import Prose, Span

_NAME_WORD = r"(?:[A-Z]\.|[^\W\d_a-zß-ÿ][\w’'-]*)"
_PARTED = re.compile(r"[DLO]['’] ")
_JOINED = re.compile(r",\s+|\s+/\s+|;\s+")
# The relations of a noun that stands for itself (ClearNLP's labels, which spaCy has of English).
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "appos", "agent"})
_CAPITALS_LINE = re.compile(
    r"([A-Z][A-Z.]+(?:[ -][A-Z]{2,}){0,2})(?:,[^•—–\n]{1,20})?\s?(?:[•—–]|- |\()"
)


def mended_names(
    prose: Prose, readings: Sequence[Analysis], rules: NameRules
) -> tuple[ReadName, ...]:
    """Return the names of an article in text order, none overlapping."""
    read = [
        piece
        for reading in readings
        for name in reading.names
        if name.label in KINDS
        for piece in _pieces(prose, Span(name.start, name.end), _label(name, reading, rules), rules)
    ]
    announced = list(_announced_people(prose, rules))
    explained = [
        ReadName(span, Kind.ORGANISATION, sure=False)
        for definition in definitions(prose.text, rules)
        for span in (definition.name, definition.acronym)
    ]
    datelines = list(_datelines(prose))
    names = _without_overlaps([*datelines, *announced, *explained], read)
    unread = unread_names(prose, readings, names, rules)
    joined = _joined(prose, _closed_up(prose, sorted([*names, *unread])))
    no_people = _with_article(readings, rules)
    return tuple(
        name._replace(kind=Kind.CONCEPT)
        if name.kind is Kind.PERSON and not name.sure and name.span.end in no_people
        else name
        for name in _places_by_clue(prose, joined, rules)
    )


def _label(name: Name, reading: Analysis, rules: NameRules) -> str:
    """Return the model's label; a body's for what it takes for a people and stands like a name.

    One of a people has an article or is many ("a Syrian", "Syrians"), and before a noun it
    qualifies; a singular proper noun without either is a name (Quirk et al., 5.57, 5.60).
    """
    words = reading.words
    index = bisect_left(words, name.start, key=lambda word: word.start)
    if name.label != "NORP" or index == len(words):
        return name.label
    whole = (words[index].start, words[index].end) == (name.start, name.end)
    before = words[index - 1].text if index else ""
    alone = whole and words[index].tag == "NNP" and words[index].relation in _ARGUMENTS
    return "ORG" if alone and before not in rules.articles else name.label


def _with_article(readings: Sequence[Analysis], rules: NameRules) -> set[int]:
    """Return where singular names end that have an article and stand for themselves: "the Moon".

    A person's name has none (Quirk et al., A Comprehensive Grammar, 5.60-5.72), unless it only
    qualifies another noun: "the Marsh campaign".
    """
    return {
        word.end
        for reading in readings
        for before, word, after in zip(
            reading.words, reading.words[1:], (*reading.words[2:], None), strict=False
        )
        if word.tag == "NNP"
        and before.text in rules.definite_articles
        and word.relation not in ("compound", "nmod", "amod", "poss")
        and not (after and (after.text[0].isupper() or after.text[0] in "-’'"))
    }


def _closed_up(prose: Prose, names: Sequence[ReadName]) -> list[ReadName]:
    """Return the names, one for the pieces of "O' Leary", which the model reads as two."""
    whole: list[ReadName] = []
    for name in names:
        last = whole[-1] if whole else None
        if last and _PARTED.fullmatch(prose.text[max(0, last.span.end - 1) : name.span.start]):
            whole[-1] = ReadName(Span(last.span.start, name.span.end), Kind.PERSON)
        else:
            whole.append(name)
    return whole


def _pieces(prose: Prose, span: Span, label: str, rules: NameRules) -> Iterator[ReadName]:
    """Yield the names that the model took for one, each trimmed."""
    for part in _parts(prose, span, label, rules):
        place = trimmed(prose, part, label, rules)
        words = prose.words(place)
        if is_name(words, rules):
            demonym = label == "NORP" or words in rules.demonyms
            announced = is_announced(prose, part, rules)
            kind = Kind.CONCEPT if demonym else Kind.PERSON if announced else KINDS[label]
            kind = _kind_by_words(words, kind, rules)
            yield ReadName(place, kind, demonym)


def _kind_by_words(words: str, kind: Kind, rules: NameRules) -> Kind:
    """Return a kind; a number behind a name makes no law of it: "Apollo 13", but "Article 50"."""
    head, _, number = words.rpartition(" ")
    is_law = kind is Kind.LAW and number.isdigit() and head and not _says_law(head, rules)
    return Kind.CONCEPT if is_law else kind


def _says_law(words: str, rules: NameRules) -> bool:
    return not rules.legal_nouns.isdisjoint(word.capitalize() for word in words.split())


def _parts(prose: Prose, span: Span, label: str, rules: NameRules) -> Iterator[Span]:
    """Yield the members of a list that was read as one name: "Palmyra, Deir Ezzor"."""
    text = prose.words(span)
    cuts = [0]
    for found in _JOINED.finditer(text):
        after = text[found.end() :].split(" ", 1)[0].rstrip(".")
        if after[:1].isupper() and after not in rules.legal_forms | rules.person_suffixes:
            cuts += [found.start(), found.end()]
    if label in ("PERSON", "PER"):
        for word in rules.conjunctions:
            for found in re.finditer(rf"\s+{word}\s+(?=[A-Z])", text):
                cuts += [found.start(), found.end()]
    cuts = [*sorted(cuts), len(text)]
    for left, right in zip(cuts[::2], cuts[1::2], strict=True):
        yield Span(span.start + left, span.start + right)


def _announced_people(prose: Prose, rules: NameRules) -> Iterator[ReadName]:
    """Yield the names after an honorific: whatever the model thinks, they are people."""
    if not rules.honorifics:
        return
    honorific = "|".join(sorted(rules.honorifics))
    particle = "|".join(sorted(rules.particles))
    name = rf"(?:(?:{particle})\s)?{_NAME_WORD}(?:\s(?:(?:{particle})\s)*{_NAME_WORD}){{0,3}}"
    for found in re.finditer(rf"\b(?:{honorific})\.?\s({name})", prose.text):
        span = trimmed(prose, Span(*found.span(1)), "PERSON", rules)
        words = prose.words(span)
        if is_name(words, rules) and "\n\n" not in words:
            yield ReadName(span, Kind.PERSON, sure=True)


def _datelines(prose: Prose) -> Iterator[ReadName]:
    """Yield the places in capitals with which reports begin: "MOSCOW • ", "LONDON (Reuters)"."""
    for paragraph in prose.paragraphs:
        found = _CAPITALS_LINE.match(prose.text, *paragraph.span)
        if found:
            yield ReadName(Span(*found.span(1)), Kind.PLACE, sure=True)


def _joined(prose: Prose, names: Sequence[ReadName]) -> list[ReadName]:
    """Return the names, halves of one name joined: "Airbus" "A350", "Lockheed" "Martin"."""
    joined: list[ReadName] = []
    for name in names:
        kind = _kind_of_both(prose, joined[-1], name) if joined else None
        if kind is None:
            joined.append(name)
        else:
            joined[-1] = ReadName(Span(joined[-1].span.start, name.span.end), kind)
    return joined


def _kind_of_both(prose: Prose, one: ReadName, other: ReadName) -> Kind | None:
    """Return what a body's name and the name right behind it are together; None for two names."""
    if one.kind is not Kind.ORGANISATION or prose.text[one.span.end : other.span.start] != " ":
        return None
    words = prose.words(other.span)
    if any(letter.isdigit() for letter in words):
        return Kind.CONCEPT
    single = " " not in words and " " not in prose.words(one.span)
    return Kind.ORGANISATION if single and other.kind is Kind.PERSON and not other.sure else None


def _without_overlaps(sure: Sequence[ReadName], read: Sequence[ReadName]) -> list[ReadName]:
    """Return the names in text order; where two overlap the surer, then the longer one stays."""
    ranked = sorted(
        (*sure, *read), key=lambda name: (not name.sure, name.span.start - name.span.end)
    )
    held = Coverage()
    kept: list[ReadName] = []
    for name in ranked:
        if not held.touches(name.span):
            held.add(name.span)
            kept.append(name)
    return sorted(kept)


def _places_by_clue(
    prose: Prose, names: Sequence[ReadName], rules: NameRules
) -> Iterator[ReadName]:
    """Yield the names, those in a list of places being places too.

    "close to X, Y, Z and eastern W": the clue or one known member speaks for the whole list.
    """
    for chain in _chains(prose, names, rules):
        kinds = [name.kind for name in chain]
        lead = prose.text[max(0, chain[0].span.start - 30) : chain[0].span.start]
        clue = any(re.search(rf"\b{clue}\s(?:the\s)?$", lead) for clue in rules.place_clues)
        most = kinds.count(Kind.PLACE) * 2 > len(kinds) > 2
        for name in chain:
            is_place = (clue or most) and not name.sure and not name.demonym
            yield name._replace(kind=Kind.PLACE) if is_place else name


def _chains(prose: Prose, names: Sequence[ReadName], rules: NameRules) -> Iterator[list[ReadName]]:
    """Yield the names in runs that only commas and conjunctions part."""
    conjunction = "|".join(rules.conjunctions)
    between = re.compile(
        rf",\s?(?:(?:{conjunction})\s)?(?:[a-z]+\s)?|\s(?:{conjunction})\s(?:[a-z]+\s)?"
    )
    chain: list[ReadName] = []
    for name in names:
        if chain:
            gap = prose.text[chain[-1].span.end : name.span.start]
            if not (conjunction and between.fullmatch(gap)):
                yield chain
                chain = []
        chain.append(name)
    if chain:
        yield chain
