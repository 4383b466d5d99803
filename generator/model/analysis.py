"""What a language model read in one paragraph: a plain table, without the model."""

import json
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Word:
    """One token. `start` and `end` are characters of the text that was analysed.

    `pos` is the universal part of speech, `tag` the treebank's, `head` the index of the word
    that this one depends on (its own for a root), `relation` the dependency's label.
    `sentence` is the index of its sentence.
    """

    start: int
    end: int
    text: str
    pos: str
    tag: str
    head: int
    relation: str
    sentence: int
    morph: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: characters of the analysed text, and the model's label for it."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words, sentences (as character offsets) and names of one text."""

    words: tuple[Word, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
    names: tuple[Name, ...] = ()


def encode_analysis(analysis: Analysis) -> bytes:
    """Return an analysis as bytes to keep; `decode_analysis` brings it back."""
    table = (
        [_fields(word) for word in analysis.words],
        analysis.sentences,
        [_fields(name) for name in analysis.names],
    )
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()


def decode_analysis(encoded: bytes) -> Analysis:
    """Return the analysis that `encode_analysis` made bytes of."""
    words, sentences, names = json.loads(encoded)
    return Analysis(
        tuple(Word(*word) for word in words),
        tuple((start, end) for start, end in sentences),
        tuple(Name(*name) for name in names),
    )


def _fields(row: Word | Name) -> list[str | int]:
    return [getattr(row, field.name) for field in fields(row)]
