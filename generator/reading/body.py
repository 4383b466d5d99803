"""Read the Markdown below the front matter: tokens, prose, quotations, and marks."""

import re
from collections import Counter
from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.article import WrittenMark, WrittenQuote
from generator.model.problem import Location
from generator.model.prose import Prose
from generator.model.source import Source
from generator.reading.block_marks import QUOTE, take_block_marks
from generator.reading.blockquotes import find_quotes, take_credits
from generator.reading.findings import Findings
from generator.reading.front_matter import Parts
from generator.reading.images import MARK, take_images
from generator.reading.markdown import WRITTEN_ID, parse_markdown
from generator.reading.marks import take_marks
from generator.reading.places import FROM, OFFSETS
from generator.reading.prose import extract_prose, find_places
from generator.reading.smart_quotes import set_quotes
from generator.reading.strays import report_strays


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
    take_credits(tokens, language, parts, findings)
    places = find_places(tokens, source, parts.body_line)
    prose = extract_prose(tokens, source, places)
    quotes = find_quotes(tokens, prose)
    marks = take_marks(tokens, prose, source, places, findings)
    take_images(tokens, source, places, language, findings)
    report_strays(tokens, prose, source, places, findings)
    _report_duplicate_ids(source, tokens, findings)
    set_quotes(tokens, language)
    _clean(tokens)
    return Body(tuple(tokens), prose, quotes, marks)


def _report_duplicate_ids(source: Source, tokens: list[Token], findings: Findings) -> None:
    written = Counter(str(token.meta[WRITTEN_ID]) for token in tokens if WRITTEN_ID in token.meta)
    for one in (one for one, count in written.items() if count > 1):
        braces = re.compile(rf"\{{[^{{}}\n]*?(#{re.escape(one)})(?=[\s}}])")
        *_, last = braces.finditer(source.text)
        at = last.start(1)
        line_start = source.text.rfind("\n", 0, at) + 1
        place = Location(
            source.path, source.text.count("\n", 0, at) + 1, at - line_start + 1, len(one) + 1
        )
        message = f"two blocks have the id '{one}'"
        hint = "give one of them another id"
        findings.add(source.problem("duplicate-id", message, place, hint=hint))


def _clean(tokens: list[Token]) -> None:
    """Drop what only reading needs; a pull quote stays marked in the meta of its blockquote."""
    for token in tokens:
        for key in (OFFSETS, WRITTEN_ID, QUOTE):
            token.meta.pop(key, None)
        for child in token.children or ():
            for key in (FROM, MARK):
                child.meta.pop(key, None)
