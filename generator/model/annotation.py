"""What is known of an article's words: who is meant, who said it, when it happened."""

from dataclasses import dataclass
from enum import StrEnum

from markdown_it.token import Token

from generator.model.article import Article, EventStatus
from generator.model.edtf import Edtf
from generator.model.entry import Kind
from generator.model.problem import Location, Problem
from generator.model.prose import Span
from generator.model.when import Lead


class State(StrEnum):
    """Who vouches for an annotation (docs/architecture.md, section 4).

    Only `written` and `derived` ones are ever published.
    """

    WRITTEN = "written"
    DERIVED = "derived"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an annotation is there: the rule's name, and the words that it rests on."""

    rule: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody or something.

    `entry` is the glossary's id, None for a name that the glossary doesn't have; `name` is the
    full name that the words stand for. `shown` says whether the page marks it: the first in
    each section. `demonym` says that a name without an entry is a people's or an adherent's
    ("Syrian", "Sunni"), for which the glossary needs no entry.
    """

    span: Span
    kind: Kind
    entry: str | None
    name: str
    state: State
    reason: Reason
    shown: bool = False
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: an entry where the glossary has one, else only a name as the article has it.

    `described` are the article's words for a speaker that it doesn't name ("a spokeswoman"), else
    "". They tell nobody from anybody else: two articles' "the agency" may be two agencies.
    """

    name: str
    entry: str | None = None
    span: Span | None = None
    described: str = ""

    @property
    def shown(self) -> str:
        """What a page calls the speaker: the name, else the article's words with a capital."""
        return self.name or self.described[:1].upper() + self.described[1:]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation.

    `words` are verbatim, without the outer quotation marks; `spans` are where they stand in
    the prose (none for words that only a source holds). `card` says whether a page shows it as
    a card of its own; `pull` marks a repetition for the eye. `said` is None where the day isn't
    known. `paragraph` is the id of the paragraph that a card stands beside, "" for none.
    `reported` are the words of the same report outside of the marks ("said *the plan was* “dead”").
    """

    id: str
    words: str
    spans: tuple[Span, ...]
    speaker: Speaker | None
    state: State
    reason: Reason
    location: Location
    cue: Span | None = None
    role: str = ""
    said: Edtf | None = None
    source: str = ""
    paragraph: str = ""
    card: bool = True
    pull: bool = False
    reported: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when. `value` is TIMEX3's (TimeML 1.2.1), `date` the same in EDTF or None.

    `lead` is what the words before make of it: "since December" begins what goes on.
    """

    span: Span
    type: str
    value: str
    date: Edtf | None
    reason: Reason
    lead: Lead = Lead.NONE


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is to.

    `text` is one sentence for the timeline; `detail` a second one, or "". `span` is the
    event's words in the prose, None for one that only the front matter has. `who` holds entry ids.
    """

    id: str
    date: Edtf
    text: str
    status: EventStatus
    state: State
    reason: Reason
    location: Location
    detail: str = ""
    note: str = ""
    who: tuple[str, ...] = ()
    paragraph: str = ""
    span: Span | None = None
    sentence: Span | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun, or words like "the minister", that stand for somebody without naming them.

    `antecedent` is the nearest mention before it that names whom it stands for, `name` the full
    name; None and "" where the program won't say. A `proposed` one may be somebody else's.
    """

    span: Span
    antecedent: Span | None
    entry: str | None
    name: str
    state: State
    reason: Reason


@dataclass(frozen=True, slots=True)
class Anchored:
    """Words of the body that a correction or a point of the front matter points at.

    `anchor` is those words as the front matter has them; `paragraph` the id of theirs.
    """

    anchor: str
    span: Span
    paragraph: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with everything known of it.

    `tokens` are the article's, with mentions and quoted words woven in (annotating/weave.py).
    `entries` are the ids of the entries that the page explains, in the order it lists them: the
    place in it, from 1, is the number that print shows at a mention. `anchored` has every anchor
    of `corrections`, `known` and `not_known` once.
    """

    article: Article
    tokens: tuple[Token, ...]
    entries: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    references: tuple[Reference, ...] = ()
    anchored: tuple[Anchored, ...] = ()
