"""Find the words beside a quotation that say who spoke.

Each rule is a small function from a frame and a quotation to an attribution, tried in the
order of how sure it is. What a rule finds are words ("she", "the minister"); whom they mean is
decided over the whole article (resolving.py).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.annotating.frames import Frame, Quotation
from generator.languages.speaking import SpeechRules
from generator.model.prose import Span

_SUBJECTS = ("nsubj", "nsubj:outer", "expl")
_PASSIVE_SUBJECTS = ("nsubjpass", "nsubj:pass")
_RELATIVE = ("relcl", "acl:relcl")
# What a parser takes the subject of an inverted "said X" for, when it errs.
_AFTER_VERB = ("dobj", "obj", "attr", "oprd", "npadvmod", "dep", "appos", "ccomp", "pobj")
_NOUNS = ("NOUN", "PROPN", "PRON")
# How a verb hangs on the one whose subject it shares.
_JOINED = ("conj", "advcl", "xcomp", "ccomp", "aux", "dep", "acl", "parataxis")

# More words than this between a quotation and its verb of saying: it belongs to another.
_NEAR = 10

_SIGNATURE = re.compile(
    r"\s*[-–—―]{1,2}\s*(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|der|bin|al)){0,5})"
    r"(?=\s*(?:$|[,(\n]|[.](?:\s|$)))"
)
_INNER_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})\s*:\s")
_LONGEST_LABEL = 80
_LABEL = re.compile(r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z(][\w.'’)-]*){0,4})\s*:\s*$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have spoken: the words for the speaker, and the verb or noun of saying.

    `around` reaches from the first to the last word of the speaker's whole phrase, with its
    apposition ("his brother, Jim Pike, a farmer"). `safe` says that the rule may be published on.
    `content` is all that is reported, of which the quotation is only a part ("said *the plan was
    “dead” by May*").
    """

    speaker: Span
    around: Span
    rule: str
    cue: Span | None = None
    safe: bool = False
    content: Span | None = None


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


def last_speaker(frame: Frame, before: int, rules: SpeechRules) -> Attribution | None:
    """Return the subject of the last sentence that begins before `before`; never safe.

    A verb of saying goes first: "Smith was blunt when he spoke to the crowd".
    """
    last = last_word(frame, before)
    if last < 0:
        return None
    sentence = [i for i in frame.sentence(last) if frame.words[i].start < before]
    for index in sentence:
        word = frame.words[index]
        if word.head == index or word.head not in sentence:
            subject = speaker_of(frame, index, rules)
            if subject is not None:
                return _attribution(frame, subject, index, "sentence before")
    verbs = [i for i in sentence if _cue(frame, i, rules)]
    for index in reversed(verbs):
        subject = speaker_of(frame, index, rules)
        if subject is not None:
            return _attribution(frame, subject, index, "sentence before")
    return None


def _attribution(
    frame: Frame, subject: int, cue: int | None, rule: str, *, safe: bool = False
) -> Attribution:
    words = frame.words
    phrase = frame.phrase(subject)
    end = phrase.end
    for child in frame.children[subject]:
        if words[child].relation in ("appos", "flat", "flat:name") and child > subject:
            end = max(end, words[frame.reach(child)[-1]].end)
    return Attribution(
        phrase,
        Span(phrase.start, end),
        rule,
        None if cue is None else Span(words[cue].start, words[cue].end),
        safe,
    )


def _cue(frame: Frame, index: int, rules: SpeechRules) -> str:
    """Return the base of a verb of saying outside of quotations; "" for any other word."""
    if frame.quoted[index] >= 0 or not frame.is_verb(index):
        return ""
    return rules.verbs.get(frame.words[index].text.lower(), "")


def _negated(frame: Frame, verb: int, rules: SpeechRules) -> bool:
    return any(frame.words[c].text.lower() in rules.negations for c in frame.children[verb])


# Who speaks, given the verb


def speaker_of(frame: Frame, verb: int, rules: SpeechRules, depth: int = 0) -> int | None:
    """Return the word for the one who does what a verb says.

    A verb without a subject of its own takes that of the verb it is joined to ("rose and
    said", "went on to say", "left, adding"), or the noun that it describes ("a note saying").
    """
    if depth > 6:
        return None
    subject = frame.child(verb, *_SUBJECTS)
    if subject is not None:
        return _antecedent(frame, subject, verb, rules)
    passive = frame.child(verb, *_PASSIVE_SUBJECTS)
    if passive is not None:
        return _agent(frame, verb, rules)
    return _inherited(frame, verb, rules, depth)


def _antecedent(frame: Frame, subject: int, verb: int, rules: SpeechRules) -> int | None:
    """Return what a subject stands for: for "who" the noun that its clause describes."""
    if frame.words[subject].text.lower() not in rules.relatives:
        return subject
    for index in (verb, *frame.ancestors(verb)):
        if frame.words[index].relation in _RELATIVE:
            return frame.words[index].head
        if frame.words[index].relation != "conj":
            break
    return subject


