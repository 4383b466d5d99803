"""Decide which person a "he" or "she" means: the one who is clearly more in mind than any other.

Grammar rules some out ("Smith met him": not Smith) and speaks for others ("Smith said he"). Where
two remain, or the likeliest is somebody without a name, nobody is named.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Named, Names
from generator.annotating.quotes.subjects import cue_at
from generator.annotating.references.discourse import Discourse, Mentioned, Person
from generator.annotating.references.genders import Gender, Genders, key_of
from generator.annotating.references.sentences import (
    Sentence,
    is_subject,
    outer_subjects,
    subject_of,
    verb_over,
)
from generator.languages.speaking import SpeechRules
from generator.model.entry import Kind
from generator.model.prose import Span

# How much likelier than the next person somebody must be to be named, and to be sure.
_CLEARLY = 1.6
_SURELY = 2.5

# Less than this in mind is nobody.
_LEAST = 0.5

_BOUND = 4.0
_GOES_ON = 1.5
_SPOKE = 2.0
_UNTOLD = 0.6


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
        genders: Genders,
        known: Mapping[str, Gender],
        rules: SpeechRules,
        holders: Mapping[int, Named],
        speakers: Mapping[int, Span],
    ) -> None:
        """Take the names, the genders that are known, and what is clear already.

        `holders` leads from the start of "the minister" to whom it means, `speakers` from the
        start of a quoted stretch to the words for who says it.
        """
        self._names = names
        self._genders = genders
        self._known = known
        self._rules = rules
        self._holders = holders
        self._speakers = speakers
        self._meant: dict[int, Meant] = {}

    def resolve(self, sentences: Sequence[Sentence]) -> dict[int, Meant]:
        """Return whom each pronoun means that can be told, by where it starts.

        What is said between quotation marks comes last: it needs to know who says it.
        """
        self._meant = {}
        for spoken in (False, True):
            discourse = Discourse()
            section = None
            for sentence in sentences:
                if section != sentence.frame.paragraph.section:
                    section = sentence.frame.paragraph.section
                    discourse.forget()
                self._read(sentence, discourse, answer=sentence.spoken is spoken)
        return self._meant

    def _read(self, sentence: Sentence, discourse: Discourse, *, answer: bool) -> None:
        frame = sentence.frame
        named = {
            head: one
            for one in self._names.between(sentence.span)
            if one.kind is Kind.PERSON and (head := sentence.head_of(one.span)) is not None
        }
        for index in sentence.words:
            if index in named:
                one = named[index]
                discourse.add(self._person(one), sentence, index, one.span.end, named=True)
                continue
            word = frame.words[index]
            gender = self._genders.of_pronoun(word.text)
            if gender in (Gender.MASCULINE, Gender.FEMININE):
                if answer:
                    self._answer(sentence, index, gender, discourse)
                meant = self._meant.get(word.start)
                person = (
                    Person(meant.key, self._known.get(meant.key, Gender.UNKNOWN))
                    if meant
                    else Person(f"#{gender}", gender)
                )
                if meant:
                    discourse.add(person, sentence, index, word.end, named=False)
            elif self._is_somebody(frame, index, named):
                discourse.add(self._described(frame, index), sentence, index, word.end, named=False)

    def _person(self, named: Named) -> Person:
        key = key_of(named) or f"#{named.span.start}"
        return Person(key, self._known.get(key, Gender.UNKNOWN))

    def _is_somebody(self, frame: Frame, index: int, named: Collection[int]) -> bool:
        """Whether a noun stands for a person of its own, not for one whose name is beside it."""
        word = frame.words[index]
        plain = word.text.lower()
        rules = self._rules
        if word.pos != "NOUN" or word.relation in ("compound", "attr", "appos", "amod", "nmod"):
            return False
        if not (plain in rules.roles or self._genders.of_words((plain,)) is not Gender.UNKNOWN):
            return False
        if word.relation == "pobj" and frame.words[word.head].text.lower() == "as":
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

    # Pronouns

    def _answer(self, sentence: Sentence, index: int, gender: Gender, discourse: Discourse) -> None:
        """Note whom a pronoun means, if one person is clearly likelier than any other."""
        word = sentence.frame.words[index]
        ruled_out = self._ruled_out(sentence, index, discourse)
        weights = {
            person: weight * (1.0 if person.gender is gender else _UNTOLD)
            for person, weight in discourse.weights(sentence).items()
            if person.gender in (gender, Gender.UNKNOWN) and person.key not in ruled_out
        }
        bound = self._bound(sentence, index, discourse)
        for person in weights:
            if person == bound:
                weights[person] += _BOUND
        last = self._goes_on(sentence, index, discourse)
        if last in weights:
            weights[last] += _GOES_ON
        ranked = sorted(weights.items(), key=lambda pair: -pair[1])
        if not ranked or ranked[0][1] < _LEAST or not ranked[0][0].named:
            return
        best, weight = ranked[0]
        next_weight = ranked[1][1] if len(ranked) > 1 else 0.0
        if weight < next_weight * _CLEARLY:
            return
        sure = weight >= next_weight * _SURELY and (best.gender is gender or best == bound)
        self._meant[word.start] = Meant(word.start, word.end, best.key, gender, sure, best == bound)

    def _ruled_out(self, sentence: Sentence, index: int, discourse: Discourse) -> set[str]:
        """Return who can't be meant: the subject of an object, who is beside it, who speaks."""
        frame = sentence.frame
        word = frame.words[index]
        out = set()
        speaker = self._speakers.get(self._quoted_from(sentence, index))
        if speaker:
            key = self._key_at(speaker)
            if key:
                out.add(key)
        possessive = word.relation in ("poss", "nmod:poss")
        verb = verb_over(frame, index)
        subject = subject_of(frame, verb) if verb is not None else None
        reflexive = word.text.lower().endswith(("self", "selves"))
        for one in discourse.near(sentence):
            if one.sentence is not sentence:
                continue
            if possessive:
                owned = word.head
                if one.word == owned or (
                    frame.words[owned].head == one.word
                    and (frame.words[owned].relation in ("appos", "flat"))
                ):
                    out.add(one.person.key)
            elif not reflexive and not is_subject(frame, index) and subject in (one.word, one.top):
                out.add(one.person.key)
        return out

    def _quoted_from(self, sentence: Sentence, index: int) -> int:
        frame = sentence.frame
        if sentence.spoken:
            return frame.words[0].start
        number = frame.quoted[index]
        return frame.quotations[number].inner.start if number >= 0 else -1

    def _key_at(self, speaker: Span) -> str:
        for start in range(speaker.start, speaker.start + 1):
            meant = self._meant.get(start)
            if meant:
                return meant.key
        persons = [n for n in self._names.between(speaker) if n.kind is Kind.PERSON]
        return key_of(persons[-1]) if persons else ""

    def _bound(self, sentence: Sentence, index: int, discourse: Discourse) -> Person | None:
        """Return the subject that a pronoun's place binds it to: "Smith said he", "Smith, his"."""
        frame = sentence.frame
        word = frame.words[index]
        here = [one for one in discourse.near(sentence) if one.sentence is sentence]
        verb = verb_over(frame, index)
        subjects = []
        if not is_subject(frame, index) and verb is not None:
            own = subject_of(frame, verb)
            if own is not None and word.relation in ("poss", "nmod:poss"):
                subjects.append(own)
        subjects += outer_subjects(frame, index)
        for subject in subjects:
            for one in here:
                if subject in (one.word, one.top):
                    return one.person
        return None

    def _goes_on(self, sentence: Sentence, index: int, discourse: Discourse) -> Person | None:
        """Return the subject of the last sentence, where the pronoun is the subject of its own."""
        frame = sentence.frame
        if not is_subject(frame, index):
            return None
        speaks = any(cue_at(frame, above, self._rules) for above in [frame.words[index].head])
        for one in discourse.near(sentence):
            if one.sentence.number >= sentence.number or one.sentence.spoken:
                continue
            if is_subject(one.sentence.frame, one.top):
                told = cue_at(
                    one.sentence.frame, one.sentence.frame.words[one.top].head, self._rules
                )
                if not speaks or told or one.sentence.number == sentence.number - 1:
                    return one.person
        return None


def last_named(mentions: Sequence[Named], key: str, before: int) -> Named | None:
    """Return the nearest name of a person that ends before an offset."""
    found = None
    for one in mentions:
        if one.span.end > before:
            break
        if key_of(one) == key:
            found = one
    return found


__all__ = ["Meant", "Mentioned", "Persons", "last_named"]
