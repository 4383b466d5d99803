"""Show a language model clean sentences, and bring what it reads back to the prose.

A parser stumbles over "We go," she said: two sentences in one. So a quoted clause is taken out
and a short stand-in put in its place ("So, she said"); the clause is read by itself. A quoted
fragment ("a coalition of the willing") is part of its sentence and loses only its marks.
What the model reads depends on one paragraph's words alone, so that it can be remembered.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from generator.annotating.quotes.incises import quotations_in
from generator.annotating.quotes.quotation_marks import Quoted
from generator.languages.parsing import parse_rules
from generator.languages.speaking import speech_rules
from generator.model.analysis import Analysis, Name, Word
from generator.model.prose import Paragraph, ParagraphKind, Prose

STAND_IN = "So"

_READ = frozenset(
    (ParagraphKind.TEXT, ParagraphKind.ITEM, ParagraphKind.QUOTATION, ParagraphKind.NOTE)
)
_WORD = re.compile(r"\w[\w'’-]*")
_SENTENCE_END = re.compile(r"[.?!…](?=\s|$)")

# Characters before a quotation that can tell whether it begins a sentence.
_LEADING = 20

# Characters after a quotation in which its sentence's end is looked for.
_TRAILING = 200

# After a question, at most this many words can be its "asked the chairman of the committee".
_LONGEST_TAG = 12


class _Piece(NamedTuple):
    """Words shown to the model, and the prose they stand for."""

    text: str
    start: int
    end: int
    stand_in: bool = False


def texts_to_analyse(prose: Prose, language: str) -> tuple[str, ...]:
    """Return the different texts that a model should read for this prose, in order."""
    texts = (
        _shown(pieces)
        for paragraph in prose.paragraphs
        for pieces in _units(prose, paragraph, language)
    )
    return tuple(dict.fromkeys(texts))


def readings(prose: Prose, analyses: Mapping[str, Analysis], language: str) -> tuple[Analysis, ...]:
    """Return what the model read, in the prose's own coordinates and in labels that rules know.

    One table for each paragraph's frame, followed by one for each clause that was taken out of
    it; none for a text that `analyses` lacks. In a frame the word that stands in for a clause
    covers all of it, marks included, so there `word.text` isn't the prose's (`is_stand_in`).
    """
    in_common_terms = parse_rules(language).in_common_terms
    return tuple(
        in_common_terms(_in_prose(analyses[text], pieces))
        for paragraph in prose.paragraphs
        for pieces in _units(prose, paragraph, language)
        if (text := _shown(pieces)) in analyses
    )


def is_stand_in(word: Word) -> bool:
    """Whether a word of a frame stands for a whole quoted clause."""
    return word.text == STAND_IN and word.end - word.start > len(STAND_IN)


def is_clause(text: str, quoted: Quoted) -> bool:
    """Whether quoted words are a clause of their own rather than a part of the sentence.

    They are if they begin a sentence or follow a comma or colon, and are more than a title or
    an epithet: four words, three that end their sentence after a comma (he said, "we were late."),
    or an ending of their own ("No," he said).
    """
    inner = text[quoted.inner_start : quoted.inner_end].strip()
    words = _WORD.findall(inner)
    # What stands far before the marks can't matter, and a paragraph may be very long.
    leading = text[max(0, quoted.start - _LEADING) : quoted.start].rstrip()
    before = leading[-1:]
    ends = inner[-1:] in ".,?!—…-" and bool(words)
    if before in ("", ".", "?", "!", "…", "”", '"') and ends:
        return True
    if leading.endswith(("'s", "’s")):
        return False
    begins = inner[:1].isupper() or inner[:1] in "[.…"
    if before in (",", ":") and begins and ends:
        return True
    if words and all(word[0].isupper() or len(word) < 4 for word in words) and len(words) < 8:
        return before in (",", ":") and ends
    if before in (",", ":") and inner[-1:] in ".?!":
        return len(words) >= 3
    return len(words) >= 4 and (begins or before in (",", ":", "—", "–", "…"))


def _units(prose: Prose, paragraph: Paragraph, language: str) -> Iterator[list[_Piece]]:
    """Yield the frame of a paragraph, then its clauses; what has no word is left out."""
    if paragraph.kind not in _READ:
        return
    rules = parse_rules(language)
    text = prose.words(paragraph.span)
    quotations = quotations_in(text, speech_rules(language))
    clauses = {quoted: None for quoted in quotations if is_clause(text, quoted)}
    frame = list(_apart(_frame(text, quotations, clauses)))
    spoken = [[_spoken(text, quoted)] for quoted in clauses]
    for pieces in (frame, *spoken):
        if any(_WORD.search(piece.text) for piece in pieces if not piece.stand_in):
            offset = paragraph.span.start
            yield [
                p._replace(text=rules.typed(p.text), start=p.start + offset, end=p.end + offset)
                for p in pieces
            ]


def _spoken(text: str, quoted: Quoted) -> _Piece:
    """Return a clause as a sentence of its own: the comma before "she said" becomes its end."""
    inner = text[quoted.inner_start : quoted.inner_end]
    closed = f"{inner[:-1]}." if inner.endswith(",") else inner
    return _Piece(closed, quoted.inner_start, quoted.inner_end)


def _frame(
    text: str, quotations: tuple[Quoted, ...], clauses: Collection[Quoted]
) -> Iterator[_Piece]:
    position = 0
    for quoted in quotations:
        yield _Piece(text[position : quoted.start], position, quoted.start)
        if quoted in clauses:
            yield _Piece(STAND_IN + _ending(text, quoted), quoted.start, quoted.end, stand_in=True)
        else:
            inner = text[quoted.inner_start : quoted.inner_end]
            yield _Piece(inner, quoted.inner_start, quoted.inner_end)
        position = quoted.end
    yield _Piece(text[position:], position, len(text))


def _apart(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces with a space wherever, without a mark, two words would become one."""
    last = " "
    for piece in pieces:
        first = piece.text[:1]
        joined = last.isalnum() and first.isalnum()
        # A stand-in must be a word of its own, whatever is typed against it.
        before = piece.stand_in and last.strip()
        after = not last and first.strip() and first not in ".,;:?!)]"
        if joined or before or after:
            yield _Piece(" ", piece.start, piece.start)
        yield piece
        last = "" if piece.stand_in else piece.text[-1:] or last


