"""Put dates into words, never into more exact ones than their source had.

Months and days are CLDR's for the page's language (through Babel); the words round them
("about", "week of") are the interface's. Machine values are those that HTML's `<time>` knows.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_gmt

from generator.interface.words import Words
from generator.model.edtf import Day, Edtf, Precision, edtf_of, parse_edtf
from generator.model.views import DateView


def date_view(date: Edtf, words: Words) -> DateView:
    """Return a date for a timeline or a card: "20 Oct 2015", "Tuesday 20 October 2015"."""
    return DateView(
        text=capital(words_of(date, words)),
        long=capital(words_of(date, words, whole=True, weekday=True)),
        datetime=machine_value(date),
        precision=marker_of(date),
        note=words.gettext("date uncertain") if date.uncertain else "",
    )


def plain_date_view(date: Edtf, words: Words) -> DateView:
    """Return a date for running text: "about 2011", and "About 2011" where a line begins."""
    text = words_of(date, words, whole=True)
    return replace(date_view(date, words), text=text, long=capital(text))


def moment_view(moment: date | datetime, words: Words) -> DateView:
    """Return the day of a moment for running text, with the time in `datetime` if it has one."""
    if not isinstance(moment, datetime):
        return plain_date_view(edtf_of(moment), words)
    view = plain_date_view(edtf_of(moment.date()), words)
    value = moment.isoformat(timespec="minutes") if moment.tzinfo else view.datetime
    return replace(view, datetime=value)


def timed_view(moment: date | datetime, words: Words) -> DateView:
    """Return a moment with its time and zone in words too ("5 November 2015, 10:30 GMT+01:00").

    The time is the writer's, not the reader's; without its zone it would say nothing.
    """
    view = moment_view(moment, words)
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return view
    locale = words.locale
    zone = get_timezone_gmt(moment, "long", locale=locale)
    if not moment.utcoffset():
        zone = locale.zone_formats["gmt"].replace("%s", "").strip()
    time = format_time(moment.replace(tzinfo=None), "short", locale=locale)
    timed = words.gettext("%(day)s, %(time)s %(zone)s", day=view.long, time=time, zone=zone)
    return replace(view, text=timed, long=timed)


@lru_cache(maxsize=10_000)
def words_of(date: Edtf, words: Words, *, whole: bool = False, weekday: bool = False) -> str:
    """Return a date as it stands inside a sentence: "about 2011", "Dec 2014 to Nov 2015".

    `whole` writes months in full, `weekday` names the day of the week where there is one. An
    interval that is open at its start ends "by" its end.
    """
    if "/" in date.text and date.precision is not Precision.WEEK:
        first, last = (
            parse_edtf(side) if side not in ("", "..") else None for side in _sides(date)
        )
        return _interval(first, last, words, whole=whole)
    text = _plain_words(date, words, whole=whole, weekday=weekday)
    return words.gettext("about %(date)s", date=text) if date.approximate else text


def _sides(date: Edtf) -> tuple[str, str]:
    first, _, last = date.text.partition("/")
    return first, last


def _interval(first: Edtf | None, last: Edtf | None, words: Words, *, whole: bool) -> str:
    if first and last:
        return words.gettext(
            "%(first)s to %(last)s",
            first=words_of(first, words, whole=whole),
            last=words_of(last, words, whole=whole),
        )
    one = first or last
    assert one is not None
    text = words_of(one, words, whole=whole)
    day = one.precision is Precision.DAY
    if first:
        from_day = words.pgettext("day", "from %(date)s", date=text)
        return from_day if day else words.gettext("from %(date)s", date=text)
    by_day = words.pgettext("day", "by %(date)s", date=text)
    return by_day if day else words.gettext("by %(date)s", date=text)


def since_words(date: Edtf, words: Words, *, whole: bool = False) -> str:
    """Return since when something is so: "since 2014". Some languages say days otherwise."""
    text = words_of(date, words, whole=whole)
    if date.precision is Precision.DAY:
        return words.pgettext("day", "since %(date)s", date=text)
    return words.gettext("since %(date)s", date=text)


def until_words(date: Edtf, words: Words, *, whole: bool = False) -> str:
    """Return until when something was so: "until December 2024"."""
    text = words_of(date, words, whole=whole)
    if date.precision is Precision.DAY:
        return words.pgettext("day", "until %(date)s", date=text)
    return words.gettext("until %(date)s", date=text)


def _plain_words(date: Edtf, words: Words, *, whole: bool, weekday: bool) -> str:
    first, last = date.earliest, date.latest
    assert first is not None
    assert last is not None
    locale = words.locale
    match date.precision:
        case Precision.DAY:
            text = _day_words(first, locale, whole=whole, weekday=weekday)
        case Precision.WEEK:
            day = _day_words(first, locale, whole=whole, weekday=False)
            text = words.gettext("week of %(day)s", day=day)
        case Precision.MONTH:
            text = _month_words(first, locale, whole=whole)
        case Precision.SEASON:
            years = dict.fromkeys(_year_words(day, locale) for day in (first, last))
            text = _season_words(first.month, "–".join(years), words)
        case Precision.DECADE:
            text = words.pgettext("decade", "%(year)ss", year=first.year)
        case Precision.CENTURY:
            # "The 1900s" are ten years to some and a hundred to others.
            text = words.gettext("%(first)s to %(last)s", first=first.year, last=last.year)
        case _:
            text = _year_words(first, locale)
    return text


def _season_words(month: int, year: str, words: Words) -> str:
    return {
        3: words.gettext("Spring %(year)s", year=year),
        6: words.gettext("Summer %(year)s", year=year),
        9: words.gettext("Autumn %(year)s", year=year),
        12: words.gettext("Winter %(year)s", year=year),
    }[month]


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
    if not any(map(str.isalpha, words)):
        # The month in digits ("05/11/2015", in CLDR's Arabic) is read both ways in the world.
        words = format_skeleton("yMMMd", exact, locale=locale)
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


def capital(text: str) -> str:
    """Return a text as a line begins."""
    return text[:1].upper() + text[1:]


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
