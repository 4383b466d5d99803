"""Tell whether a sentence says that something has happened, goes on, is set or is only offered."""

from dataclasses import dataclass, replace
from datetime import date

from generator.annotating.times.date_clauses import after_when
from generator.annotating.times.tense import Clauses, ancestors, head_of, is_verb, verb_tense
from generator.model.analysis import Analysis
from generator.model.annotation import TimeExpression
from generator.model.article import EventStatus
from generator.model.edtf import Precision
from generator.model.prose import Span
from generator.model.when import Lead, Tense


@dataclass(frozen=True, slots=True)
class Assertion:
    """What a sentence asserts of an event's word, and why; `outright` where it is beyond doubt."""

    reading: Analysis
    index: int
    status: EventStatus
    rule: str
    outright: bool


def assertion_of(
    clauses: Clauses, word: Span, time: TimeExpression, published: date
) -> Assertion | None:
    """Return what is said of the event at `word`; None where it is denied or only supposed."""
    placed = clauses.words_in(word)
    if not placed:
        return None
    reading, (index, *_) = placed
    verb = _verb_above(reading, index)
    if verb is None:
        return None
    if _denied(clauses, reading, verb) or _supposed(clauses, reading, verb):
        return None
    before = word.end <= time.span.start
    nominal = verb != index and not _is_of_verb(clauses, reading, index, verb, before=before)
    if _told_when(clauses, time, index):
        time = replace(time, lead=Lead.NONE)
    if time.lead is Lead.SINCE and not _goes_on(clauses, reading, verb, time):
        return None
    status, rule, sure = _status(clauses, reading, verb, time, published)
    outright = (
        sure and not nominal and not _disputed(clauses, reading, verb) and _is_plain(clauses, time)
    )
    return Assertion(reading, index, status, rule, outright)


def _is_of_verb(clauses: Clauses, reading: Analysis, noun: int, verb: int, *, before: bool) -> bool:
    """Whether a noun happens if its verb does: "the raid began", "two died in a raid on Friday".

    `before` says that the noun stands before its date. "In the Friday raid" only names one that is
    known, and what has gone on "since its launch" is no launch.
    """
    word = reading.words[noun]
    if word.relation != "pobj":
        return word.relation in ("nsubj", "nsubjpass", "dobj")
    led = reading.words[word.head]
    return before and led.head == verb and led.text.lower() in clauses.rules.before_dates


def _told_when(clauses: Clauses, time: TimeExpression, index: int) -> bool:
    """Whether a word is the verb of "since May, when …": it happened then, and doesn't go on."""
    placed = clauses.words_in(time.span)
    return placed is not None and after_when(clauses, *placed) == index


def _verb_above(reading: Analysis, index: int) -> int | None:
    return next((up for up in ancestors(reading, index) if is_verb(reading.words[up])), None)


