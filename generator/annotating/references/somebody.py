"""Tell which words of a sentence stand for somebody: by name, by what they are, or as a pronoun."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Named, Names
from generator.annotating.references.discourse import Person
from generator.annotating.references.genders import Gender, Genders, key_of
from generator.annotating.references.sentences import (
    Sentence,
    is_subject,
    is_unrealised,
    top_of,
)
from generator.languages.speaking import SpeechRules
from generator.model.entry import Kind
from generator.model.prose import Span

# The relations of a noun that only says what somebody else is.
_QUALIFYING = ("compound", "attr", "appos", "amod", "nmod")

_GENDERS = (Gender.MASCULINE, Gender.FEMININE)


@dataclass(frozen=True, slots=True)
class Stated:
    """Who is meant by words that end at `end`, by name or not."""

    person: Person
    end: int
    named: bool


class Somebody:
    """Finds who is meant in the sentences of one article, as far as no pronoun is involved."""

    def __init__(
        self,
        names: Names,
        genders: Genders,
        known: Mapping[str, Gender],
        rules: SpeechRules,
        holders: Mapping[int, Named],
    ) -> None:
        """Take the names, what tells genders, and the genders that are known by key.

        `holders` leads from the start of "the minister" to whom it means.
        """
        self._names = names
        self._genders = genders
        self._known = known
        self._rules = rules
        self._holders = holders

    def persons_in(self, sentence: Sentence) -> Iterator[tuple[int, Gender | Stated]]:
        """Yield the words that stand for somebody: a pronoun's gender, or who is meant."""
        frame = sentence.frame
        named = {
            head: one
            for one in self._names.between(sentence.span)
            if (head := sentence.head_of(one.span)) is not None
            and self._may_be_somebody(one, frame, head)
        }
        for index in sentence.words:
            word = frame.words[index]
            if index in named:
                one = named[index]
                yield index, Stated(self._person(one), one.span.end, named=True)
            elif (gender := self._genders.of_pronoun(word.text)) in _GENDERS:
                yield index, gender
            elif self._is_somebody(frame, index, named):
                yield index, Stated(self._described(frame, index), word.end, named=False)

    def _may_be_somebody(self, named: Named, frame: Frame, head: int) -> bool:
        """Whether a name is a person's, or an unknown one that could be: "Oz", but not "the Oz"."""
        if named.kind is not Kind.CONCEPT or named.entry:
            return named.kind is Kind.PERSON
        first = bisect_left(frame.words, named.span.start, key=lambda word: word.start)
        before = frame.words[first - 1].text.lower() if first else ""
        beside = frame.words[head].relation in ("compound", "nmod", "amod")
        return named.name.istitle() and not beside and before not in self._rules.definite

    def _person(self, named: Named) -> Person:
        key = key_of(named) or f"#{named.span.start}"
        return Person(key, self._known.get(key, Gender.UNKNOWN))

    def _is_somebody(self, frame: Frame, index: int, named: Collection[int]) -> bool:
        """Whether a noun stands for a person of its own, not for one whose name is beside it."""
        word = frame.words[index]
        plain = word.text.lower()
        rules = self._rules
        if word.tag == "NNP" and is_subject(frame, index) and not frame.children[index]:
            # A name that no model saw may be a person's.
            return not self._names.between(Span(word.start, word.end))
        capital = word.pos == "PROPN" and plain in rules.roles and _has_article(frame, index)
        if not (word.pos == "NOUN" or capital) or word.relation in _QUALIFYING:
            return False
        if not (plain in rules.roles or self._genders.of_words((plain,)) is not Gender.UNKNOWN):
            return False
        as_what = word.relation == "pobj" and frame.words[word.head].text.lower() == "as"
        if as_what or top_of(frame, index) in named:
            return False
        if is_unrealised(frame, index, rules.indefinite):
            return False
        return not any(
            child in named and frame.words[child].relation in ("appos", "flat", "compound")
            for child in frame.children[index]
        )

    def _described(self, frame: Frame, index: int) -> Person:
        word = frame.words[index]
        holder = self._holders.get(word.start)
        if holder:
            return self._person(holder)
        return Person(f"#{word.text.lower()}", self._genders.of_words((word.text,)))


def _has_article(frame: Frame, index: int) -> bool:
    """Whether an office with a capital stands for its holder: "the President"."""
    return any(frame.words[child].relation == "det" for child in frame.children[index])
