"""Say where an author's mistake is, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: any error stops a build; a warning doesn't."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A run of characters in a file of the site.

    `path` is relative to the site's folder, with forward slashes. `line` and `column`
    count from 1, as editors do; `width` is in characters, at least 1.
    """

    path: str
    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """An author's mistake: a value that is gathered with the others and shown once.

    `code` is a stable, hyphenated name ("unknown-key") that the documentation explains;
    `excerpt` is the line of the file that `location` points into, without its line end,
    or "" where there is nothing to show.
    """

    location: Location
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    excerpt: str = ""
