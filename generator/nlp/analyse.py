"""Read paragraphs with a language model: texts in, plain tables out.

A pure function of the text and the model, so that its results can be remembered by content
and made in other processes. spaCy is imported only when there is something to read.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from generator.model.analysis import Analysis, Name, Word
from generator.nlp.attributes import lighten
from generator.nlp.models import InstalledModel

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# What no other stage asks a pipeline for. Sentences come from the parser, and rules list the
# forms of their words.
_UNNEEDED = [
    "entity_linker",
    "lemmatizer",
    "senter",
    "spancat",
    "textcat",
    "textcat_multilabel",
    "trainable_lemmatizer",
]

# Characters read in one piece: spaCy refuses more than 1,000,000 and its memory grows with them.
_PIECE = 10_000

# The tokenizer's time grows with the square of the longest run without a space (30,000 brackets:
# 15 seconds), so that a text with such a run is read in pieces of this length.
_RUN = 1_000

# Texts that share one pass through the network; more than 256 gains nothing on a CPU.
_BATCH = 128

# What no model has seen in a text, and what a reader doesn't see either.
_SURROGATE = re.compile("[\ud800-\udfff]")
_BYTE_ORDER_MARK = "\ufeff"
_LONG_RUN = re.compile(rf"\S{{{_RUN}}}")
_BREAKS = ("\n", ". ", "? ", "! ", "。", " ")


def analyse(texts: Sequence[str], model: InstalledModel) -> list[Analysis]:
    """Return what the model reads in each text, in their order; equal texts are read once.

    Any string is accepted: an empty one gives an empty table, a very long one is read in
    pieces that end at a sentence, or at least at a space, where there is one.

    Raises:
        OSError: the model has gone since it was found.

    """
    pieces = {text: _split(text) for text in texts}
    flat = [piece for parts in pieces.values() for piece in parts]
    if not flat:
        return [Analysis() for _ in texts]
    tables = map(_table, _load(model.package).pipe(map(_readable, flat), batch_size=_BATCH))
    by_text = {text: _join(parts, tables) for text, parts in pieces.items()}
    return [by_text[text] for text in texts]


@cache
def _load(package: str) -> "Language":
    # A paragraph's matrices are too small to share: more threads cost time and gain none. Read by
    # NumPy when it is first imported, here by spaCy.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy  # noqa: PLC0415 - half a second that only a new reading should cost
    from thinc.api import use_ops  # noqa: PLC0415

    # NumPy's matrix product, three times as fast as the one in BLIS that thinc takes otherwise
    # (99 against 33 GFLOP/s for a paragraph's, one thread, AMD EPYC with AVX-512).
    with use_ops("cpu", use_blis=False):
        pipeline = spacy.load(package, exclude=_UNNEEDED)
    lighten(pipeline)
    return pipeline


def _readable(text: str) -> str:
    """Return text that can be written as UTF-8, of the same length, its marks of order spaces."""
    return _SURROGATE.sub("\ufffd", text.replace(_BYTE_ORDER_MARK, " "))


def _split(text: str) -> list[str]:
    length = _RUN if _LONG_RUN.search(text) else _PIECE
    pieces = []
    start = 0
    while len(text) - start > length:
        end = _break(text, start, start + length)
        pieces.append(text[start:end])
        start = end
    if text[start:].strip():
        pieces.append(text[start:])
    return pieces


def _break(text: str, start: int, end: int) -> int:
    """Return the last good place to cut in the second half of `text[start:end]`, else `end`."""
    for mark in _BREAKS:
        found = text.rfind(mark, (start + end) // 2, end)
        if found >= 0:
            return found + len(mark)
    return end


def _join(pieces: Sequence[str], tables: Iterator[Analysis]) -> Analysis:
    """Return one table for a text that was read in pieces, taking theirs from `tables`."""
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    names: list[Name] = []
    offset = 0
    for piece in pieces:
        table = next(tables)
        words += [_moved(word, offset, len(words), len(sentences)) for word in table.words]
        names += [Name(n.start + offset, n.end + offset, n.label) for n in table.names]
        sentences += [(start + offset, end + offset) for start, end in table.sentences]
        offset += len(piece)
    return Analysis(tuple(words), tuple(sentences), tuple(names))


def _moved(word: Word, offset: int, index: int, sentence: int) -> Word:
    if not (offset or index):
        return word
    return Word(
        word.start + offset,
        word.end + offset,
        word.text,
        word.pos,
        word.tag,
        word.head + index,
        word.relation,
        word.sentence + sentence,
        word.morph,
    )


def _table(doc: "Doc") -> Analysis:
    """Return what a Doc says, without its white space and without the Doc."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    sentences: list[tuple[int, int]] = []
    sentence_of: dict[int, int] = {}
    for span in doc.sents if doc.has_annotation("SENT_START") else [doc[:]]:
        inside = [token for token in span if not token.is_space]
        if inside:
            sentence_of.update((token.i, len(sentences)) for token in inside)
            sentences.append((inside[0].idx, inside[-1].idx + len(inside[-1])))
    words = [_word(token, place, sentence_of[token.i]) for token in kept]
    names = [Name(name.start_char, name.end_char, name.label_) for name in doc.ents]
    return Analysis(tuple(words), tuple(sentences), tuple(names))


def _word(token: "Token", place: dict[int, int], sentence: int) -> Word:
    return Word(
        token.idx,
        token.idx + len(token),
        token.text,
        token.pos_,
        token.tag_,
        place.get(token.head.i, place[token.i]),
        token.dep_,
        sentence,
        str(token.morph),
    )
