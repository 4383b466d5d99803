"""The walls of the house (docs/architecture.md, sections 5 and 6)."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))


@cache
def imported(module: Path) -> set[str]:
    """Return the top-level names of the packages that a module imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def importers(package: str) -> set[str]:
    return {
        module.relative_to(ROOT / "generator").parts[0]
        for module in MODULES
        if package in imported(module)
    }


def test_rooms_import_only_what_lies_below_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("spacy", {"nlp"}),
        ("livereload", {"serve.py"}),
        ("jinja2", {"rendering"}),
        ("ahocorasick_rs", {"annotating"}),
        ("babel", {"composing", "interface", "reading"}),
        ("click", {"cli.py"}),
        ("PIL", {"imaging"}),
        ("pagefind", {"searching.py"}),
    ],
)
def test_a_library_lives_in_one_room(package: str, rooms: set[str]) -> None:
    assert importers(package) == rooms


def test_nouns_import_nothing_of_ours_but_nouns() -> None:
    model = (ROOT / "generator/model").rglob("*.py")
    ours = re.compile(r"from generator(?!\.model)")

    assert not [path for path in model if ours.search(path.read_text(encoding="utf-8"))]


def test_languages_are_found_by_their_codes_and_never_named() -> None:
    a_language = re.compile(r"generator\.languages\.[a-z]{2,3}(?:\.| import|\b\s*$)", re.MULTILINE)
    elsewhere = [module for module in MODULES if "languages" not in module.parts]

    naming = [path for path in elsewhere if a_language.search(path.read_text(encoding="utf-8"))]

    assert naming == []


def test_no_language_knows_another() -> None:
    folders = [path.parent for path in (ROOT / "generator/languages").glob("*/__init__.py")]

    foreign = [
        (module, other.name)
        for folder in folders
        for module in folder.glob("*.py")
        for other in folders
        if other != folder
        and f"generator.languages.{other.name}" in module.read_text(encoding="utf-8")
    ]

    assert foreign == []


def spoken_strings(module: Path) -> list[tuple[int, str]]:
    """Return the strings of a module with their lines, without its docstrings."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in statements
    ]


def test_html_stands_in_templates_only() -> None:
    tag = re.compile(r"</?(a|p|div|span|li|ul|ol|dl|h[1-6]|section|figure|script|html)[ >]")

    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in MODULES
        for line, text in spoken_strings(path)
        if tag.search(text)
    ]

    assert found == []


def test_the_repository_holds_one_test_folder_for_each_room() -> None:
    rooms = {
        path.name for path in (ROOT / "generator").iterdir() if (path / "__init__.py").exists()
    }

    assert {room for room in rooms if not (ROOT / "tests" / room).is_dir()} == set()