def _denied(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether a verb is negated, or its subject is nobody: "no ship sailed"."""
    for child in clauses.children(reading, verb):
        word = reading.words[child]
        if word.relation == "neg":
            return True
        if word.relation in ("nsubj", "nsubjpass"):
            named = (child, *clauses.children(reading, child))
            if any(reading.words[one].text.lower() in clauses.rules.negations for one in named):
                return True
    return False


def _goes_on(clauses: Clauses, reading: Analysis, verb: int, time: TimeExpression) -> bool:
    """Whether "since" begins what goes on: under a perfect, and no "biggest fall since 1992"."""
    forms = {reading.words[child].text.lower() for child in clauses.children(reading, verb)}
    lasting = clauses.rules.present_goes_on and verb_tense(clauses, reading, verb) is Tense.PRESENT
    if not (lasting or forms & clauses.rules.perfect):
        return False
    words = [word.text for word in reading.words if word.end <= time.span.start]
    return not clauses.rules.record.search(" ".join(words[-12:]))


def _is_plain(clauses: Clauses, time: TimeExpression) -> bool:
    """Whether a date is plainly that of the event: on it, in it; not for it, after it or by it."""
    assert time.date
    vague = time.date.precision in (Precision.DECADE, Precision.CENTURY)
    if vague or time.lead is Lead.BY:
        return False
    placed = clauses.words_in(time.span)
    if not placed or "/" in time.value or time.lead is Lead.AHEAD:
        return True
    reading, indices = placed
    word = reading.words[head_of(reading, indices)]
    led = reading.words[word.head].text.lower()
    return word.relation != "pobj" or led in clauses.rules.dating


def _disputed(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether a verb stands in what somebody denies ("denied that it had sunk on Friday")."""
    return any(
        reading.words[up].relation in ("ccomp", "xcomp", "pcomp", "acl")
        and reading.words[reading.words[up].head].text.lower() in clauses.rules.denying
        for up in ancestors(reading, verb)
    )


def _supposed(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether a verb stands in a condition ("if the talks fail on Friday")."""
    for up in ancestors(reading, verb):
        for child in clauses.children(reading, up):
            word = reading.words[child]
            if word.relation == "mark" and word.text.lower() in clauses.rules.conditions:
                return True
        if reading.words[up].relation not in ("xcomp", "conj", "aux"):
            return False
    return False


def _status(
    clauses: Clauses, reading: Analysis, verb: int, time: TimeExpression, published: date
) -> tuple[EventStatus, str, bool]:
    word, rules = reading.words[verb], clauses.rules
    helpers = {
        reading.words[child].text.lower()
        for child in clauses.children(reading, verb)
        if reading.words[child].relation in ("aux", "auxpass")
    }
    tense = verb_tense(clauses, reading, verb)
    governor = (
        _governor(reading, verb)
        if helpers & rules.infinitive
        else _complement(clauses, reading, verb)
    )
    begins = time.date.earliest if time.date else None
    ahead = begins is not None and tuple(begins) > (published.year, published.month, published.day)
    if time.lead is Lead.SINCE:
        told = EventStatus.ONGOING, "since", True
    elif governor.lower() in rules.proposing:
        told = EventStatus.PROPOSED, f"offer ({governor})", True
    elif governor.lower() in rules.copulas:
        told = EventStatus.SCHEDULED, f"arrangement ({governor} to {word.text})", True
    elif governor.lower() in rules.ahead:
        plans = governor.lower() in rules.plans
        told = EventStatus.SCHEDULED, f"plan ({governor})", plans
    elif helpers & rules.possible or _is_conditional(clauses, reading, verb):
        told = EventStatus.PROPOSED, "possibility", False
    elif tense is Tense.FUTURE:
        told = EventStatus.SCHEDULED, "future tense", True
    elif ahead:
        told = EventStatus.SCHEDULED, "date to come", tense is Tense.PRESENT
    else:
        told = EventStatus.PAST, "past tense", tense is Tense.PAST
    return told


def _is_conditional(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether the verb or a helper is a conditional: French says so of what it can't vouch for."""
    return any(
        "Mood=Cnd" in reading.words[one].morph
        for one in (verb, *clauses.children(reading, verb))
        if one == verb or reading.words[one].relation in ("aux", "auxpass")
    )


def _governor(reading: Analysis, verb: int) -> str:
    """Return the verb or adjective that an infinitive depends on, "" for none."""
    word = reading.words[verb]
    if word.relation in ("xcomp", "advcl", "acl", "ccomp", "relcl") and word.head != verb:
        return reading.words[word.head].text
    return ""


def _complement(clauses: Clauses, reading: Analysis, verb: int) -> str:
    """Return what a form of "be" says its subject is, if that points ahead: "was due", "is set"."""
    return next(
        (
            reading.words[child].text
            for child in clauses.children(reading, verb)
            if reading.words[child].relation in ("acomp", "attr", "oprd")
            and reading.words[child].text.lower() in clauses.rules.settled
        ),
        "",
    )
