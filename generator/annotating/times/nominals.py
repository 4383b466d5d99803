"""Find the noun that a date is the date of, where it is one that happens: "the Friday bombing".

A parser often hangs such a date on the verb of the sentence. Where it stands says whose it is.
"""

from generator.annotating.times.tense import Clauses, is_verb
from generator.model.analysis import Analysis, Word

# Words between a date and the noun it belongs to, over the places in between.
_NEAR = 10


def event_after(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the event noun right after a date, whatever a parser makes of "last month's raid".

    Of a compound the last noun is meant: "the 1998 clinic bombing", "Monday's shooting death".
    """
    words, after = reading.words, indices[-1] + 1
    word = words[after] if after < len(words) else None
    if word and (word.tag == "POS" or (word.text == "," and _is_inside(reading, indices))):
        after += 1
    sentence = words[indices[0]].sentence
    last = after
    while _goes_on(reading, last, sentence):
        last += 1
    for place in (last, after):
        if (
            place < len(words)
            and words[place].sentence == sentence
            and _happens(clauses, words[place])
        ):
            return place
    return None


def _happens(clauses: Clauses, word: Word) -> bool:
    return word.pos in ("NOUN", "PROPN") and clauses.rules.is_event_noun(word.text)


def _is_inside(reading: Analysis, indices: tuple[int, ...]) -> bool:
    """Whether a date stands in a noun phrase: "the Dec. 21, 1988, bombing"."""
    words = reading.words
    first = indices[0] if words[indices[0]].pos == "DET" else indices[0] - 1
    return first >= 0 and words[first].pos == "DET" and words[indices[-1]].text.isdigit()


def _goes_on(reading: Analysis, index: int, sentence: int) -> bool:
    """Whether a word is a part of the compound that the next one ends or goes on with."""
    words = reading.words
    if index + 1 >= len(words) or words[index + 1].sentence != sentence:
        return False
    word, later = words[index], words[index + 1]
    part = word.relation in ("compound", "amod") and word.pos != "ADJ" and word.head > index
    return part and later.pos in ("NOUN", "PROPN")


def event_before(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the event noun before a date that the date belongs to rather than to the verb.

    "Two died in a bombing in 1995", "after the vote on Friday": a noun with its article, in a
    phrase of its own ("shot to death on Friday" has none). "The rescue off the coast two months ago
    set off …", "With the loss of a ship 11 days ago, …": the date stands between noun and verb.
    """
    noun = _before(clauses, reading, indices, places=False)
    if noun is not None and _is_phrase(clauses, reading, noun):
        return noun
    noun = _before(clauses, reading, indices, places=True)
    if noun is None:
        return None
    word, after = reading.words[noun], indices[-1] + 1
    if word.relation in ("nsubj", "nsubjpass") and word.head >= after:
        return noun
    fronted = word.relation == "pobj" and _verb_of(reading, noun) >= after
    closed = after < len(reading.words) and reading.words[after].text == ","
    return noun if fronted and closed else None


def _before(
    clauses: Clauses, reading: Analysis, indices: tuple[int, ...], *, places: bool
) -> int | None:
    """Return the event noun before a date, over its preposition; with `places`, over more."""
    words, index = reading.words, indices[0] - 1
    sentence = words[indices[0]].sentence
    if index >= 0 and words[index].text.lower() in clauses.rules.before_dates:
        index -= 1
    for place in range(index, max(-1, index - _NEAR), -1):
        word = words[place]
        if word.sentence != sentence or is_verb(word) or word.text == ",":
            return None
        if _happens(clauses, word):
            return place
        if not places:
            return None
    return None


def _is_phrase(clauses: Clauses, reading: Analysis, noun: int) -> bool:
    """Whether a noun has an article or the like, and a preposition that hangs on no noun."""
    if reading.words[noun].relation != "pobj":
        return False
    children = (reading.words[child] for child in clauses.children(reading, noun))
    return any(child.relation in ("det", "poss", "nummod", "amod") for child in children)


def _verb_of(reading: Analysis, noun: int) -> int:
    """Return the word that the preposition of a noun hangs on."""
    return reading.words[reading.words[noun].head].head
