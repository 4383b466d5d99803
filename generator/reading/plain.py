"""Read plain text as an article, character for character.

For `sidelight annotate` and the benchmarks: the prose *is* the text that came in, so that
offsets need no translation.
"""

import itertools
import re
from datetime import date

from generator.model.article import Article, FrontMatter
from generator.model.ids import stable_id
from generator.model.prose import Paragraph, ParagraphKind, Prose, Run, Span
from generator.model.source import Source

# A paragraph ends at a blank line, or at a line end where the text has no blank line at all.
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def read_plain(text: str, path: str, published: date) -> Article:
    """Return `text` as an article whose prose equals it; hard-wrapped lines stay together."""
    prose = Prose(path, text, tuple(_paragraphs(text)), tuple(_runs(text)))
    return Article(path, Source(path, text), FrontMatter(path, published), (), prose)


def _paragraphs(text: str) -> list[Paragraph]:
    separator = r"\n(?:[^\S\n]*\n)+" if _BLANK_LINE.search(text) else r"\n"
    ends = [(found.start(), found.end()) for found in re.finditer(separator, text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    spans = [Span(*edges) for edges in zip(starts, stops, strict=True)]
    filled = [span for span in spans if text[span.start : span.end].strip()]
    return [
        Paragraph(
            stable_id("p", text[span.start : span.end]), ParagraphKind.TEXT, span, 0, number, ""
        )
        for number, span in enumerate(filled, start=1)
    ]


def _runs(text: str) -> list[Run]:
    lines = [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1]
    return [
        Run(Span(start, max(start, stop - 1)), number, 1)
        for number, (start, stop) in enumerate(itertools.pairwise(lines), start=1)
    ]
