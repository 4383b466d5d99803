"""What words say of time, before anybody works out which day they mean.

A language's grammar (`languages/<code>/dates.py`) reads expressions into these nouns; the
resolution of them (`annotating/times/resolution.py`) needs no language at all.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from generator.model.prose import Span


class Unit(StrEnum):
    """A unit of time, with the letter that ISO 8601 gives it in a duration."""

    SECOND = "S"
    MINUTE = "m"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"
    FISCAL_YEAR = "FY"


class Way(StrEnum):
    """Which of the days, months or seasons of one name is meant: "last Friday", "next March".

    AFTER is the nearest one ("this coming Friday"), where NEXT may pass over it.
    """

    LAST = "last"
    THIS = "this"
    NEXT = "next"
    AFTER = "after"


class Anchor(StrEnum):
    """What a distance is counted from: the day of writing, or the last date that was told of."""

    WRITING = "writing"
    STORY = "story"


class Tense(StrEnum):
    """Where the words around an expression put it, seen from the day of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Feast(NamedTuple):
    """The rule of a day that has a name instead of a number.

    Either a fixed `day` of `month`; or the `nth` `weekday` of `month` (-1 is the last one); or so
    many days after the Easter Sunday of the Western churches. `after` is so many days later.
    """

    month: int = 0
    day: int = 0
    nth: int = 0
    weekday: int = 0
    from_easter: int | None = None
    after: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units away: "yesterday", "last week", "two years ago", "the same month".

    `count` is None where the words don't count ("years ago", "days later"); `later` then says
    which way they point. `same` keeps the unit of what was told of: "the same period last year".
    `years` are so many more: "two years ago next month".
    """

    unit: Unit
    count: int | None
    anchor: Anchor = Anchor.WRITING
    later: bool = False
    same: bool = False
    years: int = 0


@dataclass(frozen=True, slots=True)
class Calendar:
    """A place in the calendar, with whatever of it the words leave out.

    `year` is astronomical: 0 is 1 BC. `weekday` counts from Monday as 0; `season` is TimeML's
    SP, SU, FA or WI. `within` is the year, month or week that the words count from: "December
    last year". `week` is the week of a month ("the last week of March"), -1 for its last.
    `anchor` is what `way` counts from: "last March", but "the following March".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    feast: Feast | None = None
    fiscal: bool = False
    way: Way | None = None
    within: Shift | None = None
    anchor: Anchor = Anchor.WRITING


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century: its first year as it is counted, 1990 or 1800; BC centuries below 0.

    `short` says that the words left the century out ("the '60s").
    """

    first: int
    unit: Unit
    short: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day, `time` as TIMEX3 writes it after the T ("10:35", "MO", "NI").

    `on` is the day, None where the words leave it to the context.
    """

    time: str
    on: "Calendar | Shift | None" = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another, written as one ("3-5 November", "2014-15")."""

    first: Calendar
    last: Calendar


@dataclass(frozen=True, slots=True)
class Duration:
    """How long; no place in the calendar. `value` is TIMEX3's ("P14D", "PXY")."""

    value: str


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often. `value` is TIMEX3's ("P1D", "XXXX-WXX-5")."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Some time before, about or after the present: PAST_REF, PRESENT_REF, FUTURE_REF."""

    value: str


Meaning: TypeAlias = Calendar | Shift | Era | Moment | Stretch | Duration | Recurrence | Vague


class Lead(StrEnum):
    """What the words before an expression make of it."""

    NONE = ""
    SINCE = "since"  # something began then and goes on
    UNTIL = "until"  # something ends then
    BY = "by"  # something is over then at the latest
    BOUND = "bound"  # something lies before or after it
    AHEAD = "ahead"  # something is set for then
    NAME = "name"  # it is the name of what happened then ("9/11")
    STRETCH = "stretch"  # the second end of a stretch that the expression before begins


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that say when, as the grammar read them; `rule` is the one that did.

    `approximate` says that they don't claim to be exact ("about", "around").
    """

    span: Span
    meaning: Meaning
    rule: str
    approximate: bool = False
    lead: Lead = Lead.NONE
