"""Tell from the verb above an expression whether it speaks of the past or of what is to come."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.languages.telling_time import TimeRules
from generator.model.analysis import Analysis, Word
from generator.model.prose import Span
from generator.model.when import Tense

# Quoted clauses of one paragraph that may lie between a place and the beginning of its frame.
_CLAUSES = 200


class Clauses:
    """The words of an article by place, with the way from each up to the verbs above it.

    `rules` are those of the article's language.
    """

    def __init__(self, readings: tuple[Analysis, ...], rules: TimeRules) -> None:
        self.rules = rules
        self._readings = [reading for reading in readings if reading.words]
        self._readings.sort(key=lambda reading: reading.words[0].start)
        self._starts = [reading.words[0].start for reading in self._readings]
        self._children: dict[int, Mapping[int, list[int]]] = {}

    def reading_at(self, offset: int) -> Analysis | None:
        """Return the analysis that read the character at `offset`.

        A quoted clause is read by itself, and its frame has one word for all of it: the reading
        that begins last before the place is the inner one.
        """
        return next(self._holding(offset), None)

    def _holding(self, offset: int) -> Iterator[Analysis]:
        """Yield the readings that hold a character, the innermost first."""
        index = bisect_right(self._starts, offset) - 1
        for earlier in range(index, max(-1, index - _CLAUSES), -1):
            if self._readings[earlier].words[-1].end > offset:
                yield self._readings[earlier]

    def is_quoted(self, span: Span) -> bool:
        """Whether a span stands in a quoted clause that was read by itself."""
        places = self._holding(span.start)
        return next(places, None) is not None and next(places, None) is not None

    def words_in(self, span: Span) -> tuple[Analysis, tuple[int, ...]] | None:
        """Return the words that a span touches, as indices of their analysis."""
        reading = self.reading_at(span.start)
        if not reading:
            return None
        first = bisect_left(reading.words, span.start + 1, key=lambda word: word.end)
        found = []
        for index in range(first, len(reading.words)):
            if reading.words[index].start >= span.end:
                break
            found.append(index)
        return (reading, tuple(found)) if found else None

    def children(self, reading: Analysis, index: int) -> list[int]:
        """Return the words that depend on a word, in order."""
        table = self._children.get(id(reading))
        if table is None:
            built: dict[int, list[int]] = {}
            for place, word in enumerate(reading.words):
                if word.head != place:
                    built.setdefault(word.head, []).append(place)
            table = self._children[id(reading)] = built
        return table.get(index, [])


def head_of(reading: Analysis, indices: tuple[int, ...]) -> int:
    """Return the one of some neighbouring words that the others hang on."""
    inside = set(indices)
    for index in indices:
        head = reading.words[index].head
        if head == index or head not in inside:
            return index
    return indices[0]


def ancestors(reading: Analysis, index: int) -> Iterator[int]:
    """Yield a word and the words above it; a table with a circle ends where it closes."""
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        yield index
        index = reading.words[index].head


def is_verb(word: Word) -> bool:
    """Whether a word is a verb or an auxiliary."""
    return word.pos in ("VERB", "AUX")


class Governed(NamedTuple):
    """The tense that governs a date, and the verb that shows it, "" for none.

    `direct` says that the date is the verb's own: nothing stands between them. What is ahead is
    `firm` if it is told from the day of writing ("will", "is due"); "would" and "was due" may
    look ahead to what is past by now. `earlier` says that what is told lies before what was told
    ("had sunk").
    """

    tense: Tense | None
    verb: str = ""
    direct: bool = False
    firm: bool = True
    earlier: bool = False


def tense_of(clauses: Clauses, span: Span) -> Governed:
    """Return the tense that governs a span; None where no analysis has read it."""
    found = clauses.words_in(span)
    if not found:
        return Governed(None)
    reading, indices = found
    start = head_of(reading, indices)
    passing = _names_in_passing(reading, start)
    direct = True
    for index in ancestors(reading, start):
        word = reading.words[index]
        if is_verb(word):
            tense = verb_tense(clauses, reading, index) or _allowed(clauses, reading, index)
            if tense is Tense.PRESENT and direct and _is_timetabled(clauses, reading, index):
                tense = Tense.FUTURE
            if tense:
                firm = _is_firm(clauses, reading, index)
                earlier = _is_earlier(clauses, reading, index)
                return Governed(Tense.PAST if passing else tense, word.text, direct, firm, earlier)
        elif word.text.lower() in clauses.rules.ahead and word.pos == "ADJ":
            firm = _is_firm(clauses, reading, index)
            return Governed(Tense.FUTURE, word.text, direct, firm)
        direct = direct and (index in indices or word.pos == "ADP")
    return Governed(None)


def _is_earlier(clauses: Clauses, reading: Analysis, index: int) -> bool:
    """Whether a verb stands in the pluperfect ("had sunk")."""
    helpers = (reading.words[child] for child in clauses.children(reading, index))
    perfect = clauses.rules.perfect
    return reading.words[index].tag == "VBN" and any(
        helper.tag == "VBD" and helper.text.lower() in perfect for helper in helpers
    )


def _is_firm(clauses: Clauses, reading: Analysis, index: int) -> bool:
    """Whether the first finite verb from a word upwards speaks from the day of writing."""
    for place in ancestors(reading, index):
        word = reading.words[place]
        forms = _helpers(clauses, reading, place)
        if is_verb(word) and (word.tag == "VBD" or forms & clauses.rules.then):
            return False
        if word.tag in _FINITE or forms & (clauses.rules.modals | clauses.rules.copulas):
            return True
    return True


def _helpers(clauses: Clauses, reading: Analysis, index: int) -> set[str]:
    children = (reading.words[child] for child in clauses.children(reading, index))
    return {word.text.lower() for word in children if word.relation in ("aux", "auxpass")}


def _allowed(clauses: Clauses, reading: Analysis, index: int) -> Tense | None:
    """Return the tense under "could": ahead, but past where denied ("could not be reached")."""
    rules = clauses.rules
    if not _helpers(clauses, reading, index) & rules.possible:
        return None
    children = (reading.words[child] for child in clauses.children(reading, index))
    denied = any(word.relation == "neg" for word in children)
    return Tense.PAST if denied else Tense.FUTURE


def _is_timetabled(clauses: Clauses, reading: Analysis, index: int) -> bool:
    """Whether a verb in the present tells of what is arranged: "opens on Monday", "is leaving".

    So does "is" with nothing but a date ("the deadline is Friday"): a day that is over "was".

    Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 4.44-4.45.
    """
    word, rules = reading.words[index], clauses.rules
    arranged = word.text.lower() in rules.timetabled or word.text.lower() in rules.ahead
    arranged = arranged or _is_on_a_date(clauses, reading, index)
    running = word.tag == "VBG" and bool(_helpers(clauses, reading, index) & rules.copulas)
    return arranged or running


def _is_on_a_date(clauses: Clauses, reading: Analysis, index: int) -> bool:
    """Whether all that a form of "be" says of its subject is a date."""
    if reading.words[index].text.lower() not in clauses.rules.copulas:
        return False
    told = [
        reading.words[child]
        for child in clauses.children(reading, index)
        if child > index and reading.words[child].relation not in ("punct", "cc", "conj")
    ]
    date_like = ("attr", "npadvmod", "prep")
    return len(told) == 1 and told[0].relation in date_like


def _names_in_passing(reading: Analysis, index: int) -> bool:
    """Whether a date only tells one thing from others: "looked for ways round Friday's ruling".

    As a subject the thing shares its verb's tense ("Friday's vote will decide"); elsewhere it is
    known already, and so past.
    """
    word = reading.words[index]
    if word.relation not in ("poss", "compound", "amod", "nmod") or word.head == index:
        return False
    return reading.words[word.head].relation not in ("nsubj", "nsubjpass")


def verb_tense(clauses: Clauses, reading: Analysis, index: int) -> Tense | None:
    """Return the tense of one verb; None for an infinitive or participle that has none.

    Conditionals and modals look ahead. An infinitive under a verb of planning looks ahead too.
    """
    word, rules = reading.words[index], clauses.rules
    children = [reading.words[child] for child in clauses.children(reading, index)]
    helpers = [child for child in children if child.relation in ("aux", "auxpass")]
    forms = {helper.text.lower() for helper in helpers}
    settled = word.text.lower() in rules.settled and word.tag in ("VBN", "VBD")
    settled = settled and not any(child.relation == "prt" for child in children)  # "set off"
    finite = next((helper for helper in helpers if helper.tag in _FINITE), word)
    tense = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}.get(finite.tag)
    ahead = "Tense=Fut" in finite.morph or "Mood=Cnd|Tense=Pres" in finite.morph
    if settled or ahead or (forms & rules.modals and not forms & rules.perfect):
        tense = Tense.FUTURE
    elif forms & rules.perfect:
        tense = Tense.PAST
    elif forms & rules.infinitive:
        tense = _infinitive(reading, word, rules)
    elif tense is None and word.tag == "VBN":
        tense = Tense.PAST
    return tense


_FINITE = ("VBD", "VBZ", "VBP")


def _infinitive(reading: Analysis, word: Word, rules: TimeRules) -> Tense | None:
    above = reading.words[word.head]
    if above.text.lower() in rules.ahead:
        return Tense.FUTURE
    if above.text.lower() in rules.copulas:
        return Tense.FUTURE
    return None
