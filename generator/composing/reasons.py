"""Say to readers why the program put something on a page.

A reason is the words that something rests on, and the rule that read them; readers get the
words first. What a writer wrote needs no reason.
"""

import re

from generator.model.annotation import Reason, State

_BESIDE = re.compile(r"(?P<words>.+?) \((?P<beside>[^()]+)\)")


def found_because(state: State, reason: Reason) -> str:
    """Return why a quotation is there: "from “Moss said” (verb of saying)", or ""."""
    return "" if state is State.WRITTEN else _because(reason.words, "", reason.rule)


def dated_because(state: State, reason: Reason) -> str:
    """Return why an event is there: "from “Tuesday” and “killed” (past tense)", or "".

    A reason's words are those of the date, and beside them the verb that it goes with. Its rule
    ends with how the sentence tells of the event; what kind of date it is can be seen from the
    words.
    """
    if state is State.WRITTEN:
        return ""
    words, verb = _apart(reason.words)
    rule, cue = _apart(reason.rule.rpartition(", ")[2])
    verb = "" if verb == cue else verb
    return _because(words, verb, f"{rule}: “{cue}”" if cue else rule)


def _because(words: str, verb: str, rule: str) -> str:
    rule = rule.replace("-", " ")
    if not words:
        return f"by its rule “{rule}”"
    return f"from “{words}”{f' and “{verb}”' if verb else ''} ({rule})"


def _apart(text: str) -> tuple[str, str]:
    """Return a text without what stands in brackets at its end, and that."""
    found = _BESIDE.fullmatch(text)
    return (found["words"], found["beside"]) if found else (text, "")
