"""Decide which person a "he" or "she" means: the one who is clearly more in mind than any other.

Grammar rules some out ("Smith met him": not Smith) and speaks for others ("Smith said he"). Where
two remain, or the likeliest is somebody without a name, nobody is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Names
from generator.annotating.quotes.subjects import cue_at
from generator.annotating.references.binding import (
    POSSESSIVE,
    bound_to,
    is_alone,
    last_subject,
    ruled_out_by_place,
)
from generator.annotating.references.discourse import Discourse, Mentioned, Person
from generator.annotating.references.genders import Gender, key_of
from generator.annotating.references.sentences import Sentence, is_subject
from generator.annotating.references.somebody import Somebody, Stated
from generator.languages.speaking import SpeechRules
from generator.model.entry import Kind
from generator.model.prose import Span

# How much likelier than the next person somebody must be to be named, and to be sure.
_CLEARLY = 1.6
_SURELY = 2.5

# … and to be sure by the gender of the pronoun alone.
_ALONE = 4.0

# Less than this in mind is nobody.
_LEAST = 0.5

_BOUND = 4.0
_BOUND_LOOSELY = 1.5
_GOES_ON = 1.5
_SPEAKS_ON = 4.0
_UNTOLD = 0.75


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a pronoun at `start` means; `sure` where nobody else comes close."""

    start: int
    end: int
    key: str
    gender: Gender
    sure: bool
    bound: bool


class Persons:
    """Resolves the pronouns for persons in one article, in the order of the text."""

    def __init__(
        self,
        names: Names,
        known: Mapping[str, Gender],
        rules: SpeechRules,
        somebody: Somebody,
        speakers: Mapping[int, Span],
    ) -> None:
        """Take the names, the genders that are known, and what is clear already.

        `somebody` tells who is meant without a pronoun; `speakers` leads from the start of a
        quoted stretch to the words for who says it.
        """
        self._names = names
        self._known = known
        self._rules = rules
        self._speakers = speakers
        self._somebody = somebody
        self._meant: dict[int, Meant] = {}
        self._persons = {key_of(one) for one in names.all if one.kind is Kind.PERSON}

    def resolve(self, sentences: Sequence[Sentence]) -> dict[int, Meant]:
        """Return whom each pronoun means that can be told, by where it starts.

        What is said between quotation marks comes last: it needs to know who says it.
        """
        self._meant = {}
        read = [(sentence, list(self._somebody.persons_in(sentence))) for sentence in sentences]
        for spoken in sorted({sentence.spoken for sentence in sentences}):
            discourse = Discourse()
            section = None
            for sentence, persons in read:
                if section != sentence.frame.paragraph.section:
                    section = sentence.frame.paragraph.section
                    discourse.forget()
                self._read(sentence, persons, discourse, answer=sentence.spoken is spoken)
        return self._meant

    def _read(
        self,
        sentence: Sentence,
        persons: Sequence[tuple[int, Gender | Stated]],
        discourse: Discourse,
        *,
        answer: bool,
    ) -> None:
        for index, one in persons:
            if isinstance(one, Stated):
                discourse.add(one.person, sentence, index, one.end, named=one.named)
                continue
            if answer:
                self._answer(sentence, index, one, discourse)
            word = sentence.frame.words[index]
            meant = self._meant.get(word.start)
            if meant:
                person = Person(meant.key, self._known.get(meant.key, Gender.UNKNOWN))
                discourse.add(person, sentence, index, word.end, named=False)

    def _answer(self, sentence: Sentence, index: int, gender: Gender, discourse: Discourse) -> None:
        """Note whom a pronoun means, if one person is clearly likelier than any other."""
        word = sentence.frame.words[index]
        ruled_out = ruled_out_by_place(sentence, index, discourse)
        speaker = self._speakers.get(_quoted_from(sentence, index))
        if speaker:
            ruled_out.add(self._key_at(speaker))
        weights = {
            person: weight * (1.0 if person.gender is gender else _UNTOLD)
            for person, weight in discourse.weights(sentence).items()
            if person.gender in (gender, Gender.UNKNOWN) and person.key not in ruled_out
        }
        bound = bound_to(sentence, index, discourse)
        speaking = self._speaks if self._speaks_at(sentence.frame, index) else _nobody
        near = bound in weights and self._binding(sentence, index) == _BOUND
        # "Poe said Roe had left, but he said …": his own sentence names him.
        last = None if near else last_subject(sentence, index, gender, discourse, speaking)
        speaks_on = bound is None and last is not None and speaking(last)
        for person, more in (
            (bound, self._binding(sentence, index)),
            (last.person if last else None, _SPEAKS_ON if speaks_on else _GOES_ON),
        ):
            if person in weights:
                weights[person] += more
        ranked = sorted(weights.items(), key=lambda pair: -pair[1])
        if not ranked or ranked[0][1] < _LEAST or not ranked[0][0].named:
            return
        best, weight = ranked[0]
        next_weight = ranked[1][1] if len(ranked) > 1 else 0.0
        if weight < next_weight * _CLEARLY:
            return
        goes_on = last if last and last.person == best else None
        speaks = goes_on is not None and speaking(goes_on)
        known = best.gender is gender and weight >= next_weight * _ALONE
        told = best.gender is gender and speaking is not _nobody
        alone = told and is_alone(goes_on, weights, sentence, discourse)
        sure = speaks or (weight >= next_weight * _SURELY and (best == bound or known or alone))
        sure = sure and best.key in self._persons
        self._meant[word.start] = Meant(
            word.start, word.end, best.key, gender, sure, best == bound or speaks
        )

    def _binding(self, sentence: Sentence, index: int) -> float:
        """Return what a binding is worth: "Poe said he" tells more than "Poe said Roe met him"."""
        word = sentence.frame.words[index]
        near = is_subject(sentence.frame, index) or word.relation in POSSESSIVE
        return _BOUND if near else _BOUND_LOOSELY

    def _speaks(self, one: Mentioned) -> bool:
        frame = one.sentence.frame
        subject = is_subject(frame, one.top) and self._speaks_at(frame, one.top)
        return subject or self._is_source(frame, one.top)

    def _is_source(self, frame: Frame, index: int) -> bool:
        """Whether a word is named as a source: "according to Poe"."""
        before = frame.words[index].head
        above = frame.words[frame.words[before].head].text.lower()
        follower = self._rules.sources.get(above)
        return bool(follower) and frame.words[before].text.lower() == follower

    def _speaks_at(self, frame: Frame, index: int) -> bool:
        """Whether a word is the subject of a verb that reports words."""
        base = cue_at(frame, frame.words[index].head, self._rules)
        return bool(base) and base not in self._rules.loose | self._rules.appointing

    def _key_at(self, speaker: Span) -> str:
        """Return whom the words for a speaker mean, "" if that is open."""
        meant = self._meant.get(speaker.start)
        if meant:
            return meant.key
        persons = [n for n in self._names.between(speaker) if n.kind is Kind.PERSON]
        return key_of(persons[-1]) if persons else ""


def _nobody(_one: Mentioned) -> bool:
    return False


def _quoted_from(sentence: Sentence, index: int) -> int:
    """Return where the quoted words begin that a word stands in; -1 for none."""
    frame = sentence.frame
    if sentence.spoken:
        return frame.words[0].start
    number = frame.quoted[index]
    return frame.quotations[number].inner.start if number >= 0 else -1
