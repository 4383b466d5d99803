"""A whole site: its settings, and all that is published on it."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.annotation import Annotated
from generator.model.article import Article
from generator.model.entry import Entry, Story
from generator.model.image import Pictures
from generator.model.problem import Location, Problem


class Derived(StrEnum):
    """What becomes of annotations that the program found and the writer hasn't confirmed."""

    PUBLISH = "publish"
    PREVIEW = "preview"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """`content/site.yml`. `base_url` ends with a slash, "" where the site has no fixed address.

    `search` is whether readers get a page to search the site on.
    """

    title: str = "Sidelight"
    tagline: str = ""
    base_url: str = ""
    language: str = "en"
    language_model: str = "en_core_web_sm"
    derived: Derived = Derived.PUBLISH
    publisher: str = ""
    credit: str = ""
    search: bool = True
    location: Location = Location("content/site.yml")


@dataclass(frozen=True, slots=True)
class Content:
    """All that `reading` made of a site's folder, with the problems of all its files."""

    settings: Settings
    articles: tuple[Article, ...]
    entries: tuple[Entry, ...]
    stories: tuple[Story, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """What `compose` makes pages of. Articles are newest first; entries by sort name."""

    settings: Settings
    articles: tuple[Annotated, ...]
    entries: tuple[Entry, ...]
    stories: tuple[Story, ...]
    pictures: Pictures = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render: where it goes, and the template and values that make it.

    `path` is relative to `site/`, such as "articles/syria/index.html".
    """

    path: str
    template: str
    context: object


@dataclass(frozen=True, slots=True)
class File:
    """Bytes to stand at `path` under `site/`."""

    path: str
    content: bytes
