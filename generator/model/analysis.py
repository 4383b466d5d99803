"""What a language model read in one paragraph: a plain table, without the model."""

from dataclasses import dataclass


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
    lemma: str
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
