"""Take the marks of a body, `[words]{…}`, out of its tokens, and say what each one says."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.article import MarkKind, WrittenMark
from generator.model.edtf import parse_edtf
from generator.model.problem import Location
from generator.model.prose import Prose, Span, leaf_text
from generator.model.source import Source
from generator.reading.attributes import Attribute, read_attributes
from generator.reading.dates import EDTF_HINT, bad_date_message
from generator.reading.findings import Findings
from generator.reading.places import BRACES, BlockPlaces
from generator.reading.spelling import suggest

_NAMES = ("gloss", "plain", "event")
_HINT = "the marks are {gloss=ID}, {.plain} and {event=DATE}"


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    braces: str
    parts: tuple[Attribute, ...]
    places: BlockPlaces
    start: int

    def place(self, path: str, part: Attribute | None = None) -> Location:
        """Return where a part of the braces stands, or all of them."""
        start, end = (part.start, part.end) if part else (0, len(self.braces))
        line, column = self.places.at(self.start + start)
        return Location(path, line, column + 1, end - start)


def take_marks(
    tokens: list[Token],
    prose: Prose,
    source: Source,
    places: dict[int, BlockPlaces],
    findings: Findings,
) -> tuple[WrittenMark, ...]:
    """Return the marks of a body in order, and take their tokens out of `tokens`."""
    found = [
        read
        for paragraph in prose.paragraphs
        for mark in _marks(tokens[paragraph.token], paragraph.span.start, places[paragraph.token])
        if (read := _read(mark, source, findings))
    ]
    for token in tokens:
        if token.children:
            token.children = [
                child for child in token.children if not child.type.startswith("mark_")
            ]
    return tuple(sorted(found, key=lambda mark: mark.span))


def _marks(inline: Token, start: int, places: BlockPlaces) -> Iterator[_Mark]:
    opened: list[tuple[Token, int]] = []
    for child in inline.children or ():
        if child.type == "mark_open":
            opened.append((child, start))
        elif child.type == "mark_close":
            token, begin = opened.pop()
            read = read_attributes(token.info)
            assert read is not None
            span = Span(begin, start)
            yield _Mark(span, token.info, read.parts, places, token.meta[BRACES])
        start += len(leaf_text(child))


def _read(mark: _Mark, source: Source, findings: Findings) -> WrittenMark | None:
    """Return what a mark says; None, and problems, for one that can't be read."""
    before = len(findings.problems)
    marks = [read for part in mark.parts if (read := _read_part(mark, part, source, findings))]
    if len(findings.problems) > before:
        return None
    place = mark.place(source.path)
    if len(marks) != 1:
        message = "two marks on the same words" if marks else "a mark that says nothing"
        findings.add(source.problem("bad-mark", message, place, hint=_HINT))
        return None
    if mark.span.start == mark.span.end:
        message = "a mark on no words"
        findings.add(source.problem("bad-mark", message, place, hint="write words in [ ]"))
        return None
    return marks[0]


def _read_part(
    mark: _Mark, part: Attribute, source: Source, findings: Findings
) -> WrittenMark | None:
    place = mark.place(source.path, part)
    if part.name == "." and part.value == "plain":
        return WrittenMark(MarkKind.PLAIN, mark.span, "", place)
    if part.name not in ("gloss", "event"):
        written = f"{part.name}{part.value}" if part.name in ("#", ".") else part.name
        hint = "write {.plain}" if part.name == "plain" else suggest(written.strip("#."), _NAMES)
        message = f"no such mark: '{written}'"
        findings.add(source.problem("unknown-attribute", message, place, hint=hint or _HINT))
        return None
    if not part.value:
        message = f"'{part.name}' has no value"
        findings.add(source.problem("bad-mark", message, place, hint=_HINT))
        return None
    if part.name == "event":
        try:
            parse_edtf(part.value)
        except ValueError as error:
            message = bad_date_message(part.value, error)
            findings.add(source.problem("bad-date", message, place, hint=EDTF_HINT))
            return None
    return WrittenMark(MarkKind(part.name), mark.span, part.value, place)
