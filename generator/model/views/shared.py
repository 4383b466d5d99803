"""Links, dates, sources: what every kind of page shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageView:
    """The language that something is in, and the direction of its script; "" where the page's."""

    language: str = ""
    direction: str = ""


OF_THE_PAGE = LanguageView()


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link; `current` marks the page that the reader is on."""

    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a reader reads it.

    `datetime` is the value for `<time datetime>`, exactly as precise as the date ("2014-12",
    "2015-W46"), "" where HTML has no such value. `text` is short ("20 Oct 2015"), `long` is
    whole ("Tuesday 20 October 2015"). `precision` is the form of its marker: one of day, week,
    month, season, year, decade, century, range, about, before, after. `note` qualifies it ("year
    inferred").
    """

    text: str
    long: str
    datetime: str
    precision: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One of an article's numbered sources."""

    id: str
    title: str
    publisher: str
    author: str
    date: DateView | None
    accessed: DateView | None
    url: str
    archived: str
    edition: str
    note: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A dated correction.

    `words_url` leads to the words `anchor` that it is about, both may be "". `title` and `url`
    are those of the article on other pages, where `id` is "".
    """

    date: DateView
    text: str
    id: str = ""
    words_url: str = ""
    anchor: str = ""
    title: str = ""
    url: str = ""
