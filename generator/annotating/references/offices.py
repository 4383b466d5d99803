"""Know who holds which office in an article, so that "the minister" can mean somebody.

An office is learnt where a name stands beside it ("Mayor Jane Doe", "Doe, the mayor of Leeds"),
from the glossary's roles, and for a body from its own name ("the Ministry of Finance").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.annotating.quotes.named import Named, Names
from generator.annotating.references.genders import key_of
from generator.languages.naming import NameRules
from generator.languages.speaking import SpeechRules
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

_BESIDE = ("compound", "amod", "nmod")


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom "the minister" means; `sure` unless others in the article hold the office too."""

    named: Named
    sure: bool


class Offices:
    """Who is called by which noun in an article."""

    def __init__(
        self,
        frames: Sequence[Frame],
        names: Names,
        entries: Mapping[str, Entry],
        rules: SpeechRules,
        naming: NameRules,
    ) -> None:
        self._names = names
        self._naming = naming
        self._rules = rules
        self._holders: dict[str, dict[str, list[tuple[Named, frozenset[str]]]]] = {}
        self._starts = {f.paragraph.number: f.paragraph.span.start for f in frames}
        for frame in frames:
            for index, word in enumerate(frame.words):
                if word.pos == "NOUN" or any(n in rules.roles for n in self._nouns(word.text)):
                    self._learn(frame, index)
        self._learn_bodies()
        self._learn_entries(entries)

    def holder(self, frame: Frame, index: int) -> Holder | None:
        """Return the only one whom "the minister" at a word can mean, None if that is open.

        Whatever stands with the noun ("the prime minister", "of Chad") must fit what the article
        says of the holder. Of two holders neither is meant, unless one alone was named just now.
        """
        word = frame.words[index]
        known = self._holders.get(word.text.lower())
        if not known or word.relation in (*_BESIDE, "appos", "attr"):
            return None
        told = self._told_with(frame, index)
        if told is None or self._names.between(Span(word.start, word.end)):
            return None
        fitting = {
            key: first
            for key, uses in known.items()
            if (first := next((n for n, with_it in uses if told <= with_it), None))
        }
        near = self._named_near(frame, word.start) & fitting.keys()
        before = [key for key, first in fitting.items() if first.span.end <= word.start]
        if len(before) == len(fitting) == 1:
            holder = fitting[before[0]]
            if holder.kind is Kind.PERSON or near:
                return Holder(holder, sure=True)
        elif len(near) == 1:
            return Holder(fitting[near.pop()], sure=False)
        return None

    def _named_near(self, frame: Frame, offset: int) -> set[str]:
        """Return who is named before a place in its paragraph, and in the one before that."""
        start = self._starts.get(frame.paragraph.number - 1, frame.paragraph.span.start)
        around = self._names.between(Span(start, offset))
        return {key_of(named) for named in around if named.name}

    def _told_with(self, frame: Frame, index: int) -> frozenset[str] | None:
        """Return the words that say which one is meant; None where it is no "the minister"."""
        words = []
        definite = False
        for child in frame.children[index]:
            below = frame.words[child]
            if below.relation == "det":
                definite = below.text.lower() in self._rules.definite
            elif below.relation == "prep":
                held = frame.child(child, "pobj")
                if held is None or frame.child(held, "prep", "relcl", "acl", "conj") is not None:
                    return None
                beside = (i for i in frame.children[held] if frame.words[i].relation in _BESIDE)
                words += [frame.words[i] for i in (*beside, held)]
            elif below.relation in (*_BESIDE, "poss"):
                words.append(below)
            elif below.relation in ("appos", "relcl", "acl", "conj", "nummod"):
                return None
        if not definite:
            return None
        return frozenset(word.text.lower() for word in words)

    def _nouns(self, word: str) -> tuple[str, ...]:
        """Return the nouns that a word is or is short for: "Sen." is a senator."""
        plain = word.lower()
        return self._rules.short_roles.get(plain.rstrip("."), (plain,))

    def _learn(self, frame: Frame, index: int) -> None:
        holder = self._beside(frame, index)
        if holder is None:
            return
        word = frame.words[index]
        around = frame.reach(index) if word.relation == "appos" else range(max(0, index - 4), index)
        with_it = frozenset(
            frame.words[i].text.lower()
            for i in around
            if not holder.span.start <= frame.words[i].start < holder.span.end
        )
        for noun in self._nouns(word.text):
            self._add(noun, holder, with_it)

    def _beside(self, frame: Frame, index: int) -> Named | None:
        """Return who stands beside a noun: "Mayor Doe", "Doe, the mayor", "the mayor, Doe"."""
        word = frame.words[index]
        head = frame.words[word.head]
        if word.relation == "appos" and word.head < index:
            return self._named_at(head.start)
        person = any(noun in self._rules.roles for noun in self._nouns(word.text))
        if word.relation in _BESIDE and word.head > index and person:
            return self._names.person_ending(head.end)
        if not person:
            return None
        apposition = frame.child(index, "appos", "flat")
        if apposition is None:
            return None
        return self._names.person_ending(frame.words[apposition].end)

    def _named_at(self, offset: int) -> Named | None:
        found = self._names.between(Span(offset, offset + 1))
        fits = found and found[0].name and found[0].kind in (Kind.PERSON, Kind.ORGANISATION)
        return found[0] if fits else None

    def _learn_bodies(self) -> None:
        """Learn what a body calls itself: "Ministry of Finance", "Leeds City Council"."""
        minor = self._naming.minor
        for named in self._names.all:
            if named.kind is Kind.ORGANISATION and " " in named.name:
                words = [word.lower() for word in named.name.split()]
                ends = (i - 1 for i, word in enumerate(words) if i and word in minor)
                self._add(words[next(ends, -1)], named, frozenset(words))

    def _learn_entries(self, entries: Mapping[str, Entry]) -> None:
        for named in self._names.all:
            entry = entries.get(named.entry or "")
            for role in entry.roles if entry else ():
                words = [word.strip(",.").lower() for word in role.role.split()]
                for word in words:
                    if word in self._rules.roles:
                        self._add(word, named, frozenset(words))

    def _add(self, noun: str, holder: Named, with_it: frozenset[str]) -> None:
        uses = self._holders.setdefault(noun, {}).setdefault(key_of(holder), [])
        uses.append((holder, with_it))


def holders_in(frames: Sequence[Frame], offices: Offices) -> Iterator[tuple[Frame, int, Holder]]:
    """Yield each "the minister" with whom it means, where that is clear."""
    for frame in frames:
        for index, word in enumerate(frame.words):
            if word.pos in ("NOUN", "PROPN"):
                holder = offices.holder(frame, index)
                if holder:
                    yield frame, index, holder