def _agent(frame: Frame, verb: int, rules: SpeechRules) -> int | None:
    """Return who did what a passive tells: "was called a liar by X"."""
    for child in frame.children[verb]:
        if frame.words[child].text.lower() in rules.agents:
            return frame.child(child, "pobj")
        if frame.words[child].relation in ("obl:agent", "obl"):
            return child if frame.words[child].relation == "obl:agent" else None
    return None


def _inherited(frame: Frame, verb: int, rules: SpeechRules, depth: int) -> int | None:
    """Return the subject of a verb that has none of its own."""
    word = frame.words[verb]
    if word.tag == "VBG" and verb and _is_described(frame, verb - 1):
        return verb - 1
    inverted = _inverted(frame, verb)
    if inverted is not None or word.head == verb:
        return inverted
    if word.relation == "pcomp":
        return _reported(frame, word.head, rules, depth)
    if frame.words[word.head].pos in _NOUNS:
        return _described(frame, verb, rules)
    if word.relation in _JOINED and frame.is_verb(word.head):
        return _subject_of_any(frame, word.head, rules, depth + 1)
    return None


def _described(frame: Frame, verb: int, rules: SpeechRules) -> int | None:
    """Return the noun that a clause describes; who did it, in a passive ("a wall called …")."""
    word = frame.words[verb]
    if word.relation not in ("acl", *_RELATIVE):
        return word.head if word.relation in _JOINED else None
    agent = _agent(frame, verb, rules) if word.tag == "VBN" else None
    return agent if agent is not None else word.head


def _is_described(frame: Frame, index: int) -> bool:
    """Whether a participle right after word `index` describes it: "a clip of Jane Doe saying"."""
    word = frame.words[index]
    if frame.quoted[index] >= 0 or word.pos not in ("NOUN", "PROPN"):
        return False
    return word.relation in ("pobj", "dobj", "attr") and not word.text[0].isdigit()


def _subject_of_any(frame: Frame, verb: int, rules: SpeechRules, depth: int) -> int | None:
    """Return the subject of a verb that another one depends on, be it active or passive."""
    passive = frame.child(verb, *_PASSIVE_SUBJECTS)
    if passive is not None:
        return _antecedent(frame, passive, verb, rules)
    return speaker_of(frame, verb, rules, depth)


def _reported(frame: Frame, head: int, rules: SpeechRules, depth: int) -> int | None:
    """Return the speaker of "saying" after a preposition.

    "The BBC quoted her as saying": her. "He began by saying": he. "A letter after saying": none.
    """
    governor = frame.words[head].head
    if governor == head or not frame.is_verb(governor):
        return governor if frame.words[governor].pos in ("NOUN", "PROPN") else None
    base = rules.verbs.get(frame.words[governor].text.lower(), "")
    if base in rules.quoting:
        quoted = frame.child(governor, "dobj", "obj")
        return quoted if quoted is not None else frame.child(governor, *_PASSIVE_SUBJECTS)
    return _subject_of_any(frame, governor, rules, depth + 1)


def _inverted(frame: Frame, verb: int) -> int | None:
    """Return the noun right after a verb that follows a quotation: "…," said the mayor."""
    before = verb - 1
    while before >= 0 and frame.words[before].pos == "PUNCT":
        before -= 1
    if before < 0 or frame.quoted[before] < 0:
        return None
    nouns = (
        child
        for child in frame.children[verb]
        if child > verb
        and frame.words[child].relation in _AFTER_VERB
        and frame.quoted[child] < 0
        and frame.words[child].pos in _NOUNS
    )
    return next(nouns, None)


# The rules


