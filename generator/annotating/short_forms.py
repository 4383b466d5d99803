"""Generate the other forms that a full name is printed in.

Two strengths. A *sure* form is the same name spelt otherwise ("U.S.", "Apple" for "Apple Inc.")
and stands for it anywhere. A *short* form is understood only once the full name has been given
in the same article ("Lavrov", "GM"), and means nothing without it.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from generator.annotating.folding import without_accents
from generator.languages.naming import NameRules
from generator.model.entry import Kind


class Strength(IntEnum):
    """How much a form says by itself; lower wins where two entries claim the same words.

    What the article itself says of words (its front matter, an acronym it explains) is CHOSEN.
    """

    CHOSEN = -1
    WRITTEN = 0
    SURE = 1
    SHORT = 2


class Form(NamedTuple):
    """Words that may stand for a name, and the rule that makes them."""

    words: str
    rule: str
    strength: Strength


_ACRONYM = re.compile(r"[A-Z]{2,5}")
_INITIAL = re.compile(r"(?<= )[A-Z]\.? (?=\S)")
_CODE = re.compile(r"(?=\w*[A-Z])(?=\w*\d)[\w-]{3,}")


def forms_of(name: str, kind: Kind, rules: NameRules) -> Iterator[Form]:
    """Yield the generated forms of a name, without itself; some may be yielded twice."""
    for words in _respelt(name, rules):
        yield Form(words, "spelling", Strength.SURE)
    match kind:
        case Kind.PERSON:
            yield from _forms_of_person(name, rules)
        case Kind.ORGANISATION:
            yield from _forms_of_body(name, rules)
        case Kind.PLACE:
            yield from _forms_of_place(name)
        case _:
            yield from _forms_of_thing(name, rules)


def surnames(name: str, rules: NameRules) -> tuple[str, ...]:
    """Return what a person is called after the full name was given: "de Mistura"; "Assad".

    The particle belongs to the surname (Chicago Manual of Style, 8.7-8.10), an article joined
    with a hyphen may be left off (8.14). A single name has no surname.
    """
    words = _without_suffix(name, rules).split()
    if len(words) < 2:
        return ()
    start = len(words) - 1
    while start > 1 and words[start - 1] in rules.particles:
        start -= 1
    surname = " ".join(words[start:])
    for particle in rules.bound_particles:
        if surname.startswith(particle) and len(surname) > len(particle) + 1:
            return surname, surname[len(particle) :]
    return (surname,)


def initials(name: str, rules: NameRules) -> str:
    """Return the acronym that a name's words make; "" for fewer than two letters."""
    words = [word for word in re.split(r"[\s/-]+", name) if word not in rules.minor]
    letters = "".join(word[0] for word in words if word[0].isupper())
    return letters if len(letters) >= 2 and len(letters) == len(words) else ""


def dotted(acronym: str) -> str:
    """Return an acronym with full stops: "US" as "U.S."."""
    return ".".join(acronym) + "."


def _respelt(name: str, rules: NameRules) -> Iterator[str]:
    head, _, rest = name.partition(" ")
    if rest and head in rules.articles:
        yield rest
        name = rest
    plain = without_accents(name)
    if plain != name:
        yield plain
    if _ACRONYM.fullmatch(name):
        yield dotted(name)
    for one, other in rules.swaps:
        for found, instead in ((one, other), (other, one)):
            if f" {found} " in f" {name} ":
                yield f" {name} ".replace(f" {found} ", f" {instead} ").strip()
    yield from _abbreviated(name, rules)


def _abbreviated(name: str, rules: NameRules) -> Iterator[str]:
    """Yield a name with what everybody abbreviates abbreviated: "US Air Force"."""
    words = name.split()
    for count in range(1, len(words) + 1):
        rest = " ".join(["", *words[count:]])
        for short in rules.abbreviations.get(" ".join(words[:count]), ()):
            if rest and not _ACRONYM.fullmatch(short):
                continue
            yield short + rest
            if _ACRONYM.fullmatch(short):
                yield dotted(short) + rest


def _forms_of_person(name: str, rules: NameRules) -> Iterator[Form]:
    whole = _without_suffix(name, rules)
    if whole != name:
        yield Form(whole, "name without suffix", Strength.SURE)
    plain = _INITIAL.sub("", whole)
    if plain != whole:
        yield Form(plain, "name without initial", Strength.SURE)
    for surname in surnames(whole, rules):
        yield Form(surname, "surname", Strength.SHORT)
        if without_accents(surname) != surname:
            yield Form(without_accents(surname), "surname", Strength.SHORT)


def _without_suffix(name: str, rules: NameRules) -> str:
    words = name.replace(",", " ").split()
    while len(words) > 2 and words[-1].rstrip(".") in rules.person_suffixes:
        words.pop()
    return " ".join(words)


def _forms_of_body(name: str, rules: NameRules) -> Iterator[Form]:
    legal = without_legal_form(name, rules)
    if legal != name:
        yield Form(legal, "name without legal form", Strength.SURE)
        name = legal
    acronym = initials(name, rules)
    if acronym:
        yield Form(acronym, "initials", Strength.SHORT)
        yield Form(dotted(acronym), "initials", Strength.SHORT)
    for head, link in rules.heads_of:
        field = name.removeprefix(f"{head} {link} ")
        if field != name:
            yield Form(f"{field} {head}", "name turned round", Strength.SHORT)
    yield from _heads(name, rules)


def _heads(name: str, rules: NameRules) -> Iterator[Form]:
    """Yield the head of a body's name: "Federal Reserve", "Ford", "Lockheed"."""
    words = [word for word in name.split() if word not in rules.articles]
    while len(words) > 1 and (words[-1] in rules.descriptors or words[-1] in rules.generic_nouns):
        words.pop()
        if words[-1] not in rules.minor and _can_stand(words, rules):
            yield Form(" ".join(words), "head of the name", Strength.SHORT)
    if len(words) == 2 and _can_stand(words[:1], rules) and words[1][:1].isupper():
        yield Form(words[0], "head of the name", Strength.SHORT)


def _can_stand(words: list[str], rules: NameRules) -> bool:
    """Whether words say enough alone: no "World", no "American", no "de"."""
    said = [w for w in words if w not in rules.weak_heads and w not in rules.demonyms]
    return any(len(word) > 2 and word[0].isupper() for word in said)


def without_legal_form(name: str, rules: NameRules) -> str:
    """Return a company's name without "Inc." and the like; never an empty one."""
    words = name.split()
    while len(words) > 1 and (
        words[-1].rstrip(".,") in rules.legal_forms or words[-1] in rules.legal_forms
    ):
        words.pop()
    return " ".join(words).rstrip(",")


def _forms_of_place(name: str) -> Iterator[Form]:
    town, comma, _ = name.partition(",")
    if comma:
        yield Form(town, "place without its region", Strength.SURE)
    words = name.split()
    if len(words) > 2 and words[-1] == "Airport":
        yield Form(" ".join(words[:-1]), "head of the name", Strength.SHORT)


def _forms_of_thing(name: str, rules: NameRules) -> Iterator[Form]:
    words = name.split()
    if len(words) > 2 and words[-1] in rules.descriptors:
        yield Form(" ".join(words[:-1]), "head of the name", Strength.SURE)
    acronym = initials(name, rules)
    if len(acronym) > 2:
        yield Form(acronym, "initials", Strength.SHORT)
    if len(words) > 1 and _CODE.fullmatch(words[-1]):
        yield Form(words[-1], "code of the name", Strength.SHORT)
