"""Decide over the whole article whom the words for a speaker mean, or that it can't be told.

A name means whom it names. A pronoun or "the minister" means the one person before it who fits
by gender, number and office, where there is exactly one; else nobody is named.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.annotating.quotes.antecedents import Antecedents
from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Named, names_in
from generator.languages.speaking import SpeechRules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Speaker
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

# "Mary Hill, 64, a teacher": an age is no office.
_AGE = re.compile(r"^\d{1,3},\s*|,\s*\d{1,3}$")

# Rules that find a name by its place alone.
_SIGNED = ("signature", "label")


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
        frames: Sequence[Frame],
        mentions: Sequence[Mention],
        readings: Sequence[Analysis],
        entries: Sequence[Entry],
        rules: SpeechRules,
    ) -> None:
        self._rules = rules
        self._entries = {entry.id: entry for entry in entries}
        self._names = names_in(frames, mentions, readings)
        self._antecedents = Antecedents(frames, self._names, rules)
        self._offices = self._known_offices(frames)

    def of(self, attribution: Attribution, frame: Frame) -> Identity:
        """Return whom an attribution's words mean; a speaker without a name if that is open."""
        words = frame.text[attribution.speaker.start : attribution.speaker.end]
        gender = self._antecedents.gender_of(words)
        if gender is not None:
            antecedent = self._antecedents.of(attribution.speaker.start, gender, frame)
            if antecedent:
                return self._identity(
                    antecedent.named, attribution, "pronoun", outright=antecedent.sure
                )
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
        found = self._office_holder(attribution, frame)
        if found:
            return self._identity(found, attribution, "office", outright=True)
        if attribution.rule in _SIGNED:
            return self._signed(attribution, words)
        return Identity(Speaker("", None, attribution.speaker))

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

    # Offices

    def _known_offices(self, frames: Sequence[Frame]) -> Mapping[str, dict[str, Named]]:
        """Return who is given which office in the article: "Mayor Jane Doe", "Doe, the mayor"."""
        offices: dict[str, dict[str, Named]] = {}
        for frame in frames:
            for index, word in enumerate(frame.words):
                role = word.text.lower()
                if role in self._rules.roles:
                    holder = self._holder_beside(frame, index)
                    if holder:
                        offices.setdefault(role, {}).setdefault(holder.entry or holder.name, holder)
        return offices

    def _holder_beside(self, frame: Frame, index: int) -> Named | None:
        word = frame.words[index]
        head = frame.words[word.head]
        if word.relation in ("compound", "amod", "nmod") and word.head > index:
            return self._names.person_ending(head.end)
        if word.relation == "appos":
            return self._names.person_ending(head.end)
        apposition = frame.child(index, "appos", "flat")
        return (
            None if apposition is None else self._names.person_ending(frame.words[apposition].end)
        )

    def _office_holder(self, attribution: Attribution, frame: Frame) -> Named | None:
        """Return the only one in the article with the office: "the minister", "the mayor"."""
        words = frame.text[attribution.speaker.start : attribution.speaker.end].lower().split()
        if (
            len(words) < 2
            or words[0] not in self._rules.definite
            or self._names.between(attribution.speaker)
        ):
            return None
        holders = list(self._offices.get(words[-1], {}).values())
        known = [holder for holder in holders if holder.span.end <= attribution.speaker.start]
        return known[0] if len(known) == len(holders) == 1 else None
