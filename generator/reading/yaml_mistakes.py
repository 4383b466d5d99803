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
_VALUE = re.compile(r"\s*(?:- )?\s*[\w-]+:\s+(?P<value>.*\S)")
_KEY_AND_VALUE = re.compile(r"(?P<key>\s*(?:- )?[\w-]+:) (?P<value>[^\s\"'\[{].*: .*\S)")


def not_allowed_in_yaml(source: Source, text: str, locate: _Locate) -> Problem | None:
    """Return a problem for the first character that YAML can't hold."""
    found = _NOT_PRINTABLE.search(text)
    if not found:
        return None
    message = f"a character that front matter can't hold: U+{ord(found[0]):04X}"
    place = locate(found.start(), found.end())
    return source.problem("yaml-syntax", message, place, hint="delete it; it can't be seen")


def explain_yaml_error(
    error: yaml.YAMLError, source: Source, text: str, locate: _Locate
) -> Problem:
    """Return the problem of a text that isn't YAML, with a hint for the classic mistakes."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    trouble = f"{getattr(error, 'problem', '') or error}"
    context = f"{getattr(error, 'context', '') or ''}"
    if "quoted scalar" in context:
        start = error.context_mark.index  # type: ignore[attr-defined]  # every MarkedYAMLError has it
        place = locate(start, start + 1)
        if "document" in trouble or "end of stream" in trouble:
            return source.problem(
                "yaml-syntax", "this quotation mark is never closed", place, hint="close it"
            )
    at = mark.index if mark else 0
    place = locate(at, at + 1)
    message, hint = _in_plain_words(trouble, text, at, source.excerpt(place.line))
    return source.problem("yaml-syntax", message, place, hint=hint)


def _in_plain_words(trouble: str, text: str, at: int, line: str) -> tuple[str, str]:
    """Return message and hint; `at` is where in the YAML the parser gave up."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if "mapping values are not allowed" in trouble:
        return "a colon inside a value that has no quotes", _quoted(line)
    if "\t" in text[at : at + 1] or ("\t" in before and not before.strip()):
        return "a tab where YAML wants spaces", "indent with spaces"
    if "cannot start any token" in trouble:
        return f"a value can't begin with {text[at : at + 1]}", _QUOTES
    if "could not find expected ':'" in trouble:
        return "a key without a colon", "write `key: value`, and indent text that goes on"
    if "did not find expected ',' or" in trouble or "expected ',' or" in trouble:
        return "a bracket is never closed, or a comma is missing", "check the brackets"
    if "undefined alias" in trouble:
        return "a * here means a YAML alias", "put a text that begins with * in quotes"
    if "did not find expected" in trouble or "expected <block end>" in trouble:
        return _after_a_value(line, before)
    return f"this isn't YAML: {trouble}", "check quotes, brackets and indentation"


def _after_a_value(line: str, before: str) -> tuple[str, str]:
    value = _VALUE.match(line)
    if value and value["value"][0] in "\"'[{" and before.strip():
        opening = value["value"][0]
        return f"text goes on after what {opening} began", f"{_QUOTES}, or take the {opening} out"
    return "this line doesn't fit the lines above it", "check its indentation, and quotes above it"


def _quoted(line: str) -> str:
    found = _KEY_AND_VALUE.fullmatch(line)
    if not found:
        return _QUOTES
    value = found["value"].replace("\\", "\\\\").replace('"', '\\"')
    return f'{_QUOTES}: `{found["key"].strip()} "{value}"`'
