"""Print an author's mistakes: where it is, the line itself, what is wrong, what to do.

The form is rustc's (docs/architecture.md, section 8), so that editors and people who know it
can jump to `path:line:column`.
"""

import unicodedata
from collections.abc import Callable, Iterable

from generator.model.problem import Problem, Severity

# Paragraphs are often one long line: only so much of it, in terminal columns, helps the eye.
_EXCERPT_COLUMNS = 92
_LEAD_COLUMNS = 40

_STYLES = {Severity.ERROR: "31;1", Severity.WARNING: "33;1"}


def format_problem(problem: Problem, *, colour: bool = False) -> str:
    """Return a problem as lines for a terminal, without a line end after the last one.

    Carets stand under the words even after tabs and wide characters; a long line is cut around
    them. Control characters are shown as "�", so that a file can't drive the terminal.
    """
    paint = _paint if colour else _plain
    style = _STYLES[problem.severity]
    place = problem.location
    label = f"{problem.severity}[{problem.code}]"
    head = f"{place.path}:{place.line}:{place.column}"
    lines = [f"{paint(head, '1')}: {paint(label, style)}: {_printable(problem.message)}"]
    if problem.excerpt:
        lines += _excerpt(problem, lambda text: paint(text, style))
    indent = " " * len(str(place.line)) if problem.excerpt else " "
    lines += [f"{indent} = {_printable(line)}" for line in problem.hint.splitlines()]
    return "\n".join(lines)


def format_summary(problems: Iterable[Problem]) -> str:
    """Return the count of problems in words, such as "2 errors, 1 warning"."""
    found = [problem.severity for problem in problems]
    counts = [(severity, found.count(severity)) for severity in Severity]
    named = [f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts if count]
    return ", ".join(named) or "no problems"


def problem_as_json(problem: Problem) -> dict[str, str | int]:
    """Return a problem as a flat object for `--json`."""
    place = problem.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "width": place.width,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "excerpt": problem.excerpt,
    }


def _excerpt(problem: Problem, paint: Callable[[str], str]) -> list[str]:
    shown, start, width = _cut(problem.excerpt, problem.location.column - 1, problem.location.width)
    number = str(problem.location.line)
    gutter = " " * len(number)
    indent = "".join("\t" if char == "\t" else " " * _columns(char) for char in shown[:start])
    carets = "^" * max(1, sum(map(_columns, shown[start : start + width])))
    return [
        f"{gutter} |",
        f"{number} | {shown}",
        f"{gutter} | {indent}{paint(carets)}",
    ]


def _cut(line: str, start: int, width: int) -> tuple[str, int, int]:
    """Return the part of a line to show, and where in it the words begin and how long they are."""
    line = _printable(line)
    start = max(0, min(start, len(line)))
    if sum(map(_columns, line)) <= _EXCERPT_COLUMNS:
        return line.rstrip(), start, width
    first = max(0, start - _LEAD_COLUMNS) if start > _EXCERPT_COLUMNS * 2 // 3 else 0
    last = first + _EXCERPT_COLUMNS
    before, after = "…" * (first > 0), "…" * (last < len(line))
    room = max(1, last - start)
    shown = f"{before}{line[first:last]}{after}"
    return shown.rstrip(), start - first + len(before), min(width, room)


def _columns(char: str) -> int:
    """Return the columns that a terminal gives a character (Unicode Annex 11)."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _printable(text: str) -> str:
    return "".join(
        "�" if unicodedata.category(char) == "Cc" and char != "\t" else char for char in text
    )


def _paint(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"


def _plain(text: str, _style: str) -> str:
    return text
