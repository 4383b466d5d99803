"""Decide which body an "it" or "their" means: the subject of its own clause or the one above.

"It" can mean anything at all, so only the safest place counts: what a body says or does of
itself in one sentence ("The bank said it would close its branches").
"""

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


def body_meant(sentence: Sentence, index: int, names: Names, *, plural: bool) -> Named | None:
    """Return the body that a pronoun of the third person means; None where that isn't safe."""
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
    body = _body_at(names, Span(frame.words[subject].start, frame.words[subject].end))
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


def _body_at(names: Names, span: Span) -> Named | None:
    found = names.between(span)
    fits = found and found[0].kind is Kind.ORGANISATION and found[0].name
    return found[0] if fits and found[0].span.end == span.end else None
