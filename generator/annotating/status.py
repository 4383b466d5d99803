"""Tell whether a sentence says that something has happened, goes on, is set or is only offered."""

from dataclasses import dataclass
from datetime import date

from generator.annotating.tense import Clauses, ancestors, is_verb, verb_tense
from generator.languages.en import dates_events as english
from generator.languages.en import dates_tense
from generator.model.analysis import Analysis
from generator.model.annotation import TimeExpression
from generator.model.article import EventStatus
from generator.model.prose import Span
from generator.model.when import Lead, Tense

# What a sentence says is possible, not that it will be.
_POSSIBLE = frozenset(("may", "might", "could", "can", "should", "would"))


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
    nominal = verb != index and reading.words[index].relation not in ("nsubj", "nsubjpass", "dobj")
    status, rule, sure = _status(clauses, reading, verb, time, published)
    outright = sure and not nominal and not _disputed(reading, verb)
    return Assertion(reading, index, status, rule, outright)


def _verb_above(reading: Analysis, index: int) -> int | None:
    return next((up for up in ancestors(reading, index) if is_verb(reading.words[up])), None)


def _denied(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    words = [reading.words[child] for child in clauses.children(reading, verb)]
    return any(
        word.relation == "neg"
        or (word.relation in ("nsubj", "nsubjpass") and word.text.lower() in english.NEGATIONS)
        for word in words
    )


def _disputed(reading: Analysis, verb: int) -> bool:
    """Whether a verb stands in what somebody denies ("denied that it had sunk on Friday")."""
    return any(
        reading.words[up].relation in ("ccomp", "xcomp", "pcomp", "acl")
        and reading.words[reading.words[up].head].text.lower() in english.DENYING
        for up in ancestors(reading, verb)
    )


def _supposed(clauses: Clauses, reading: Analysis, verb: int) -> bool:
    """Whether a verb stands in a condition ("if the talks fail on Friday")."""
    for up in ancestors(reading, verb):
        for child in clauses.children(reading, up):
            word = reading.words[child]
            if word.relation == "mark" and word.text.lower() in english.CONDITIONS:
                return True
        if reading.words[up].relation not in ("xcomp", "conj", "aux"):
            return False
    return False


def _status(
    clauses: Clauses, reading: Analysis, verb: int, time: TimeExpression, published: date
) -> tuple[EventStatus, str, bool]:
    word = reading.words[verb]
    helpers = {
        reading.words[child].text.lower()
        for child in clauses.children(reading, verb)
        if reading.words[child].relation in ("aux", "auxpass")
    }
    tense = verb_tense(clauses, reading, verb)
    governor = _governor(reading, verb) if "to" in helpers else ""
    begins = time.date.earliest if time.date else None
    ahead = begins is not None and tuple(begins) > (published.year, published.month, published.day)
    if time.lead is Lead.SINCE:
        told = EventStatus.ONGOING, "since", tense is not None
    elif governor.lower() in english.PROPOSING:
        told = EventStatus.PROPOSED, f"offer ({governor})", True
    elif governor.lower() in dates_tense.AHEAD:
        told = EventStatus.SCHEDULED, f"plan ({governor})", True
    elif helpers & _POSSIBLE:
        told = EventStatus.PROPOSED, "possibility", False
    elif tense is Tense.FUTURE:
        told = EventStatus.SCHEDULED, f"future ({word.text})", True
    elif ahead:
        told = EventStatus.SCHEDULED, "date to come", tense is Tense.PRESENT
    else:
        told = EventStatus.PAST, f"past ({word.text})", tense is Tense.PAST
    return told


def _governor(reading: Analysis, verb: int) -> str:
    """Return the verb or adjective that an infinitive depends on, "" for none."""
    word = reading.words[verb]
    if word.relation in ("xcomp", "advcl", "acl", "ccomp", "relcl") and word.head != verb:
        return reading.words[word.head].text
    return ""
