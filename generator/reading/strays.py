"""Find signs in a body that were meant for the program and would be printed, or lost.

Markdown has no syntax errors: what it can't read is text. A writer wants to hear of it.
"""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from generator.model.problem import Location, Severity
from generator.model.prose import Prose, Span
from generator.model.source import Source
from generator.reading.findings import Findings
from generator.reading.places import FROM, BlockPlaces

# Braces that look like a mark: {.class}, {#id}, {key=value}, {speaker: …}.
_BRACES = re.compile(
    r"""\{\s*(?: \.[A-Za-z][\w-]* | \#[^\s{}]+
            | [a-z_]+\s*=\s*[^{}\s][^{}]*
            | (?:gloss|event|speaker|said|source|role)\b[^{}]* )\s*\}""",
    re.VERBOSE,
)
# An image that Markdown doesn't read as one, mostly because of a space in its path.
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_MARK_AS_ADDRESS = re.compile(r"(?:gloss|event)=|\.(?:plain|pull)$")


def report_strays(
    tokens: list[Token],
    prose: Prose,
    source: Source,
    places: dict[int, BlockPlaces],
    findings: Findings,
) -> None:
    """Report braces, notes and images that stay text, and marks in round brackets.

    A sign behind a backslash is meant to be printed.
    """
    for found in _unescaped(_BRACES, prose, source):
        hint = "marks stand right behind [words], the rest on its own line; write key=value with ="
        message = "these braces will be printed as they are"
        warning = Severity.WARNING
        findings.add(source.problem("stray-braces", message, found, hint=hint, severity=warning))
    for found in _unescaped(_NOTE, prose, source):
        name = source.excerpt(found.line)[found.column - 1 :][: found.width]
        hint = f"write `{name}: …` on a line of its own"
        findings.add(source.problem("unknown-note", f"no such note: '{name}'", found, hint=hint))
    for found in _unescaped(_IMAGE, prose, source):
        hint = "give a path from this file; one with spaces in angle brackets: ![…](<my photo.jpg>)"
        message = "this image will be printed as it is typed"
        findings.add(source.problem("unread-image", message, found, hint=hint))
    for at in _marks_as_addresses(tokens, places, source.path):
        hint = "write [words]{…}; round brackets hold the address of a link"
        findings.add(source.problem("bad-mark", "a mark in round brackets", at, hint=hint))


def _unescaped(pattern: re.Pattern[str], prose: Prose, source: Source) -> Iterator[Location]:
    for found in pattern.finditer(prose.text):
        place = prose.locate(Span(*found.span()))
        if source.excerpt(place.line)[: place.column - 1][-1:] != "\\":
            yield place


def _marks_as_addresses(
    tokens: list[Token], places: dict[int, BlockPlaces], path: str
) -> Iterator[Location]:
    for index, inline in places.items():
        for child in tokens[index].children or ():
            if _MARK_AS_ADDRESS.match(str(child.attrs.get("href", ""))):
                line, column = inline.at(child.meta[FROM])
                yield Location(path, line, column)
