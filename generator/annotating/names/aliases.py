"""Find the words of a glossary in a text.

All names, aliases and generated forms of all entries go into one Aho-Corasick automaton, so
that a text is read once however large the glossary is. The automaton knows letters only;
whether a hit is a whole word in the right capitals is asked of each hit afterwards.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import combining

from ahocorasick_rs import AhoCorasick

from generator.annotating.names.folding import Folded, fold, fold_name, without_initials
from generator.annotating.names.short_forms import Form, Strength, forms_of
from generator.languages.naming import NameRules, name_rules
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

_PLURAL_KINDS = frozenset({Kind.EVENT, Kind.LAW, Kind.CONCEPT})
_EVER_CAPITALS = 4  # "IRAN" may be a headline's Iran; "US" is never a loud "us"
_INITIAL = re.compile(r" [A-Z]\.? ")
_WORD_WIDTH = 60
_DASHES = "\u2013\u2014"


class Claim(NamedTuple):
    """An entry's claim to words. `entry` is the id; `refused` says that they never mean it."""

    entry: str
    words: str
    rule: str
    strength: Strength
    match_case: bool = True
    refused: bool = False


class Occurrence(NamedTuple):
    """Where words stand that one or more entries claim; `words` is how the text has them."""

    span: Span
    words: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class AliasTable:
    """A glossary, made ready for searching. `entries` leads from ids to entries."""

    language: str
    rules: NameRules
    entries: dict[str, Entry]
    claims: tuple[tuple[Claim, ...], ...]
    automaton: AhoCorasick | None

    def occurrences(self, text: str, offset: int = 0) -> list[Occurrence]:
        """Return every whole-word occurrence in `text`, also overlapping ones, in text order.

        `offset` is added to the spans. A possessive ending isn't part of an occurrence, a
        plural one is.
        """
        if self.automaton is None:
            return []
        folded = fold(text)
        hits = list(self._hits(folded))
        edges = {edge for start, end, _ in hits for edge in (start, end)}
        found = []
        for start, end, claims in hits:
            span = Span(*folded.original(start, end))
            if _hyphens_allow(text, span, folded, (start, end), edges, self.rules):
                place = Span(span.start + offset, span.end + offset)
                found.append(Occurrence(place, folded.text[start:end], claims))
        found += self._with_initials(folded, offset)
        return sorted(found, key=lambda it: (it.span.start, -it.span.end))

    def _with_initials(self, folded: Folded, offset: int) -> Iterator[Occurrence]:
        """Yield people whose name the text has with an initial more: "Ann B. Marsh"."""
        plain, cuts = without_initials(folded) if _INITIAL.search(folded.text) else (folded, ())
        if not cuts:
            return
        for start, end, claims in self._hits(plain):
            crossed = bisect_right(cuts, start) < bisect_left(cuts, end)
            people = tuple(
                claim._replace(rule="name with an initial")
                for claim in claims
                if claim.strength is Strength.WRITTEN and self._is_person(claim.entry)
            )
            if crossed and people:
                first, last = plain.original(start, end)
                yield Occurrence(Span(first + offset, last + offset), plain.text[start:end], people)

    def _is_person(self, entry: str) -> bool:
        return entry in self.entries and self.entries[entry].kind is Kind.PERSON

    def _hits(self, folded: Folded) -> Iterator[tuple[int, int, tuple[Claim, ...]]]:
        assert self.automaton is not None
        for index, start, end in self.automaton.find_matches_as_indexes(
            folded.lower, overlapping=True
        ):
            if _is_whole(folded.text, start, end, self.rules):
                found = folded.text[start:end]
                claims = tuple(c for c in self.claims[index] if _case_fits(c, found))
                if claims:
                    yield start, end, claims


def build_alias_table(entries: tuple[Entry, ...], language: str) -> AliasTable:
    """Return the table of a glossary: names, aliases, and the forms that the language makes.

    An entry whose name or alias is empty is left out; of equal claims the strongest counts.
    """
    rules = name_rules(language)
    claims = [claim for entry in entries for claim in _claims_of(entry, rules)]
    return table_of_claims(claims, {entry.id: entry for entry in entries}, language)


def table_of_claims(
    claims: Iterable[Claim], entries: dict[str, Entry], language: str
) -> AliasTable:
    """Return a table of these claims alone."""
    by_words: dict[str, dict[tuple[str, str, bool], Claim]] = {}
    for claim in claims:
        if claim.words:
            held = by_words.setdefault(claim.words.lower(), {})
            key = (claim.entry, claim.words, claim.refused)
            if key not in held or claim.strength < held[key].strength:
                held[key] = claim
    automaton = AhoCorasick(list(by_words)) if by_words else None
    listed = tuple(tuple(held.values()) for held in by_words.values())
    return AliasTable(language, name_rules(language), entries, listed, automaton)


