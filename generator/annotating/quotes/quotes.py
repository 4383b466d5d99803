"""Who said what: the quotations of an article, those that were written down and those found.

What the writer wrote wins. What is found is published only where the words beside it name the
speaker and nobody else; everything else is a proposal.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.annotating.quotes.cards import Cards
from generator.annotating.quotes.frames import Frame, frames_of
from generator.annotating.quotes.identities import Identities, Identity
from generator.annotating.quotes.named import names_in
from generator.annotating.quotes.roles import role_on
from generator.annotating.quotes.speakers import Utterance, find_utterances
from generator.annotating.quotes.wording import reported_by, words_of
from generator.annotating.quotes.written_quotes import written_quotes
from generator.languages.naming import name_rules
from generator.languages.speaking import speech_rules
from generator.model.analysis import Analysis
from generator.model.annotation import Mention, Quote, Reason, Reference, State, TimeExpression
from generator.model.article import Article
from generator.model.edtf import Edtf
from generator.model.entry import Entry
from generator.model.ids import quote_id
from generator.model.problem import Problem
from generator.model.prose import Span


def find_quotes(
    article: Article,
    mentions: tuple[Mention, ...],
    readings: tuple[Analysis, ...],
    entries: tuple[Entry, ...],
    language: str,
    times: tuple[TimeExpression, ...] = (),
    references: tuple[Reference, ...] = (),
) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    """Return an article's quotations, and the mistakes in those that were written down.

    Written ones come first, then those found elsewhere, each in the order of the article. A found
    one without a card is for the machine and the preview. A speaker whose name is "" is words
    that can't be traced to one person. `readings` may be empty: then nothing found is published.
    """
    written, problems = written_quotes(article, entries)
    rules = speech_rules(language)
    if not rules.verbs:
        return _unique(written), problems
    frames = frames_of(article.prose, readings, rules)
    names = names_in(frames, mentions, readings, name_rules(language))
    identities = Identities(names, entries, rules, references, frames)
    cards = Cards((quote.words for quote in written if quote.card), readings)
    derived = _Derived(article, entries, times, cards)
    taken = sorted(span for quote in written for span in quote.spans)
    found = [
        derived.quote(utterance, identities)
        for utterance in find_utterances(frames, rules)
        if (readings or utterance.attribution)
        and not any(_is_taken(part.span, taken) for part in utterance.parts)
    ]
    if not readings:
        found = [replace(quote, state=State.PROPOSED, card=False) for quote in found]
    return _unique((*written, *found)), problems


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a written quotation holds some of these words: what is written wins."""
    index = bisect_left(taken, span)
    return any(span.overlaps(other) for other in taken[max(0, index - 1) : index + 1])


class _Derived:
    """Makes quotes of what was found in one article."""

    def __init__(
        self,
        article: Article,
        entries: Sequence[Entry],
        times: Sequence[TimeExpression],
        cards: Cards,
    ) -> None:
        self._article = article
        self._entries: Mapping[str, Entry] = {entry.id: entry for entry in entries}
        self._times = times
        self._cards = cards

    def quote(self, utterance: Utterance, identities: Identities) -> Quote:
        """Return a quotation that was found, derived only where its speaker is safe."""
        attribution, prose = utterance.attribution, self._article.prose
        words = words_of(utterance)
        spans = tuple(part.span for part in utterance.parts)
        identity = identities.of(attribution, utterance.frame) if attribution else None
        state = _state(utterance, identity)
        speaker = identity.speaker if identity else None
        said = self._said(utterance)
        entry = self._entries.get(speaker.entry or "") if speaker else None
        return Quote(
            quote_id(self._article.slug, words),
            words,
            spans,
            speaker,
            state,
            Reason(_rule(utterance, identity), self._evidence(utterance)),
            prose.locate(spans[0]),
            cue=attribution.cue if attribution else None,
            role=role_on(entry, said or self._article.published_day)
            or (identity.role if identity else ""),
            said=said,
            paragraph=utterance.frame.paragraph.id,
            card=state is State.DERIVED and self._cards.admit(utterance, words),
            reported=tuple(reported_by(utterance)),
        )

    def _evidence(self, utterance: Utterance) -> str:
        attribution = utterance.attribution
        if attribution is None:
            return ""
        spans = [attribution.speaker, *([attribution.cue] if attribution.cue else [])]
        return " … ".join(self._article.prose.words(span) for span in sorted(spans))

    def _said(self, utterance: Utterance) -> Edtf | None:
        """Return the day that stands in the clause of the verb of saying; None if none does."""
        cue = utterance.attribution.cue if utterance.attribution else None
        if cue is None:
            return None
        clause = _clause_round(utterance, cue)
        begin = bisect_left(self._times, clause.start, key=lambda time: time.span.start)
        end = bisect_left(self._times, clause.end, key=lambda time: time.span.start)
        days = {
            time.date
            for time in self._times[begin:end]
            if time.type == "DATE"
            and time.date
            and clause.covers(time.span)
            and not _describes_a_name(utterance.frame, time.span, cue)
        }
        return days.pop() if len(days) == 1 else None


def _rule(utterance: Utterance, identity: Identity | None) -> str:
    """Return the rule that found the speaker's words, and the one that knew whom they mean."""
    if utterance.attribution is None:
        return "marks"
    known = identity.rule if identity else ""
    return utterance.attribution.rule + ("" if known in ("", "named") else f", {known}")


def _state(utterance: Utterance, identity: Identity | None) -> State:
    attribution = utterance.attribution
    if attribution is None or identity is None or not attribution.safe:
        return State.PROPOSED
    told = identity.speaker.name or identity.speaker.described
    safe = identity.outright and told and not utterance.broken
    return State.DERIVED if safe else State.PROPOSED


def _clause_round(utterance: Utterance, cue: Span) -> Span:
    """Return what stands round a verb of saying up to the quotations and sentences beside it."""
    frame = utterance.frame
    index = bisect_left(frame.words, cue.start, key=lambda word: word.start)
    if index == len(frame.words):
        return cue
    sentence = frame.sentence(index)
    first = last = index
    while first > sentence.start and frame.quoted[first - 1] < 0:
        first -= 1
    while last < sentence[-1] and frame.quoted[last + 1] < 0:
        last += 1
    return Span(frame.words[first].start, frame.words[last].end)


def _describes_a_name(frame: Frame, date: Span, cue: Span) -> bool:
    """Whether a date belongs to what is told of a person: "said Mrs Brun, elected in March"."""
    index = bisect_left(frame.words, date.start, key=lambda word: word.start)
    if index == len(frame.words):
        return False
    for above in frame.ancestors(index):
        if frame.words[above].start == cue.start:
            return False
        if frame.words[above].relation == "parataxis":
            return True
        if frame.words[above].pos == "PROPN" and frame.words[above].end <= date.start:
            return True
    return False


def _unique(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return quotations with different ids: those that have the same words are numbered.

    Those that readers link to come first, so that no proposal or pull quote moves their number.
    """
    taken: dict[str, int] = {}
    names: dict[int, str] = {}
    for index in sorted(range(len(quotes)), key=lambda index: _is_behind(quotes[index])):
        name = quotes[index].id
        count = taken[name] = taken.get(name, 0) + 1
        names[index] = name if count == 1 else f"{name}-{count}"
    return tuple(replace(quote, id=names[index]) for index, quote in enumerate(quotes))


def _is_behind(quote: Quote) -> bool:
    return quote.pull or not (quote.card or quote.state is State.WRITTEN)
