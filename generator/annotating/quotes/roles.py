"""Say which office an entry held on a day."""

from datetime import date

from generator.model.edtf import Day, Edtf
from generator.model.entry import Entry, Role


def role_on(entry: Entry | None, when: Edtf | date) -> str:
    """Return the role held on a day, the first of several; "" for none, or no entry.

    A date that is a stretch of time counts by its first day. A role without bounds has always
    been held.
    """
    if entry is None:
        return ""
    if isinstance(when, Edtf):
        day = when.earliest or when.latest
    else:
        day = Day(when.year, when.month, when.day)
    return next((role.role for role in entry.roles if day and _held(role, day)), "")


def _held(role: Role, day: Day) -> bool:
    start = role.start.earliest if role.start else None
    end = role.end.latest if role.end else None
    return (start is None or start <= day) and (end is None or day <= end)
