"""Entries, as an article, a pop-up, the index and their own pages show them."""

from dataclasses import dataclass

from generator.model.entry import Kind
from generator.model.views.shared import OF_THE_PAGE, DateView, LanguageView


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role and the time it was held, in words; `current` on the day that the page speaks of.

    `note` is a second line ("The role held when quoted, on 3 November 2015"), or "".
    """

    role: str
    when: str
    start: DateView | None = None
    end: DateView | None = None
    current: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry as an article's own glossary, a pop-up and the glossary index show it.

    `role` is the one held on the article's date, and says so ("President of Syria, as of 5 Nov
    2015"); `role_since` what became of it, or "". `back` is the id of its first mention on the
    page, "" where it has none. `count` sums up where it stands ("2 explainers, 1 quote").
    `own` is the language of name, role and summary.
    """

    id: str
    kind: Kind
    kind_label: str
    name: str
    url: str
    number: int = 0
    sort_name: str = ""
    letter: str = ""
    role: str = ""
    role_since: str = ""
    summary: str = ""
    reviewed: DateView | None = None
    back: str = ""
    count: str = ""
    own: LanguageView = OF_THE_PAGE


@dataclass(frozen=True, slots=True)
class EntryGroupView:
    """The entries of one kind, or of one letter, in order. `key` is for ids and filters."""

    key: str
    title: str
    entries: tuple[EntryView, ...]