def _ending(text: str, quoted: Quoted) -> str:
    """Return the mark that ends a stand-in: what the clause ended with, as its frame needs it."""
    last = text[quoted.inner_start : quoted.inner_end].rstrip()[-1:]
    rest = text[quoted.end : quoted.end + _TRAILING].lstrip()
    if rest[:1] in (",", ".", ";", ":", "?", "!"):
        return ""
    if rest[:1].islower():
        return ","
    if last in "?!—-…" and rest:
        end = _SENTENCE_END.search(rest)
        tag = rest[: end.start()] if end else rest
        return "," if len(_WORD.findall(tag)) <= _LONGEST_TAG else "."
    return last if last in ",.;:" else ("" if rest else ".")


def _shown(pieces: list[_Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _in_prose(analysis: Analysis, pieces: list[_Piece]) -> Analysis:
    """Return an analysis of the pieces' text with every offset moved to the prose."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece.text))
    kept: list[Word] = []
    place: list[int] = []
    for word in analysis.words:
        at = bisect_right(starts, word.start, hi=len(pieces)) - 1
        if not (pieces[at].stand_in and word.start > starts[at]):
            kept.append(word)
        place.append(len(kept) - 1)
    words = tuple(
        _placed(word, _moved(word.start, word.end, pieces, starts), place[word.head])
        for word in kept
    )
    names = tuple(
        Name(*_moved(name.start, name.end, pieces, starts), name.label) for name in analysis.names
    )
    return Analysis(words, tuple(_sentences(words)), names)


def _moved(start: int, end: int, pieces: list[_Piece], starts: list[int]) -> tuple[int, int]:
    first = bisect_right(starts, start, hi=len(pieces)) - 1
    if end <= starts[first + 1] and not pieces[first].stand_in:
        shift = pieces[first].start - starts[first]
        return start + shift, end + shift
    last = max(first, bisect_right(starts, end - 1, hi=len(pieces)) - 1)
    moved_start = pieces[first].start + start - starts[first]
    if pieces[first].stand_in:
        moved_start = pieces[first].start
    if pieces[last].stand_in:
        return moved_start, pieces[last].end
    return moved_start, pieces[last].start + end - starts[last]


def _placed(word: Word, span: tuple[int, int], head: int) -> Word:
    return Word(
        *span, word.text, word.pos, word.tag, head, word.relation, word.sentence, word.morph
    )


def _sentences(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    if not words:
        return
    edges = [
        0,
        *(i + 1 for i, (a, b) in enumerate(pairwise(words)) if a.sentence != b.sentence),
        len(words),
    ]
    for first, last in pairwise(edges):
        yield words[first].start, words[last - 1].end
