"""A paragraph's frame: its parse with the quoted clauses taken out, and ways through it.

The rules that look for a speaker (attribution.py) ask here who governs which words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotating.masking import is_clause
from generator.annotating.quotes.incises import quotations_in
from generator.languages.speaking import SpeechRules
from generator.model.analysis import Analysis, Word
from generator.model.prose import Paragraph, ParagraphKind, Prose, Span

_SPOKEN_IN = frozenset((ParagraphKind.TEXT, ParagraphKind.ITEM))
_LEFT = frozenset(
    ("det", "compound", "amod", "poss", "nummod", "nmod", "case", "quantmod", "advmod", "punct")
)
APPOSITIONS = ("appos", "flat", "flat:name")
_VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks, in the prose. `span` includes the marks, `inner` doesn't."""

    span: Span
    inner: Span
    clause: bool
    closed: bool
    single: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """One paragraph as its speakers are looked for in it; `words` is empty without a model.

    `children[i]` are the words that depend on word i, `quoted[i]` the number of the quotation
    that word i stands in, or stands for; -1 for none.
    """

    paragraph: Paragraph
    text: str
    quotations: tuple[Quotation, ...]
    words: tuple[Word, ...] = ()
    children: tuple[tuple[int, ...], ...] = ()
    quoted: tuple[int, ...] = ()

    def of_clause(self, words: tuple[Word, ...]) -> "Frame":
        """Return the frame of a clause that was taken out of this one and read by itself."""
        return Frame(self.paragraph, self.text, (), words, _children(words), (-1,) * len(words))

    def within(self, quotation: Quotation) -> range:
        """Return the words that stand in a quotation, or the one that stands for it."""
        first = bisect_left(self.words, quotation.span.start, key=lambda word: word.start)
        last = bisect_left(self.words, quotation.span.end, key=lambda word: word.start)
        return range(first, last)

    def sentence(self, index: int) -> range:
        """Return the words of the sentence that holds word `index`."""
        number = self.words[index].sentence
        first = bisect_left(self.words, number, key=lambda word: word.sentence)
        return range(first, bisect_right(self.words, number, key=lambda word: word.sentence))

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the words that govern word `index`, nearest first."""
        seen = {index}
        head = self.words[index].head
        while head not in seen:
            yield head
            seen.add(head)
            head = self.words[head].head

    def top(self, span: range) -> int:
        """Return the word of a stretch that governs the others: whose head lies outside of it."""
        for index in span:
            head = self.words[index].head
            if (head not in span or head == index) and self.words[index].pos != "PUNCT":
                return index
        return span.start

    def is_verb(self, index: int) -> bool:
        """Whether the model reads word `index` as a verb."""
        return self.words[index].pos in _VERBS

    def child(self, index: int, *relations: str) -> int | None:
        """Return the first dependent of word `index` in one of these relations."""
        for dependent in self.children[index]:
            if self.words[dependent].relation in relations:
                return dependent
        return None

    def phrase(self, index: int) -> Span:
        """Return the noun phrase round word `index`, from its first modifier to the noun."""
        first = index
        for dependent in self.children[index]:
            if dependent < index and self.words[dependent].relation in _LEFT:
                first = min(first, self._leftmost(dependent))
        while first < index and self.words[first].relation in ("punct", "advmod"):
            first += 1
        return Span(self.words[first].start, self.words[index].end)

    def whole_phrase(self, index: int) -> Span:
        """Return the noun phrase round word `index` with what stands in apposition to it."""
        start, end = self.phrase(index)
        for child in self.children[index]:
            if child > index and self.words[child].relation in APPOSITIONS:
                end = max(end, self.words[self.reach(child)[-1]].end)
        return Span(start, end)

    def described(self, index: int) -> Span:
        """Return the noun phrase round word `index` with what says which one: "a man in the hall".

        What a clause tells of it is left out.
        """
        start, end = self.phrase(index)
        last = index
        for child in self.children[index]:
            reach = self.reach(child)
            if self.words[child].relation == "prep" and reach[0] == last + 1 and not any(
                self.is_verb(one) or self.quoted[one] >= 0 or self.words[one].pos == "PUNCT"
                for one in reach
            ):  # fmt: skip
                last, end = reach[-1], self.words[reach[-1]].end
        return Span(start, end)

    def reach(self, index: int) -> range:
        """Return the stretch of words from the first to the last that word `index` governs."""
        first = last = index
        waiting = [index]
        seen = 0
        while waiting and seen <= len(self.words):
            current = waiting.pop()
            seen += 1
            first, last = min(first, current), max(last, current)
            waiting += self.children[current]
        return range(first, last + 1)

    def _leftmost(self, index: int) -> int:
        first = index
        waiting = [index]
        while waiting:
            current = waiting.pop()
            first = min(first, current)
            waiting += [child for child in self.children[current] if child < current]
        return first


def frames_of(
    prose: Prose, readings: tuple[Analysis, ...], rules: SpeechRules
) -> tuple[Frame, ...]:
    """Return a frame for each paragraph that can quote somebody, in order."""
    by_start = sorted(
        (analysis for analysis in readings if analysis.words), key=lambda a: a.words[0].start
    )
    starts = [analysis.words[0].start for analysis in by_start]
    frames = []
    for paragraph in prose.paragraphs:
        if paragraph.kind in _SPOKEN_IN:
            first = bisect_left(starts, paragraph.span.start)
            last = bisect_left(starts, paragraph.span.end)
            frames.append(_frame(prose, paragraph, by_start[first:last], rules))
    return tuple(frames)


def _frame(prose: Prose, paragraph: Paragraph, inside: list[Analysis], rules: SpeechRules) -> Frame:
    text = prose.words(paragraph.span)
    quotations = tuple(_quotations(text, paragraph.span.start, rules))
    clauses = [quotation.inner for quotation in quotations if quotation.clause]
    for analysis in inside:
        start = analysis.words[0].start
        if not any(clause.start <= start < clause.end for clause in clauses):
            return Frame(
                paragraph,
                prose.text,
                quotations,
                analysis.words,
                _children(analysis.words),
                _quoted(analysis.words, quotations),
            )
    return Frame(paragraph, prose.text, quotations)


def _quotations(text: str, offset: int, rules: SpeechRules) -> Iterator[Quotation]:
    for quoted in quotations_in(text, rules):
        inner = text[quoted.inner_start : quoted.inner_end]
        start = quoted.inner_start + len(inner) - len(inner.lstrip())
        end = max(start, quoted.inner_start + len(inner.rstrip()))
        yield Quotation(
            Span(quoted.start + offset, quoted.end + offset),
            Span(start + offset, end + offset),
            is_clause(text, quoted),
            quoted.closed,
            quoted.single,
        )


def _children(words: tuple[Word, ...]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in words]
    for index, word in enumerate(words):
        if word.head != index:
            children[word.head].append(index)
    return tuple(map(tuple, children))


def _quoted(words: tuple[Word, ...], quotations: tuple[Quotation, ...]) -> tuple[int, ...]:
    starts = [quotation.span.start for quotation in quotations]
    numbers = []
    for word in words:
        number = bisect_right(starts, word.start) - 1
        within = number >= 0 and word.start < quotations[number].span.end
        numbers.append(number if within else -1)
    return tuple(numbers)
