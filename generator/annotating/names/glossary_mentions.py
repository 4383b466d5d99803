"""Decide which words of an article mean which entry of the glossary.

Words are taken leftmost and longest. Those that only one entry can mean are linked; a short
form needs its full name in the article; what two entries claim is asked of the writer.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.annotating.names.acronyms import (
    acronym_after,
    acronym_before,
    is_made_of,
    stands_for,
)
from generator.annotating.names.aliases import AliasTable, Claim, Occurrence, table_of_claims
from generator.annotating.names.claims import Setting, claimants, resolved, strong_claims
from generator.annotating.names.context import NamesRead, is_part_of_longer_name
from generator.annotating.names.coverage import Coverage
from generator.annotating.names.folding import fold_name
from generator.annotating.names.people import extend_to_honorific, people_named
from generator.annotating.names.short_forms import Strength, surnames
from generator.model.annotation import Mention, Reason, State
from generator.model.article import OFF, Article
from generator.model.entry import Entry, Kind
from generator.model.problem import Problem
from generator.model.prose import ParagraphKind, Prose, Span

CHOSEN = "chosen in the front matter"
_WORD = re.compile(r"\w+")
_SILENT_KINDS = frozenset({ParagraphKind.HEADING, ParagraphKind.PULL})


@dataclass(frozen=True, slots=True)
class Found:
    """Mentions in text order, and the spans where no other name may be looked for."""

    mentions: tuple[Mention, ...]
    off: tuple[Span, ...]


def find_glossary_mentions(
    article: Article,
    table: AliasTable,
    read: NamesRead,
    written: Sequence[Mention],
    plain: Sequence[Span],
) -> tuple[Found, tuple[Problem, ...]]:
    """Return the mentions of entries, `written` among them, and what only the writer can decide.

    `plain` are the spans that the writer wants left alone.
    """
    prose = article.prose
    closed = Coverage([*(mention.span for mention in written), *plain])
    chosen = _choices(article, table)
    found = _occurrences(prose, table, chosen, read)
    full = _leftmost_longest([strong_claims(occurrence) for occurrence in found], closed)
    learnt = _learnt_acronyms(prose, full, table)
    if learnt:
        found = _occurrences(prose, table, [*chosen, *learnt], read)
    present = frozenset(
        (
            *(mention.entry or "" for mention in written),
            *(o.claims[0].entry for o in full if len(claimants(o)) == 1),
        )
    )
    people = people_named(prose, table, present, read)
    setting = Setting(
        prose, table, read, present, people, frozenset(_WORD.findall(prose.text.lower()))
    )
    picked = _leftmost_longest([resolved(occurrence, setting) for occurrence in found], closed)
    off = tuple(o.span for o in picked if o.claims[0].entry == OFF)
    meant = [o for o in picked if o.claims[0].entry != OFF]
    mentions = [*written, *(_mention(occurrence, setting) for occurrence in meant)]
    mentions.sort(key=lambda mention: mention.span)
    return Found(tuple(mentions), (*plain, *off)), tuple(_ambiguities(meant, article))


def _choices(article: Article, table: AliasTable) -> list[Claim]:
    """Return what `glossary:` of the front matter says of words."""
    return [
        Claim(choice.entry, fold_name(choice.words), CHOSEN, Strength.CHOSEN)
        for choice in article.front.glossary
        if choice.entry == OFF or choice.entry in table.entries
    ]


def _occurrences(
    prose: Prose, table: AliasTable, chosen: Sequence[Claim], read: NamesRead
) -> list[Occurrence]:
    """Return where words stand that an entry claims and that name it there, in text order."""
    own = table_of_claims(chosen, table.entries, table.language)
    by_span: dict[Span, Occurrence] = {}
    for paragraph in prose.paragraphs:
        text = prose.words(paragraph.span)
        for found in (
            *table.occurrences(text, paragraph.span.start),
            *own.occurrences(text, paragraph.span.start),
        ):
            held = by_span.get(found.span)
            claims = (*held.claims, *found.claims) if held else found.claims
            by_span[found.span] = found._replace(claims=claims)
    refused: dict[str, Coverage] = {}
    for occurrence in by_span.values():
        for claim in occurrence.claims:
            if claim.refused:
                refused.setdefault(claim.entry, Coverage()).add(occurrence.span)
    kept = (_allowed(o, refused, prose, table, read) for o in by_span.values())
    return sorted((o for o in kept if o.claims), key=lambda o: (o.span.start, -o.span.end))


def _allowed(
    occurrence: Occurrence,
    refused: Mapping[str, Coverage],
    prose: Prose,
    table: AliasTable,
    read: NamesRead,
) -> Occurrence:
    """Return an occurrence without claims that the entry refuses or a longer name rules out."""
    span = occurrence.span
    part_of_name: dict[Kind, bool] = {}
    claims: list[Claim] = []
    for claim in sorted(occurrence.claims, key=lambda claim: claim.strength):
        if claim.entry in refused and refused[claim.entry].touches(span):
            continue
        if claim.entry != OFF:
            kind = table.entries[claim.entry].kind
            if kind not in part_of_name:
                part_of_name[kind] = is_part_of_longer_name(prose, span, kind, read, table.rules)
            if part_of_name[kind]:
                if claim.strength <= Strength.SURE:
                    return occurrence._replace(claims=())
                continue
        claims.append(claim)
    return occurrence._replace(claims=tuple(claims))


def _leftmost_longest(occurrences: Iterable[Occurrence], closed: Coverage) -> list[Occurrence]:
    picked: list[Occurrence] = []
    for occurrence in occurrences:
        span = occurrence.span
        after_last = not picked or span.start >= picked[-1].span.end
        if occurrence.claims and after_last and not closed.touches(span):
            picked.append(occurrence)
    return picked


def _learnt_acronyms(prose: Prose, full: Iterable[Occurrence], table: AliasTable) -> list[Claim]:
    """Return the acronyms that the article explains right beside the name of an entry."""
    learnt: list[Claim] = []
    for occurrence in full:
        if len(claimants(occurrence)) != 1:
            continue
        span, claim = occurrence.span, occurrence.claims[0]
        for acronym in (
            acronym_after(prose.text, span.end),
            acronym_before(prose.text, span.start),
        ):
            if acronym and _explains(occurrence, prose.words(acronym), table):
                words = fold_name(prose.words(acronym))
                learnt.append(Claim(claim.entry, words, "acronym", Strength.CHOSEN))
    return learnt


def _explains(occurrence: Occurrence, acronym: str, table: AliasTable) -> bool:
    is_body = table.entries[occurrence.claims[0].entry].kind is Kind.ORGANISATION
    made = is_body and is_made_of(acronym, occurrence.words)
    return made or stands_for(acronym, occurrence.words, table.rules)


def _mention(occurrence: Occurrence, setting: Setting) -> Mention:
    prose, table = setting.prose, setting.table
    claim = occurrence.claims[0]
    entry = table.entries[claim.entry]
    span = occurrence.span
    words = prose.words(span)
    if len(claimants(occurrence)) > 1:
        claiming = ", ".join(sorted(claimants(occurrence)))
        reason = Reason("several entries can be meant", claiming)
        return Mention(span, entry.kind, None, words, State.PROPOSED, reason)
    if entry.kind is Kind.PERSON:
        known = (*surnames(fold_name(entry.name), table.rules), fold_name(entry.name).split()[0])
        bare = fold_name(words) in known
        span = extend_to_honorific(prose, span, table.rules, titles=bare)
        doubt = _doubt_of_surname(span, words, entry, setting) if bare else None
        if doubt:
            return Mention(span, entry.kind, None, words, State.PROPOSED, doubt)
    state = State.WRITTEN if claim.rule == CHOSEN else State.DERIVED
    return Mention(span, entry.kind, entry.id, entry.name, state, _reason(claim, entry.name))


def _doubt_of_surname(span: Span, words: str, entry: Entry, setting: Setting) -> Reason | None:
    """Return why a surname may be somebody else's, or None; `span` has the word before it."""
    rules = setting.table.rules
    before = setting.prose.words(span).removesuffix(words).strip().rstrip(".")
    others = setting.people.namesakes(fold_name(words), fold_name(entry.name), before)
    if others:
        return Reason("several people of this surname", ", ".join((entry.name, *others)))
    if not rules.may_be(before, entry.name):
        return Reason("somebody else of this surname", f"{before} {words}")
    held = [role.role.lower() for role in entry.roles]
    if before in rules.titles and held and not any(before.lower() in role for role in held):
        return Reason("an office that the entry doesn't know", f"{before} {words}")
    return None