def _claims_of(entry: Entry, rules: NameRules) -> Iterator[Claim]:
    name = fold_name(entry.name)
    for words in entry.never:
        yield Claim(
            entry.id, fold_name(words), "never", Strength.WRITTEN, entry.match_case, refused=True
        )
    written = [Form(name, "name", Strength.WRITTEN)]
    written += [Form(fold_name(a.words), "alias", Strength.WRITTEN) for a in entry.aliases]
    generated = [*forms_of(name, entry.kind, rules)] if name else []
    for form in (*written, *generated):
        yield Claim(entry.id, form.words, form.rule, form.strength, entry.match_case)
        if entry.kind in _PLURAL_KINDS and (plural := _plural(form.words, rules)):
            yield Claim(entry.id, plural, f"plural of the {form.rule}", form.strength)


def _plural(words: str, rules: NameRules) -> str:
    head, space, last = words.rpartition(" ")
    plural = rules.plural(last) if last[-1:].isalnum() else ""
    return head + space + plural if plural else ""


def _is_whole(text: str, start: int, end: int, rules: NameRules) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if _is_word(before) or _is_word(after) or before in ("@", "\\") or after in ("$", "@"):
        return False
    if before == "'" and _is_word(text[start - 2 : start - 1]):
        return _before(text, start - 1).lower() in rules.elisions
    if after == "'" and _is_word(text[end + 1 : end + 2]):
        return any(_ends_with(text, end + 1, ending) for ending in rules.possessives)
    return not (after == "." and text[end + 1 : end + 2].islower())


def _ends_with(text: str, start: int, ending: str) -> bool:
    stop = start + len(ending)
    return text[start:stop].lower() == ending and not _is_word(text[stop : stop + 1])


def _before(text: str, end: int) -> str:
    """Return the characters since the last space before `end`; a word's worth at most."""
    return text[max(0, end - _WORD_WIDTH) : end].rsplit(" ", 1)[-1]


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or bool(letter and combining(letter))


def _case_fits(claim: Claim, found: str) -> bool:
    """Whether capitals are as written, or differ as headlines and trade names do.

    "MOSCOW" is Moscow in a dateline, "Opposition groups" begins a sentence, and "iPhone"
    comes first in a glossary as "IPhone".
    """
    written = claim.words
    if written == found or not claim.match_case:
        return True
    if found.isupper() and not written.isupper():
        return sum(letter.isalpha() for letter in found) >= _EVER_CAPITALS
    if written[1:] == found[1:]:
        return written[0].islower() or (written[1:2].isupper() and len(written) > 2)
    return (
        _differs_inside(written, found)
        or _is_trade_name(written, found)
        or _has_small_tail(written, found)
    )


def _differs_inside(written: str, found: str) -> bool:
    """Whether only capitals inside words differ: "Macbook", "Ian MacDonald"; no acronym."""
    pairs = list(zip(written.split(), found.split(), strict=True))
    return all(
        one == other or (one[0] == other[0] and not one.isupper() and not other.isupper())
        for one, other in pairs
    )


def _is_trade_name(written: str, found: str) -> bool:
    """Whether a name with a capital inside has small words after it: "iPod nano"."""
    first, *rest = written.split()
    inside = any(letter.isupper() for letter in first[1:]) and not first.isupper()
    first_found, *rest_found = found.split()
    if not inside or len(rest) != len(rest_found) or first_found.islower():
        return False
    return first_found[1:] in (first[1:], first[1:].lower())


def _has_small_tail(written: str, found: str) -> bool:
    """Whether only words after the second are small: "Dow Jones industrial average"."""
    pairs = list(zip(written.split(), found.split(), strict=True))
    return len(pairs) > 2 and all(one == other for one, other in pairs[:2])


def _hyphens_allow(
    text: str,
    span: Span,
    folded: Folded,
    place: tuple[int, int],
    edges: set[int],
    rules: NameRules,
) -> bool:
    """Whether a word is a name of its own although a hyphen joins it to another one.

    "US-led" and "anti-Assad" are; "Winston-Salem" isn't Salem. A dash joins nothing, and of
    "Syria-Russia talks" both halves are known.
    """
    start, end = place
    whole = folded.text
    before = _before(whole, start) if whole[start - 1 : start] == "-" else ""
    after = (
        whole[end + 1 : end + _WORD_WIDTH].split(" ", 1)[0] if whole[end : end + 1] == "-" else ""
    )
    if before and text[span.start - 1] in _DASHES:
        before = ""
    if after and text[span.end] in _DASHES:
        after = ""
    if whole[start:end].isupper() or not (before[:1].isupper() or after[:1].isupper()):
        return True
    known = (not before or start - 1 in edges) and (not after or end + 1 in edges)
    joined = (before.strip("-"), after.strip("-.,;:'"))
    return known or any(word in rules.demonyms for word in joined if word)
