"""Decide over the whole article whom the words for a speaker mean, or that it can't be told.

A name means whom it names. A pronoun or "the minister" means whom the article's references say;
where they leave that open, nobody is named.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.annotating.quotes.appositions import may_be_of_another, name_in
from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.descriptions import Descriptions
from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.lead_ins import last_speaker
from generator.annotating.quotes.named import Named, Names
from generator.annotating.quotes.subjects import PASSIVE_SUBJECTS, SUBJECTS
from generator.languages.speaking import SpeechRules
from generator.model.annotation import Reference, Speaker, State
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

# "Mary Hill, 64, a teacher": an age is no office.
_AGE = re.compile(r"^\d{1,3},\s*|,\s*\d{1,3}$")

# Rules that find a name by its place alone.
_SIGNED = ("signature", "label", "label within")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who spoke. `outright` says that the words mean this one and can mean nobody else.

    `role` is what the words beside the name say of its bearer ("the mayor of Leeds"), or "".
    `thing` says that it is a body or a text, which an "it" can go back to.
    """

    speaker: Speaker
    outright: bool = False
    rule: str = ""
    role: str = ""
    thing: bool = False


class Identities:
    """The names of an article, and who can be meant by other words. Made once for an article."""

    def __init__(
        self,
        names: Names,
        entries: Sequence[Entry],
        rules: SpeechRules,
        references: Sequence[Reference] = (),
        frames: Sequence[Frame] = (),
    ) -> None:
        self._rules = rules
        self._names = names
        self._descriptions = Descriptions(frames, rules)
        self._before = {after.paragraph.number: before for before, after in pairwise(frames)}
        self._entries = {entry.id: entry for entry in entries}
        self._references = {one.span.end: one for one in references if one.antecedent}
        self._pronouns = frozenset().union(
            rules.masculine, rules.feminine, rules.plural, rules.neuter, rules.first
        )
        self._persons = rules.roles | rules.masculine_words | rules.feminine_words

    def of(self, attribution: Attribution, frame: Frame) -> Identity:
        """Return whom an attribution's words mean; a speaker without a name if that is open.

        Where a report reports another ("Poe said she felt …"), nobody is meant outright unless
        both are one person's.
        """
        if attribution.joint:
            return self._joint(attribution, frame.text)
        identity = self._of(attribution, frame)
        if not attribution.rivals or not identity.outright:
            return identity
        rivals = (
            self._of(replace(attribution, speaker=rival, around=rival, rivals=()), frame).speaker
            for rival in attribution.rivals
        )
        same = all(_person(rival) == _person(identity.speaker) for rival in rivals)
        return replace(identity, outright=same)

    def _joint(self, attribution: Attribution, text: str) -> Identity:
        """Return several who speak together, in the article's words: none of them spoke alone.

        A pronoun, "his aides" or "the mayor" among them leaves open who they are, and so does
        an "or".
        """
        first, *_, last = attribution.joint
        words = " ".join(text[first.start : last.end].split())
        begins = {
            text[one.start : one.end].split(maxsplit=1)[0].lower() for one in attribution.joint
        }
        open_ = begins & (self._pronouns | self._rules.definite)
        either = not self._rules.disjoining.isdisjoint(words.split())
        outright = not (open_ or either or attribution.rivals)
        return Identity(Speaker("", None, attribution.speaker, words), outright)

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
            thing = words.lower() in self._rules.neuter and self._thing(attribution, frame)
            return thing or Identity(Speaker("", None, attribution.speaker))
        named = name_in(attribution, frame, self._names)
        if named and attribution.cue and named.span.covers(attribution.cue):
            return self._behind_verb(attribution, words)
        if named:
            whole = Span(
                min(named.span.start, attribution.speaker.start),
                max(named.span.end, attribution.speaker.end),
            )
            if named.span.overlaps(attribution.speaker):
                attribution = replace(attribution, speaker=whole)
            clear = not may_be_of_another(named, attribution, frame, self._persons)
            identity = self._identity(named, attribution, "named", outright=clear)
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

    def _behind_verb(self, attribution: Attribution, words: str) -> Identity:
        """Return who is meant where the model took a verb for a part of a name ("Said Poe: …").

        That is only sure where the rest is named elsewhere, too.
        """
        known = {
            named.name: named
            for named in self._names.all
            if f" {named.name}".endswith(f" {words}") and not named.span.covers(attribution.speaker)
        }
        if len(known) != 1:
            return Identity(Speaker("", None, attribution.speaker))
        (person,) = known.values()
        return self._identity(person, attribution, "named", outright=person.kind is Kind.PERSON)

    def _thing(self, attribution: Attribution, frame: Frame) -> Identity | None:
        """Return the body or text that spoke in the sentence before and, as "it", goes on.

        Nothing else may be the subject in the pronoun's own sentence, outside of quotations; a
        second "it" means what the first does ("It denounced what it called …").
        """
        index = bisect_left(frame.words, attribution.speaker.start, key=lambda word: word.start)
        sentence = frame.sentence(index) if index < len(frame.words) else range(0)
        own = [i for i in sentence if frame.words[i].relation in SUBJECTS and frame.quoted[i] < 0]
        others = {frame.words[i].text.lower() for i in own} - self._rules.neuter
        if others or index not in own:
            return None
        earlier = frame if sentence.start else self._before.get(frame.paragraph.number)
        end = frame.words[sentence.start].start if sentence.start else frame.paragraph.span.start
        told = last_speaker(earlier, end, self._rules) if earlier else None
        if earlier is None or told is None or told.cue is None:
            return None
        if self._speaks_of_a_thing(told, told.cue, earlier):
            return None
        verb = self._rules.verbs.get(frame.text[told.cue.start : told.cue.end].lower(), "")
        reports = verb in self._rules.finding or verb not in {"", *self._rules.loose}
        found = self._of(replace(told, rule="verb of saying"), earlier)
        if not (found.outright and found.thing and reports):
            return None
        speaker = replace(found.speaker, span=attribution.speaker)
        return replace(found, speaker=speaker, rule="pronoun", role="")

    def _speaks_of_a_thing(self, told: Attribution, cue: Span, frame: Frame) -> bool:
        """Whether "it" may mean what was spoken of: "The firm said the report was late. It …"."""
        index = bisect_left(frame.words, cue.start, key=lambda word: word.start)
        things = self._rules.texts | self._rules.bodies
        return any(
            frame.words[one].relation in (*SUBJECTS, *PASSIVE_SUBJECTS)
            and frame.words[one].text.lower() in things
            and frame.words[one].end != told.speaker.end
            for one in frame.sentence(index)
        )

    def _described(self, attribution: Attribution, frame: Frame) -> Identity:
        """Return a speaker in the article's own words: "a spokeswoman for the bank"."""
        words = self._descriptions.of(attribution, frame)
        noun = frame.text[slice(*attribution.speaker)].rsplit(maxsplit=1)[-1].lower()
        speaker = Speaker("", None, attribution.speaker, words)
        return Identity(speaker, bool(words), thing=noun in self._rules.texts | self._rules.bodies)

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
            thing = entry.kind is Kind.ORGANISATION
            speaker = Speaker(entry.name, entry.id, attribution.speaker)
            return Identity(speaker, outright, rule, thing=thing)
        return Identity(
            Speaker(named.name, named.entry, attribution.speaker),
            outright and bool(named.name),
            rule,
            thing=named.kind is Kind.ORGANISATION,
        )

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
