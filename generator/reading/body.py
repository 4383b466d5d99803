"""Read the Markdown below the front matter: tokens, prose, quotations, and marks."""

import re
from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.article import WrittenMark, WrittenQuote
from generator.model.problem import Severity
from generator.model.prose import Prose, Span
from generator.reading.blockquotes import find_quotes, take_block_marks, take_credits
from generator.reading.findings import Findings
from generator.reading.front_matter import Parts
from generator.reading.markdown import WRITTEN_ID, parse_markdown
from generator.reading.marks import take_marks
from generator.reading.prose import PULL, extract_prose, find_places
from generator.reading.smart_quotes import set_quotes

# Braces that were surely meant as a mark, and stand where none can be read.
_STRAY = re.compile(
    r"\{\s*(?:(?:gloss|event|speaker|said|source|role)\b|\.(?:plain|pull)\b|#[\w-]+\s*\})[^{}]*\}?"
)


@dataclass(frozen=True, slots=True)
class Body:
    """What a body says; `tokens` are ready for a page, with typographic quotation marks."""

    tokens: tuple[Token, ...]
    prose: Prose
    quotes: tuple[WrittenQuote, ...]
    marks: tuple[WrittenMark, ...]


def read_body(parts: Parts, language: str, findings: Findings) -> Body:
    """Return the body of a file; what is wrong in it is added to `findings`."""
    source = parts.front.source
    tokens = parse_markdown(parts.body)
    take_block_marks(tokens, source, parts.body_line, findings)
    take_credits(tokens, language)
    places = find_places(tokens, source, parts.body_line)
    prose = extract_prose(tokens, source, places)
    quotes = find_quotes(tokens, prose)
    marks = take_marks(tokens, prose, source, places, findings)
    _report_stray_braces(parts, prose, findings)
    _report_duplicate_ids(parts, tokens, prose, findings)
    _clean(tokens)
    set_quotes(tokens, language)
    return Body(tuple(tokens), prose, quotes, marks)


def _report_stray_braces(parts: Parts, prose: Prose, findings: Findings) -> None:
    for found in _STRAY.finditer(prose.text):
        hint = "marks stand right behind [words], attributions on a line of their own"
        findings.add(
            parts.front.source.problem(
                "stray-braces",
                "these braces will be printed as they are",
                prose.locate(Span(*found.span())),
                hint=hint,
                severity=Severity.WARNING,
            )
        )


def _report_duplicate_ids(
    parts: Parts, tokens: list[Token], prose: Prose, findings: Findings
) -> None:
    seen: set[str] = set()
    for token in tokens:
        written = token.meta.get(WRITTEN_ID)
        if written is None:
            continue
        if written in seen and token.map:
            line = token.map[0] + parts.body_line
            place = prose.locate(Span(0, 0))
            place = type(place)(prose.path, line, 1, max(1, len(parts.front.source.excerpt(line))))
            hint = "give this block another id"
            findings.add(
                parts.front.source.problem(
                    "duplicate-id", f"two blocks have the id '{written}'", place, hint=hint
                )
            )
        seen.add(written)


def _clean(tokens: list[Token]) -> None:
    """Drop what only reading needs; a pull quote stays marked in the meta of its blockquote."""
    for token in tokens:
        pull = token.meta.get(PULL)
        if token.type in ("inline", "blockquote_open") or WRITTEN_ID in token.meta:
            token.meta = {PULL: True} if pull else {}
        for child in token.children or ():
            child.meta.pop("from", None)
