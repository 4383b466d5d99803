"""Read the dates that writers type: days, moments with their offset, and dates less exact."""

import re
from datetime import date, datetime

from generator.model.edtf import parse_edtf

EDTF_HINT = "write it as 2015-11-05, 2015-11, 2015, 2015-11~ or 2015-10-30/2015-11-04"

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]+(\d\d?:\d\d(?::\d\d(?:\.\d{1,6})?)?) *(Z|z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)


def bad_date_message(text: str, error: ValueError) -> str:
    """Return what is wrong with a text that should be a date."""
    known = ("no such day", "no such month", "the interval ends before it begins", "a time")
    plain = str(error).partition(":")[0]
    return f"{plain if plain.startswith(known) else 'not a date'}: '{text}'"


def read_day(text: str) -> date:
    """Return the day that `text` writes as 2015-11-05; `ValueError` says what is wrong."""
    if not _DAY.fullmatch(text):
        raise ValueError("not a day")
    parse_edtf(text)  # says whether month or day doesn't exist
    return date.fromisoformat(text)


def read_when(text: str) -> date | datetime:
    """Return a day, or a moment such as 2015-11-05T10:30+01:00 (its offset must be there)."""
    found = _MOMENT.fullmatch(text)
    if not found:
        return read_day(text)
    read_day(found[1])
    if not found[3]:
        raise ValueError("a time without its offset from UTC")
    offset = found[3].upper()
    hour = found[2].rjust(5, "0") if found[2].count(":") == 1 else found[2].zfill(8)
    return datetime.fromisoformat(f"{found[1]}T{hour}{offset}")
