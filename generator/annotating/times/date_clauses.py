"""Find the clause that a date is the date of, where that isn't the verb it hangs on.

"It was not until Tuesday that he resigned", "since November, when he was found", "will be back
tomorrow to talk".
"""

from generator.annotating.times.tense import Clauses, head_of, is_verb
from generator.model.analysis import Analysis


def clause_of_date(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the verb of a clause that a date stands for by itself, None for most dates."""
    told = after_when(clauses, reading, indices)
    return told if told is not None else cleft(clauses, reading, indices)


def after_when(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the verb after "since November, when …": a date that only bounds the other verb.

    On a date of its own ("resigned on Tuesday, when …") the verb before it comes first.
    """
    words, when = reading.words, indices[-1] + 1
    if when < len(words) and words[when].text == ",":
        when += 1
    if when >= len(words) or words[when].text.lower() not in clauses.rules.when:
        return None
    led = words[words[head_of(reading, indices)].head]
    of_event = clauses.rules.is_event_noun(words[led.head].text)
    if led.pos == "ADP" and (led.text.lower() in clauses.rules.date_prepositions or of_event):
        return None
    verb = words[when].head
    beside = words[verb].relation in ("relcl", "advcl") and verb > when
    bare = led.pos != "ADP" and words[verb].relation != "relcl"
    return verb if beside and is_verb(words[verb]) and not bare else None


def cleft(clauses: Clauses, reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the verb of "It was in 1998 that he left".

    Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 18.25-18.29.
    """
    verb, rules = _verb_over(reading, indices), clauses.rules
    if verb is None or reading.words[verb].text.lower() not in rules.being:
        return None
    children = clauses.children(reading, verb)
    subjects = [reading.words[child] for child in children if child < indices[0]]
    if not any(
        one.relation == "nsubj" and one.text.lower() in rules.expletives for one in subjects
    ):
        return None
    return next(
        (
            child
            for child in children
            if child > indices[-1]
            and reading.words[child].relation in ("ccomp", "advcl", "relcl")
            and is_verb(reading.words[child])
        ),
        None,
    )


def _verb_over(reading: Analysis, indices: tuple[int, ...]) -> int | None:
    """Return the verb that a date hangs on, over its preposition."""
    head = reading.words[head_of(reading, indices)].head
    if reading.words[head].pos == "ADP":
        head = reading.words[head].head
    return head if is_verb(reading.words[head]) else None


def purpose_of(clauses: Clauses, reading: Analysis, verb: int) -> int:
    """Return the infinitive of "will be back tomorrow to talk": to be somewhere is no event."""
    if reading.words[verb].text.lower() not in clauses.rules.being:
        return verb
    children = clauses.children(reading, verb)
    relations = {reading.words[child].relation for child in children}
    if relations & {"acomp", "attr", "oprd"}:
        return verb
    for child in children:
        particles = {reading.words[one].text.lower() for one in clauses.children(reading, child)}
        aim = reading.words[child].relation in ("advcl", "xcomp") and child > verb
        if aim and is_verb(reading.words[child]) and particles & clauses.rules.infinitive:
            return child
    return verb
