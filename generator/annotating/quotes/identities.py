"""Decide over the whole article whom the words for a speaker mean, or that it can't be told.

A name means whom it names. A pronoun or "the minister" means whom the article's references say;
where they leave that open, nobody is named.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Named, Names
from generator.annotating.quotes.reports import FINITE
from generator.annotating.quotes.subjects import PASSIVE_SUBJECTS, SUBJECTS
from generator.languages.speaking import SpeechRules
from generator.model.annotation import Reference, Speaker, State
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

# "Mary Hill, 64, a teacher": an age is no office.
_WORD = re.compile(r"\w+")
_AGE = re.compile(r"^\d{1,3},\s*|,\s*\d{1,3}$")

# Rules that find a name by its place alone.
_SIGNED = ("signature", "label", "label within")

# Rules whose words for a speaker are good even where they name nobody.
_OUTRIGHT = ("verb of saying", "before a colon", "named as source")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who spoke. `outright` says that the words mean this one and can mean nobody else.

    `role` is what the words beside the name say of its bearer ("the mayor of Leeds"), or "".
    """

    speaker: Speaker
    outright: bool = False
    rule: str = ""
    role: str = ""


class Identities:
    """The names of an article, and who can be meant by other words. Made once for an article."""

    def __init__(
        self,
        names: Names,
        entries: Sequence[Entry],
        rules: SpeechRules,
        references: Sequence[Reference] = (),
    ) -> None:
        self._rules = rules
        self._names = names
        self._entries = {entry.id: entry for entry in entries}
        self._references = {one.span.end: one for one in references if one.antecedent}
        self._pronouns = frozenset().union(
            rules.masculine, rules.feminine, rules.plural, rules.neuter, rules.first
        )

    def of(self, attribution: Attribution, frame: Frame) -> Identity:
        """Return whom an attribution's words mean; a speaker without a name if that is open.

        Where a report reports another ("Poe said she felt …"), nobody is meant outright unless
        both are one person's.
        """
        identity = self._of(attribution, frame)
        if not attribution.rivals or not identity.outright:
            return identity
        rivals = (
            self._of(replace(attribution, speaker=rival, around=rival, rivals=()), frame).speaker
            for rival in attribution.rivals
        )
        same = all(_person(rival) == _person(identity.speaker) for rival in rivals)
        return replace(identity, outright=same)

    def _of(self, attribution: Attribution, frame: Frame) -> Identity:
        words = frame.text[attribution.speaker.start : attribution.speaker.end]
        reference = self._references.get(attribution.speaker.end)
        if reference and reference.antecedent:
            identity = self._referred(reference, attribution)
            open_ = self._rules.gendered_things and words.lower() in self._pronouns
            if open_ and not _is_subject_before(reference.antecedent, attribution, frame):
                identity = replace(identity, outright=False)
            return identity
        if words.lower() in self._pronouns:
            return Identity(Speaker("", None, attribution.speaker))
        named = self._name_in(attribution)
        if named:
            whole = Span(
                min(named.span.start, attribution.speaker.start),
                max(named.span.end, attribution.speaker.end),
            )
            if named.span.overlaps(attribution.speaker):
                attribution = replace(attribution, speaker=whole)
            identity = self._identity(named, attribution, "named", outright=True)
            return replace(identity, role=self._role_beside(named, attribution, frame.text))
        if attribution.rule in _SIGNED:
            return self._signed(attribution, words)
        return self._bearer(attribution, words) or self._described(attribution, frame)

    def _bearer(self, attribution: Attribution, words: str) -> Identity | None:
        """Return the person whose surname the words are, though the model saw no name in them.

        Where two people bear it nobody is meant; None where none does.
        """
        if not words.istitle():
            return None
        known = {
            named.name: named
            for named in self._names.all
            if named.kind is Kind.PERSON and named.name.endswith(f" {words}")
        }
        if len(known) == 1:
            (person,) = known.values()
            return self._identity(person, attribution, "named", outright=True)
        return Identity(Speaker("", None, attribution.speaker)) if known else None

    def _described(self, attribution: Attribution, frame: Frame) -> Identity:
        """Return a speaker in the article's own words: "a spokeswoman for the bank".

        They stand outright where they are the subject of the verb of saying itself: of "a woman
        told a man who asked" one verb is another's. "My father" needs to know whose, "the minister"
        goes back to somebody.
        """
        nobody = Identity(Speaker("", None, attribution.speaker))
        index = bisect_left(frame.words, attribution.speaker.end, key=lambda word: word.end)
        if attribution.rule not in _OUTRIGHT or index == len(frame.words):
            return nobody
        word = frame.words[index]
        if word.end != attribution.speaker.end:  # told in another paragraph
            return nobody
        span = frame.described(index)
        told = {one.lower() for one in _WORD.findall(frame.text[span.start : span.end])}
        cue = attribution.cue
        direct = attribution.rule == "named as source" or (cue and _does(frame, index, cue))
        tells = word.pos in ("NOUN", "PROPN") and word.text.isalpha()
        tells = tells and told - self._rules.definite - self._rules.roles != set()
        if not (direct and tells) or told & (self._rules.first | self._rules.shares):
            return nobody
        words = " ".join(frame.text[span.start : span.end].split())
        return Identity(Speaker("", None, attribution.speaker, words), outright=True)

    def _referred(self, reference: Reference, attribution: Attribution) -> Identity:
        """Return whom a pronoun or "the mayor" refers back to; outright where that is sure."""
        assert reference.antecedent
        sure = all(named.sure for named in self._names.between(reference.antecedent))
        named = Named(reference.antecedent, reference.name, reference.entry, Kind.PERSON, sure=sure)
        outright = reference.state is State.DERIVED
        return self._identity(named, attribution, reference.reason.rule, outright=outright)

    def _signed(self, attribution: Attribution, words: str) -> Identity:
        """Return who signs: a name that no model has to know, or the surname of a known person."""
        known = {
            named.name: named
            for named in self._names.all
            if named.kind is Kind.PERSON and named.name.casefold().endswith(words.casefold())
        }
        if len(known) == 1:
            (person,) = known.values()
            return self._identity(person, attribution, "named", outright=True)
        whole = " " in words and not words.isupper()
        return Identity(Speaker(words if whole else "", None, attribution.speaker), whole, "named")

    def _identity(
        self, named: Named, attribution: Attribution, rule: str, *, outright: bool
    ) -> Identity:
        outright = outright and named.sure
        entry = self._entries.get(named.entry or "")
        if entry and entry.kind is Kind.PLACE and entry.speaks_for in self._entries:
            entry = self._entries[entry.speaks_for]
        if entry:
            return Identity(Speaker(entry.name, entry.id, attribution.speaker), outright, rule)
        return Identity(
            Speaker(named.name, named.entry, attribution.speaker),
            outright and bool(named.name),
            rule,
        )

    # Names

    def _name_in(self, attribution: Attribution) -> Named | None:
        """Return the name that the speaker's words are, not merely hold.

        "Obama's spokesman" isn't Obama; "the spokesman, John Earnest" is Earnest.
        """
        last = None
        for named in self._names.between(attribution.speaker):
            if named.span.end >= attribution.speaker.end:
                return named
        if attribution.around.end > attribution.speaker.end:
            after = Span(attribution.speaker.end, attribution.around.end)
            persons = [n for n in self._names.between(after) if n.kind is Kind.PERSON]
            last = persons[0] if persons else None
        return last

    def _role_beside(self, named: Named, attribution: Attribution, text: str) -> str:
        """Return the office in front of a name, or in the apposition after it."""
        if named.kind is not Kind.PERSON:
            return ""
        before = text[attribution.around.start : max(attribution.around.start, named.span.start)]
        after = text[named.span.end : max(named.span.end, attribution.around.end)]
        for words in (before, after):
            role = _AGE.sub("", words.strip(" ,;:–—-"))
            told = {word.strip(",.").lower() for word in role.split()}
            if told & self._rules.roles:
                first, _, rest = role.partition(" ")
                return rest if first.lower() in self._rules.definite else role
        return ""


