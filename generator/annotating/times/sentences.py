"""Make a line for the timeline out of the article's own sentence.

Words are only left out, never changed, and only where the sentence stays a true one: the date
(the timeline shows it), a link to the sentence before ("But"), a clause with a date of its own.
Who says so is never left out: a claim must not become a fact.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from generator.annotating.times.clauses import (
    clause_of,
    clause_span,
    has_child,
    relative_of,
    relative_verb,
)
from generator.annotating.times.date_clauses import cleft
from generator.annotating.times.tense import Clauses, head_of, is_verb
from generator.languages.telling_time import TimeRules
from generator.model.analysis import Analysis
from generator.model.prose import Prose, Span

_FINITE = frozenset(("VBD", "VBP", "VBZ"))

_LONGEST = 2_000  # characters of a sentence
_FIRST_WORD = re.compile(r"\W*(\w+)")

# Where a report was filed and by whom, before its first sentence: "OSLO, March 4 (NTB) — ". A
# dash alone says it only after capitals (AP Stylebook, "datelines").
_PLACE = r"(?:[A-Z]{2,}[A-Z.,'’ -]*|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:, [\w.]+){{0,2}}[^\S\n]*\([A-Z][\w./& -]{{1,20}}\)\s*(?:—|–|--?)"
    rf"|[A-Z]{{2,}}[A-Z.,'’ -]*(?:, [\w. ]{{2,20}})?\s*(?:—|–|--|•))\s+"
)


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

    `others` are the events of other dates: a clause that only tells of them is left out. What
    a relative clause tells is a line of its own ("Ann Marsh, who died in May, was …": "Ann Marsh
    died."); where it can't be, the sentence keeps the date, which is not its main verb's.
    """
    placed = clauses.words_in(event)
    if not placed:
        return ""
    reading, (index, *_) = placed
    whole = sentence_at(reading, event.start)
    if not whole:
        return ""
    if dateline := _DATELINE.match(prose.text, *whole):
        whole = Span(min(dateline.end(), event.start), whole.end)
    whole = _between_semicolons(prose, reading, whole, (event, date), clauses.rules)
    dated = _date_phrase(clauses, date)
    if relative := relative_of(clauses, reading, index):
        return tidy(_without(prose, relative, [dated]), clauses.rules)
    if relative_verb(reading, index) is not None:
        return tidy(_without(prose, [whole], []), clauses.rules)
    own = clause_of(clauses, reading, index)
    if own:
        end = whole.end if own.end <= date.start < whole.end else min(own.end, whole.end)
        own = Span(max(own.start, whole.start), end)
    cut = [dated]
    if not own:
        cut += [clause_span(prose, clauses, other, event) for other in others]
    return tidy(_without(prose, [own or whole], cut), clauses.rules)


def _between_semicolons(
    prose: Prose, reading: Analysis, whole: Span, told: tuple[Span, ...], rules: TimeRules
) -> Span:
    """Return the part of a sentence that tells all of `told`, where semicolons part clauses.

    Each part must have a finite verb: a list has semicolons, too. One that begins with a
    pronoun needs what stands before it. What is too long for a sentence is none.
    """
    if len(prose.words(whole)) > _LONGEST or ";" not in prose.words(whole):
        return whole
    marks = [at for at in range(*whole) if prose.text[at] == ";"]
    edges = [whole.start, *(at + 1 for at in marks), whole.end]
    parts = [Span(start, end) for start, end in pairwise(edges)]
    first, last = (bisect_left(reading.words, edge, key=lambda word: word.start) for edge in whole)
    words = reading.words[first:last]
    finite = [word.start for word in words if word.tag in (*_FINITE, "MD")]
    if not all(any(start in range(*part) for start in finite) for part in parts):
        return whole
    telling = [part for part in parts if all(part.covers(span) for span in told)]
    opening = _FIRST_WORD.match(prose.words(telling[0])) if telling else None
    return telling[0] if opening and opening.group(1).lower() not in rules.pronouns else whole


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


def _without(prose: Prose, kept: Iterable[Span], cut: Iterable[Span | None]) -> str:
    """Return the words of some spans, but for those of other spans that lie in them."""
    pieces = []
    for span in kept:
        position = span.start
        for gap in sorted(each for each in cut if each and span.covers(each)):
            if gap.start >= position:
                pieces.append(prose.text[position : gap.start])
                position = gap.end
        pieces.append(prose.text[position : span.end])
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
    needed = cleft(clauses, reading, indices) is not None  # "It was that he left"
    return Span(start, end) if alone and free and not needed else None


def _is_adjunct(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether a verb is a bare participle that only qualifies ("the count, given on Tuesday,")."""
    word = reading.words[verb]
    held = word.relation in ("ROOT", "conj", "xcomp", "ccomp", "relcl")
    own = ("aux", "auxpass", "aux:pass", "nsubj", "nsubjpass", "nsubj:pass", "mark")
    return not held and not has_child(clauses, reading, verb, own) and word.tag not in _FINITE
