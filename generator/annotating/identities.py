"""Decide over the whole article whom the words for a speaker mean, or that it can't be told.

A name means whom it names. A pronoun or "the minister" means the one person before it who fits
by gender, number and office, where there is exactly one; else nobody is named.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.annotating.attribution import Attribution
from generator.annotating.frames import Frame
from generator.annotating.named import Named, names_in
from generator.languages.speaking import SpeechRules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Speaker
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

# A pronoun further than this from the last name of its person is a question for the writer.
_PARAGRAPHS_BACK = 4

# … nor is it looked for further than this in a long one.
_SENTENCES_BACK = 12

# The sentence of the pronoun itself, and the two before it.
_SENTENCES_SURE = 2

# Rules that find a name by its place alone.
_SIGNED = ("signature", "label")


class Gender(StrEnum):
    """What a pronoun can tell of whom it stands for."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    PLURAL = "plural"
    NEUTER = "neuter"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who spoke. `outright` says that the words mean this one and can mean nobody else.

    `role` is what the words beside the name say of its bearer ("the mayor of Bree"), or "".
    """

    speaker: Speaker
    outright: bool = False
    rule: str = ""
    role: str = ""


class Identities:
    """The names of an article, and who can be meant by other words.

    Made once for an article; `of` answers for each attribution in its order, and remembers
    whom pronouns were found to mean, since the next one may go on with the same person.
    """

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
        self._frames = {frame.paragraph.number: frame for frame in frames}
        self._named = names_in(frames, mentions, readings)
        self._starts = [named.span.start for named in self._named]
        self._spoken = [quotation.inner for frame in frames for quotation in frame.quotations]
        self._sentences: dict[int, list[_Sentence]] = {}
        self._genders = self._known_genders(frames)
        self._offices = self._known_offices(frames)

    def of(self, attribution: Attribution, frame: Frame) -> Identity:
        """Return whom an attribution's words mean; a speaker without a name if that is open."""
        words = frame.text[attribution.speaker.start : attribution.speaker.end]
        gender = self._gender_of_pronoun(words)
        if gender is not None:
            antecedent = self._antecedent(attribution.speaker.start, gender, frame)
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
            for named in self._named
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
        for named in self._between(attribution.speaker):
            if named.span.end >= attribution.speaker.end:
                return named
        if attribution.around.end > attribution.speaker.end:
            after = Span(attribution.speaker.end, attribution.around.end)
            persons = [n for n in self._between(after) if n.kind is Kind.PERSON]
            last = persons[0] if persons else None
        return last

    def _between(self, span: Span) -> list[Named]:
        first = max(0, bisect_left(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return [named for named in self._named[first:last] if named.span.overlaps(span)]

    def _role_beside(self, named: Named, attribution: Attribution, text: str) -> str:
        """Return the office in front of a name, or in the apposition after it."""
        if named.kind is not Kind.PERSON:
            return ""
        before = text[attribution.around.start : max(attribution.around.start, named.span.start)]
        after = text[named.span.end : max(named.span.end, attribution.around.end)]
        for words in (before, after):
            role = words.strip(" ,;:–—-")
            told = {word.strip(",.").lower() for word in role.split()}
            if told & self._rules.roles:
                return role.removeprefix("the ").removeprefix("The ")
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
            return self._person_ending(head.end)
        if word.relation == "appos":
            return self._person_ending(head.end)
        apposition = frame.child(index, "appos", "flat")
        return None if apposition is None else self._person_ending(frame.words[apposition].end)

    def _person_ending(self, end: int) -> Named | None:
        index = bisect_left(self._starts, end) - 1
        if index < 0:
            return None
        named = self._named[index]
        fits = named.span.end == end and named.kind is Kind.PERSON and named.name
        return named if fits else None

    def _office_holder(self, attribution: Attribution, frame: Frame) -> Named | None:
        """Return the only one in the article with the office: "the minister", "the mayor"."""
        words = frame.text[attribution.speaker.start : attribution.speaker.end].lower().split()
        if (
            len(words) < 2
            or words[0] not in ("the", "this", "that")
            or self._between(attribution.speaker)
        ):
            return None
        holders = list(self._offices.get(words[-1], {}).values())
        known = [holder for holder in holders if holder.span.end <= attribution.speaker.start]
        return known[0] if len(known) == len(holders) == 1 else None

    # Pronouns

    def _gender_of_pronoun(self, words: str) -> Gender | None:
        word = words.lower()
        rules = self._rules
        for gender, pronouns in (
            (Gender.MASCULINE, rules.masculine),
            (Gender.FEMININE, rules.feminine),
            (Gender.PLURAL, rules.plural | rules.relatives),
            (Gender.NEUTER, rules.neuter),
            (Gender.UNKNOWN, rules.first),
        ):
            if word in pronouns:
                return gender
        return None

    def _known_genders(self, frames: Sequence[Frame]) -> Mapping[str, Gender]:
        """Return the gender that titles, first names and offices tell of each person."""
        text = frames[0].text if frames else ""
        genders: dict[str, Gender] = {}
        for named in self._named:
            if named.kind is not Kind.PERSON or not named.name:
                continue
            before = text[max(0, named.span.start - 40) : named.span.start].split()[-1:]
            told = self._told((*before, *named.name.split()[:2]))
            key = named.entry or named.name
            if told is not Gender.UNKNOWN and genders.setdefault(key, told) is not told:
                genders[key] = Gender.UNKNOWN
        return genders

    def _told(self, words: Sequence[str]) -> Gender:
        """Return the gender that the first telling word tells."""
        for word in words:
            plain = word.strip(".,’'\"“”()").lower()
            if plain in self._rules.masculine_words:
                return Gender.MASCULINE
            if plain in self._rules.feminine_words:
                return Gender.FEMININE
        return Gender.UNKNOWN

    def _antecedent(self, offset: int, gender: Gender, frame: Frame) -> "_Antecedent | None":
        """Return the one person who fits, in the nearest sentence before that has any.

        Of several the subject is the likelier (J. Hobbs, "Resolving pronoun references",
        Lingua 44, 1978), but never sure.
        """
        sentences = self._sentences_before(offset, frame)
        if gender is Gender.NEUTER:
            return self._body_before(offset, sentences)
        if gender not in (Gender.MASCULINE, Gender.FEMININE):
            return None
        for place, sentence in enumerate(sentences):
            fitting: dict[str, Named] = {}
            subject = None
            for named in self._between(sentence.span):
                if not self._fits(named, gender) or named.span.end > offset:
                    continue
                fitting[named.entry or named.name] = named
                if sentence.subject and sentence.subject.overlaps(named.span):
                    subject = named
            if fitting:
                near = subject is not None and 0 < place <= _SENTENCES_SURE
                return self._weighed(
                    list(fitting.values()),
                    subject,
                    near
                    and self._is_of(subject, gender)
                    and (sentence.speaks or self._only_one(subject, gender, frame, offset)),
                )
        return None

    def _weighed(
        self, fitting: Sequence[Named], subject: Named | None, sure: bool
    ) -> "_Antecedent | None":
        if subject is not None and subject.name:
            return _Antecedent(subject, sure)
        return _Antecedent(fitting[0]) if len(fitting) == 1 else None

    def _is_of(self, person: Named | None, gender: Gender) -> bool:
        key = (person.entry or person.name) if person else ""
        return bool(key) and self._genders.get(key) is gender

    def _body_before(self, offset: int, sentences: "Sequence[_Sentence]") -> "_Antecedent | None":
        """Return the body that the last sentences were about: what "it" said."""
        for sentence in sentences[:2]:
            for named in self._between(sentence.subject) if sentence.subject else ():
                body = named.kind in (Kind.ORGANISATION, Kind.PLACE)
                if body and named.span.end <= offset and named.name:
                    return _Antecedent(named)
        return None

    def _only_one(self, person: Named | None, gender: Gender, frame: Frame, offset: int) -> bool:
        """Whether this paragraph and the last name nobody else whom the pronoun could mean."""
        before = self._frames.get(frame.paragraph.number - 1, frame)
        around = self._between(Span(before.paragraph.span.start, offset))
        others = {n.entry or n.name for n in around if self._fits(n, gender)}
        return person is not None and others <= {person.entry or person.name}

    def _fits(self, named: Named, gender: Gender) -> bool:
        if named.kind is not Kind.PERSON or self._is_quoted(named):
            return False
        known = self._genders.get(named.entry or named.name, Gender.UNKNOWN)
        return known in (gender, Gender.UNKNOWN)

    def _is_quoted(self, named: Named) -> bool:
        index = bisect_right(self._spoken, named.span.start, key=lambda span: span.start) - 1
        return index >= 0 and self._spoken[index].covers(named.span)

    def _sentences_before(self, offset: int, frame: Frame) -> "list[_Sentence]":
        """Return the sentences up to `offset`, last first, in this section only."""
        found: list[_Sentence] = []
        number = frame.paragraph.number
        for back in range(_PARAGRAPHS_BACK):
            current = self._frames.get(number - back)
            if current is None or current.paragraph.section != frame.paragraph.section:
                break
            sentences = self._sentences.get(number - back)
            if sentences is None:
                sentences = self._sentences[number - back] = _sentences(current, self._rules)
            last = bisect_left(sentences, offset, key=lambda sentence: sentence.span.start)
            found += reversed(sentences[max(0, last - _SENTENCES_BACK) : last])
        return found


@dataclass(frozen=True, slots=True)
class _Antecedent:
    """Whom a pronoun means; `sure` where it can mean nobody else."""

    named: Named
    sure: bool = False


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, its subject, and whether that subject says something in it."""

    span: Span
    subject: Span | None
    speaks: bool


def _sentences(frame: Frame, rules: SpeechRules) -> list[_Sentence]:
    found = []
    index = 0
    while index < len(frame.words):
        words = frame.sentence(index)
        span = Span(frame.words[words.start].start, frame.words[words[-1]].end)
        root = next((i for i in words if frame.words[i].head == i), words.start)
        subject = frame.child(root, "nsubj", "nsubjpass", "nsubj:pass")
        base = rules.verbs.get(frame.words[root].text.lower(), "")
        speaks = bool(base) and base not in rules.loose
        found.append(_Sentence(span, None if subject is None else frame.phrase(subject), speaks))
        index = words.stop
    return found
