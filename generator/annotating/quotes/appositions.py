"""Find the name that a speaker's words are, or that stands in apposition to them.

What stands in apposition is the same as what it stands beside (R. Quirk et al., A Comprehensive
Grammar of the English Language, 1985, 17.65).
"""

from bisect import bisect_left
from collections.abc import Collection

from generator.annotating.quotes.attribution import Attribution
from generator.annotating.quotes.frames import APPOSITIONS, Frame
from generator.annotating.quotes.named import Named, Names
from generator.model.entry import Kind
from generator.model.prose import Span

_GENITIVES = ("'s", "’s")
_SEVERAL = ("NNS", "NNPS")


def name_in(attribution: Attribution, frame: Frame, names: Names) -> Named | None:
    """Return the name that the speaker's words are, not merely hold.

    "Obama's spokesman" isn't Obama, nor is "the farm, Obama's home"; "the spokesman, John
    Earnest" is Earnest.
    """
    for named in names.between(attribution.speaker):
        if named.span.end >= attribution.speaker.end:
            return named
    beside = _beside(attribution, frame, names) or _held_beside(attribution, frame, names)
    owns = beside and frame.text.startswith(_GENITIVES, beside.span.end)
    return None if owns else beside


def may_be_of_another(
    named: Named, attribution: Attribution, frame: Frame, persons: Collection[str]
) -> bool:
    """Whether a name beside the speaker's words may be somebody's whom they only mention.

    "The daughter of the dead man, Tom Roe, said": whether he or she is called so, no parser can
    tell. `persons` are nouns for one, in lower case.
    """
    first, last = (
        bisect_left(frame.words, offset, key=lambda word: word.start)
        for offset in (attribution.speaker.end, named.span.start)
    )
    return any(
        word.pos == "NOUN" and word.text.lower() in persons for word in frame.words[first:last]
    )


def _beside(attribution: Attribution, frame: Frame, names: Names) -> Named | None:
    """Return the person who stands in apposition to the speaker's word itself.

    "Friends of Tom Roe, among them Bob Moss," are neither: several are no single one.
    """
    index = bisect_left(frame.words, attribution.speaker.end, key=lambda word: word.end)
    if index == len(frame.words) or frame.words[index].tag in _SEVERAL:
        return None
    for child in frame.children[index]:
        word = frame.words[child]
        if child > index and word.relation in APPOSITIONS:
            persons = names.between(Span(word.start, word.end))
            found = next((named for named in persons if named.kind is Kind.PERSON), None)
            if found:
                return found
    return None


def _held_beside(attribution: Attribution, frame: Frame, names: Names) -> Named | None:
    """Return who "the partner at Lenox, Jane Poe," is: an apposition that a parser misplaced.

    A person's name is never a firm's or a town's.
    """
    index = bisect_left(frame.words, attribution.speaker.end, key=lambda word: word.end)
    if index == len(frame.words) or frame.words[index].pos != "NOUN":
        return None
    before = frame.child(index, "prep")
    held = frame.child(before, "pobj") if before is not None else None
    beside = frame.child(held, "appos") if held is not None else None
    if held is None or beside is None or frame.words[held].pos != "PROPN":
        return None
    if names.person_ending(frame.words[held].end):
        return None
    return names.person_ending(frame.words[beside].end)
