"""An article as its writer wrote it: front matter, body, and the marks in the body."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from markdown_it.token import Token

from generator.model.edtf import Edtf
from generator.model.image import WrittenImage
from generator.model.problem import Location
from generator.model.prose import Prose, Span
from generator.model.source import Source

OFF = "off"  # in `glossary:` of the front matter: these words name no entry here


@dataclass(frozen=True, slots=True)
class CitedSource:
    """Where facts and words come from.

    `excerpts` are words copied from the source, for quotations that the body doesn't hold.
    `published` is as exact as the source says.
    """

    id: str
    title: str
    location: Location
    publisher: str = ""
    author: str = ""
    published: Edtf | None = None
    accessed: Edtf | None = None
    url: str = ""
    archived: str = ""
    edition: str = ""
    note: str = ""
    excerpts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong on the page, and since when it is right.

    `anchor` is the corrected words as the body has them now, or "". No two corrections of an
    article have the same `id`.
    """

    date: Edtf
    text: str
    id: str = ""
    anchor: str = ""
    anchor_location: Location | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """What is known of a matter, or isn't: one line of inline Markdown, in the editor's words.

    `anchor` is words of the body that say so, `source` the id of a source that does; both may
    be "".
    """

    text: str
    anchor: str = ""
    source: str = ""
    anchor_location: Location | None = None


@dataclass(frozen=True, slots=True)
class WrittenQuote:
    """A quotation that the writer wrote down, in the front matter or as a blockquote.

    `speaker` is an entry's id or a name; "" where a blockquote names nobody. `span` is where the
    words of a blockquote stand; None for the front matter, whose words are still to be found.
    `anchor` gives words of the body beside which a card stands whose own words the body lacks.
    """

    words: str
    speaker: str
    location: Location
    role: str = ""
    said: Edtf | None = None
    source: str = ""
    anchor: str = ""
    span: Span | None = None
    pull: bool = False
    anchor_location: Location | None = None


class EventStatus(StrEnum):
    """What an article knows of an event: it has happened, goes on, is set, or is only offered."""

    PAST = "past"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """An event of `timeline:`. `who` holds entry ids; `anchor` is words of the body, or ""."""

    date: Edtf
    text: str
    location: Location
    detail: str = ""
    who: tuple[str, ...] = ()
    anchor: str = ""
    status: EventStatus | None = None
    note: str = ""
    anchor_location: Location | None = None


class MarkKind(StrEnum):
    """What `[words]{…}` in a body says of its words."""

    GLOSS = "gloss"  # they mean this entry
    PLAIN = "plain"  # they mean none, and aren't to be annotated
    EVENT = "event"  # they are what happened on this date


@dataclass(frozen=True, slots=True)
class WrittenMark:
    """`[words]{gloss=ID}`, `[words]{.plain}` or `[words]{event=DATE}` in the body."""

    kind: MarkKind
    span: Span
    value: str
    location: Location


@dataclass(frozen=True, slots=True)
class GlossaryChoice:
    """One line of `glossary:` in the front matter: these words mean this entry, or OFF."""

    words: str
    entry: str
    location: Location


class Status(StrEnum):
    """Whether readers may see an article."""

    DRAFT = "draft"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys of an article (docs/authoring.md); only `title` and `published` are required."""

    title: str
    published: date | datetime
    standfirst: str = ""
    kicker: str = ""
    updated: date | datetime | None = None
    byline: tuple[str, ...] = ()
    dateline: str = ""
    story: str = ""
    in_brief: tuple[str, ...] = ()
    known: tuple[Point, ...] = ()
    not_known: tuple[Point, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""
    status: Status = Status.PUBLISHED
    publish_at: datetime | None = None
    expires: datetime | None = None
    based_on: str = ""
    sources: tuple[CitedSource, ...] = ()
    corrections: tuple[Correction, ...] = ()
    glossary: tuple[GlossaryChoice, ...] = ()
    quotes: tuple[WrittenQuote, ...] = ()
    timeline: tuple[WrittenEvent, ...] = ()
    image: WrittenImage | None = None
    places: dict[str, Location] = field(default_factory=dict)
    """Where each top-level key stands, for problems that are found later."""

    def is_public(self, now: datetime) -> bool:
        """Whether readers may see the article at `now`, a time with its offset."""
        begun = self.publish_at is None or self.publish_at <= now
        over = self.expires is not None and self.expires <= now
        return self.status is Status.PUBLISHED and begun and not over


@dataclass(frozen=True, slots=True)
class Article:
    """One file of `content/articles/`, parsed.

    `tokens` are markdown-it's, block level, with the marks of section 7 already taken out of
    them; `quotes` are the blockquotes that speak for somebody, `marks` the marks of the body.
    """

    slug: str
    source: Source
    front: FrontMatter
    tokens: tuple[Token, ...]
    prose: Prose
    quotes: tuple[WrittenQuote, ...] = ()
    marks: tuple[WrittenMark, ...] = ()

    @property
    def published_day(self) -> date:
        """The day that "yesterday" and "on Tuesday" are counted from."""
        published = self.front.published
        return published.date() if isinstance(published, datetime) else published
