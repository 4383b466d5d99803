"""Settle which entry's claim to words holds in an article.

An entry claims words by its name, by an alias or by a form made of its name. How strong the
claim is, what else the article names, and what the model reads at the place decide; where two
claims are equally good neither is taken.
"""

import re
from dataclasses import dataclass

from generator.annotating.names import short_forms
from generator.annotating.names.aliases import AliasTable, Claim, Occurrence
from generator.annotating.names.context import KINDS, NamesRead, neighbours
from generator.annotating.names.folding import fold_name
from generator.annotating.names.people import People
from generator.annotating.names.short_forms import LAST_WORD, Strength, dotted
from generator.languages.naming import NameRules
from generator.model.entry import Kind
from generator.model.prose import Prose, Span


@dataclass(frozen=True, slots=True)
class Setting:
    """What a decision about one occurrence rests on.

    `present` are the entries whose full names stand in the article, `words` all its words
    in small letters.
    """

    prose: Prose
    table: AliasTable
    read: NamesRead
    present: frozenset[str]
    people: People
    words: frozenset[str]


def resolved(occurrence: Occurrence, setting: Setting) -> Occurrence:
    """Return an occurrence with the claims that are left: one entry's, or several in dispute."""
    strong = strong_claims(occurrence)
    short = [
        claim
        for claim in occurrence.claims
        if claim.strength >= Strength.LIKELY and claim.entry in setting.present
    ]
    short = [claim for claim in short if _is_usual(claim, occurrence, setting)]
    short = _whom_the_honorific_fits(occurrence.span, short, setting)
    if not strong.claims:
        short = _settled_by_model(occurrence.span, short, setting) or _likely(occurrence, setting)
        return occurrence._replace(claims=tuple(short))
    if strong.claims[0].strength is Strength.CHOSEN:
        return strong
    if len(claimants(strong)) > 1:
        named = [claim for claim in strong.claims if _is_short_for_present(claim, setting)]
        if len({claim.entry for claim in named}) == 1:
            return occurrence._replace(claims=tuple(named))
        return strong
    rivals = [c for c in short if setting.table.entries[c.entry].kind is Kind.PERSON]
    meant = _settled_by_model(occurrence.span, [*strong.claims, *rivals], setting)
    return occurrence._replace(claims=tuple(meant))


def _whom_the_honorific_fits(span: Span, claims: list[Claim], setting: Setting) -> list[Claim]:
    """Return the claims without those of men after "Mrs", and of women after "Mr"."""
    rules, entries = setting.table.rules, setting.table.entries
    honorific = neighbours(setting.prose, span, setting.table.rules).before.rstrip(".")
    return [
        claim
        for claim in claims
        if entries[claim.entry].kind is not Kind.PERSON
        or rules.may_be(honorific, entries[claim.entry].name)
    ]


def _is_usual(claim: Claim, occurrence: Occurrence, setting: Setting) -> bool:
    """Whether a short form may be used in this way, its full name being in the article.

    The first part of a name needs an honorific ("Mr Xi", "Sir Keir"), two initials a model that
    reads a name there: "AI" isn't only Amnesty International.
    """
    match claim.rule:
        case short_forms.WITHOUT_COUNTRY:
            return _is_only_one(claim, occurrence, setting)
        case short_forms.FIRST_PART:
            before = neighbours(setting.prose, occurrence.span, setting.table.rules).before
            return setting.table.rules.before_person(before)
        case short_forms.INITIALS if len(claim.words.replace(".", "")) < 3:
            name = setting.read.at(occurrence.span)
            return name is not None and KINDS.get(name.label) in (Kind.ORGANISATION, Kind.PLACE)
        case _:
            return True


def _is_only_one(claim: Claim, occurrence: Occurrence, setting: Setting) -> bool:
    """Whether the article knows no such body of another country: "Air Force"."""
    rules = setting.table.rules
    before = neighbours(setting.prose, occurrence.span, setting.table.rules).before
    if before[:1].isupper() and before not in rules.functions:
        return False
    name = setting.table.entries[claim.entry].name
    own = {word for country in _spellings(name, claim.words, rules) for word in country.split()}
    named = re.finditer(rf"([^\W_][\w.]*)\s{re.escape(claim.words)}\b", setting.prose.text)
    words = {found.group(1) for found in named if found.group(1)[0].isupper()}
    return words <= own | rules.functions


def _spellings(name: str, body: str, rules: NameRules) -> set[str]:
    """Return the forms of the country that stands before `body` in a name."""
    country = name.removesuffix(body).strip()
    full = {whole for whole, short in rules.abbreviations.items() if country in (whole, *short)}
    short = {form for whole in (country, *full) for form in rules.abbreviations.get(whole, ())}
    return {country, *full, *short, *(dotted(form) for form in short)}


def _settled_by_model(span: Span, short: list[Claim], setting: Setting) -> list[Claim]:
    """Return the claims of the kind that the model reads here, where the claims dispute.

    "Ford" is the company or its chairman of that name; the sentence tells the model which.
    """
    kinds = {setting.table.entries[claim.entry].kind for claim in short}
    name = setting.read.at(span)
    if len(kinds) < 2 or name is None or KINDS.get(name.label) not in kinds:
        return short
    return [c for c in short if setting.table.entries[c.entry].kind is KINDS[name.label]]


def _likely(occurrence: Occurrence, setting: Setting) -> list[Claim]:
    """Return the one claim that holds although the full name isn't in the article, or none.

    The model must read a name of no other sort just here, and nobody in the article may be
    called so.
    """
    likely = [c for c in occurrence.claims if c.strength is Strength.LIKELY]
    likely = likely or _of_named_maker(occurrence, setting)
    name = setting.read.at(occurrence.span)
    if len({claim.entry for claim in likely}) != 1 or setting.people.named(occurrence.words):
        return []
    kind = setting.table.entries[likely[0].entry].kind
    coded = any(letter.isdigit() for letter in occurrence.words)
    if kind is Kind.CONCEPT and (coded or likely[0].rule == LAST_WORD):
        return likely
    if name is None or name.label in ("PERSON", "PER", "NORP") or name.label not in KINDS:
        return []
    return likely


def _of_named_maker(occurrence: Occurrence, setting: Setting) -> list[Claim]:
    """Return the claims of things whose maker the article names: "Opel ... the Astra"."""
    if neighbours(setting.prose, occurrence.span, setting.table.rules).at_start:
        return []
    return [
        claim
        for claim in occurrence.claims
        if claim.rule == LAST_WORD
        and setting.table.entries[claim.entry].name.split()[0].lower() in setting.words
    ]


def _is_short_for_present(claim: Claim, setting: Setting) -> bool:
    """Whether the full name of the claimant stands in the article and these words shorten it."""
    name = fold_name(setting.table.entries[claim.entry].name)
    return claim.entry in setting.present and len(claim.words) < len(name)


def strong_claims(occurrence: Occurrence) -> Occurrence:
    """Return an occurrence with the claims that need no full name in the article."""
    best = min(claim.strength for claim in occurrence.claims)
    strong = tuple(c for c in occurrence.claims if c.strength == best <= Strength.SURE)
    return occurrence._replace(claims=strong)


def claimants(occurrence: Occurrence) -> set[str]:
    """Return the ids of the entries that claim the words."""
    return {claim.entry for claim in occurrence.claims}
