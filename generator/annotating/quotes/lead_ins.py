"""Find who is about to speak, or goes on, in the sentence before a quotation."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.annotating.quotes.attribution import Attribution, attribution_to
from generator.annotating.quotes.frames import Frame, Quotation
from generator.annotating.quotes.subjects import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    cue_at,
    is_unsaid,
    speaker_of,
)
from generator.languages.speaking import SpeechRules
from generator.model.prose import Span

_WORD = re.compile(r"\w")

# To whom something is said; what ends a sentence, with the marks before it.
_GIVEN = ("dative", "iobj")
_ENDINGS = " .!?…'’\"”)\n"


def last_word(frame: Frame, end: int) -> int:
    """Return the last word before `end` that is no punctuation and in no quotation; -1 if none."""
    index = bisect_left(frame.words, end, key=lambda word: word.start) - 1
    while index >= 0 and (frame.words[index].pos == "PUNCT" or frame.quoted[index] >= 0):
        index -= 1
    return index


def last_speaker(frame: Frame, before: int, rules: SpeechRules) -> Attribution | None:
    """Return the subject of the last sentence that begins before `before`; never safe.

    A verb of saying goes first: "Smith was blunt when he spoke to the crowd".
    """
    last = last_word(frame, before)
    if last < 0:
        return None
    sentence = [i for i in frame.sentence(last) if frame.words[i].start < before]
    for index in sentence:
        word = frame.words[index]
        if word.head == index or word.head not in sentence:
            subject = speaker_of(frame, index, rules)
            if subject is not None:
                return attribution_to(frame, subject, index, "sentence before")
    verbs = [i for i in sentence if cue_at(frame, i, rules)]
    for index in reversed(verbs):
        subject = speaker_of(frame, index, rules)
        if subject is not None:
            return attribution_to(frame, subject, index, "sentence before")
    return None


def tells_on(
    frame: Frame, quotation: Quotation, attribution: Attribution, rules: SpeechRules
) -> bool:
    """Whether a sentence that reports and the quotation right after it are one person's.

    A quotation that nobody is named for and that ends its paragraph goes on with what the
    sentence before reports. Who is asked or told something may answer, and what follows may say
    who spoke ("“A shame.” That is what Roe thinks").
    """
    cue = attribution.cue
    base = rules.verbs.get(frame.text[cue.start : cue.end].lower(), "") if cue else ""
    last = last_word(frame, quotation.span.start)
    if last < 0 or base not in rules.plain - rules.addressing or not quotation.closed:
        return False
    if _WORD.search(frame.text, quotation.span.end, frame.paragraph.span.end):
        return False
    between = frame.text[frame.words[last].end : quotation.span.start]
    index = bisect_left(frame.words, cue.start, key=lambda word: word.start) if cue else last
    told = any(frame.words[i].relation in _GIVEN for i in frame.children[index])
    return between.strip(_ENDINGS) == "" and not told and not is_unsaid(frame, index, rules)


def others_act(frame: Frame, between: Span, attribution: Attribution, rules: SpeechRules) -> bool:
    """Whether a sentence between two quotations is about somebody who may speak the second.

    "“We lost,” Roe said. Poe shook her head. “No.”" A "he" goes on with the speaker (B. Grosz et
    al., Centering, Computational Linguistics 21, 1995), unless the first was said to another.
    """
    cue = attribution.cue or attribution.speaker
    first, last, place = (
        bisect_left(frame.words, offset, key=lambda word: word.start)
        for offset in (*between, cue.start)
    )
    persons = rules.roles | rules.plural
    if place < len(frame.words) and frame.child(place, "dobj", "obj", *_GIVEN) is not None:
        persons |= rules.masculine | rules.feminine
    told = {word.sentence for word in frame.words[place : place + 1]}
    return any(
        word.relation in (*SUBJECTS, *PASSIVE_SUBJECTS)
        and word.sentence not in told
        and (word.pos == "PROPN" or word.text.lower() in persons)
        for word in frame.words[first:last]
    )


def before_colon(frame: Frame, end: int, rules: SpeechRules) -> Attribution | None:
    """Return who is about to speak in the sentence that a colon before `end` closes."""
    last = last_word(frame, end)
    if last < 0:
        return None
    sentence = [i for i in frame.sentence(last) if i <= last and frame.quoted[i] < 0]
    for index in reversed(sentence):
        base = cue_at(frame, index, rules)
        if base:
            subject = speaker_of(frame, index, rules)
            if subject is not None:
                told = base not in rules.loose or index == last
                told = told and not _has_nearer_subject(frame, subject, index)
                safe = told and not is_unsaid(frame, index, rules)
                return attribution_to(frame, subject, index, "before a colon", safe=safe)
    root = next((i for i in sentence if frame.words[i].head == i), None)
    if root is None:
        return None
    subject = frame.child(root, *SUBJECTS, *PASSIVE_SUBJECTS)
    if subject is not None:
        safe = _makes_known(frame, root, last, rules)
        return attribution_to(frame, subject, root, "before a colon", safe=safe)
    if frame.words[root].pos == "PROPN":
        return _inverted(frame, sentence, root, rules) or attribution_to(
            frame, root, None, "before a colon"
        )
    return None


def _has_nearer_subject(frame: Frame, subject: int, verb: int) -> bool:
    """Whether a participle may be another's than the subject it is given, by who stands nearer.

    "She recalls the partner being angry, even telling them: …" needn't be hers (R. Quirk et al.,
    A Comprehensive Grammar, 1985, 15.59: unattached participles).
    """
    between = (frame.words[index] for index in range(subject + 1, verb))
    return frame.words[verb].tag == "VBG" and any(
        word.relation in (*SUBJECTS, *PASSIVE_SUBJECTS)
        and word.pos in ("NOUN", "PROPN")
        and word.head != verb
        for word in between
    )


def opens_lead_in(word: str, rules: SpeechRules) -> bool:
    """Whether a word can open "Said Jane Poe: …": an inflected verb that reports words."""
    plain = word.lower()
    base = rules.verbs.get(plain, "")
    return base in rules.plain and base != plain and word.istitle()


def _inverted(
    frame: Frame, sentence: Sequence[int], name: int, rules: SpeechRules
) -> Attribution | None:
    """Return the name after a verb that opens a lead-in: "Said Jane Poe: …".

    A parser takes the capital for the name's, but "said" before a name can only be the verb of
    an inverted clause (R. Quirk et al., A Comprehensive Grammar, 1985, 14.29).
    """
    first = sentence[0]
    word = frame.words[first]
    if name != sentence[-1] or first == name or not opens_lead_in(word.text, rules):
        return None
    start = frame.words[first + 1].start
    speaker = Span(start, frame.words[name].end)
    return Attribution(speaker, speaker, "before a colon", Span(word.start, word.end), safe=True)


def _makes_known(frame: Frame, verb: int, last: int, rules: SpeechRules) -> bool:
    """Whether a sentence ends with a noun for what its subject says: "made this statement:".

    It may end with whom it is for ("had a message for Roe:"), not with whose it is ("from Roe").
    """
    made = frame.child(verb, "dobj", "obj")
    if made is None or frame.reach(made)[-1] != last or is_unsaid(frame, verb, rules):
        return False
    # "a message from Roe:", "no answer:", "an answer to this question:".
    other = rules.origins | rules.negations
    if any(frame.words[child].text.lower() in other for child in frame.children[made]):
        return False
    if last != made and frame.words[last].text.lower() in rules.nouns:
        return False
    noun, verb_form = frame.words[made].text.lower(), frame.words[verb].text.lower()
    public = noun in rules.nouns and verb_form in rules.making
    return public or (noun in rules.utterances and verb_form in rules.having)