def _reason(claim: Claim, name: str) -> Reason:
    if claim.strength >= Strength.LIKELY:
        return Reason(f"short form of {name}", claim.rule)
    return Reason(claim.rule, claim.words)


def _ambiguities(picked: Iterable[Occurrence], article: Article) -> Iterable[Problem]:
    """Yield one problem for all the places where a name or alias is that of several entries.

    Forms that the glossary doesn't have itself can clash without the writer's doing: they are
    left alone, and that is all.
    """
    told: set[str] = set()
    for occurrence in picked:
        paragraph = article.prose.paragraph_at(occurrence.span.start)
        written = [c.entry for c in occurrence.claims if c.strength is Strength.WRITTEN]
        claiming = sorted(set(written))
        silent = paragraph is None or paragraph.kind in _SILENT_KINDS
        if len(claiming) < 2 or silent or occurrence.words in told:
            continue
        told.add(occurrence.words)
        words = article.prose.words(occurrence.span)
        shown = " or ".join(f"'{claimant}'" for claimant in claiming)
        yield article.source.problem(
            "ambiguous-mention",
            f"'{words}' can mean {shown}",
            article.prose.locate(occurrence.span),
            hint=f"write 'glossary: {{{words}: {claiming[0]}}}' in the front matter for all of "
            f"them, or '[{words}]{{gloss={claiming[0]}}}' here",
        )