def _does(frame: Frame, subject: int, cue: Span) -> bool:
    """Whether a verb of saying is the subject's own, or joined to it: "went on and said"."""
    verb = frame.words[subject].head
    first = verb
    while frame.words[verb].start != cue.start:
        joined = (c for c in frame.children[verb] if frame.words[c].relation == "conj")
        verb = next((c for c in joined if frame.words[c].start <= cue.start), -1)
        if verb < 0 or frame.child(verb, *SUBJECTS, *PASSIVE_SUBJECTS) is not None:
            return False
    finite = (frame.words[i].tag in FINITE for v in (first, verb) for i in _with_aids(frame, v))
    return any(finite)


def _with_aids(frame: Frame, verb: int) -> Iterator[int]:
    """Yield a verb and its auxiliaries: "*has called* on"."""
    yield verb
    yield from (c for c in frame.children[verb] if frame.words[c].relation == "aux")


def _person(speaker: Speaker) -> tuple[str | None, str, str]:
    return speaker.entry, speaker.name, speaker.described


def _is_subject_before(antecedent: Span, attribution: Attribution, frame: Frame) -> bool:
    """Whether the sentence before a pronoun's has the antecedent as its subject.

    Where things have a gender ("elle" is a town as well as a woman), no other clue is enough.
    """
    index = bisect_left(frame.words, attribution.speaker.start, key=lambda word: word.start)
    if index == len(frame.words):
        return False
    first = frame.sentence(index).start
    before = frame.sentence(first - 1) if first else range(0)
    subjects = [
        frame.words[one]
        for one in before
        if frame.words[one].relation in ("nsubj", "nsubjpass")
        and frame.words[frame.words[one].head].head == frame.words[one].head
    ]
    return any(antecedent.start <= word.start < antecedent.end for word in subjects)
