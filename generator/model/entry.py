"""What the glossary knows: entries, and the stories that articles belong to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from markdown_it.token import Token

from generator.model.article import CitedSource
from generator.model.edtf import Edtf
from generator.model.image import WrittenImage
from generator.model.problem import Location
from generator.model.source import Source


class Kind(StrEnum):
    """The kinds of entry, in the order that a page lists them."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    LAW = "law"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class Role:
    """An office or description, and when it was held; None where the bound isn't known or open."""

    role: str
    start: Edtf | None = None
    end: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """Words that an entry is also called by, and where they are written down."""

    words: str
    location: Location


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of `content/glossary/`.

    `id` is the file's stem. `summary` is plain text of at most 280 characters. `match_case`
    says whether aliases must have the capitals they are written with. `coordinates` are
    degrees: latitude, longitude (WGS 84). `speaks_for` names the entry of the government or
    body that this place's name stands for when it "says" something.
    """

    id: str
    source: Source
    location: Location
    name: str
    kind: Kind
    summary: str = ""
    description: str = ""
    sort_name: str = ""
    aliases: tuple[Alias, ...] = ()
    never: tuple[str, ...] = ()
    match_case: bool = True
    roles: tuple[Role, ...] = ()
    same_as: tuple[str, ...] = ()
    coordinates: tuple[float, float] | None = None
    speaks_for: str = ""
    sources: tuple[CitedSource, ...] = ()
    reviewed: date | None = None
    image: WrittenImage | None = None
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One file of `content/stories/`: what several articles are about together."""

    id: str
    source: Source
    title: str
    standfirst: str = ""
    image: WrittenImage | None = None
    tokens: tuple[Token, ...] = ()
