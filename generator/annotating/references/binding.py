"""Say what grammar tells of a pronoun: who it can't mean, and to whom its place binds it.

A pronoun that isn't reflexive is never the subject of its own verb (N. Chomsky, Lectures on
Government and Binding, 1981, principle B); a "his" hardly ever is anybody but that subject.
"""

from collections.abc import Callable, Collection

from generator.annotating.references.discourse import Discourse, Mentioned, Person
from generator.annotating.references.genders import Gender
from generator.annotating.references.sentences import (
    Sentence,
    is_main_subject,
    is_subject,
    outer_subjects,
    subject_of,
    verb_over,
)

POSSESSIVE = ("poss", "nmod:poss")
_REFLEXIVE = ("self", "selves")


def ruled_out_by_place(sentence: Sentence, index: int, discourse: Discourse) -> set[str]:
    """Return the keys of those whom a pronoun can't mean.

    "Poe met him": not Poe. "Poe, his brother": not Poe.
    """
    frame = sentence.frame
    word = frame.words[index]
    here = [one for one in discourse.near(sentence) if one.sentence is sentence]
    if word.relation in POSSESSIVE:
        owned = frame.words[word.head]
        beside = owned.head if owned.relation in ("appos", "flat") else word.head
        return {one.person.key for one in here if one.word in (word.head, beside)}
    if word.text.lower().endswith(_REFLEXIVE) or is_subject(frame, index):
        return set()
    verb = verb_over(frame, index)
    subject = subject_of(frame, verb) if verb is not None else None
    return {one.person.key for one in here if subject in (one.word, one.top)}


def bound_to(sentence: Sentence, index: int, discourse: Discourse) -> Person | None:
    """Return the subject that a pronoun's place binds it to: "Poe said he", "Poe left his".

    Of a subject that is itself no person's ("the plan said he") the next one outwards counts;
    in "Poe or his plan" the noun beside goes before any subject.
    """
    frame = sentence.frame
    subjects = []
    verb = verb_over(frame, index)
    if frame.words[index].relation in POSSESSIVE:
        owned = frame.words[frame.words[index].head]
        own = subject_of(frame, verb) if verb is not None else None
        beside = owned.head if owned.relation == "conj" else None
        subjects = [subject for subject in (beside, own) if subject is not None]
    here = [one for one in discourse.near(sentence) if one.sentence is sentence]
    for subject in (*subjects, *outer_subjects(frame, index)):
        for one in here:
            if subject in (one.word, one.top):
                return one.person
    return None


def last_subject(
    sentence: Sentence,
    index: int,
    gender: Gender,
    discourse: Discourse,
    speaks: Callable[[Mentioned], bool] = lambda _: False,
) -> Mentioned | None:
    """Return who the last sentence was about, where the pronoun is the subject of its own.

    The last one is the last with somebody who fits; it is about its subject. None where that is
    two ("Poe and Roe"). Where the pronoun speaks, too, a subject that `speaks` goes before those
    that are only spoken of ("Poe said Roe was late. “…,” she said").
    """
    if not is_subject(sentence.frame, index):
        return None
    earlier = [
        one
        for one in discourse.near(sentence)
        if one.sentence.number < sentence.number
        and not one.sentence.spoken
        and one.person.gender in (gender, Gender.UNKNOWN)
    ]
    last = [one for one in earlier if one.sentence is earlier[0].sentence]
    speaking = [one for one in last if speaks(one)]
    subjects = [one for one in last if is_main_subject(one.sentence.frame, one.top)]
    if not (speaking or subjects):
        return None
    subjects = speaking or subjects
    beside = {one.person for one in subjects if one.top == subjects[0].top}
    return subjects[0] if len(beside) == 1 else None


def is_alone(
    one: Mentioned | None, fitting: Collection[Person], sentence: Sentence, discourse: Discourse
) -> bool:
    """Whether nobody else who fits is mentioned in the sentence that somebody is subject of."""
    return one is not None and not any(
        other.sentence is one.sentence and other.person != one.person and other.person in fitting
        for other in discourse.near(sentence)
    )
