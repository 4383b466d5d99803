"""Tell quotations from what else stands between marks.

Titles of works, nicknames, terms held at arm's length: nobody is quoted there. A quotation is a
clause, or a part of a sentence that somebody is said to have said.
"""

import re

from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.frames import Frame, Quotation
from generator.languages.speaking import SpeechRules

_WORD = re.compile(r"\w[\w'’-]*")
_ASIDE = re.compile(r"\(.*\)", re.DOTALL)
_BEFORE_NOUN = ("compound", "nmod", "poss", "amod", "nummod")
_OF_VERB = ("pobj", "dobj", "obj", "obl", *_BEFORE_NOUN)

# Words in marks that nothing reports are a quotation only if they are this many.
_LONG = 5

# Characters before the marks in which a word like "so-called" stands.
_HEDGE = 20


def is_quotation(
    frame: Frame, quotation: Quotation, attribution: Attribution | None, rules: SpeechRules
) -> bool:
    """Whether somebody is quoted between these marks."""
    inner = frame.text[quotation.inner.start : quotation.inner.end]
    words = _WORD.findall(inner)
    if not words or _ASIDE.fullmatch(inner) or _is_markup(frame, quotation):
        return False
    unreported = attribution is None or attribution.rule == "subject"
    if quotation.clause:
        # British headlines stand between single marks.
        return not (unreported and quotation.single)
    if attribution is None or (unreported and len(words) < _LONG):
        return False
    if _is_held_off(frame, quotation, rules):
        return False
    return not _is_title(frame, quotation, words, attribution, rules)


def _is_held_off(frame: Frame, quotation: Quotation, rules: SpeechRules) -> bool:
    """Whether a word says that others call it so: "the so-called “best bridge”"."""
    before = frame.text[max(0, quotation.span.start - _HEDGE) : quotation.span.start].split()
    return bool(before) and before[-1].lower() in rules.hedges


def _is_markup(frame: Frame, quotation: Quotation) -> bool:
    """Whether the words are a value in a tag that was left in a text: `<tweet id="…">`."""
    return frame.text[quotation.span.start - 1 : quotation.span.start] == "="


def _is_title(
    frame: Frame,
    quotation: Quotation,
    words: list[str],
    attribution: Attribution,
    rules: SpeechRules,
) -> bool:
    """Whether capitalised words name a work, an event or a person.

    "told NBC's “Morning Live”", "Robert “Bob” Poe"; but not "called him “Crooked Bob”".
    """
    capitalised = all(word[0].isupper() or word.lower() in rules.minor for word in words)
    span = frame.within(quotation)
    if not capitalised or not words[0][0].isupper() or not span:
        return False
    top = frame.words[frame.top(span)]
    if top.relation in _BEFORE_NOUN and top.head > span[-1]:
        return True
    cue = attribution.cue
    base = rules.verbs.get(frame.text[cue.start : cue.end].lower(), "") if cue else ""
    return len(words) > 1 and top.relation in _OF_VERB and base not in rules.naming
