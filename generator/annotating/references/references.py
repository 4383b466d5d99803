"""Find the words that stand for somebody without naming them, and say whom they mean.

A wrong person is worse than none: where two can be meant, nobody is. Nothing refers back across
a heading.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from generator.annotating.quotes.frames import Frame, frames_of
from generator.annotating.quotes.named import Named, Names, names_in
from generator.annotating.quotes.speakers import find_utterances
from generator.annotating.references.bodies import body_meant
from generator.annotating.references.genders import Gender, Genders, key_of, learnt
from generator.annotating.references.offices import Offices, holders_in
from generator.annotating.references.persons import Meant, Persons
from generator.annotating.references.sentences import Sentence, apposed, sentences_of
from generator.annotating.references.somebody import Somebody
from generator.languages.naming import name_rules
from generator.languages.speaking import SpeechRules, speech_rules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Reason, Reference, State
from generator.model.article import Article
from generator.model.entry import Entry
from generator.model.prose import Span


def find_references(
    article: Article,
    mentions: tuple[Mention, ...],
    readings: tuple[Analysis, ...],
    entries: tuple[Entry, ...],
    language: str,
) -> tuple[Reference, ...]:
    """Return the pronouns and nominals of an article in order, each with whom it stands for.

    Every pronoun for a person is among them, without an antecedent where that is open; pronouns
    for a body and nominals ("the minister") only where it is clear. A language without rules for
    speech has none.
    """
    rules = speech_rules(language)
    if not rules.masculine or not readings:
        return ()
    frames = frames_of(article.prose, readings, rules)
    names = names_in(frames, mentions, readings, name_rules(language))
    finder = _Finder(article, frames, names, {entry.id: entry for entry in entries}, rules)
    sentences = sentences_of(frames, readings)
    return tuple(sorted(finder.references(sentences, language), key=lambda one: one.span))


class _Finder:
    """Finds the references of one article."""

    def __init__(
        self,
        article: Article,
        frames: Sequence[Frame],
        names: Names,
        entries: Mapping[str, Entry],
        rules: SpeechRules,
    ) -> None:
        self._article = article
        self._frames = frames
        self._names = names
        self._entries = entries
        self._rules = rules
        self._by_key: dict[str, list[Named]] = {}
        for named in names.all:
            if named.name:
                self._by_key.setdefault(key_of(named), []).append(named)

    def references(self, sentences: Sequence[Sentence], language: str) -> Iterator[Reference]:
        """Yield all references, kind by kind."""
        naming = name_rules(language)
        genders = Genders(self._rules, naming)
        offices = Offices(self._frames, self._names, self._entries, self._rules, naming)
        holders = {}
        for frame, index, holder in holders_in(self._frames, offices):
            holders[frame.words[index].start] = holder.named
            state = State.DERIVED if holder.sure else State.PROPOSED
            made = self._reference(
                frame.phrase(index), key_of(holder.named), "office", frame, state
            )
            if made.antecedent:
                yield made
        meant = self._persons_meant(sentences, genders, holders)
        for sentence in sentences:
            for index in sentence.words:
                yield from self._pronoun(sentence, index, genders, meant)

    def _persons_meant(
        self, sentences: Sequence[Sentence], genders: Genders, holders: Mapping[int, Named]
    ) -> Mapping[int, Meant]:
        """Return whom the pronouns mean: first by what is told, then by what that taught."""
        text = self._article.prose.text
        beside = dict(self._appositions(sentences))
        known = genders.of_persons(self._names.all, text, self._entries, beside)
        speakers = self._speakers()

        def persons(genders_told: Mapping[str, Gender]) -> Persons:
            somebody = Somebody(self._names, genders, genders_told, self._rules, holders)
            return Persons(self._names, genders_told, self._rules, somebody, speakers)

        votes: dict[str, list[Gender]] = {}
        found = persons(known).resolve(sentences)
        for meant in found.values():
            if meant.key not in known and (meant.sure or meant.bound):
                votes.setdefault(meant.key, []).append(meant.gender)
        told = {**learnt(votes), **known}
        if told == known:
            return found
        return persons(told).resolve(sentences)

    def _appositions(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Span, list[str]]]:
        """Yield the names that nouns stand in apposition to, each with those nouns."""
        for sentence in sentences:
            for named in self._names.between(sentence.span):
                head = sentence.head_of(named.span)
                if head is not None:
                    words = sentence.frame.words
                    yield named.span, [words[i].text for i in apposed(sentence.frame, head)]

    def _speakers(self) -> Mapping[int, Span]:
        """Return the words for who speaks, by where the quoted words begin."""
        return {
            part.inner.start: utterance.attribution.speaker
            for utterance in find_utterances(self._frames, self._rules)
            if utterance.attribution
            for part in utterance.parts
        }

    def _pronoun(
        self, sentence: Sentence, index: int, genders: Genders, meant: Mapping[int, Meant]
    ) -> Iterator[Reference]:
        frame = sentence.frame
        word = frame.words[index]
        gender = genders.of_pronoun(word.text)
        span = Span(word.start, word.end)
        if gender in (Gender.MASCULINE, Gender.FEMININE):
            found = meant.get(word.start)
            if found:
                state = State.DERIVED if found.sure else State.PROPOSED
                yield self._reference(span, found.key, "pronoun", frame, state)
            else:
                yield Reference(span, None, None, "", State.PROPOSED, Reason("open"))
        elif gender in (Gender.NEUTER, Gender.PLURAL):
            plural = gender is Gender.PLURAL
            pronouns = self._rules.plural if plural else self._rules.neuter
            body = body_meant(sentence, index, self._names, pronouns, plural=plural)
            if body:
                made = self._reference(span, key_of(body), "subject", frame, State.PROPOSED)
                if made.antecedent:
                    yield made

    def _reference(self, span: Span, key: str, rule: str, frame: Frame, state: State) -> Reference:
        """Return a reference to the nearest mention before it in its own section."""
        named = self._by_key.get(key, ())
        place = bisect_right(named, span.start, key=lambda one: one.span.end) - 1
        if place < 0:
            return Reference(span, None, None, "", State.PROPOSED, Reason("open"))
        last = named[place]
        paragraph = self._article.prose.paragraph_at(last.span.start)
        if paragraph is None or paragraph.section != frame.paragraph.section:
            return Reference(span, None, None, "", State.PROPOSED, Reason("open"))
        words = self._article.prose.words(last.span)
        return Reference(span, last.span, last.entry, last.name, state, Reason(rule, words))
