"""Find the clause that tells of an event, and what of a sentence can stand alone."""

from generator.annotating.times.tense import Clauses, ancestors, is_verb
from generator.languages.telling_time import TimeRules
from generator.model.analysis import Analysis
from generator.model.prose import Prose, Span

_SUBJECTS = ("nsubj", "nsubjpass")
_WH_PRONOUNS = frozenset(("WP", "WDT"))
_LONGEST = 200  # words of a clause that a line could hold


def clause_of(clauses: Clauses, reading: Analysis, index: int) -> Span | None:
    """Return the clause of a word, where it is one that can stand alone; else None."""
    for above in ancestors(reading, index):
        word = reading.words[above]
        subject = has_child(clauses, reading, above, _SUBJECTS)
        if word.relation == "advcl" and subject and is_verb(word):
            mark = _mark(clauses, reading, above)
            return _subtree(clauses, reading, above, mark) if mark is not None else None
        if word.relation == "conj" and subject and is_verb(word):
            return _subtree(clauses, reading, above, None)
        if word.relation in ("relcl", "ccomp", "acl", "pcomp", "csubj"):
            return None
    return None


def relative_of(clauses: Clauses, reading: Analysis, index: int) -> tuple[Span, Span] | None:
    """Return a noun and the relative clause that tells what it did: "Ann Marsh", "died in May".

    Only where the pronoun is the subject of the clause and begins it, so that both make a
    sentence without it; None elsewhere.
    """
    verb = relative_verb(reading, index)
    if verb is None:
        return None
    noun = reading.words[verb].head
    pronoun = next((c for c in clauses.children(reading, verb) if _is_relative(reading, c)), None)
    if pronoun is None or reading.words[noun].pos == "PRON":
        return None
    named = _noun_phrase(clauses, reading, noun, verb, pronoun)
    told = _subtree(clauses, reading, verb, pronoun)
    begins = told is not None and reading.words[pronoun].end < told.start
    return (named, told) if named and told and begins else None


def _noun_phrase(
    clauses: Clauses, reading: Analysis, noun: int, verb: int, pronoun: int
) -> Span | None:
    """Return the words of a noun that stand before its relative clause, in one piece."""
    under = _under(clauses, reading, noun, verb)
    found = [index for index in sorted(under) if index < pronoun]
    while found and reading.words[found[-1]].pos == "PUNCT":
        found.pop()
    if not found or found[-1] - found[0] >= len(found):
        return None
    return Span(reading.words[found[0]].start, reading.words[found[-1]].end)


def relative_verb(reading: Analysis, index: int) -> int | None:
    """Return the verb of the clause that a word stands in, if it only tells more of a noun."""
    for above in ancestors(reading, index):
        relation = reading.words[above].relation
        if relation in ("relcl", "acl"):
            return above
        if relation in ("ccomp", "advcl", "ROOT"):
            return None
    return None


def _is_relative(reading: Analysis, index: int) -> bool:
    word = reading.words[index]
    return word.relation in _SUBJECTS and word.tag in _WH_PRONOUNS


def _mark(clauses: Clauses, reading: Analysis, verb: int) -> int | None:
    for child in clauses.children(reading, verb):
        word = reading.words[child]
        if word.relation == "mark" and word.text.lower() in clauses.rules.conjunctions:
            return child
    return None


def has_child(clauses: Clauses, reading: Analysis, verb: int, relations: tuple[str, ...]) -> bool:
    """Whether a word has one right under it in one of these relations."""
    return any(
        reading.words[child].relation in relations for child in clauses.children(reading, verb)
    )


def _subtree(clauses: Clauses, reading: Analysis, root: int, left_out: int | None) -> Span | None:
    """Return the words under one, in one piece; None where others stand between them."""
    found = _under(clauses, reading, root, left_out)
    between = set(range(min(found), max(found) + 1)) - found
    if len(found) > _LONGEST or between - {left_out}:
        return None
    return Span(reading.words[min(found)].start, reading.words[max(found)].end)


def _under(clauses: Clauses, reading: Analysis, root: int, left_out: int | None) -> set[int]:
    """Return a word and those under it, but for `left_out` and those under that."""
    found: set[int] = set()
    waiting = [root]
    while waiting and len(found) <= _LONGEST:
        index = waiting.pop()
        if index != left_out and index not in found:
            found.add(index)
            waiting.extend(clauses.children(reading, index))
    return found


def clause_span(prose: Prose, clauses: Clauses, other: Span, event: Span) -> Span | None:
    """Return the clause of another event with its "while" or "and", if this event isn't in it."""
    placed = clauses.words_in(other)
    if not placed:
        return None
    reading, (index, *_) = placed
    for above in ancestors(reading, index):
        word = reading.words[above]
        if word.relation == "advcl" and _mark(clauses, reading, above) is not None:
            span = _subtree(clauses, reading, above, None)
            return span if span and not span.overlaps(event) else None
        if word.relation == "conj" and has_child(clauses, reading, above, _SUBJECTS):
            span = _subtree(clauses, reading, above, None)
            return (
                _with_joint(prose, span, clauses.rules)
                if span and not span.overlaps(event)
                else None
            )
    return None


def _with_joint(prose: Prose, span: Span, rules: TimeRules) -> Span:
    """Return a clause with the "and" or "but" that joins it to the one before."""
    before = rules.joints.search(prose.text[max(0, span.start - 12) : span.start])
    return Span(span.start - len(before.group()), span.end) if before else span
