"""Find out who speaks in each blockquote, and take the attribution out of the tokens.

A writer attributes by `{speaker=… said=…}` on a line of its own (reading/block_marks.py), or by a
last line that begins with a dash (reading/credits.py).
"""

from markdown_it.token import Token

from generator.model.article import WrittenQuote
from generator.model.problem import Location
from generator.model.prose import Prose, Span
from generator.reading.block_marks import QUOTE, Attribution, index_of
from generator.reading.credits import take_credit
from generator.reading.findings import Findings, Target
from generator.reading.front_matter import Parts

_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'", "”": "”", "»": "«"}


def take_credits(tokens: list[Token], language: str, parts: Parts, findings: Findings) -> None:
    """Take a last line with a dash out of each blockquote, and note whom it names.

    What braces say counts before it.
    """
    for token in _outermost(tokens):
        index = index_of(tokens, token)
        credit = take_credit(tokens, index, _closing(tokens, index), language)
        if credit is None:
            continue
        if credit.entry:
            source = parts.front.source
            line = parts.body_line + credit.line - 1
            column = source.excerpt(line).rfind(credit.entry) + 1
            place = Location(source.path, line, max(1, column), len(credit.entry))
            findings.refer(Target.ENTRY, credit.entry, source, place)
        known = token.meta.get(QUOTE, Attribution())
        named = Attribution(credit.entry or credit.name, credit.role, credit.said)
        token.meta[QUOTE] = known.over(named)


def _outermost(tokens: list[Token]) -> list[Token]:
    """Return the opening tokens of blockquotes that stand in no other blockquote."""
    found, depth = [], 0
    for token in tokens:
        if token.type == "blockquote_open" and depth == 0:
            found.append(token)
        depth += token.nesting if token.type.startswith("blockquote_") else 0
    return found


def find_quotes(tokens: list[Token], prose: Prose) -> tuple[WrittenQuote, ...]:
    """Return the outermost blockquotes that have words, in order."""
    found = []
    for token in _outermost(tokens):
        index = index_of(tokens, token)
        end = _closing(tokens, index)
        spans = [p.span for p in prose.paragraphs if index < p.token < end]
        if spans:
            span = _without_marks(prose, Span(spans[0].start, spans[-1].end))
            found.append(_quote(token.meta.get(QUOTE, Attribution()), prose, span))
    return tuple(found)


def _quote(attribution: Attribution, prose: Prose, span: Span) -> WrittenQuote:
    return WrittenQuote(
        words=prose.words(span),
        speaker=attribution.speaker,
        location=prose.locate(span),
        role=attribution.role,
        said=attribution.said,
        source=attribution.source,
        span=span,
        pull=attribution.pull,
    )


def _without_marks(prose: Prose, span: Span) -> Span:
    """Return the span without one pair of quotation marks round all of it."""
    words = prose.words(span)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    words = words.strip()
    closing = _PAIRS.get(words[:1], "")
    inner = words[1:-1]
    if len(words) > 2 and closing and words.endswith(closing) and closing not in inner:
        return Span(start + 1, end - 1)
    return Span(start, end)


def _closing(tokens: list[Token], index: int) -> int:
    depth = 0
    for at in range(index, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1
