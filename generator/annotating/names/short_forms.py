"""Generate the other forms that a full name is printed in.

Three strengths. A *sure* form is the same name spelt otherwise ("U.S.", "Apple" for "Apple
Inc.") and stands for it anywhere. A *short* form is understood only once the full name has been
given in the same article ("Lavrov", "Air Force"), and means nothing without it. A *likely* one
("NTSB") stands alone too, where the language model reads such a name there and nothing in the
article speaks against it.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from generator.annotating.names.folding import without_accents
from generator.languages.naming import NameRules
from generator.model.entry import Kind


class Strength(IntEnum):
    """How much a form says by itself; lower wins where two entries claim the same words.

    What the article itself says of words (its front matter, an acronym it explains) is CHOSEN.
    """

    CHOSEN = -1
    WRITTEN = 0
    SURE = 1
    LIKELY = 2
    SHORT = 3


class Form(NamedTuple):
    """Words that may stand for a name, and the rule that makes them."""

    words: str
    rule: str
    strength: Strength


WITHOUT_COUNTRY = "name without country"
INITIALS = "initials"
FIRST_PART = "first part of the name"
LAST_WORD = "last word of the name"
_QUALIFIER = re.compile(r"(?<=\S)\s+\([^()]+\)$")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_INITIAL = re.compile(r"(?<= )[A-Z]\.? (?=\S)")
_CODE = re.compile(r"(?=\w*[A-Z])(?=\w*\d)[\w-]{3,}")


def forms_of(name: str, kind: Kind, rules: NameRules) -> Iterator[Form]:
    """Yield the generated forms of a name, without itself; some may be yielded twice.

    A name with a capital has no form without one: "US government" is no "government".
    """
    for form in _every_form(name, kind, rules):
        if name.islower() or not form.words.islower():
            yield form


def _every_form(name: str, kind: Kind, rules: NameRules) -> Iterator[Form]:
    said = without_qualifier(name)
    if said != name:
        yield Form(said, "name without its qualifier", Strength.SURE)
        name = said
    for words in _respelt(name, rules):
        yield Form(words, "spelling", Strength.SURE)
    match kind:
        case Kind.PERSON:
            yield from _forms_of_person(name, rules)
        case Kind.ORGANISATION:
            yield from _forms_of_body(name, rules)
        case Kind.PLACE:
            yield from _forms_of_place(name, rules)
        case _:
            yield from _forms_of_thing(name, rules)


def without_qualifier(name: str) -> str:
    """Return a name without what tells it from another's in a list: "Georgia (country)"."""
    return _QUALIFIER.sub("", name)


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
    """Return the acronym that a name's words make; "" for fewer than two words.

    An acronym in it stays whole: "US Air Force" is the USAF.
    """
    words = [
        word for word in re.split(r"[\s/-]+", name.replace(".", "")) if word not in rules.minor
    ]
    if len(words) < 2 or not all(word and word[0].isupper() for word in words):
        return ""
    return "".join(word if _ACRONYM.fullmatch(word) else word[0] for word in words)


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
    first, space, rest = plain.partition(" ")
    for other in rules.first_names.get(first, ()) if space else ():
        yield Form(f"{other} {rest}", "other form of the first name", Strength.SURE)
    if space and first not in rules.titles | rules.honorifics:
        yield Form(first, FIRST_PART, Strength.SHORT)
    for surname in surnames(whole, rules):
        yield Form(surname, "surname", Strength.SHORT)
        if without_accents(surname) != surname:
            yield Form(without_accents(surname), "surname", Strength.SHORT)


def _without_suffix(name: str, rules: NameRules) -> str:
    words = without_qualifier(name).replace(",", " ").split()
    while len(words) > 2 and words[-1].rstrip(".") in rules.person_suffixes:
        words.pop()
    return " ".join(words)


def _forms_of_body(name: str, rules: NameRules) -> Iterator[Form]:
    legal = without_legal_form(name, rules)
    if legal != name:
        yield Form(legal, "name without legal form", Strength.SURE)
        name = legal
    yield from _initials(name, rules)
    for turned in _turned_round(name, rules):
        for words in (turned, *_respelt(turned, rules)):
            yield Form(words, "name turned round", Strength.SURE)
    yield from _heads(name, rules)
    yield from _without_country(name, rules)


