"""The sentences of an article in order, in and out of quotations, and roles of words in them."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.subjects import PASSIVE_SUBJECTS, SUBJECTS
from generator.model.analysis import Analysis
from generator.model.prose import Span

_OBJECTS = ("dobj", "obj", "iobj", "dative")
_SHARED = ("appos", "conj", "flat", "flat:name")
# Clauses that tell of a noun, or of when and why.
_BESIDE = ("advcl", "relcl", "acl", "acl:relcl")
# How a verb hangs on the one whose subject it shares.
_JOINED = ("conj", "xcomp", "aux", "pcomp")

# A parse may be nonsense, and a chain of heads long.
_FARTHEST = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a frame; `number` counts the article's own sentences, without quoted ones.

    `spoken` says that all of it stands between quotation marks; its frame is that clause's.
    """

    frame: Frame
    words: range
    number: int
    spoken: bool

    @property
    def span(self) -> Span:
        """The characters from the first word to the last."""
        words = self.frame.words
        return Span(words[self.words.start].start, words[self.words[-1]].end)

    def head_of(self, span: Span) -> int | None:
        """Return the word of a name that the others in it hang on; None if it isn't here."""
        words = self.frame.words
        first = bisect_left(words, span.start, key=lambda word: word.start)
        last = bisect_left(words, span.end, lo=first, key=lambda word: word.start)
        for index in range(first, min(last, self.words.stop)):
            if not first <= words[index].head < last or words[index].head == index:
                return index
        return None


def sentences_of(frames: Sequence[Frame], readings: Sequence[Analysis]) -> list[Sentence]:
    """Return the sentences of all frames and of the clauses that were taken out of them."""
    own = {id(frame.words) for frame in frames}
    found = [
        (frame.words[words.start].start, False, frame, words)
        for frame in frames
        for words in _ranges(frame)
    ]
    starts = [frame.paragraph.span.start for frame in frames]
    for analysis in readings:
        if not analysis.words or id(analysis.words) in own:
            continue
        index = bisect_left(starts, analysis.words[0].start + 1) - 1
        if index >= 0 and analysis.words[0].start < frames[index].paragraph.span.end:
            clause = frames[index].of_clause(analysis.words)
            found += [(clause.words[r.start].start, True, clause, r) for r in _ranges(clause)]
    found.sort(key=lambda one: one[:2])
    number = 0
    sentences = []
    for _, spoken, frame, words in found:
        number += not spoken
        sentences.append(Sentence(frame, words, number, spoken))
    return sentences


def _ranges(frame: Frame) -> Iterator[range]:
    index = 0
    while index < len(frame.words):
        words = frame.sentence(index)
        yield words
        index = words.stop


def top_of(frame: Frame, index: int) -> int:
    """Return the word whose place in the clause a noun shares: for "and Jane" what goes before."""
    for _ in range(_FARTHEST):
        word = frame.words[index]
        if word.relation not in _SHARED or word.head == index:
            break
        index = word.head
    return index


def apposed(frame: Frame, index: int, *relations: str) -> Iterator[int]:
    """Yield the nouns in apposition to a word: "Roe, a *developer* and *spokeswoman*"."""
    for child in frame.children[index]:
        word = frame.words[child]
        if word.relation in (relations or ("appos",)) and word.pos == "NOUN":
            yield child
            yield from apposed(frame, child, "conj")


def is_subject(frame: Frame, index: int) -> bool:
    """Whether a word is the subject of a verb, active or passive."""
    return frame.words[index].relation in (*SUBJECTS, *PASSIVE_SUBJECTS)


def is_main_subject(frame: Frame, index: int) -> bool:
    """Whether a word is a subject, but not of a clause beside what the sentence says.

    "While Poe slept, the mayor left" isn't about Poe, nor "the mayor, whom Poe knew".
    """
    if not is_subject(frame, index):
        return False
    verb = frame.words[index].head
    for above in (verb, *frame.ancestors(verb)):
        if frame.words[above].relation in _BESIDE:
            return False
    return True


def is_object(frame: Frame, index: int) -> bool:
    """Whether a word is an object of a verb, without a preposition."""
    return frame.words[index].relation in _OBJECTS


def is_unrealised(frame: Frame, index: int, indefinite: Collection[str]) -> bool:
    """Whether "a candidate" is nobody as yet: "may name a candidate", "lets them name a candidate".

    Such a noun brings nobody into a text unless what is told of it came true (L. Karttunen,
    Discourse Referents, 1976). "She went to see a doctor" did; there the subject acts itself. And
    a subject is somebody: "a spokesman wouldn't comment".
    """
    if is_subject(frame, index) or not any(
        frame.words[c].text.lower() in indefinite for c in frame.children[index]
    ):
        return False
    verb = verb_over(frame, index)
    if verb is None:
        return False
    word = frame.words[verb]
    aids = [frame.words[c] for c in frame.children[verb]]
    if any(aid.relation == "neg" or aid.tag == "MD" for aid in aids):
        return True
    let = frame.child(word.head, "dobj", "obj", "dative") is not None
    return let and word.relation in ("xcomp", "ccomp") and any(aid.tag == "TO" for aid in aids)


def verb_over(frame: Frame, index: int) -> int | None:
    """Return the verb of the clause that a word stands in."""
    for steps, above in enumerate(frame.ancestors(index)):
        if frame.is_verb(above):
            return above
        if steps > _FARTHEST:
            break
    return None


def subject_of(frame: Frame, verb: int) -> int | None:
    """Return the subject of a verb, or the one that it shares with the verb it is joined to."""
    for _ in range(_FARTHEST):
        subject = frame.child(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
        word = frame.words[verb]
        if subject is not None or word.relation not in _JOINED or word.head == verb:
            return subject
        verb = word.head
    return None


def outer_subjects(frame: Frame, index: int) -> Iterator[int]:
    """Yield the subjects of the clauses round the one that a word stands in, nearest first."""
    verb = verb_over(frame, index)
    for _ in range(_FARTHEST):
        if verb is None:
            return
        subject = subject_of(frame, verb)
        if subject is not None and subject != index:
            yield subject
        verb = verb_over(frame, verb)
