"""Tell a name from the part of a longer one: "Ford" in "Harrison Ford", "Moscow" in "Moscow Times".

What decides are the capital words beside it and, where there is a language model, how far the
name goes that it read there.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.languages.naming import NameRules
from generator.model.analysis import Analysis, Name
from generator.model.entry import Kind
from generator.model.prose import Prose, Span

# The model's labels (OntoNotes 5) for names; dates and amounts are none.
KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
    "LAW": Kind.LAW,
    "PRODUCT": Kind.CONCEPT,
    "MISC": Kind.CONCEPT,
    "NORP": Kind.CONCEPT,
}
_COMPOUND = frozenset(
    {"PERSON", "PER", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}
)
_BEFORE = re.compile(r"([^\s(\[“\"]+)\s$")
_AFTER = re.compile(r"\s([^\W_][\w.&'’-]*)")
_BREAK = re.compile(r"[,;:!?…”\"’')\]]$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;•“”\"‘(\[–—-])\s*$")

# What follows a maker or a product and makes it another one: "Boeing 737", "iPhone 3G"; no year.
_MODEL_NUMBER = re.compile(r"(?!\d{4}$)(?=[\w-]*\d)[A-Z]{0,3}-?\d{1,4}[A-Z]{0,3}(?:-\w+)?")


class Neighbours(NamedTuple):
    """The words directly beside a name, "" where there is punctuation or nothing.

    `after` is without a genitive ending, `before` with it. `starts_sentence` says whether a
    sentence begins with the word before, or with the name where there is none.
    """

    before: str
    after: str
    starts_sentence: bool

    @property
    def at_start(self) -> bool:
        """Whether the name itself begins the sentence, so that its capital says nothing."""
        return not self.before and self.starts_sentence


class ReadName(NamedTuple):
    """A name as it stands in the article, and what it names.

    `sure` says that the words around it settle the kind, whatever the model thinks.
    """

    span: Span
    kind: Kind
    demonym: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class NamesRead:
    """The names that a model read in an article, in order; none overlap."""

    names: tuple[Name, ...] = ()
    starts: tuple[int, ...] = ()

    def at(self, span: Span) -> Name | None:
        """Return the first name that shares a character with `span`."""
        index = max(0, bisect_right(self.starts, span.start) - 1)
        for name in self.names[index : bisect_left(self.starts, span.end)]:
            if span.overlaps(Span(name.start, name.end)):
                return name
        return None


def names_read(readings: Iterable[Analysis]) -> NamesRead:
    """Return the names of all readings as one list."""
    names = sorted(name for reading in readings for name in _as_tuples(reading))
    return NamesRead(tuple(Name(*name) for name in names), tuple(name[0] for name in names))


def _as_tuples(reading: Analysis) -> list[tuple[int, int, str]]:
    return [(name.start, name.end, name.label) for name in reading.names]


def neighbours(prose: Prose, span: Span, rules: NameRules) -> Neighbours:
    """Return the words beside a span, within its paragraph."""
    paragraph = prose.paragraph_at(span.start)
    left, right = paragraph.span if paragraph else span
    head = prose.text[max(left, span.start - 60) : span.start]
    before = _BEFORE.search(head)
    after = _AFTER.match(prose.text[span.end : min(right, span.end + 60)])
    word = before.group(1) if before else ""
    follows = after.group(1) if after else ""
    if not word or _ends_clause(word, rules):
        word, lead = "", head
    else:
        lead = head[: head.rindex(word)]
    return Neighbours(
        word,
        re.sub(r"['’]s?$", "", follows),
        bool(_SENTENCE_START.search(lead)),
    )


def _ends_clause(word: str, rules: NameRules) -> bool:
    """Whether the word before belongs to another clause: "out."; but not "Mr." and "J."."""
    if not word.endswith("."):
        return bool(_BREAK.search(word))
    plain = word[:-1]
    clipped = plain in rules.clipped_titles | rules.legal_forms | rules.directions
    return not (clipped or len(plain) == 1 or "." in plain)


def is_part_of_longer_name(
    prose: Prose, span: Span, kind: Kind, read: NamesRead, rules: NameRules
) -> bool:
    """Whether the words at `span` only name something as part of a longer name.

    In doubt they do: an annotation that is missing misleads nobody.
    """
    beside = neighbours(prose, span, rules)
    words = prose.words(span)
    longer = _longer(prose, span, read)
    match kind:
        case Kind.PERSON:
            return _person_is_part(words, beside, longer, span, rules)
        case Kind.PLACE:
            return _place_is_part(prose, span, beside, longer, rules)
        case Kind.ORGANISATION:
            return _body_is_part(prose, span, beside, longer, rules)
        case _:
            return (words[:1].isupper() and beside.after in rules.generic_nouns) or (
                beside.after != "" and bool(_MODEL_NUMBER.fullmatch(beside.after))
            )


def _longer(prose: Prose, span: Span, read: NamesRead) -> Name | None:
    """Return the compound name that the model read here if it is more than these words.

    A comma before them ends it: models glue the items of a list ("Oslo, Hama").
    """
    name = read.at(span)
    if name is None or name.label not in _COMPOUND:
        return None
    before = prose.text[name.start : span.start]
    if before.endswith(", "):
        return None
    after = prose.text[span.end : name.end]
    more = re.search(r"[^\W_]", re.sub(r"^['’]s\b", "", after)) or _capital_word(before)
    return name if more else None


def _capital_word(words: str) -> bool:
    return any(word[:1].isupper() and word not in ("The", "A", "An") for word in words.split())


def _person_is_part(
    words: str, beside: Neighbours, longer: Name | None, span: Span, rules: NameRules
) -> bool:
    follows_capital = _is_capital(beside.after) and beside.after not in rules.calendar
    if " " in words:
        makes_other = beside.after in rules.generic_nouns | rules.descriptors
        other_label = longer is not None and longer.label not in ("PERSON", "PER")
        return makes_other or (other_label and follows_capital)
    if words in rules.titles and beside.before in rules.articles:
        return True  # "the King" is no Mr King
    if follows_capital and beside.after.rstrip(".") not in rules.person_suffixes:
        ends_here = longer is not None and longer.end <= span.end
        return not ends_here
    return _has_other_first_name(beside, longer, span, rules)


def _has_other_first_name(
    beside: Neighbours, longer: Name | None, span: Span, rules: NameRules
) -> bool:
    before = beside.before
    if not _is_capital(before) or before.endswith(("'s", "’s")):
        return False
    if rules.before_person(before) or before in rules.demonyms or before in rules.titles:
        return False
    if beside.starts_sentence and before in rules.functions:
        return False
    return longer is None or longer.start < span.start


def _place_is_part(
    prose: Prose, span: Span, beside: Neighbours, longer: Name | None, rules: NameRules
) -> bool:
    words = prose.words(span)
    if words.isupper() and len(words) < 6:  # "US Treasury", "UN envoy": these qualify anything
        return beside.after in rules.descriptors
    if beside.before in rules.directions:
        return True
    if _is_capital(beside.after) and beside.after not in rules.titles | rules.calendar:
        return beside.after in rules.generic_nouns | rules.descriptors | rules.legal_forms or (
            longer is not None and longer.end > span.end
        )
    if longer is None or longer.start >= span.start:
        return False
    return longer.label not in ("LAW", "GPE", "LOC") and not beside.before.endswith(
        ("'s", "’s", ",")
    )


def _body_is_part(
    prose: Prose, span: Span, beside: Neighbours, longer: Name | None, rules: NameRules
) -> bool:
    after = beside.after
    if _MODEL_NUMBER.fullmatch(after):
        return True
    if _is_capital(after) and not _may_follow_body(after, rules):
        return after in rules.generic_nouns or (longer is not None and longer.end > span.end)
    if beside.before in rules.demonyms and not rules.heads.isdisjoint(prose.words(span).split()):
        return True  # "the Russian Defence Ministry" isn't the entry's one
    if beside.before in rules.articles:
        return False
    return _body_ends_name(prose.words(span), span, beside, longer, rules)


def _body_ends_name(
    words: str, span: Span, beside: Neighbours, longer: Name | None, rules: NameRules
) -> bool:
    if " " not in words and _names_another(beside, rules):
        return True  # "the Old Harbour" is no Harbour Board
    if longer is None or longer.start >= span.start:
        return False
    if longer.label == "PERSON":
        return not words.isupper()
    return beside.before in ("of", "for") or (
        longer.label == "ORG"
        and _is_capital(beside.before)
        and beside.before not in rules.demonyms | rules.titles
        and not beside.before.isupper()
        and not beside.before.endswith(("'s", "’s"))
    )


def _names_another(beside: Neighbours, rules: NameRules) -> bool:
    """Whether the capital word before a body's one word makes another name of both."""
    before = beside.before
    common = rules.demonyms | rules.titles | rules.calendar | rules.functions
    return (
        _is_capital(before)
        and not before.isupper()
        and not before.endswith(("'s", "’s", ".", ","))
        and before not in common
        and not beside.starts_sentence
    )


def _may_follow_body(word: str, rules: NameRules) -> bool:
    """Whether a capital word after a body's name leaves it the name that it is."""
    plain = word.rstrip(".")
    return (
        plain in rules.legal_forms
        or plain in rules.descriptors
        or plain in rules.titles
        or plain in rules.calendar
        or plain in rules.numbered
    )


def _is_capital(word: str) -> bool:
    return word[:1].isupper()
