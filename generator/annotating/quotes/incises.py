"""Find the quotations of a paragraph, and cut out of each who is named in the middle of it.

French leaves the marks open round the speaker: « Nous partirons, affirme Paul Girard. Et vite. »
The words of the speaker belong to the frame, so such a quotation is two.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.annotating.quotes.quotation_marks import Quoted, scan_quotation_marks
from generator.languages.speaking import SpeechRules


def quotations_in(text: str, rules: SpeechRules) -> tuple[Quoted, ...]:
    """Return the quotations of one paragraph in order, without the asides of the language."""
    quotations = scan_quotation_marks(text)
    parts = (part for quoted in quotations for part in _parts(text, quoted, rules))
    return tuple(_without_spaces(text, part) for part in parts)


def _without_spaces(text: str, quoted: Quoted) -> Quoted:
    """Return a quotation without the spaces that French sets inside of its marks."""
    inner = text[quoted.inner_start : quoted.inner_end]
    if inner == inner.strip() or not inner.strip():
        return quoted
    start = quoted.inner_start + len(inner) - len(inner.lstrip())
    return replace(quoted, inner_start=start, inner_end=start + len(inner.strip()))


def _parts(text: str, quoted: Quoted, rules: SpeechRules) -> Iterator[Quoted]:
    """Yield what stands before, between and after the asides; marks stay with the outer parts.

    A part keeps the comma before the aside, as a part does that has marks of its own.
    """
    start, inner_start = quoted.start, quoted.inner_start
    for begin, end in rules.asides(text[quoted.inner_start : quoted.inner_end]):
        cut, after = quoted.inner_start + begin, quoted.inner_start + end
        if cut > inner_start:
            yield Quoted(start, cut, inner_start, cut, closed=True, single=quoted.single)
        start = inner_start = after
    if inner_start == quoted.inner_start:
        yield quoted
    elif text[inner_start : quoted.inner_end].strip():
        yield Quoted(start, quoted.end, inner_start, quoted.inner_end, quoted.closed, quoted.single)
