"""`invalid/<case>/` is a small site with mistakes; `expected.txt` is what a writer is told.

To take over new messages after reading them: `SIDELIGHT_UPDATE=1 pytest tests/test_invalid.py`.
"""

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.checking.archives import check_archives
from generator.checking.links import check_links
from generator.diagnostics import format_problem, format_summary
from generator.memo import Memo
from generator.model.problem import Problem
from generator.pipeline import READERS, add_search_index, build, written_pages

INVALID = Path(__file__).parent / "invalid"
PACKAGE = Path(__file__).parents[1] / "generator"
CASES = sorted(path for path in INVALID.iterdir() if path.is_dir())
NO_MODEL = "no-language-model"
# What can't be drawn is told without drawing what can.
UNILLUSTRATED = replace(READERS, share_images=False)

# What stands in for the program that makes the search index, where that is what is wrong.
PAGEFIND = {"no-pagefind": None, "no-search-index": Path("/nowhere/pagefind")}

# The parameter that a problem's code is passed by, for what makes or reports problems.
CODE_POSITIONS = {"Problem": 1, "problem": 0, "_report": 0}
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


@pytest.fixture(autouse=True)
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with a site is told without a language model too, and sooner."""
    monkeypatch.setattr("generator.annotations.find_model", lambda _name: None)


@cache
def problems_of(site: Path) -> tuple[Problem, ...]:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    pagefind = PAGEFIND.get(site.name, Path("pagefind"))
    with patch("generator.pipeline.find_pagefind", lambda: pagefind):
        built = build(site, Memo(None), now, UNILLUSTRATED, lambda *_: None)
        if site.name in PAGEFIND:
            built = add_search_index(built, site / "site", lambda *_: None)
    written = written_pages(built.site, now) if built.site else {}
    return tuple(
        problem
        for problem in (
            *built.problems,
            *check_links(built.files, written),
            *(check_archives(built.site) if built.site else ()),
        )
        if problem.code != NO_MODEL or site.name == NO_MODEL
    )


def printed(site: Path) -> str:
    problems = problems_of(site)
    return (
        "".join(f"{format_problem(one)}\n\n" for one in problems) + format_summary(problems) + "\n"
    )


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_site_with_mistakes_is_answered_word_for_word(case: Path) -> None:
    golden = case / "expected.txt"
    told = printed(case)
    if os.environ.get("SIDELIGHT_UPDATE"):
        golden.write_text(told, encoding="utf-8")

    assert told == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_case_is_named_after_a_code_that_it_shows(case: Path) -> None:
    codes = {problem.code for problem in problems_of(case)}

    assert any(case.name == code or case.name.startswith(f"{code}-") for code in codes)


def test_every_code_has_a_case() -> None:
    shown = {problem.code for case in CASES for problem in problems_of(case)}

    assert shown == codes_of()


def test_every_code_is_explained_to_writers() -> None:
    explained = (PACKAGE.parent / "docs/authoring.md").read_text(encoding="utf-8")

    assert [code for code in sorted(codes_of()) if f"| `{code}` |" not in explained] == []


@cache
def codes_of() -> frozenset[str]:
    """Return the codes that the source text passes where problems are made."""
    return frozenset(
        code
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for code in _codes(node)
    )


def _codes(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        position = CODE_POSITIONS.get(name or "")
        if position is not None and len(node.args) > position:
            yield from _constants(node.args[position])
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_CODES":
        yield from _constants(node.value)


def _constants(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Constant)
            and isinstance(part.value, str)
            and CODE.fullmatch(part.value)
        ):
            yield part.value
