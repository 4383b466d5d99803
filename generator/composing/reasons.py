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
    if state is State.WRITTEN:
        return ""
    rule = words.gettext(", ").join(_rule_name(part, words) for part in reason.rule.split(", "))
    return _because(reason.words, "", rule, words)


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
    rule = _rule_name(rule, words)
    if cue:
        rule = words.gettext("%(rule)s: “%(cue)s”", rule=rule, cue=cue)
    return _because(found, verb, rule, words)


def _because(found: str, verb: str, rule: str, words: Words) -> str:
    if not found:
        return words.gettext("by its rule “%(rule)s”", rule=rule)
    if verb:
        return words.gettext(
            "from “%(words)s” and “%(verb)s” (%(rule)s)", words=found, verb=verb, rule=rule
        )
    return words.gettext("from “%(words)s” (%(rule)s)", words=found, rule=rule)


def _rule_name(rule: str, words: Words) -> str:
    """Return what readers are told of a rule; one that has no name for them is called as it is."""
    name = rule.replace("-", " ")
    return {
        "past tense": words.pgettext("rule", "past tense"),
        "future tense": words.pgettext("rule", "future tense"),
        "since": words.pgettext("rule", "since"),
        "offer": words.pgettext("rule", "offer"),
        "arrangement": words.pgettext("rule", "arrangement"),
        "plan": words.pgettext("rule", "plan"),
        "possibility": words.pgettext("rule", "possibility"),
        "date to come": words.pgettext("rule", "date to come"),
        "verb of saying": words.pgettext("rule", "verb of saying"),
        "verb beside": words.pgettext("rule", "verb beside"),
        "named as source": words.pgettext("rule", "named as source"),
        "agent": words.pgettext("rule", "agent"),
        "before a colon": words.pgettext("rule", "before a colon"),
        "signature": words.pgettext("rule", "signature"),
        "label": words.pgettext("rule", "label"),
        "speaker before": words.pgettext("rule", "speaker before"),
        "said after": words.pgettext("rule", "said after"),
        "goes on": words.pgettext("rule", "goes on"),
        "goes on after": words.pgettext("rule", "goes on after"),
        "pronoun": words.pgettext("rule", "pronoun"),
    }.get(name, name)


def _apart(text: str) -> tuple[str, str]:
    """Return a text without what stands in brackets at its end, and that."""
    found = _BESIDE.fullmatch(text)
    return (found["words"], found["beside"]) if found else (text, "")
