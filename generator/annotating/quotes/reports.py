"""Find the verb of saying over quoted words, and whose report they are.

A sentence may report a report: "Jane says the council called it a gift". Whose words stand
between the marks is then a question of what the inner verb is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

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

# What ends quoted words that the sentence goes on after, and the verbs that it can go on with.
_SET_OFF = (",", "?", "!")
_CLOSING = "'’\"” "
FINITE = ("VBD", "VBP", "VBZ")


def governed(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return the subject of the verb of saying over the words: "X said", "X called it …"."""
    span = frame.within(quotation)
    if not span:
        return None
    reports = list(_reports(frame, frame.top(span), rules))
    if not reports:
        return None
    chosen = reports[0]
    for outer in reports[1:]:
        believed = not chosen.verb and outer.base in rules.loose
        if _is_weak(frame, chosen, rules) and outer.verb and not believed:
            chosen = outer
    others = {report.subject for report in reports if _may_speak(frame, report, chosen, rules)}
    others -= {chosen.subject}
    # "She recalled" goes with her own words, but "she noted his jokes" needn't.
    told = (
        chosen.base not in rules.loose
        or (quotation.clause and chosen.base in rules.plain)
        or follows_at_once(frame, quotation, chosen.cue, chosen.subject)
        or _leads_in(frame, quotation, chosen.cue)
        or _is_finding(frame, chosen, rules)
    )
    told = told and not _is_nearer(frame, span.start, chosen, rules)
    safe = bool(chosen.base) and told
    rule = "verb of saying" if chosen.verb else "something said"
    found = attribution_to(
        frame,
        chosen.subject,
        chosen.cue,
        rule,
        safe=safe and not is_unsaid(frame, chosen.cue, rules),
    )
    found = replace(found, rivals=tuple(frame.phrase(one) for one in sorted(others)))
    if quotation.clause:
        return found
    return replace(found, content=_content(frame, chosen, rules))


def _leads_in(frame: Frame, quotation: Quotation, cue: int) -> bool:
    """Whether a verb and its colon stand right before the words: "The paper reports: …"."""
    between = frame.text[frame.words[cue].end : quotation.span.start]
    return frame.words[cue].tag in FINITE and between.strip() == ":"


def _is_finding(frame: Frame, report: "_Report", rules: SpeechRules) -> bool:
    """Whether a text says what it found: "the study found that …"."""
    subject = frame.words[report.subject].text.lower()
    return subject in rules.texts and report.base in rules.finding


def _is_nearer(frame: Frame, start: int, report: "_Report", rules: SpeechRules) -> bool:
    """Whether somebody else who is named speaks between a verb and the words.

    "The clip ends with Poe saying, “…”": the words needn't be the clip's.
    """
    for index in range(report.cue + 1, start):
        if cue_at(frame, index, rules) in rules.plain:
            subject = speaker_of(frame, index, rules)
            if subject not in (None, report.subject) and frame.words[subject].pos == "PROPN":
                return True
    return False


def follows_at_once(frame: Frame, quotation: Quotation, cue: int, subject: int) -> bool:
    """Whether nothing but a verb and its subject follows words set off: “…,” she sings.

    Any verb there reports them, whatever its object could be elsewhere (R. Quirk et al., A
    Comprehensive Grammar of the English Language, 1985, 14.29: reporting clauses).
    """
    text, span = frame.text, frame.within(quotation)
    ending = text[quotation.inner.start : quotation.inner.end].rstrip(_CLOSING)[-1:]
    set_off = ending in _SET_OFF or text[quotation.span.end : quotation.span.end + 1] == ","
    if not span or not set_off or frame.words[cue].tag not in FINITE:
        return False
    first = span[-1] + 1
    while first < len(frame.words) and frame.words[first].pos == "PUNCT":
        first += 1
    if first == cue:
        return frame.phrase(subject).start == frame.words[min(cue + 1, len(frame.words) - 1)].start
    begins = first < len(frame.words) and frame.phrase(subject).start == frame.words[first].start
    return begins and cue == subject + 1


def _content(frame: Frame, report: "_Report", rules: SpeechRules) -> Span:
    """Return the whole of what is reported, with the object that a name is given to."""
    reach = frame.reach(report.below)
    first, last = reach[0], reach[-1]
    if report.below > report.cue:
        first = max(first, report.cue + 1)
        if report.base in rules.naming:
            objects = [c for c in frame.children[report.cue] if report.cue < c < first]
            first = min([first, *(frame.reach(c)[0] for c in objects if c > report.cue)])
    else:
        last = min(last, report.cue - 1)
    words = frame.words
    while last > first and words[last].pos == "PUNCT" and frame.quoted[last] < 0:
        last -= 1
    return Span(words[first].start, words[last].end)


