"""Keep track of who has been spoken of, and how much each of them is in the reader's mind.

A subject counts more than an object, an object more than what a preposition holds, and all of it
fades from sentence to sentence (S. Lappin and H. Leass, "An algorithm for pronominal anaphora
resolution", Computational Linguistics 20, 1994).
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotating.references.genders import Gender
from generator.annotating.references.sentences import Sentence, is_object, is_subject, top_of

# What is left of a mention's weight a sentence later.
_FADES = 0.5

# Mentions that are kept in mind, and the sentences in which a pronoun may come after one.
_KEPT = 40
_SENTENCES = 8

_SUBJECT, _OBJECT, _OTHER = 4.0, 2.0, 1.5


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody spoken of: named, or only described ("a neighbour", `key` begins with "#")."""

    key: str
    gender: Gender

    @property
    def named(self) -> bool:
        """Whether a name for this person stands in the article."""
        return not self.key.startswith("#")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A word for a person: a name, a noun or a pronoun, and the word whose place it shares."""

    person: Person
    sentence: Sentence
    word: int
    top: int
    start: int
    end: int
    weight: float
    named: bool


class Discourse:
    """The persons mentioned so far, the latest last."""

    def __init__(self) -> None:
        self._mentioned: deque[Mentioned] = deque(maxlen=_KEPT)

    def forget(self) -> None:
        """Begin anew: nobody before a heading is meant by a pronoun after it."""
        self._mentioned.clear()

    def add(self, person: Person, sentence: Sentence, word: int, end: int, *, named: bool) -> None:
        """Remember that a word stands for a person."""
        frame = sentence.frame
        top = top_of(frame, word)
        if is_subject(frame, top):
            weight = _SUBJECT
        else:
            weight = _OBJECT if is_object(frame, top) else _OTHER
        start = frame.words[word].start
        self._mentioned.append(Mentioned(person, sentence, word, top, start, end, weight, named))

    def near(self, sentence: Sentence) -> Iterator[Mentioned]:
        """Yield the mentions that a pronoun in a sentence can go back to, the latest first."""
        for one in reversed(self._mentioned):
            if sentence.number - one.sentence.number > _SENTENCES:
                return
            if one.sentence.spoken == sentence.spoken or not one.sentence.spoken:
                yield one

    def weights(self, sentence: Sentence) -> dict[Person, float]:
        """Return how much each person is in mind: the most of each sentence, faded."""
        most: dict[tuple[Person, int], float] = {}
        for one in self.near(sentence):
            key = (one.person, one.sentence.number)
            most[key] = max(most.get(key, 0.0), one.weight)
        total: dict[Person, float] = {}
        for (person, number), weight in most.items():
            faded = weight * _FADES ** (sentence.number - number)
            total[person] = total.get(person, 0.0) + faded
        return total
