"""Decide whom a pronoun means: the one person before it who fits, or nobody.

A nearer sentence counts more than a farther one, and in a sentence its subject (J. Hobbs,
"Resolving pronoun references", Lingua 44, 1978). News goes on with the one who spoke last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Named, Names
from generator.languages.speaking import SpeechRules
from generator.model.entry import Kind
from generator.model.prose import Span

# A pronoun further than this from the last name of its person is a question for the writer.
_PARAGRAPHS_BACK = 4

# … nor is it looked for further than this in a long one.
_SENTENCES_BACK = 12

# The sentence of the pronoun itself, and the two before it.
_SENTENCES_SURE = 2


class Gender(StrEnum):
    """What a pronoun can tell of whom it stands for."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    PLURAL = "plural"
    NEUTER = "neuter"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun means; `sure` where it can mean nobody else."""

    named: Named
    sure: bool = False


class Antecedents:
    """The persons of an article, as pronouns can mean them. Made once for an article."""

    def __init__(self, frames: Sequence[Frame], names: Names, rules: SpeechRules) -> None:
        self._rules = rules
        self._names = names
        self._frames = {frame.paragraph.number: frame for frame in frames}
        self._spoken = [quotation.inner for frame in frames for quotation in frame.quotations]
        self._sentences: dict[int, list[_Sentence]] = {}
        self._genders = self._known_genders(frames)

    def gender_of(self, words: str) -> Gender | None:
        """Return the gender that a pronoun tells; None for what is no pronoun."""
        word = words.lower()
        rules = self._rules
        for gender, pronouns in (
            (Gender.MASCULINE, rules.masculine),
            (Gender.FEMININE, rules.feminine),
            (Gender.PLURAL, rules.plural | rules.relatives),
            (Gender.NEUTER, rules.neuter),
            (Gender.UNKNOWN, rules.first),
        ):
            if word in pronouns:
                return gender
        return None

    def _known_genders(self, frames: Sequence[Frame]) -> Mapping[str, Gender]:
        """Return the gender that titles, first names and offices tell of each person."""
        text = frames[0].text if frames else ""
        genders: dict[str, Gender] = {}
        for named in self._names.all:
            if named.kind is not Kind.PERSON or not named.name:
                continue
            before = text[max(0, named.span.start - 40) : named.span.start].split()[-1:]
            told = self._told((*before, *named.name.split()[:2]))
            key = named.entry or named.name
            if told is not Gender.UNKNOWN and genders.setdefault(key, told) is not told:
                genders[key] = Gender.UNKNOWN
        return genders

    def _told(self, words: Sequence[str]) -> Gender:
        """Return the gender that the first telling word tells."""
        for word in words:
            plain = word.strip(".,’'\"“”()").lower()
            if plain in self._rules.masculine_words:
                return Gender.MASCULINE
            if plain in self._rules.feminine_words:
                return Gender.FEMININE
        return Gender.UNKNOWN

    def of(self, offset: int, gender: Gender, frame: Frame) -> "Antecedent | None":
        """Return the one person who fits, in the nearest sentence before that has any.

        Of several the subject is the likelier (J. Hobbs, "Resolving pronoun references",
        Lingua 44, 1978), but never sure.
        """
        sentences = self._sentences_before(offset, frame)
        if gender is Gender.NEUTER:
            return self._body_before(offset, sentences)
        if gender not in (Gender.MASCULINE, Gender.FEMININE):
            return None
        for place, sentence in enumerate(sentences):
            fitting: dict[str, Named] = {}
            subject = None
            for named in self._names.between(sentence.span):
                if not self._fits(named, gender) or named.span.end > offset:
                    continue
                fitting[named.entry or named.name] = named
                if sentence.subject and sentence.subject.overlaps(named.span):
                    subject = named
            if fitting:
                near = subject is not None and 0 < place <= _SENTENCES_SURE
                evidence = (
                    sentence.speaks,
                    self._is_of(subject, gender),
                    self._only_one(subject, gender, frame, offset),
                )
                # One clue may mislead, two that agree hardly ever do.
                return self._weighed(fitting, subject, near and sum(evidence) >= 2)
        return None

    def _weighed(
        self, fitting: Mapping[str, Named], subject: Named | None, sure: bool
    ) -> Antecedent | None:
        if subject is not None and subject.name:
            return Antecedent(subject, sure)
        return Antecedent(next(iter(fitting.values()))) if len(fitting) == 1 else None

    def _is_of(self, person: Named | None, gender: Gender) -> bool:
        key = (person.entry or person.name) if person else ""
        return bool(key) and self._genders.get(key) is gender

    def _body_before(self, offset: int, sentences: "Sequence[_Sentence]") -> "Antecedent | None":
        """Return the body that the last sentences were about: what "it" said."""
        for sentence in sentences[:2]:
            for named in self._names.between(sentence.subject) if sentence.subject else ():
                body = named.kind in (Kind.ORGANISATION, Kind.PLACE)
                if body and named.span.end <= offset and named.name:
                    return Antecedent(named)
        return None

    def _only_one(self, person: Named | None, gender: Gender, frame: Frame, offset: int) -> bool:
        """Whether this paragraph and the last name nobody else whom the pronoun could mean."""
        before = self._frames.get(frame.paragraph.number - 1, frame)
        around = self._names.between(Span(before.paragraph.span.start, offset))
        others = {n.entry or n.name for n in around if self._fits(n, gender)}
        return person is not None and others <= {person.entry or person.name}

    def _fits(self, named: Named, gender: Gender) -> bool:
        if named.kind is not Kind.PERSON or self._is_quoted(named):
            return False
        known = self._genders.get(named.entry or named.name, Gender.UNKNOWN)
        return known in (gender, Gender.UNKNOWN)

    def _is_quoted(self, named: Named) -> bool:
        index = bisect_right(self._spoken, named.span.start, key=lambda span: span.start) - 1
        return index >= 0 and self._spoken[index].covers(named.span)

    def _sentences_before(self, offset: int, frame: Frame) -> "list[_Sentence]":
        """Return the sentences up to `offset`, last first, in this section only."""
        found: list[_Sentence] = []
        number = frame.paragraph.number
        for back in range(_PARAGRAPHS_BACK):
            current = self._frames.get(number - back)
            if current is None or current.paragraph.section != frame.paragraph.section:
                break
            sentences = self._sentences.get(number - back)
            if sentences is None:
                sentences = self._sentences[number - back] = _sentences(current, self._rules)
            last = bisect_left(sentences, offset, key=lambda sentence: sentence.span.start)
            found += reversed(sentences[max(0, last - _SENTENCES_BACK) : last])
        return found


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, its subject, and whether that subject says something in it."""

    span: Span
    subject: Span | None
    speaks: bool


def _sentences(frame: Frame, rules: SpeechRules) -> list[_Sentence]:
    found = []
    index = 0
    while index < len(frame.words):
        words = frame.sentence(index)
        span = Span(frame.words[words.start].start, frame.words[words[-1]].end)
        root = next((i for i in words if frame.words[i].head == i), words.start)
        subject = frame.child(root, "nsubj", "nsubjpass", "nsubj:pass")
        base = rules.verbs.get(frame.words[root].text.lower(), "")
        speaks = bool(base) and base not in rules.loose
        found.append(
            _Sentence(span, None if subject is None else frame.whole_phrase(subject), speaks)
        )
        index = words.stop
    return found
