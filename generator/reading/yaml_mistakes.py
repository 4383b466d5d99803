"""Say in plain words what is wrong with YAML that can't be read.

The parser speaks of tokens and contexts; writers forget quotes round a title with a colon.
"""

import re
from collections.abc import Callable

import yaml

from generator.model.problem import Location, Problem
from generator.model.source import Source

_Locate = Callable[[int, int], Location]

# Source: YAML 1.1, section 5.1, c-printable; the parser refuses everything else.
_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff"
)
_QUOTES = "put the whole value in quotes"
_NO_SPACE = re.compile(r"\s*(?:- )?(?P<key>[A-Za-z_]\w*:)(?P<value>[^\s/].*?)\s*$")
_KEY_AND_VALUE = re.compile(r"\s*(?:- )?(?P<key>[\w-]+:)\s+(?P<value>.*\S)\s*")


def not_allowed_in_yaml(source: Source, text: str, locate: _Locate) -> Problem | None:
    """Return a problem for the first character that YAML can't hold."""
    found = _NOT_PRINTABLE.search(text)
    if not found:
        return None
    message = f"a character that front matter can't hold: U+{ord(found[0]):04X}"
    place = locate(found.start(), found.end())
    return source.problem("yaml-syntax", message, place, hint="delete it; it can't be seen")


# What the parser says, what a writer did, and what to do. Both the C and the Python parser.
_PLAIN_WORDS = (
    (
        "could not find expected ':'",
        "a key without a colon",
        "write `key: value`, and indent text that goes on",
    ),
    ("alphabetic or numeric character", "a * or & here means a YAML alias", _QUOTES),
    (
        "unknown escape character",
        "a backslash means something else inside double quotes",
        "use single quotes",
    ),
    (
        "sequence entries are not allowed",
        "a hyphen that begins a list in the wrong place",
        f"begin the list on its own line, or {_QUOTES}",
    ),
)


def explain_yaml_error(
    error: yaml.YAMLError, source: Source, text: str, locate: _Locate
) -> Problem:
    """Return the problem of a text that isn't YAML, with a hint for the classic mistakes."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    at, began = ((mark.index if mark else 0) for mark in marks)
    trouble = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    if "quoted scalar" in context and ("document" in trouble or "end of stream" in trouble):
        at, message, hint = began, "this quotation mark is never closed", "close it"
        if text[began] == "'":
            hint = f"close it; or, if it is an apostrophe, {_quoted(_line_at(text, began))}"
    elif "flow" in context and "expected ','" in trouble:
        sign = text[began : began + 1]
        at, message = began, f"this {sign} is never closed, or a comma is missing"
        hint = f"close it; if it isn't meant for YAML, {_QUOTES}"
    else:
        at = began if context.endswith(("simple key", "an alias", "an anchor")) else at
        at = text.rfind("\\", 0, at + 1) if "escape character" in trouble else at
        message, hint = _in_plain_words(trouble, text, at)
    return source.problem("yaml-syntax", message, locate(at, at + 1), hint=hint)


def _in_plain_words(trouble: str, text: str, at: int) -> tuple[str, str]:
    """Return message and hint; `at` is where in the YAML the parser gave up."""
    start = text.rfind("\n", 0, at) + 1
    line, before = _line_at(text, at), text[start:at]
    if "mapping values are not allowed" in trouble:
        return _second_colon(text[:start], line)
    if "\t" in text[at : at + 1] or ("\t" in before and not before.strip()):
        return "a tab where YAML wants spaces", "indent with spaces"
    if "cannot start any token" in trouble:
        return f"a value can't begin with {text[at : at + 1]}", _QUOTES
    for sign, message, hint in _PLAIN_WORDS:
        if sign in trouble:
            return _no_space(line) or (message, hint)
    if "did not find expected" in trouble or "expected <block end>" in trouble:
        return _after_a_value(line, before)
    return f"this isn't YAML: {trouble}", "check quotes, brackets and indentation"


def _no_space(line: str) -> tuple[str, str] | None:
    found = _NO_SPACE.match(line)
    return found and ("no space after the colon", f"write `{found['key']} {found['value']}`")


def _line_at(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]


def _second_colon(above: str, line: str) -> tuple[str, str]:
    """Return what a colon too many means: in a value, or below a line that isn't a key."""
    if line.count(":") == 1 and above.strip():
        hint = "check the line above: its colon, its quotes, and the indentation of both"
        return "a key where the line above goes on", hint
    return "a colon inside a value that has no quotes", _quoted(line)


def _after_a_value(line: str, before: str) -> tuple[str, str]:
    found = _KEY_AND_VALUE.fullmatch(line)
    opening = found["value"][0] if found else ""
    if opening and opening in "\"'[{" and before.strip():
        return f"text goes on after what {opening} began", _quoted(line)
    return "this line doesn't fit the lines above it", "check its indentation, and quotes above it"


def _quoted(line: str) -> str:
    """Return the advice to quote a line's value, and how, where the line is simple enough."""
    found = _KEY_AND_VALUE.fullmatch(line)
    if not found or found["value"].startswith(("[", "{")):
        return _QUOTES
    value = found["value"]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    plain = '"' not in value and "\\" not in value
    quoted = f'"{value}"' if plain else "'{}'".format(value.replace("'", "''"))
    return f"{_QUOTES}: `{found['key'].strip()} {quoted}`"
