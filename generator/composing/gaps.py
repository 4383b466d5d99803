"""Say how long it was from one date to the next, no more exactly than both are known.

Two months lie somewhere between two numbers of days apart; the words give both numbers, in
the largest unit that keeps them apart, or the middle of them with "about".
"""

from dataclasses import dataclass

from generator.interface.words import Words
from generator.model.edtf import Edtf, Precision

LONGEST_DRAWN = 9131  # days: 25 years are some 16 lines high, and a longer gap says no more
_DAYS_OF = {"day": 1.0, "week": 7.0, "month": 365.2425 / 12, "year": 365.2425}


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two dates: in words ("3 to 7 weeks"), and in days, for drawing.

    No more than 25 years are drawn.
    """

    words: str = ""
    days: int = 0


def gap_between(before: Edtf, after: Edtf, words: Words) -> Gap:
    """Return the gap between two dates, without words where it is under two days or not known.

    It isn't known where either date is open, or where the two may overlap.
    """
    first, last = _bounds(before), _bounds(after)
    if first is None or last is None:
        return Gap()
    least, most = last[0] - first[1], last[1] - first[0]
    middle = min(LONGEST_DRAWN, max(0, (last[0] + last[1] - first[0] - first[1]) // 2))
    if least <= 0 or most < 2:
        return Gap(days=middle)
    vague = any(date.approximate or date.uncertain for date in (before, after))
    return Gap(_said(least, most, words, vague=vague), middle)


def _bounds(date: Edtf) -> tuple[int, int] | None:
    if date.earliest is None or date.latest is None:
        return None
    return date.earliest.ordinal, date.latest.ordinal


def _said(least: int, most: int, words: Words, *, vague: bool) -> str:
    unit = _unit(most, exact=least == most)
    length = _DAYS_OF[unit]
    low, high = round(least / length), round(most / length)
    exact = not vague and least == most == low * length
    if high - low == 2 and low >= 4:
        low = high = low + 1
        exact = False
    if low == high:
        said = _counted(low, unit, words)
    else:
        exact = not vague
        if low:
            said = _between(low, high, unit, words)
        else:
            said = words.gettext("up to %(length)s", length=_counted(high, unit, words))
    return said if exact else words.gettext("about %(length)s", length=said)


def _unit(days: int, *, exact: bool) -> str:
    """Return the unit to count in: a month in days, two in weeks, two years in months."""
    if days <= (31 if exact else 13):
        return "day"
    if days < 63:
        return "week"
    return "month" if days < 715 else "year"


def _counted(number: int, unit: str, words: Words) -> str:
    match unit:
        case "day":
            return words.ngettext("%(num)s day", "%(num)s days", number)
        case "week":
            return words.ngettext("%(num)s week", "%(num)s weeks", number)
        case "month":
            return words.ngettext("%(num)s month", "%(num)s months", number)
        case _:
            return words.ngettext("%(num)s year", "%(num)s years", number)


def _between(low: int, high: int, unit: str, words: Words) -> str:
    match unit:
        case "day":
            return words.ngettext(
                "%(low)s to %(num)s day", "%(low)s to %(num)s days", high, low=low
            )
        case "week":
            return words.ngettext(
                "%(low)s to %(num)s week", "%(low)s to %(num)s weeks", high, low=low
            )
        case "month":
            return words.ngettext(
                "%(low)s to %(num)s month", "%(low)s to %(num)s months", high, low=low
            )
        case _:
            return words.ngettext(
                "%(low)s to %(num)s year", "%(low)s to %(num)s years", high, low=low
            )


def middle_of(date: Edtf) -> int | None:
    """Return the ordinal of the middle of a date, None where it is open on a side."""
    bounds = _bounds(date)
    return sum(bounds) // 2 if bounds else None


def spread_of(date: Edtf) -> int:
    """Return how many days a date may be off: 0 for a day, or for an open interval."""
    bounds = _bounds(date)
    if bounds is None or date.precision is Precision.DAY:
        return 0
    return bounds[1] - bounds[0]
