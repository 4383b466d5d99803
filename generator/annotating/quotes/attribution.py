"""What a text says of who spoke: the words for a speaker, and the rule that found them.

Whom the words mean ("she", "the minister") is decided over the whole article (identities.py).
"""

from dataclasses import dataclass

from generator.annotating.quotes.frames import Frame
from generator.model.prose import Span

_NOUNS = ("NOUN", "PROPN", "PRON")

# As many as one list of speakers may have.
_MOST = 5


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have spoken: the words for the speaker, and the verb or noun of saying.

    `around` reaches from the first to the last word of the speaker's whole phrase, with its
    apposition ("his brother, Jim Pike, a farmer"). `safe` says that the rule may be published on.
    `content` is all that is reported, of which the quotation is only a part ("said *the plan was
    “dead” by May*"). `rivals` are the subjects of the other reports that the words stand in.
    `joint` are the words for each who speaks, where they are several ("Jane Poe and Tom Roe").
    """

    speaker: Span
    around: Span
    rule: str
    cue: Span | None = None
    safe: bool = False
    content: Span | None = None
    rivals: tuple[Span, ...] = ()
    joint: tuple[Span, ...] = ()


def attribution_to(
    frame: Frame, subject: int, cue: int | None, rule: str, *, safe: bool = False
) -> Attribution:
    """Return an attribution to the phrase round word `subject`, by the verb or noun `cue`.

    Of "Poe and Roe, who said …" nobody can tell which of the two spoke.
    """
    words = frame.words
    several = [] if cue is None else _joint(frame, subject)
    related = bool(several) and not {*several}.isdisjoint(frame.ancestors(cue or 0))
    return Attribution(
        frame.phrase(subject),
        frame.whole_phrase(subject),
        rule,
        None if cue is None else Span(words[cue].start, words[cue].end),
        safe and not related,
        joint=() if related else tuple(frame.phrase(one) for one in several),
    )


def _joint(frame: Frame, subject: int) -> list[int]:
    """Return the words for each of several of whom a subject is one; none for a single one."""
    first = frame.words[subject].head if frame.words[subject].relation == "conj" else subject
    several = [first]
    while len(several) < _MOST:
        more = [other for other in frame.children[several[-1]] if _is_beside(frame, other)]
        if not more:
            break
        several.append(more[0])
    return several if len(several) > 1 and subject in several else []


def _is_beside(frame: Frame, index: int) -> bool:
    """Whether a noun is joined to another, and isn't a second thing said of the same one."""
    word = frame.words[index]
    told = frame.child(word.head, "appos")
    single = told is not None and told < index
    return word.relation == "conj" and word.pos in _NOUNS and frame.quoted[index] < 0 and not single
