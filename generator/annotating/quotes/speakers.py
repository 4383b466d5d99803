"""Give every quotation of an article the words that name its speaker.

A quotation that its own sentence leaves without a speaker takes one from its surroundings: it
goes on where the one before it stopped, or the sentence around it has been about somebody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.frames import Frame, Quotation
from generator.annotating.quotes.lead_ins import before_colon, last_speaker, others_act, tells_on
from generator.annotating.quotes.scare_quotes import is_quotation
from generator.annotating.quotes.speaker_rules import attribute, is_floating
from generator.languages.speaking import SpeechRules
from generator.model.prose import Span

# The end of a sentence: "Mr. Poe said" is none.
_ENDED = re.compile(r"[a-z]{3}[.?!]\s")

# What stands before a sentence: nothing, or the end of a longer word's sentence.
_BEGUN = re.compile(r"(?:^|[\w)]{3}[.?!])\s*$")
_LEADING = 20


@dataclass(frozen=True, slots=True)
class Utterance:
    """One saying, in one or more quotations: "We are here," she said. "We will stay" (two).

    `broken` says that no mark ends it, and that the next paragraph doesn't go on with it.
    """

    frame: Frame
    parts: tuple[Quotation, ...]
    attribution: Attribution | None
    broken: bool = False


def find_utterances(frames: Sequence[Frame], rules: SpeechRules) -> tuple[Utterance, ...]:
    """Return all quotations of an article, those that belong together in one, in order."""
    found: list[Utterance] = []
    for number, frame in enumerate(frames):
        before = frames[number - 1] if number else None
        after = frames[number + 1] if number + 1 < len(frames) else None
        for one in _attributed(frame, before, found, rules):
            utterance = replace(one, broken=_is_broken(one, after))
            if found and _is_one(found[-1], utterance):
                found[-1] = _joined(found[-1], utterance)
            else:
                found.append(utterance)
    return tuple(_with_later_speakers(found))


def _attributed(
    frame: Frame, before: Frame | None, found: list[Utterance], rules: SpeechRules
) -> Iterator[Utterance]:
    """Yield the quotations of one paragraph, each with the best that its place can tell."""
    own = [attribute(frame, quotation, rules) for quotation in frame.quotations]
    for place, quotation in enumerate(frame.quotations):
        attribution = own[place] = _resumes(frame, place, own) or own[place]
        if attribution and attribution.rule == "subject" and _stands_alone(frame, quotation):
            attribution = own[place] = None
        alone = is_floating(frame, quotation) or _stands_alone(frame, quotation)
        if attribution is None and quotation.clause and alone:
            attribution = (
                _goes_on(frame, place, found, rules)
                or _before_here(frame, quotation, before, rules)
                or _after_here(own, place + 1)
                or _around(frame, quotation, before, found, rules)
            )
        if is_quotation(frame, quotation, attribution, rules):
            yield Utterance(frame, (quotation,), attribution)


def _stands_alone(frame: Frame, quotation: Quotation) -> bool:
    """Whether words are whole sentences between two others, whatever a parser made of them.

    What is said ends in a comma before "she said", never in a full stop (The Chicago Manual of
    Style, 17th ed., 13.40), so that what follows one begins a sentence of its own.
    """
    text, paragraph = frame.text, frame.paragraph.span
    before = text[max(paragraph.start, quotation.span.start - _LEADING) : quotation.span.start]
    closes = text[quotation.inner.start : quotation.inner.end].endswith(".")
    after = text[quotation.span.end : paragraph.end].lstrip()[:1]
    return closes and _BEGUN.search(before) is not None and (not after or after.isupper())


def _resumes(frame: Frame, place: int, own: Sequence[Attribution | None]) -> Attribution | None:
    """Return the speaker of the first half of a sentence that one "said" interrupts.

    The half breaks off at a comma, and the other begins with a small letter (The Chicago Manual
    of Style, 17th ed., 13.14): "If you say that," Poe said, smiling at Roe, "you are wrong."
    """
    before = own[place - 1] if place else None
    if before is None or before.cue is None or before.rule not in ("verb of saying", "verb beside"):
        return None
    half, other = frame.quotations[place - 1 : place + 1]
    between = Span(half.span.end, other.span.start)
    broken_off = frame.text[half.inner.start : half.inner.end].endswith(",")
    told = frame.text[between.start : between.end].rstrip()
    if not (half.clause and broken_off and told.endswith(",") and between.covers(before.cue)):
        return None
    if _ENDED.search(told) or not frame.text[other.inner.start : other.inner.end][:1].islower():
        return None
    return replace(before, rule="goes on")


def _goes_on(
    frame: Frame, place: int, found: list[Utterance], rules: SpeechRules
) -> Attribution | None:
    """Return the speaker before it in the paragraph, or one that the last paragraph left open."""
    if not found or found[-1].attribution is None:
        return None
    last = found[-1]
    attribution = last.attribution
    assert attribution is not None
    if last.frame is frame and place:
        between = Span(last.parts[-1].span.end, frame.quotations[place].span.start)
        safe = attribution.safe and not others_act(frame, between, attribution, rules)
        return replace(attribution, rule="goes on", safe=safe)
    is_next = last.frame.paragraph.number + 1 == frame.paragraph.number
    if is_next and _begins_quoted(frame) and not last.parts[-1].closed:
        # A transcript's next paragraph may be its end as well as the same speaker's.
        safe = attribution.safe and attribution.rule != "label within"
        return replace(attribution, rule="goes on", safe=safe)
    return None


def _is_broken(utterance: Utterance, after: Frame | None) -> bool:
    return not utterance.parts[-1].closed and not (after and _begins_quoted(after))


def _begins_quoted(frame: Frame) -> bool:
    return bool(frame.quotations) and (frame.quotations[0].span.start == frame.paragraph.span.start)


def _before_here(
    frame: Frame, quotation: Quotation, before: Frame | None, rules: SpeechRules
) -> Attribution | None:
    """Return the lead-in with a colon at the end of the paragraph before."""
    if before is None or quotation.span.start != frame.paragraph.span.start:
        return None
    end = before.paragraph.span.end
    if not before.text[max(0, end - 10) : end].rstrip().endswith(":") or not before.words:
        return None
    return before_colon(before, before.paragraph.span.end, rules)


def _after_here(own: Sequence[Attribution | None], place: int) -> Attribution | None:
    """Return the next speaker of the paragraph: "We are here." "We will stay," she said."""
    attribution = own[place] if place < len(own) else None
    if attribution is None or attribution.rule != "verb of saying":
        return None
    return replace(attribution, rule="said after", safe=False)


def _around(
    frame: Frame,
    quotation: Quotation,
    before: Frame | None,
    found: list[Utterance],
    rules: SpeechRules,
) -> Attribution | None:
    """Return the sentence before's subject, the last speaker, or the last paragraph's subject."""
    if frame.words:
        attribution = last_speaker(frame, quotation.span.start, rules)
        if attribution:
            return replace(attribution, safe=tells_on(frame, quotation, attribution, rules))
    previous = found[-1] if found else None
    if previous and previous.attribution and before and previous.frame is before:
        return replace(previous.attribution, rule="speaker before", safe=False)
    if before and before.words:
        return last_speaker(before, before.paragraph.span.end, rules)
    return None


def _is_one(earlier: Utterance, later: Utterance) -> bool:
    """Whether two quotations in a row are one saying.

    A missing mark spoils its own stretch alone: nobody knows where that one ends.
    """
    first, second = earlier.attribution, later.attribution
    if first is None or second is None or first.speaker != second.speaker:
        return False
    if later.broken and earlier.parts[-1].closed:
        return False
    together = earlier.frame is later.frame
    if second.rule == "goes on":
        return second.safe or not (first.safe and together)
    return together and first.cue is not None and first.cue == second.cue


def _joined(earlier: Utterance, later: Utterance) -> Utterance:
    first, second = earlier.attribution, later.attribution
    assert first is not None
    assert second is not None
    contents = [a.content for a in (first, second) if a.content]
    if contents and second.rule != "goes on":
        content = Span(min(c.start for c in contents), max(c.end for c in contents))
        first = replace(first, content=content, safe=first.safe or second.safe)
    return Utterance(earlier.frame, earlier.parts + later.parts, first, later.broken)


def _with_later_speakers(found: list[Utterance]) -> Iterator[Utterance]:
    """Give an open quotation without a speaker the one of its continuation."""
    for place, utterance in enumerate(found):
        follower = found[place + 1] if place + 1 < len(found) else None
        if (
            utterance.attribution is None
            and not utterance.parts[-1].closed
            and follower
            and follower.attribution
        ):
            attribution = replace(follower.attribution, rule="goes on after", safe=False)
            yield replace(utterance, attribution=attribution)
        else:
            yield utterance
