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
    the next part begins a sentence. An ellipsis stands for what the article says between two
    parts, if that isn't who spoke.
    """
    text = utterance.frame.text
    parts = [" ".join(text[part.inner.start : part.inner.end].split()) for part in utterance.parts]
    label = INNER_LABEL.match(parts[0])
    joined = parts[0][label.end() if label else 0 :]
    for place, part in enumerate(parts[1:]):
        if joined.endswith(",") and part[:1].isupper():
            joined = f"{joined[:-1]}."
        between = Span(utterance.parts[place].span.end, utterance.parts[place + 1].span.start)
        if _is_left_out(utterance, between):
            joined = f"{joined.rstrip(',')} … {part}"
        else:
            joined = f"{joined} {part}"
    return joined.rstrip(",")


def _is_left_out(utterance: Utterance, between: Span) -> bool:
    """Whether the article goes on with its own words between two parts of a quotation."""
    if not _WORD.search(utterance.frame.text[between.start : between.end]):
        return False
    attribution = utterance.attribution
    told = (attribution.cue, attribution.speaker) if attribution else ()
    return not any(one and between.covers(one) for one in told)


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
