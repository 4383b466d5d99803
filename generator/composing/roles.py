"""Say what somebody was on the day that a page speaks of: "role then", not "role now".

A role is held for certain between the last day that it can have begun and the first day that
it can have ended; what isn't certain is only said where nothing else is possible.
"""

from datetime import date

from generator.composing.dates import (
    capital,
    date_view,
    plain_date_view,
    since_words,
    until_words,
    words_of,
)
from generator.interface.words import Words
from generator.model.edtf import Day, Edtf, edtf_of
from generator.model.entry import Entry, Role
from generator.model.views import RoleView

_DAWN, _DUSK = -(10**9), 10**9


def role_on(entry: Entry, day: date) -> Role | None:
    """Return the role that an entry had on a day; the latest begun of several.

    None where it had none, or where the dates leave open which of two it was.
    """
    ordinal = Day(day.year, day.month, day.day).ordinal
    certain = [role for role in entry.roles if _certain(role, ordinal)]
    if certain:
        return max(certain, key=lambda role: _begins(role)[1])
    possible = [role for role in entry.roles if _possible(role, ordinal)]
    return possible[0] if len(possible) == 1 else None


def _begins(role: Role) -> tuple[int, int]:
    return _bounds(role.start, _DAWN)


def _ends(role: Role) -> tuple[int, int]:
    return _bounds(role.end, _DUSK)


def _bounds(date: Edtf | None, unknown: int) -> tuple[int, int]:
    if date is None:
        return unknown, unknown
    first = date.earliest.ordinal if date.earliest else _DAWN
    return first, date.latest.ordinal if date.latest else _DUSK


def _certain(role: Role, day: int) -> bool:
    return _begins(role)[1] <= day <= _ends(role)[0]


def _possible(role: Role, day: int) -> bool:
    return _begins(role)[0] <= day <= _ends(role)[1]


def role_lines(entry: Entry, day: date, words: Words) -> tuple[str, str]:
    """Return the role an entry had on a day, saying as of when, and what became of it since.

    ("President of Syria, as of 5 Nov 2015", "Until December 2024"); the second is "" where the
    role isn't known to have ended. Without a role on that day: the last one before it, or the
    entry's description.
    """
    role = role_on(entry, day)
    if role is None:
        return _former_role(entry, day, words) or entry.description, ""
    if role.end is not None:
        as_of = words.gettext(
            "%(role)s, as of %(day)s", role=role.role, day=words_of(edtf_of(day), words)
        )
        return as_of, capital(until_words(role.end, words, whole=True))
    if role.start is not None:
        return f"{role.role}{words.gettext(', ')}{since_words(role.start, words, whole=True)}", ""
    return role.role, ""


def _former_role(entry: Entry, day: date, words: Words) -> str:
    ordinal = Day(day.year, day.month, day.day).ordinal
    over = [role for role in entry.roles if _ends(role)[1] < ordinal]
    if not over:
        return ""
    last = max(over, key=lambda role: _ends(role)[1])
    assert last.end is not None
    return f"{last.role}{words.gettext(', ')}{until_words(last.end, words, whole=True)}"


def role_views(entry: Entry, quoted: tuple[Edtf, ...], words: Words) -> tuple[RoleView, ...]:
    """Return an entry's roles by date, those without one first.

    The roles held on the days that the entry is quoted of are marked.
    """
    held: dict[Role, Edtf] = {}
    for said in sorted(quoted):
        day = _day_of(said)
        role = role_on(entry, day) if day else None
        if role and (role.start or role.end):
            held.setdefault(role, said)
    ordered = sorted(entry.roles, key=lambda role: (_begins(role)[0], _ends(role)[1]))
    return tuple(_role_view(role, held.get(role), words) for role in ordered)


def _day_of(said: Edtf) -> date | None:
    day = said.earliest
    if day is None or day != said.latest or not 1 <= day.year <= 9999:
        return None
    return date(*day)


def _role_view(role: Role, quoted: Edtf | None, words: Words) -> RoleView:
    return RoleView(
        role=role.role,
        when=_term(role, words),
        start=date_view(role.start, words) if role.start else None,
        end=date_view(role.end, words) if role.end else None,
        current=quoted is not None,
        note=words.gettext(
            "The role held when quoted, on %(day)s", day=plain_date_view(quoted, words).text
        )
        if quoted
        else "",
    )


def _term(role: Role, words: Words) -> str:
    start = words_of(role.start, words) if role.start else ""
    end = words_of(role.end, words) if role.end else ""
    if start and end:
        return words.gettext("%(first)s to %(last)s", first=start, last=end)
    if role.start:
        return capital(since_words(role.start, words))
    return capital(until_words(role.end, words)) if role.end else ""
