"""Read `*.cases.md`: many small examples of one thing in a file that reads like a document.

A case is a title, a line with a dot, the input, a dot, the expected output, a dot:

    a name in the possessive
    .
    Mr Assad's army
    .
    Assad -> bashar-al-assad
    .

Text outside of cases (headings, explanations set off by blank lines) is for readers.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

_CASE = re.compile(
    r"^(?P<title>[^\n]+)\n\.\n(?P<given>.*?)\n?^\.\n(?P<expected>.*?)\n?^\.$",
    re.MULTILINE | re.DOTALL,
)


class Case(NamedTuple):
    title: str
    given: str
    expected: str


def read_cases(path: Path) -> list[Case]:
    found = [Case(*case.groups()) for case in _CASE.finditer(path.read_text(encoding="utf-8"))]
    assert found, f"no case in {path}"
    return found


def parametrize_cases(path: Path) -> pytest.MarkDecorator:
    """Run a test once for each case of a file; it takes the argument `case`."""
    cases = read_cases(path)
    return pytest.mark.parametrize("case", cases, ids=[case.title for case in cases])
