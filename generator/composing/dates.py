"""Put dates into words, never into more exact ones than their source had.

Months and days are CLDR's for the site's language (through Babel); the words round them
("about", "week of") are below. Machine values are those that HTML's `<time>` knows.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from generator.model.edtf import Day, Edtf, Precision, edtf_of, parse_edtf
from generator.model.views import DateView

_SEASONS = {3: "Spring", 6: "Summer", 9: "Autumn", 12: "Winter"}


@cache
def locale_of(language: str) -> Locale:
    """Return the locale of a language tag; plain English writes its dates as Britain does.

    A language that CLDR doesn't know gets English dates.
    """
    tag = "en-GB" if language in ("", "en") else language
    for candidate in (tag, tag.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en", "GB")


def date_view(date: Edtf, locale: Locale) -> DateView:
    """Return a date for a timeline or a card: "20 Oct 2015", "Tuesday 20 October 2015"."""
    return DateView(
        text=_capital(words_of(date, locale)),
        long=_capital(words_of(date, locale, whole=True, weekday=True)),
        datetime=machine_value(date),
        precision=marker_of(date),
        note="date uncertain" if date.uncertain else "",
    )


def plain_date_view(date: Edtf, locale: Locale) -> DateView:
    """Return a date for running text: "20 October 2015" both short and long."""
    words = _capital(words_of(date, locale, whole=True))
    return replace(date_view(date, locale), text=words, long=words)


def moment_view(moment: date | datetime, locale: Locale) -> DateView:
    """Return the day of a moment for running text, with the time in `datetime` if it has one."""
    if not isinstance(moment, datetime):
        return plain_date_view(edtf_of(moment), locale)
    view = plain_date_view(edtf_of(moment.date()), locale)
    value = moment.isoformat(timespec="minutes") if moment.tzinfo else view.datetime
    return replace(view, datetime=value)


@lru_cache(maxsize=10_000)
def words_of(date: Edtf, locale: Locale, *, whole: bool = False, weekday: bool = False) -> str:
    """Return a date as it stands inside a sentence: "about 2011", "Dec 2014 to Nov 2015".

    `whole` writes months in full, `weekday` names the day of the week where there is one. An
    interval that is open at its start ends "by" its end.
    """
    if "/" in date.text and date.precision is not Precision.WEEK:
        first, _, last = date.text.partition("/")
        sides = [
            words_of(parse_edtf(side), locale, whole=whole) if side not in ("", "..") else ""
            for side in (first, last)
        ]
        return _interval(*sides)
    about = "about " if date.approximate else ""
    return about + _plain_words(date, locale, whole=whole, weekday=weekday)


def _interval(first: str, last: str) -> str:
    if not first:
        return f"by {last}"
    return f"{first} to {last}" if last else f"from {first}"


def _plain_words(date: Edtf, locale: Locale, *, whole: bool, weekday: bool) -> str:
    first, last = date.earliest, date.latest
    assert first is not None
    assert last is not None
    match date.precision:
        case Precision.DAY:
            words = _day_words(first, locale, whole=whole, weekday=weekday)
        case Precision.WEEK:
            words = f"week of {_day_words(first, locale, whole=whole, weekday=False)}"
        case Precision.MONTH:
            words = _month_words(first, locale, whole=whole)
        case Precision.SEASON:
            years = {_year_words(day, locale): None for day in (first, last)}
            words = f"{_SEASONS[first.month]} {'–'.join(years)}"
        case Precision.DECADE:
            words = f"{first.year}s"
        case Precision.CENTURY:
            # "The 1900s" are ten years to some and a hundred to others.
            words = f"{first.year} to {last.year}"
        case _:
            words = _year_words(first, locale)
    return words


def _day_words(day: Day, locale: Locale, *, whole: bool, weekday: bool) -> str:
    if not _has_common_year(day):
        # Python's calendar ends where this one goes on; the same day of a like year lends its name.
        like = date(2000 + day.year % 400, day.month, day.day)
        words = format_skeleton("MMMMd" if whole else "MMMd", like, locale=locale)
        return f"{words} {_year_words(day, locale)}"
    exact = date(*day)
    # Nobody who lived before 1582 had the weekdays that the Gregorian calendar gives them.
    full = weekday and day.year > 1582
    width = "full" if full else "long" if whole else "medium"
    words = format_date(exact, width, locale=locale)
    # News style: "Tuesday 20 October 2015", where CLDR's British English has a comma.
    return (
        words.replace(",", "", 1) if (locale.language, locale.territory) == ("en", "GB") else words
    )


def _month_words(day: Day, locale: Locale, *, whole: bool) -> str:
    if _has_common_year(day):
        return format_skeleton("yMMMM" if whole else "yMMM", date(*day), locale=locale)
    names = locale.months["stand-alone"]["wide" if whole else "abbreviated"]
    return f"{names[day.month]} {_year_words(day, locale)}"


def _has_common_year(day: Day) -> bool:
    """Whether a bare number reads as a year, and Python's calendar has it."""
    return 100 <= day.year <= 9999


def _year_words(day: Day, locale: Locale) -> str:
    if day.year >= 100:
        return str(day.year)
    era = locale.eras["abbreviated"][int(day.year > 0)]
    if day.year > 0:
        return f"{era} {day.year}" if locale.language == "en" else f"{day.year} {era}"
    return f"{1 - day.year} {era}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def marker_of(date: Edtf) -> str:
    """Return the form that a date is drawn in: its precision, or about, before, after."""
    if date.earliest is None:
        return "before"
    if date.latest is None:
        return "after"
    return "about" if date.approximate else date.precision.value


def machine_value(date: Edtf) -> str:
    """Return the value of `<time datetime>` that says as much as the date does, or "".

    HTML has days, weeks, months and years from 1 on, with four digits or more; it has no way to
    say that one is approximate or uncertain, nor ranges, seasons or decades.
    Source: HTML Standard, "The time element".
    """
    day = date.earliest
    if day is None or day.year < 1 or date.approximate or date.uncertain:
        return ""
    match date.precision:
        case Precision.DAY:
            return f"{day.year:04}-{day.month:02}-{day.day:02}"
        case Precision.WEEK:
            return _week_value(day)
        case Precision.MONTH:
            return f"{day.year:04}-{day.month:02}"
        case Precision.YEAR:
            return f"{day.year:04}"
        case _:
            return ""


def _week_value(monday: Day) -> str:
    if monday.year > 9998:
        return ""
    year, week, _ = date(*monday).isocalendar()
    return f"{year:04}-W{week:02}"


def rfc3339(moment: date | datetime) -> str:
    """Return a moment as Atom wants it; a day begins at midnight UTC, and so does a naive time."""
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
