"""Find who does what a verb says, in a parsed sentence.

Relations are those of the ClearNLP labels that spaCy's English models use (M.-C. de Marneffe and
C. Manning, Stanford typed dependencies manual, 2008), and of Universal Dependencies.
"""

from generator.annotating.quotes.frames import Frame
from generator.languages.speaking import SpeechRules

SUBJECTS = ("nsubj", "nsubj:outer", "expl")
PASSIVE_SUBJECTS = ("nsubjpass", "nsubj:pass")
_RELATIVE = ("relcl", "acl:relcl")
# What a parser takes the subject of an inverted "said X" for, when it errs.
_AFTER_VERB = ("dobj", "obj", "attr", "oprd", "npadvmod", "dep", "appos", "ccomp", "pobj")
_NOUNS = ("NOUN", "PROPN", "PRON")
_VERBS = ("VERB", "AUX")

# Words of a name with its title: "said European Council President Donald Tusk".
_LONGEST = 8
# How a verb hangs on the one whose subject it shares.
_JOINED = ("conj", "advcl", "xcomp", "ccomp", "aux", "dep", "acl", "parataxis")


def cue_at(frame: Frame, index: int, rules: SpeechRules) -> str:
    """Return the base of a verb of saying outside of quotations; "" for any other word."""
    if frame.quoted[index] >= 0 or not frame.is_verb(index):
        return ""
    return rules.verbs.get(frame.words[index].text.lower(), "")


def is_unsaid(frame: Frame, verb: int, rules: SpeechRules) -> bool:
    """Whether a verb of saying tells of no words that were said.

    It is denied ("she never said", "kept from saying", "refused to say"), only possible ("might
    say") or supposed ("if he says"): none of the three commits a writer to its clause (L.
    Karttunen, Discourse Referents, 1976).
    """
    above = frame.words[frame.words[verb].head].text.lower()
    kept = frame.words[verb].relation == "pcomp" and above in rules.avoiding
    withheld = frame.words[verb].relation == "xcomp" and above in rules.withholding
    return (
        kept
        or withheld
        or any(
            word.text.lower() in rules.negations
            or (word.relation == "aux" and word.text.lower() in rules.possible)
            or (word.relation == "mark" and word.text.lower() in rules.supposing)
            for word in (frame.words[child] for child in frame.children[verb])
        )
    )


def speaker_of(frame: Frame, verb: int, rules: SpeechRules, depth: int = 0) -> int | None:
    """Return the word for the one who does what a verb says.

    A verb without a subject of its own takes that of the verb it is joined to ("rose and
    said", "went on to say", "left, adding"), or the noun that it describes ("a note saying").
    """
    if depth > 6:
        return None
    subject = frame.child(verb, *SUBJECTS)
    if subject is not None:
        found = antecedent(frame, subject, verb, rules)
        return found if found == subject else _maker(frame, found, rules)
    passive = frame.child(verb, *PASSIVE_SUBJECTS)
    if passive is not None:
        return _agent(frame, verb, rules)
    return _maker(frame, _inherited(frame, verb, rules, depth), rules)


def _maker(frame: Frame, index: int | None, rules: SpeechRules) -> int | None:
    """Return who speaks in something said that somebody makes: "Poe issued a statement saying …".

    "Issue a statement" is no more than "state" (O. Jespersen, A Modern English Grammar 6, 1942,
    7.2: light verbs). One of somebody else is that one's ("released a statement by Roe saying").
    """
    if index is None or frame.words[index].text.lower() not in rules.utterances:
        return index
    verb = frame.words[index].head
    made = frame.words[index].relation in ("dobj", "obj")
    owned = any(
        frame.words[child].text.lower() in rules.origins | rules.agents
        or frame.words[child].relation in ("poss", "nmod:poss")
        for child in frame.children[index]
    )
    if not made or owned or not _is_made(frame, verb, rules):
        return index
    maker = speaker_of(frame, verb, rules, 1)
    return index if maker is None else maker


def _is_made(frame: Frame, verb: int, rules: SpeechRules) -> bool:
    """Whether a verb makes something said public, and really did: not "asked him to issue"."""
    word = frame.words[verb]
    does = frame.child(verb, *SUBJECTS) is not None or word.relation == "conj"
    return does and word.text.lower() in rules.making and not is_unsaid(frame, verb, rules)


def antecedent(frame: Frame, subject: int, verb: int, rules: SpeechRules) -> int | None:
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
        return _subject_of_any(frame, _outside(frame, verb), rules, depth + 1)
    return None


def _outside(frame: Frame, verb: int) -> int:
    """Return the verb that one is joined to, which is never in a quotation: whose frame it is.

    Where a parser says otherwise it is the verb before: "Poe said, going on to say that “…”".
    """
    head = frame.words[verb].head
    if frame.quoted[head] < 0:
        return head
    before = range(verb - 1, frame.sentence(verb).start - 1, -1)
    outside = (i for i in before if frame.quoted[i] < 0 and frame.is_verb(i))
    return next((i for i in outside if frame.child(i, *SUBJECTS) is not None), head)


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
    passive = frame.child(verb, *PASSIVE_SUBJECTS)
    if passive is not None:
        return antecedent(frame, passive, verb, rules)
    return speaker_of(frame, verb, rules, depth)


def _reported(frame: Frame, head: int, rules: SpeechRules, depth: int) -> int | None:
    """Return the speaker of "saying" after a preposition.

    "The BBC quoted her as saying": her. "He began by saying": he. "A letter after saying": none.
    "Poe accused Roe of saying", "thanked Roe for saying": Roe, as after all verbs that judge
    somebody *for* something (B. Levin, English Verb Classes and Alternations, 1993, 2.10, 33).
    """
    governor = frame.words[head].head
    if governor == head or not frame.is_verb(governor):
        return governor if frame.words[governor].pos in ("NOUN", "PROPN") else None
    base = rules.verbs.get(frame.words[governor].text.lower(), "")
    if base in rules.quoting:
        quoted = frame.child(governor, "dobj", "obj")
        return quoted if quoted is not None else frame.child(governor, *PASSIVE_SUBJECTS)
    if frame.words[head].text.lower() in rules.judging:
        judged = frame.child(governor, "dobj", "obj")
        if judged is not None:
            return judged
    return _subject_of_any(frame, governor, rules, depth + 1)


def _inverted(frame: Frame, verb: int) -> int | None:
    """Return the noun right after a verb that follows a quotation: "…," said the mayor.

    A parser may give it to a later verb: "…," said the mayor, summing up.
    """
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
    return next(nouns, None) or _begins_right_after(frame, verb)


def _begins_right_after(frame: Frame, verb: int) -> int | None:
    """Return the subject whose phrase begins with the word after a verb."""
    for index in range(verb + 1, min(verb + 1 + _LONGEST, len(frame.words))):
        word = frame.words[index]
        if frame.quoted[index] >= 0 or word.pos in ("PUNCT", *_VERBS):
            return None
        if word.relation in SUBJECTS and word.pos in _NOUNS:
            starts = frame.phrase(index).start == frame.words[verb + 1].start
            return index if starts else None
    return None
