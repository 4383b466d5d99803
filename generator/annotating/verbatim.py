"""Find words in a text as a reader would: marks, dashes, ellipses and spaces may differ.

The differences that count are those of `model.ids.fold`; here every folded character knows
where it came from.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model.ids import fold
from generator.model.prose import Prose, Span

_MARKS = "\"'“”‘’„«» "
# Plain ASCII, white space, or one character with the combining marks on it.
_CLUSTER = re.compile(r"[!-~]+(?![\u0300-\u036f])|\s+|.[\u0300-\u036f]*", re.DOTALL)
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:\.\.\.|\. \. \.)\s*\]|\.\.\.|\. \. \.)\s*")
_WORD = re.compile(r"\w+(?:['-]\w+)*")

# Below this likeness a passage isn't what the writer meant (difflib.get_close_matches' own).
_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text as `fold` leaves it; `starts[i]` is where its character `i` came from."""

    text: str
    starts: tuple[int, ...]

    def find(self, words: str, start: int, end: int) -> tuple[int, int] | None:
        """Return where whole words stand in `[start, end)` of the unfolded text; None if nowhere.

        A full stop or comma at their end doesn't count: news style changes it at will.
        """
        wanted = fold(words).rstrip(".,;: ") or fold(words)
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        at = self.text.find(wanted, first, last) if wanted else -1
        while at >= 0:
            after = at + len(wanted)
            if self._whole(at, after):
                return self.starts[at], self._end(after)
            at = self.text.find(wanted, at + 1, last)
        return None

    def find_parts(self, words: str, start: int, end: int) -> tuple[tuple[int, int], ...] | None:
        """Return where words stand; those around an ellipsis may stand apart, in order."""
        whole = self.find(words, start, end)
        if whole:
            return (whole,)
        parts = [part for part in _LEFT_OUT.split(fold(words)) if part.strip()]
        found = []
        for part in parts if len(parts) > 1 else ():
            place = self.find(part, start, end)
            if place is None:
                return None
            found.append(place)
            start = place[1]
        return tuple(found) or None

    def _whole(self, start: int, end: int) -> bool:
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        joined_before = before.isalnum() and self.text[start].isalnum()
        return not joined_before and not (after.isalnum() and self.text[end - 1].isalnum())

    def _end(self, end: int) -> int:
        """Return the place after character `end - 1`, which may have been several."""
        place = end
        while self.starts[place] == self.starts[end - 1]:
            place += 1
        return self.starts[place]


def fold_in_place(text: str) -> FoldedText:
    """Return `text` folded as `fold` does it, in proportion to its length."""
    pieces: list[str] = []
    starts: list[int] = []
    for found in _CLUSTER.finditer(text):
        cluster = found.group()
        if cluster.isascii() and not cluster.isspace():
            pieces.append(cluster)
            starts.extend(range(found.start(), found.end()))
            continue
        folded = " " if cluster.isspace() else fold(unicodedata.normalize("NFKC", cluster))
        pieces.append(folded)
        starts.extend([found.start()] * len(folded))
    starts.append(len(text))
    return FoldedText("".join(pieces), tuple(starts))


def find_words(words: str, prose: Prose, folded: FoldedText) -> tuple[Span, ...]:
    """Return where words first stand in one paragraph; () where they don't.

    `folded` is the prose's text (`fold_in_place`). Quotation marks round the words may be left
    out, and an ellipsis in them stands for words between.
    """
    for candidate in (words, words.strip(_MARKS)):
        for paragraph in prose.paragraphs:
            found = folded.find_parts(candidate, *paragraph.span)
            if found:
                return tuple(Span(start, end) for start, end in found)
    return ()


def hint_at_nearest(words: str, prose: Prose) -> str:
    """Return a hint that shows the passage most like `words`, and what differs; "" for none."""
    passage = nearest_passage(words, tuple(prose.words(one.span) for one in prose.paragraphs))
    if not passage:
        return ""
    differs = difference(words, passage)
    return f'the nearest passage is "{passage}"' + (f": it has {differs}" if differs else "")


def nearest_passage(words: str, paragraphs: tuple[str, ...]) -> str:
    """Return the passage most like `words`; "" where none is much like them."""
    wanted = _WORD.findall(fold(words))
    known = {word.lower() for word in wanted}
    best, best_share = "", 0.0
    for paragraph in paragraphs:
        found = {word.lower() for word in _WORD.findall(fold(paragraph))}
        share = len(known & found) / max(1, len(known))
        if share > best_share:
            best, best_share = paragraph, share
    return _window(wanted, best) if best_share >= _LIKE / 1.5 else ""


def _window(wanted: list[str], paragraph: str) -> str:
    """Return the stretch of a paragraph that its words in common with `wanted` span."""
    places = [(found.start(), found.end()) for found in _WORD.finditer(paragraph)]
    words = [fold(paragraph[start:end]) for start, end in places]
    matcher = SequenceMatcher(None, [w.lower() for w in words], [w.lower() for w in wanted], False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return ""
    first = max(0, blocks[0].a - blocks[0].b)
    last = min(len(words), blocks[-1].a + len(wanted) - blocks[-1].b)
    likeness = SequenceMatcher(None, words[first:last], wanted, False).ratio()
    return paragraph[places[first][0] : places[last - 1][1]] if likeness >= _LIKE else ""


def difference(words: str, passage: str) -> str:
    """Return the first words that differ, as a hint says it: 'has "x", not "y"'; "" for none."""
    ours, theirs = fold(words).split(), fold(passage).split()
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, False).get_opcodes():
        if tag == "replace":
            return f'"{" ".join(theirs[c:d])}", not "{" ".join(ours[a:b])}"'
        if tag == "insert":
            return f'"{" ".join(theirs[max(0, c - 1) : d + 1])}"'
        if tag == "delete":
            return f'no "{" ".join(ours[a:b])}"'
    return ""
