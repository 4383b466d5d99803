"""Decide which body an "it" or "their" means: the subject of its own clause or the one above.

"It" can mean anything at all, so only the safest place counts: what a body says or does of
itself in one sentence ("The bank said it would close its branches").
"""

from collections.abc import Collection

from generator.annotating.quotes.named import Named, Names
from generator.annotating.references.sentences import (
    Sentence,
    is_subject,
    outer_subjects,
    subject_of,
    verb_over,
)
from generator.model.entry import Kind
from generator.model.prose import Span

_POSSESSIVE = ("poss", "nmod:poss")
_NOUNS = ("NOUN", "PROPN")


def body_meant(
    sentence: Sentence, index: int, names: Names, pronouns: Collection[str], *, plural: bool
) -> Named | None:
    """Return the body that one of the `pronouns` means; None where that isn't safe."""
    frame = sentence.frame
    word = frame.words[index]
    if word.relation in _POSSESSIVE:
        verb = verb_over(frame, index)
        subject = subject_of(frame, verb) if verb is not None else None
    elif is_subject(frame, index):
        subject = next(outer_subjects(frame, index), None)
    else:
        return None
    if subject is None or subject >= index or frame.child(subject, "conj") is not None:
        return None
    if frame.words[subject].pos == "PRON" and is_subject(frame, subject):
        # "It sold its ships": of two pronouns the second means what the first does.
        alike = word.relation in _POSSESSIVE and frame.words[subject].text.lower() in pronouns
        return body_meant(sentence, subject, names, pronouns, plural=plural) if alike else None
    body = _body_at(sentence, subject, names)
    if body is None:
        return None
    between = (frame.words[i] for i in range(subject + 1, index))
    plurals = (
        other.tag in ("NNS", "NNPS") if plural else other.tag in ("NN", "NNP")
        for other in between
        if other.pos in _NOUNS
        and other.start >= body.span.end
        and other.relation not in ("compound", "npadvmod")
    )
    return None if any(plurals) else body


def _body_at(sentence: Sentence, subject: int, names: Names) -> Named | None:
    """Return the body whose name's main word is the subject."""
    word = sentence.frame.words[subject]
    for named in names.between(Span(word.start, word.end)):
        whole = sentence.head_of(named.span) == subject
        if whole and named.kind is Kind.ORGANISATION and named.name:
            return named
    return None
