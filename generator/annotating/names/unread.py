"""Find the names that a model's tagger knows and its recogniser missed."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.annotating.names.context import ReadName, neighbours
from generator.annotating.names.coverage import Coverage
from generator.annotating.names.trimming import is_name, trimmed
from generator.languages.naming import NameRules
from generator.model.analysis import Analysis, Word
from generator.model.entry import Kind
from generator.model.prose import Prose, Span

_NUMBERS = frozenset({"CARDINAL", "ORDINAL", "QUANTITY"})
_FULL_STOPS = frozenset(".?!")


def unread_names(
    prose: Prose, readings: Iterable[Analysis], names: Sequence[ReadName], rules: NameRules
) -> Iterator[ReadName]:
    """Yield runs of proper nouns in the middle of sentences that the model named nothing.

    The tagger is surer of what a name is than the recogniser. Headlines in capitals say nothing.
    """
    held = Coverage(name.span for name in names)
    for reading in readings:
        labelled = Coverage(
            Span(name.start, name.end) for name in reading.names if name.label not in _NUMBERS
        )
        if _is_title_case(reading):
            continue
        peoples = {name.end for name in reading.names if name.label == "NORP"}
        for run, qualified in _proper_runs(reading, peoples):
            span = trimmed(prose, Span(run[0].start, run[-1].end), "", rules)
            taken = held.touches(span) or labelled.touches(span)
            words = prose.words(span)
            at_start = neighbours(prose, span, rules).at_start
            if taken or (at_start and len(run) == 1) or not is_name(words, rules):
                continue
            if at_start and run[0].text in rules.functions:
                continue
            if words in rules.generic_nouns | rules.weak_heads:
                continue
            kind = Kind.PERSON if qualified and _may_be_person(words, rules) else Kind.CONCEPT
            yield ReadName(span, kind, words in rules.demonyms)


def _goes_on(word: Word) -> bool:
    """Whether a token continues the word that stands directly before it: the "G" of "3G"."""
    return word.text[0].isalnum()


def _is_title_case(reading: Analysis) -> bool:
    """Whether most longer words of a paragraph have a capital, so that capitals say nothing.

    A headline has no full stop; a sentence full of names may have as many capitals.
    """
    longer = [word.text for word in reading.words if len(word.text) > 3 and word.text.isalpha()]
    capitals = sum(text[0].isupper() for text in longer)
    ended = any(word.text in _FULL_STOPS for word in reading.words[-2:])
    return capitals * 2 > len(longer) and not (ended and capitals < len(longer))


def _proper_runs(reading: Analysis, peoples: Collection[int]) -> Iterator[tuple[list[Word], bool]]:
    """Yield neighbouring proper nouns with a capital letter, and the numbers that follow them.

    A people's name that the model read in front only qualifies ("American Anna Marsh"): it is
    left out, and the second value says so. `peoples` are where those names end.
    """
    for run in _runs(reading.words):
        qualified = len(run) > 1 and run[0].end in peoples
        yield run[1:] if qualified else run, qualified


def _may_be_person(words: str, rules: NameRules) -> bool:
    common = rules.generic_nouns | rules.descriptors | rules.weak_heads
    parts = words.split()
    return len(parts) in (2, 3) and common.isdisjoint(parts) and all(map(str.isalpha, parts))


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for index, word in enumerate(words):
        proper = word.tag in ("NNP", "NNPS") and any(letter.isupper() for letter in word.text)
        apart = bool(run) and word.start != run[-1].end + 1
        whole = index + 1 == len(words) or words[index + 1].start > word.end
        numbered = bool(run) and word.text.isdigit() and (whole or not _goes_on(words[index + 1]))
        if run and (apart or not (proper or numbered)):
            yield run
            run = []
        if proper or (numbered and run):
            run.append(word)
    if run:
        yield run
