"""Events by date, and the strip that draws them on one line."""

from dataclasses import dataclass

from generator.model.views.shared import OF_THE_PAGE, DateView, LanguageView, LinkView


@dataclass(frozen=True, slots=True)
class EventView:
    """One event. `actors` are slots of the timeline's filter; `status` a label ("Scheduled") or "".

    `link` leads to its paragraph, or to the article on other pages. `derived` and
    `own` as for quotes.
    """

    id: str
    text: str
    detail: str
    who: tuple[LinkView, ...]
    actors: tuple[int, ...]
    status: str
    link: LinkView | None
    note: str = ""
    derived: str = ""
    quotes: tuple[LinkView, ...] = ()
    own: LanguageView = OF_THE_PAGE


@dataclass(frozen=True, slots=True)
class DayView:
    """All events of one date.

    `gap` is the time since the date before it, in words no more exact than the two dates ("3 to 7
    weeks"), "" for none; `gap_days` the same as a number, for drawing, at most as much as is drawn
    to scale. `due`: not yet past.
    """

    date: DateView
    events: tuple[EventView, ...]
    actors: tuple[int, ...]
    gap: str = ""
    gap_days: int = 0
    due: bool = False


@dataclass(frozen=True, slots=True)
class ActorView:
    """One choice of a timeline's filter; slots count from 1."""

    slot: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class YearView:
    """The days of one year, for long timelines. `key` is the id's part ("2015", "-0044")."""

    key: str
    title: str
    days: tuple[DayView, ...]
    count: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline: what is known, a line ("Published 5 November 2015. …"), what was expected.

    `years` is filled instead of `known` and `expected` on pages that group by year.
    """

    known: tuple[DayView, ...]
    expected: tuple[DayView, ...]
    now: str
    actors: tuple[ActorView, ...]
    count: int
    years: tuple[YearView, ...] = ()


@dataclass(frozen=True, slots=True)
class TickView:
    """One mark of a time strip: place and width in per cent; form is day, month, about, due or now.

    "month" is a bar of any length, from a week on. The others but "about" have no width: they are
    drawn as wide as can be seen.
    """

    x: float
    width: float
    form: str


@dataclass(frozen=True, slots=True)
class StripLabelView:
    """One label under a time strip; `end` anchors it by its end."""

    x: float
    text: str
    end: bool = False
    now: bool = False


@dataclass(frozen=True, slots=True)
class StripView:
    """The events of an article on one line (decorative: the timeline says the same)."""

    ticks: tuple[TickView, ...]
    labels: tuple[StripLabelView, ...] = ()
