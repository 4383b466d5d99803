"""Say to readers why the program put something on a page.

A reason is the words that something rests on, and the rule that read them; readers get the
words first. What a writer wrote needs no reason.
"""

import re

from generator.interface.words import Words
from generator.model.annotation import Reason, State

_BESIDE = re.compile(r"(?P<words>.+?) \((?P<beside>[^()]+)\)")


def found_because(state: State, reason: Reason, words: Words) -> str:
    """Return why a quotation is there: "from “Moss said” (verb of saying)", or ""."""
    return "" if state is State.WRITTEN else _because(reason.words, "", reason.rule, words)


def dated_because(state: State, reason: Reason, words: Words) -> str:
    """Return why an event is there: "from “Tuesday” and “killed” (past tense)", or "".

    A reason's words are those of the date, and beside them the verb that it goes with. Its rule
    ends with how the sentence tells of the event; what kind of date it is can be seen from the
    words.
    """
    if state is State.WRITTEN:
        return ""
    found, verb = _apart(reason.words)
    rule, cue = _apart(reason.rule.rpartition(", ")[2])
    verb = "" if verb == cue else verb
    if cue:
        rule = words.gettext("%(rule)s: “%(cue)s”", rule=rule, cue=cue)
    return _because(found, verb, rule, words)


def _because(found: str, verb: str, rule: str, words: Words) -> str:
    rule = rule.replace("-", " ")
    if not found:
        return words.gettext("by its rule “%(rule)s”", rule=rule)
    if verb:
        return words.gettext(
            "from “%(words)s” and “%(verb)s” (%(rule)s)", words=found, verb=verb, rule=rule
        )
    return words.gettext("from “%(words)s” (%(rule)s)", words=found, rule=rule)


def _apart(text: str) -> tuple[str, str]:
    """Return a text without what stands in brackets at its end, and that."""
    found = _BESIDE.fullmatch(text)
    return (found["words"], found["beside"]) if found else (text, "")