def _governed(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
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
    one = len({report.subject for report in reports}) == 1
    safe = bool(chosen.base) and chosen.base not in rules.loose and one
    rule = "verb of saying" if chosen.verb else "something said"
    found = _attribution(
        frame,
        chosen.subject,
        chosen.cue,
        rule,
        safe=safe and not _negated(frame, chosen.cue, rules),
    )
    if quotation.clause:
        return found
    return replace(found, content=_content(frame, chosen, rules))


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
        base = "" if beside else _cue(frame, index, rules)
        if base and frame.words[below].relation not in (*_SUBJECTS, *_PASSIVE_SUBJECTS):
            subject = speaker_of(frame, index, rules)
            if subject is not None and frame.quoted[subject] < 0:
                yield _Report(index, base, subject, verb=True, below=below)
                reported = index
        owner = _owner(frame, index, rules)
        if owner is not None and owner != top and frame.quoted[owner] < 0:
            yield _Report(index, "", owner, verb=False, below=below)
        below = index


def _is_weak(frame: Frame, report: _Report, rules: SpeechRules) -> bool:
    """Whether the one who reports this report is the likelier speaker.

    "She says he favours …": the words are hers. "Ditto said she expects …": Ditto is named.
    """
    if not report.verb or report.base not in rules.plain:
        return True
    return frame.words[report.subject].pos == "PRON"


def _owner(frame: Frame, noun: int, rules: SpeechRules) -> int | None:
    """Return whose a word for something said is: "her claim that", "a warning from the IMF"."""
    word = frame.words[noun]
    if word.pos != "NOUN" or frame.quoted[noun] >= 0 or not _is_said(word.text, rules):
        return None
    owner = frame.child(noun, "poss", "nmod:poss")
    if owner is not None:
        return owner
    for child in frame.children[noun]:
        if frame.words[child].text.lower() in ("from", "by", "of"):
            source = frame.child(child, "pobj")
            if source is not None and frame.words[source].pos in ("PROPN", "PRON"):
                return source
    return None


def _is_said(word: str, rules: SpeechRules) -> bool:
    plain = word.lower()
    return plain in rules.nouns or (plain.endswith("s") and plain[:-1] in rules.nouns)


def _beside(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return the subject of the verb of saying nearest in the sentence, however it was parsed."""
    span = frame.within(quotation)
    if not span:
        return None
    for index in _outward(frame, span):
        base = _cue(frame, index, rules)
        if not base:
            continue
        subject = speaker_of(frame, index, rules)
        if subject is not None and frame.quoted[subject] < 0:
            adjacent = quotation.clause and min(abs(index - span.start), abs(index - span[-1])) <= 6
            safe = adjacent and base not in rules.loose and not _negated(frame, index, rules)
            return _attribution(frame, subject, index, "verb beside", safe=safe)
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
            return _attribution(frame, named, index, "named as source", safe=True)
    return None


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
        passive = frame.child(index, *_PASSIVE_SUBJECTS) is not None
        if agent is not None and index < span.start and passive and _cue(frame, index, rules):
            return _attribution(frame, agent, index, "agent", safe=True)
    return None


def _lead_in(frame: Frame, quotation: Quotation, rules: SpeechRules) -> Attribution | None:
    """Return who stands before a colon: "The mayor was blunt: …", "Pike on the vote: …"."""
    start = max(frame.paragraph.span.start, quotation.span.start - 10)
    if not frame.text[start : quotation.span.start].rstrip().endswith(":") or not frame.words:
        return None
    return before_colon(frame, quotation.span.start, rules)


def before_colon(frame: Frame, end: int, rules: SpeechRules) -> Attribution | None:
    """Return who is about to speak in the sentence that a colon before `end` closes."""
    last = last_word(frame, end)
    if last < 0:
        return None
    sentence = [i for i in frame.sentence(last) if i <= last and frame.quoted[i] < 0]
    for index in reversed(sentence):
        if _cue(frame, index, rules):
            subject = speaker_of(frame, index, rules)
            if subject is not None:
                return _attribution(frame, subject, index, "before a colon", safe=True)
    root = next((i for i in sentence if frame.words[i].head == i), None)
    if root is None:
        return None
    subject = frame.child(root, *_SUBJECTS, *_PASSIVE_SUBJECTS)
    if subject is not None:
        return _attribution(frame, subject, root, "before a colon")
    if frame.words[root].pos == "PROPN":
        return _attribution(frame, root, None, "before a colon")
    return None


def last_word(frame: Frame, end: int) -> int:
    """Return the last word before `end` that is no punctuation and in no quotation; -1 if none."""
    index = bisect_left(frame.words, end, key=lambda word: word.start) - 1
    while index >= 0 and (frame.words[index].pos == "PUNCT" or frame.quoted[index] >= 0):
        index -= 1
    return index


def _signature(frame: Frame, quotation: Quotation, _rules: SpeechRules) -> Attribution | None:
    """Return a name after a dash that closes the paragraph: "…" - Jane Doe."""
    found = _SIGNATURE.match(frame.text, quotation.span.end, frame.paragraph.span.end)
    if not found:
        return None
    start, end = found.span("name")
    name = Span(start, end - found["name"].endswith("."))
    return Attribution(name, name, "signature", None, safe=quotation.clause)


def _label(frame: Frame, quotation: Quotation, _rules: SpeechRules) -> Attribution | None:
    """Return a name and colon that open the paragraph or the quotation: DOE: "…", "DOE: …"."""
    inner = _INNER_LABEL.match(frame.text, quotation.inner.start, quotation.inner.end)
    if inner:
        name = Span(*inner.span("name"))
        return Attribution(name, name, "label")
    start = frame.paragraph.span.start
    found = _LABEL.match(frame.text[start : min(quotation.span.start, start + _LONGEST_LABEL)])
    if not found or start + found.end() != quotation.span.start:
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
        subject = frame.child(index, *_SUBJECTS, *_PASSIVE_SUBJECTS)
        if subject is not None and frame.quoted[subject] < 0 and subject not in span:
            subject = _antecedent(frame, subject, index, _rules)
            if subject is not None:
                return _attribution(frame, subject, None, "subject")
    return None


_RULES: tuple[Rule, ...] = (
    _signature,
    _label,
    _governed,
    _lead_in,
    _named_agent,
    _source,
    _beside,
    _subject,
)
