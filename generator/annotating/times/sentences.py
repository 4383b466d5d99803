"""Make a line for the timeline out of the article's own sentence.

Words are only left out, never changed, and only where the sentence stays a true one: the date
(the timeline shows it), a link to the sentence before ("But"), a clause with a date of its own.
Who says so is never left out: a claim must not become a fact.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

from generator.annotating.times.tense import Clauses, ancestors, head_of, is_verb
from generator.languages.telling_time import TimeRules
from generator.model.analysis import Analysis
from generator.model.prose import Prose, Span

_FINITE = frozenset(("VBD", "VBP", "VBZ"))


def sentence_at(reading: Analysis, offset: int) -> Span | None:
    """Return the sentence that holds the character at `offset`."""
    index = bisect_right(reading.sentences, offset, key=lambda edges: edges[0]) - 1
    if index < 0 or offset >= reading.sentences[index][1]:
        return None
    return Span(*reading.sentences[index])


def line_for(
    prose: Prose, clauses: Clauses, event: Span, date: Span, others: Iterable[Span]
) -> str:
    """Return the sentence of an event in a plain line.

    `others` are the events of other dates: a clause that only tells of them is left out.
    """
    placed = clauses.words_in(event)
    if not placed:
        return ""
    reading, (index, *_) = placed
    whole = sentence_at(reading, event.start)
    if not whole:
        return ""
    own = _clause_of(clauses, reading, index)
    if own and own.end <= date.start < whole.end:
        own = Span(own.start, whole.end)
    kept = own or whole
    cut = [_date_phrase(clauses, date)]
    if not own:
        cut += [_clause_span(prose, clauses, other, event) for other in others]
    left = _without(prose, kept, [span for span in cut if span and kept.covers(span)])
    return tidy(left, clauses.rules)


def tidy(words: str, rules: TimeRules) -> str:
    """Return words as a sentence: one space between words, a capital first, a full stop last."""
    line = re.sub(r"\s+", " ", words).strip()
    line = line[link.end() :] if (link := rules.links.match(line)) else line
    line = re.sub(rf"\s+([{rules.tight}])", r"\1", line)
    line = re.sub(r",(?=[,.;])|^[,;:\s]+", "", line)
    line = line.rstrip(" ,;:–—-")
    if not line:
        return ""
    line = line[0].upper() + line[1:]
    return line if line[-1] in ".!?…”\"'’)" else line + "."


def _without(prose: Prose, kept: Span, cut: list[Span]) -> str:
    pieces, position = [], kept.start
    for span in sorted(cut):
        if span.start >= position:
            pieces.append(prose.text[position : span.start])
            position = span.end
    pieces.append(prose.text[position : kept.end])
    return " ".join(pieces)


def _date_phrase(clauses: Clauses, date: Span) -> Span | None:
    """Return the date with its preposition where it is a free adjunct of a verb, else None."""
    placed = clauses.words_in(date)
    if not placed:
        return None
    reading, indices = placed
    head = head_of(reading, indices)
    word = reading.words[head]
    start, end = date
    above = reading.words[word.head]
    if word.relation == "pobj" and above.text.lower() in clauses.rules.date_prepositions:
        if above.end > date.start or date.start - above.end > 5:
            return None
        start, word, above = above.start, above, reading.words[above.head]
    elif word.relation not in ("npadvmod", "advmod"):
        return None
    alone = all(child in indices for child in clauses.children(reading, head))
    # "the count given on Tuesday" would become "the count given".
    free = is_verb(above) and not _is_adjunct(clauses, reading, word.head)
    return Span(start, end) if alone and free else None


def _is_adjunct(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether a verb is a bare participle that only qualifies ("the count, given on Tuesday,")."""
    word = reading.words[verb]
    held = word.relation in ("ROOT", "conj", "xcomp", "ccomp", "relcl")
    own = ("aux", "auxpass", "aux:pass", "nsubj", "nsubjpass", "nsubj:pass", "mark")
    return not held and not _has(clauses, reading, verb, own) and word.tag not in _FINITE


def _clause_of(clauses: Clauses, reading: Analysis, index: int) -> Span | None:
    """Return the clause of a word, where it is one that can stand alone; else None."""
    for above in ancestors(reading, index):
        word = reading.words[above]
        subject = _has(clauses, reading, above, ("nsubj", "nsubjpass"))
        if word.relation == "advcl" and subject and is_verb(word):
            mark = _mark(clauses, reading, above)
            return _subtree(clauses, reading, above, mark) if mark is not None else None
        if word.relation == "conj" and subject and is_verb(word):
            return _subtree(clauses, reading, above, None)
        if word.relation in ("relcl", "ccomp", "acl", "pcomp", "csubj"):
            return None
    return None


def _mark(clauses: Clauses, reading: Analysis, verb: int) -> int | None:
    for child in clauses.children(reading, verb):
        word = reading.words[child]
        if word.relation == "mark" and word.text.lower() in clauses.rules.conjunctions:
            return child
    return None


def _has(clauses: Clauses, reading: Analysis, verb: int, relations: tuple[str, ...]) -> bool:
    return any(
        reading.words[child].relation in relations for child in clauses.children(reading, verb)
    )


def _subtree(clauses: Clauses, reading: Analysis, root: int, left_out: int | None) -> Span | None:
    """Return the words under one, in one piece; None where others stand between them."""
    found: list[int] = []
    waiting = [root]
    while waiting:
        index = waiting.pop()
        if index == left_out or index in found:
            continue
        found.append(index)
        waiting.extend(clauses.children(reading, index))
        if len(found) > 200:
            return None
    first, last = min(found), max(found)
    between = set(range(first, last + 1)) - set(found)
    if between - {left_out}:
        return None
    return Span(reading.words[first].start, reading.words[last].end)


def _clause_span(prose: Prose, clauses: Clauses, other: Span, event: Span) -> Span | None:
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
        if word.relation == "conj" and _has(clauses, reading, above, ("nsubj", "nsubjpass")):
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
