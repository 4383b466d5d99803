"""Lists of many articles: by year and month, and by tag."""

from dataclasses import dataclass

from generator.model.views.shared import DateView


@dataclass(frozen=True, slots=True)
class ListedView:
    """An article as one line of a list. `language` and `direction` as of a teaser."""

    title: str
    url: str
    kicker: str
    date: DateView
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The articles of a month, newest first. `id` is for links ("2015-11")."""

    id: str
    title: str
    articles: tuple[ListedView, ...]


@dataclass(frozen=True, slots=True)
class ArchiveYearView:
    """The months of a year, newest first, and how many articles they have ("41 explainers")."""

    id: str
    title: str
    count: str
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag with its page and the number of its articles, 0 where that isn't told."""

    name: str
    url: str
    count: int = 0