@dataclass(frozen=True, slots=True)
class _Report:
    """One level of "A says that B called it …": the word that reports, and whose it is."""

    cue: int
    base: str
    subject: int
    verb: bool
    below: int


def _reports(frame: Frame, top: int, rules: SpeechRules) -> Iterator[_Report]:
    """Yield what reports the words that `top` governs, the innermost first.

    What a verb of saying is only joined to ("denied it and said", "left, adding") reports nothing.
    """
    below = top
    reported = -1
    for index in frame.ancestors(top):
        beside = below == reported and frame.words[below].relation in ("conj", "advcl")
        base = "" if beside else cue_at(frame, index, rules)
        if base and frame.words[below].relation not in (*SUBJECTS, *PASSIVE_SUBJECTS):
            subject = speaker_of(frame, index, rules)
            if subject is not None and frame.quoted[subject] < 0:
                yield _Report(index, base, subject, verb=True, below=below)
                reported = index
        owner = None if _is_told_of(frame, index, below, rules) else _owner(frame, index, rules)
        if owner is not None and owner != top and frame.quoted[owner] < 0:
            yield _Report(index, "", owner, verb=False, below=below)
        below = index


def _is_told_of(frame: Frame, noun: int, below: int, rules: SpeechRules) -> bool:
    """Whether words belong to a verb of saying though they follow its object.

    In "accused Poe's campaign of being …" the campaign says nothing: such verbs tell somebody
    *of* something (B. Levin, English Verb Classes and Alternations, 1993, 2.7).
    """
    verb = frame.words[noun].head
    named = frame.words[noun].relation in ("dobj", "obj", "dative", "iobj")
    return (
        named
        and cue_at(frame, verb, rules) in rules.telling_of
        and frame.words[below].relation in ("prep", "nmod")
    )


def _is_weak(frame: Frame, report: _Report, rules: SpeechRules) -> bool:
    """Whether the one who reports this report is the likelier speaker.

    "She says he favours …": the words are hers. "Ditto said she expects …": Ditto is named.
    """
    if not report.verb or report.base not in rules.plain:
        return True
    return frame.words[report.subject].pos == "PRON"


def _may_speak(frame: Frame, report: _Report, chosen: _Report, rules: SpeechRules) -> bool:
    """Whether the words could be those of another report's subject than the chosen one's.

    Who only shows something says nothing ("Poe said Roe had shown …", "Poe said it underscored
    …"), nor who is yet to want it ("Poe said Roe would seek …"), and in "the council deplored
    what it called …" nobody but the council calls it so.
    """
    if report.base in rules.showing or _is_yet_to(frame, report, rules):
        return False
    subject = frame.words[report.subject].text.lower()
    if subject in rules.definite:  # "that was wrong and dismissed it": a fact says nothing
        return False
    if subject in rules.neuter and report.base not in rules.plain:
        return False
    thing = subject in rules.neuter or subject in rules.plural
    named = any(frame.words[c].text.lower() in rules.free for c in frame.children[report.cue])
    return not (thing and named and report.verb and chosen.cue < report.cue)


def _is_yet_to(frame: Frame, report: _Report, rules: SpeechRules) -> bool:
    """Whether a verb for a thought or an aim stands after "will" or another auxiliary of mood."""
    moods = (frame.words[child] for child in frame.children[report.cue])
    return report.base in rules.loose and any(
        word.relation == "aux" and word.tag == "MD" for word in moods
    )


def _owner(frame: Frame, noun: int, rules: SpeechRules) -> int | None:
    """Return whose a word for something said is: "her claim that", "a warning from the IMF"."""
    word = frame.words[noun]
    if word.pos != "NOUN" or frame.quoted[noun] >= 0 or not _is_said(word.text, rules):
        return None
    owner = frame.child(noun, "poss", "nmod:poss")
    if owner is not None:
        return owner
    for child in frame.children[noun]:
        if frame.words[child].text.lower() in rules.origins:
            source = frame.child(child, "pobj")
            if source is not None and frame.words[source].pos in ("PROPN", "PRON"):
                return source
    return None


def _is_said(word: str, rules: SpeechRules) -> bool:
    plain = word.lower()
    return plain in rules.nouns or (plain.endswith("s") and plain[:-1] in rules.nouns)
