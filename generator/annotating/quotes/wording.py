"""Give the words of a quotation as a card shows them, and what the article reports beside them."""

import re
from collections.abc import Iterator

from generator.annotating.quotes.speaker_rules import INNER_LABEL
from generator.annotating.quotes.speakers import Utterance
from generator.model.prose import Span

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def words_of(utterance: Utterance) -> str:
    """Return what was said, without marks, and without the speaker's label ("POE: We go").

    The comma before "she said" is the frame's: it goes at the end, and is a full stop where
    the next part begins a sentence. An ellipsis stands where the article's words part them.
    """
    text = utterance.frame.text
    parts = [" ".join(text[part.inner.start : part.inner.end].split()) for part in utterance.parts]
    label = INNER_LABEL.match(parts[0])
    joined = parts[0][label.end() if label else 0 :]
    for place, part in enumerate(parts[1:]):
        if joined.endswith(",") and part[:1].isupper():
            joined = f"{joined[:-1]}."
        left_out = _is_left_out(utterance, place)
        joined = f"{joined.rstrip(',')} … {part}" if left_out else f"{joined} {part}"
    return joined.rstrip(",")


def _is_left_out(utterance: Utterance, place: int) -> bool:
    """Whether the article's own words part a stretch from the next one.

    Who spoke doesn't ("…," she said, "…"). Two parts of a sentence are never one stretch, even
    with nothing but a comma between them.
    """
    earlier, later = utterance.parts[place : place + 2]
    between = Span(earlier.span.end, later.span.start)
    attribution = utterance.attribution
    told = (attribution.cue, attribution.speaker) if attribution else ()
    if any(one and between.covers(one) for one in told):
        return False
    said = bool(_WORD.search(utterance.frame.text[between.start : between.end]))
    return said or not (earlier.clause and later.clause)


def reported_by(utterance: Utterance) -> Iterator[Span]:
    """Yield what is reported outside of the quotations, without the space and marks round it."""
    content = utterance.attribution.content if utterance.attribution else None
    if content is None:
        return
    edges = [content.start]
    for part in utterance.parts:
        edges += part.span
    edges.append(content.end)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = utterance.frame.text[start:end] if start < end else ""
        left = len(words) - len(words.lstrip(" ,;:"))
        right = len(words.rstrip(" ,;:."))
        if _WORD.search(words[left:right]):
            yield Span(start + left, start + right)