def _initials(name: str, rules: NameRules) -> Iterator[Form]:
    acronym = initials(name, rules)
    known = {short for shorts in rules.abbreviations.values() for short in shorts}
    if acronym:
        alone = len(acronym) > 2 and acronym not in known
        strength = Strength.LIKELY if alone else Strength.SHORT
        yield Form(acronym, INITIALS, strength)
        yield Form(dotted(acronym), INITIALS, strength)


def _turned_round(name: str, rules: NameRules) -> Iterator[str]:
    """Yield "US Labor Department" for "US Department of Labor"."""
    for head, link in rules.heads_of:
        country, found, field = f" {name}".partition(f" {head} {link} ")
        if found:
            yield f"{country} {field} {head}".strip()


def _heads(name: str, rules: NameRules) -> Iterator[Form]:
    """Yield the head of a body's name: "Federal Reserve", "Ford", "Lockheed"."""
    words = [word for word in name.split() if word not in rules.articles]
    while len(words) > 1 and words[-1] in rules.descriptors:
        both = " ".join(words[-2:])
        del words[-2 if both in rules.descriptors and len(words) > 2 else -1 :]
        if words[-1] not in rules.minor and _can_stand(words, rules):
            yield Form(" ".join(words), "head of the name", Strength.LIKELY)
    if len(words) != 2:
        return
    plain = words[-1] not in rules.generic_nouns and words[-1][:1].isupper()
    if plain and _can_stand(words[:1], rules):
        yield Form(words[0], "head of the name", Strength.SHORT)


def _without_country(name: str, rules: NameRules) -> Iterator[Form]:
    """Yield "Air Force" for "United States Air Force" and "French Air Force"."""
    words = name.split()
    short = {form for forms in rules.abbreviations.values() for form in forms}
    for count in range(1, len(words)):
        country = " ".join(words[:count])
        plain = country.replace(".", "")
        if country in rules.demonyms or country in rules.abbreviations or plain in short:
            body = " ".join(words[count:])
            for form in (body, *_turned_round(body, rules)):
                yield Form(form, WITHOUT_COUNTRY, Strength.SHORT)


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


def _forms_of_place(name: str, rules: NameRules) -> Iterator[Form]:
    town, comma, _ = name.partition(",")
    if comma:
        yield Form(town, "place without its region", Strength.SURE)
    words = name.split()
    landmark = len(words) > 2 and words[-1] in rules.generic_nouns
    if landmark and words[-3] not in rules.directions and _can_stand(words[-2:-1], rules):
        yield Form(" ".join(words[:-1]), "head of the name", Strength.LIKELY)
        yield Form(" ".join(words[-2:]), "end of the name", Strength.LIKELY)
        yield Form(f"{words[-2]} {words[-1].lower()}", "end of the name", Strength.LIKELY)


def _forms_of_thing(name: str, rules: NameRules) -> Iterator[Form]:
    words = name.split()
    while len(words) > 1 and words[-1] in rules.descriptors:
        words.pop()
        strength = Strength.SURE if len(words) > 1 else Strength.LIKELY
        yield Form(" ".join(words), "head of the name", strength)
        if len(words) == 2 and _can_stand(words[:1], rules):
            yield Form(words[0], "head of the name", Strength.SHORT)
    yield from _initials(name, rules)
    for place, word in enumerate(words):
        if place and _CODE.fullmatch(word):
            yield Form(word, "code of the name", Strength.LIKELY)
        if place and (word.isdigit() or _CODE.fullmatch(word)) and place + 1 < len(words):
            yield Form(" ".join(words[: place + 1]), "name as far as its code", Strength.LIKELY)
            yield Form(" ".join(words[place:]), "name from its code on", Strength.LIKELY)
    if len(words) > 1 and words[-2] not in rules.minor and _is_telling(words[-1], rules):
        yield Form(words[-1], LAST_WORD, Strength.SHORT)


def _is_telling(word: str, rules: NameRules) -> bool:
    """Whether the last word of a thing's name can stand for it: "Dreamliner", not "Act"."""
    common = rules.generic_nouns | rules.descriptors | rules.weak_heads | rules.demonyms
    return word[0].isupper() and word.isalpha() and len(word) > 3 and word not in common
