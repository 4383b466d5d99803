"""The rules that find the words beside a quotation that say who spoke.

Each is a small function from a frame and a quotation to an attribution; they are tried in the
order of how sure they are.
"""

import re
from collections.abc import Callable, Iterator

from generator.annotating.quotes.attribution import Attribution, attribution_to
from generator.annotating.quotes.frames import Frame, Quotation
from generator.annotating.quotes.lead_ins import before_colon, opens_lead_in
from generator.annotating.quotes.reports import follows_at_once, governed
from generator.annotating.quotes.subjects import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    antecedent,
    cue_at,
    is_unsaid,
    speaker_of,
)
from generator.languages.speaking import SpeechRules
from generator.model.prose import Span

# More words than this between a quotation and its verb of saying: it belongs to another.
_NEAR = 10

_SIGNATURE = re.compile(
    r"\s*[-–—―]{1,2}\s*(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|der|bin|al)){0,5})"
    r"(?=\s*(?:$|[,(\n]|[.](?:\s|$)))"
)
INNER_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})\s*:\s")
_LONGEST_LABEL = 80
_LABEL = re.compile(r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z(][\w.'’)-]*){0,4})\s*:\s*$")


Rule = Callable[[Frame, Quotation, SpeechRules], Attribution | None]


def attribute(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return what the quotation's own paragraph says of its speaker; None if nothing does."""
    for rule in _RULES:
        found = rule(frame, quotation, rules)
        if found:
            return found
    return None


def is_floating(frame: Frame, quotation: Quotation) -> bool:
    """Whether a quotation makes up its sentence: nothing there could say who spoke."""
    span = frame.within(quotation)
    if not span:
        return not frame.words
    return all(
        frame.quoted[index] >= 0 or frame.words[index].pos == "PUNCT"
        for word in (span.start, span[-1])
        for index in frame.sentence(word)
    )


def _beside(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return the subject of the verb of saying nearest in the sentence, however it was parsed."""
    span = frame.within(quotation)
    if not span:
        return None
    for index in _outward(frame, span):
        base = cue_at(frame, index, rules)
        if not base:
            continue
        subject = speaker_of(frame, index, rules)
        if subject is not None and frame.quoted[subject] < 0:
            adjacent = quotation.clause and min(abs(index - span.start), abs(index - span[-1])) <= 6
            told = adjacent and base not in rules.loose
            safe = told or follows_at_once(frame, quotation, index, subject)
            safe = safe and not is_unsaid(frame, index, rules)
            return attribution_to(frame, subject, index, "verb beside", safe=safe)
    return None


def _outward(frame: Frame, span: range) -> Iterator[int]:
    """Yield the words of a quotation's sentence outside of quotations, the nearest first."""
    sentence = {*frame.sentence(span.start), *frame.sentence(span[-1])}
    for distance in range(1, _NEAR + 1):
        for index in (span[-1] + distance, span.start - distance):
            if index in sentence and frame.quoted[index] < 0:
                yield index


def _source(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return who is named as a source in the same sentence: "according to X"."""
    span = frame.within(quotation)
    if not span:
        return None
    for index in frame.sentence(span.start):
        follower = rules.sources.get(frame.words[index].text.lower())
        if follower is None or frame.quoted[index] >= 0:
            continue
        if follower == "":
            named = frame.child(index, "pobj")
        elif index + 1 < len(frame.words) and frame.words[index + 1].text.lower() == follower:
            named = frame.child(index + 1, "pobj")
        else:
            continue
        if named is not None and frame.quoted[named] < 0:
            return attribution_to(frame, named, index, "named as source", safe=True)
    return None


def _put_it(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return who is said to have worded something so, right beside it: "as Poe put it".

    A comment clause with "as" tells of the whole sentence (R. Quirk et al., A Comprehensive
    Grammar, 1985, 15.53), so it counts whatever other verb the words depend on.
    """
    span = frame.within(quotation)
    if not span:
        return None
    for index in frame.sentence(span[-1]):
        if frame.words[index].text.lower() not in rules.wording or frame.quoted[index] >= 0:
            continue
        subject, it = frame.child(index, *SUBJECTS), frame.child(index, "dobj", "obj")
        opening = frame.child(index, "mark", "advmod", "prep")
        if subject is None or it is None or opening is None:
            continue
        said_so = frame.words[it].text.lower() in rules.neuter
        clause = Span(frame.words[opening].start, frame.words[it].end)
        compares = frame.words[opening].text.lower() in rules.comparing
        # Not "as he put it down".
        ends = it + 1 == len(frame.words) or frame.words[it + 1].pos == "PUNCT"
        if said_so and compares and ends and _is_beside(frame, quotation, clause):
            return attribution_to(frame, subject, index, "verb of saying", safe=True)
    return None


def _is_beside(frame: Frame, quotation: Quotation, clause: Span) -> bool:
    """Whether nothing but marks stands between a quotation and a clause after or before it."""
    after = clause.start >= quotation.span.end
    start, end = (quotation.span.end, clause.start) if after else (clause.end, quotation.span.start)
    return start <= end and not frame.text[start:end].strip(" ,:–—-")


def _named_agent(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return who follows the words in a passive: 'was called "a danger" by X'."""
    span = frame.within(quotation)
    if not span or span[-1] + 1 >= len(frame.words):
        return None
    by = span[-1] + 1
    if frame.words[by].text.lower() not in rules.agents:
        return None
    agent = frame.child(by, "pobj")
    for index in reversed(frame.sentence(span.start)):
        passive = frame.child(index, *PASSIVE_SUBJECTS) is not None
        if agent is not None and index < span.start and passive and cue_at(frame, index, rules):
            return attribution_to(frame, agent, index, "agent", safe=True)
    return None


def _lead_in(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return who stands before a colon: "The mayor was blunt: …", "Pike on the vote: …"."""
    start = max(frame.paragraph.span.start, quotation.span.start - 10)
    if not frame.text[start : quotation.span.start].rstrip().endswith(":") or not frame.words:
        return None
    return before_colon(frame, quotation.span.start, rules)


def _signature(frame: Frame, quotation: Quotation, _rules: SpeechRules) -> Attribution | None:
    """Return a name after a dash that closes the paragraph: "…" - Jane Doe."""
    found = _SIGNATURE.match(frame.text, quotation.span.end, frame.paragraph.span.end)
    if not found:
        return None
    start, end = found.span("name")
    name = Span(start, end - found["name"].endswith("."))
    return Attribution(name, name, "signature", None, safe=quotation.clause)


def _label(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return a name and colon that open the paragraph or the quotation: DOE: "…", "DOE: …"."""
    inner = INNER_LABEL.match(frame.text, quotation.inner.start, quotation.inner.end)
    if inner:
        name = Span(*inner.span("name"))
        opens = quotation.span.start == frame.paragraph.span.start
        return Attribution(name, name, "label within", None, safe=opens)
    start = frame.paragraph.span.start
    found = _LABEL.match(frame.text[start : min(quotation.span.start, start + _LONGEST_LABEL)])
    if not found or start + found.end() != quotation.span.start:
        return None
    if opens_lead_in(found["name"].partition(" ")[0], rules):
        return None
    name = Span(start + found.start("name"), start + found.end("name"))
    return Attribution(name, name, "label", None, safe=quotation.clause)


def _subject(frame: Frame, quotation: Quotation, _rules: SpeechRules) -> Attribution | None:
    """Return the nearest subject over the quoted words: a guess that is never published."""
    span = frame.within(quotation)
    if not span:
        return None
    top = frame.top(span)
    for index in (top, *frame.ancestors(top)):
        subject = frame.child(index, *SUBJECTS, *PASSIVE_SUBJECTS)
        if subject is not None and frame.quoted[subject] < 0 and subject not in span:
            subject = antecedent(frame, subject, index, _rules)
            if subject is not None:
                return attribution_to(frame, subject, None, "subject")
    return None


_RULES: tuple[Rule, ...] = (
    _signature,
    _label,
    _put_it,
    governed,
    _lead_in,
    _named_agent,
    _source,
    _beside,
    _subject,
)
