"""What a text says of who spoke: the words for a speaker, and the rule that found them.

Whom the words mean ("she", "the minister") is decided over the whole article (identities.py).
"""

from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.model.prose import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have spoken: the words for the speaker, and the verb or noun of saying.

    `around` reaches from the first to the last word of the speaker's whole phrase, with its
    apposition ("his brother, Jim Pike, a farmer"). `safe` says that the rule may be published on.
    `content` is all that is reported, of which the quotation is only a part ("said *the plan was
    “dead” by May*"). `rivals` are the subjects of the other reports that the words stand in.
    """

    speaker: Span
    around: Span
    rule: str
    cue: Span | None = None
    safe: bool = False
    content: Span | None = None
    rivals: tuple[Span, ...] = ()


def attribution_to(
    frame: Frame, subject: int, cue: int | None, rule: str, *, safe: bool = False
) -> Attribution:
    """Return an attribution to the phrase round word `subject`, by the verb or noun `cue`."""
    words = frame.words
    return Attribution(
        frame.phrase(subject),
        frame.whole_phrase(subject),
        rule,
        None if cue is None else Span(words[cue].start, words[cue].end),
        safe,
    )
