"""Find what stands between quotation marks in one paragraph.

Writers mix curly, straight and typewriter marks, forget one, or leave a quotation open because
the next paragraph goes on with it. So each paragraph is read afresh, from left to right: no mark
can spoil more than its own paragraph. Marks inside a quotation belong to it and aren't reported.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks. `start` and `end` include the marks, the inner pair doesn't.

    `closed` is False where no mark ends the quotation before the paragraph does. `single` is
    True for ‘…’, which British papers use for quotations and others for headlines.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    single: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    text: str


_MARK = re.compile("``|'{2,}|[\"“”„‟«»＂]|['‘’‚]")
_OPENERS = "“„‟``"
_STRAIGHT = ('"', "＂", "''")
# Guillemets are paired with their own kind alone, in either direction.
_PAIRS = {"«": "»", "»": "«"}
_BEFORE_OPENING = "([{-–—/…>=*_|"

# Words that begin with an apostrophe. Years ('90s) are told by their digits.
_ELISIONS = re.compile(r"(?:em|tis|twas|til|till|cause|cuz|bout|round|ere|n|neath|nuff)\b|\d\ds?\b")


# A line that begins with a mark begins anew, as in a text whose paragraphs are single lines.
_NEW_START = re.compile(r"\n(?=\s*(?:``|''|[\"“„«‘]))")


def scan_quotation_marks(text: str) -> tuple[Quoted, ...]:
    """Return the outermost quotations of one paragraph, in order; total on any input.

    Single marks open a quotation only where another single mark can close it: everything else
    is an apostrophe. A mark after a number, with nothing open, is one of inches or minutes.
    """
    found: list[Quoted] = []
    start = 0
    for end in (*(new.start() for new in _NEW_START.finditer(text)), len(text)):
        found += [_moved(quoted, start) for quoted in _scan(text[start:end])]
        start = end
    return tuple(found)


def _moved(quoted: Quoted, offset: int) -> Quoted:
    if not offset:
        return quoted
    return Quoted(
        quoted.start + offset,
        quoted.end + offset,
        quoted.inner_start + offset,
        quoted.inner_end + offset,
        quoted.closed,
        quoted.single,
    )


def _scan(text: str) -> list[Quoted]:
    marks = [_Mark(found.start(), found.end(), found.group()) for found in _MARK.finditer(text)]
    doubles = [mark for mark in marks if _is_double(mark)]
    singles = _Singles(text, [mark for mark in marks if not _is_double(mark)])
    found: list[Quoted] = []
    position = double = 0
    for mark in marks:
        if mark.start < position:
            continue
        quoted = None
        if _is_double(mark):
            while doubles[double].start < mark.start:
                double += 1
            if _can_open(text, mark):
                quoted = _close_double(text, mark, doubles, double + 1)
        else:
            quoted = singles.quotation_at(mark)
        if quoted:
            found.append(quoted)
            position = quoted.end
    return found


def _is_double(mark: _Mark) -> bool:
    return mark.text not in ("'", "‘", "’", "‚")


def _before(text: str, mark: _Mark) -> str:
    return text[mark.start - 1] if mark.start else " "


def _after(text: str, mark: _Mark) -> str:
    return text[mark.end] if mark.end < len(text) else " "


def _at_start_of_word(text: str, mark: _Mark) -> bool:
    before = _before(text, mark)
    return before.isspace() or before in _BEFORE_OPENING or before in "'\"‘“„«"


def _can_open(text: str, mark: _Mark) -> bool:
    before, after = _before(text, mark), _after(text, mark)
    if mark.text in _PAIRS:
        return _at_start_of_word(text, mark)
    if mark.text in _OPENERS:
        return True
    if mark.text == "”":
        return _at_start_of_word(text, mark) and (not mark.start or not after.isspace())
    if before.isdigit() and not after.isalpha():
        return False
    return not after.isspace() or mark.end == len(text.rstrip()) == mark.start


def _close_double(text: str, opening: _Mark, doubles: list[_Mark], index: int) -> Quoted:
    """Return the quotation that `opening` begins; up to the paragraph's end if nothing ends it."""
    depth = 0
    for position in range(index, len(doubles)):
        mark = doubles[position]
        if opening.text in _PAIRS or mark.text in _PAIRS:
            if mark.text == _PAIRS.get(opening.text):
                return _quoted(opening, mark)
            continue
        if _is_inch_mark(text, mark, len(doubles) - position - 1):
            continue
        if _opens_within(text, opening, mark):
            depth += 1
        elif depth and len(doubles) - position - 1 >= depth:
            depth -= 1
        else:
            return _quoted(opening, mark)
    end = len(text.rstrip())
    return Quoted(
        opening.start, max(end, opening.end), opening.end, max(end, opening.end), closed=False
    )


def _quoted(opening: _Mark, closing: _Mark) -> Quoted:
    # Of three apostrophes in a row the last two are the double mark: 'so he called it 'mad'''.
    inner_end = max(opening.end, closing.end - 2 if "''" in closing.text else closing.start)
    return Quoted(opening.start, closing.end, opening.end, inner_end)


def _opens_within(text: str, opening: _Mark, mark: _Mark) -> bool:
    """Whether a mark inside an open quotation opens another one; “ closes what „ has opened."""
    if mark.text in "„‟``":
        return True
    return mark.text == "“" and opening.text not in "„‟" and _at_start_of_word(text, mark)


def _is_inch_mark(text: str, mark: _Mark, marks_left: int) -> bool:
    """Whether a straight mark in an open quotation measures something: `"a 12" pipe," he said`.

    It does if it follows a number and only without it do the paragraph's marks pair up.
    """
    return (
        mark.text in _STRAIGHT
        and _before(text, mark).isdigit()
        and not _after(text, mark).isalnum()
        and marks_left % 2 == 1
    )


class _Singles:
    """The single marks of a paragraph; finds what closes one, passing each mark once."""

    def __init__(self, text: str, marks: list[_Mark]) -> None:
        self._text = text
        self._closing = _Onward([mark for mark in marks if self._can_close(mark)])
        self._sure = _Onward([m for m in self._closing.marks if not self._may_be_possessive(m)])
        self._opening = _Onward([mark for mark in marks if self._can_open(mark)])

    def quotation_at(self, opening: _Mark) -> Quoted | None:
        """Return the quotation that a mark opens, None if it is an apostrophe.

        A mark that could be a plural's possessive ("the players’ union") closes only where no
        surer one follows before the next opening mark.
        """
        closing = self._closing.after(opening.end) if self._can_open(opening) else None
        if closing is None:
            return None
        if self._may_be_possessive(closing):
            sure, another = self._sure.after(closing.end), self._opening.after(closing.end)
            if sure and not (another and another.start < sure.start):
                closing = sure
        return Quoted(opening.start, closing.end, opening.end, closing.start, single=True)

    def _can_open(self, mark: _Mark) -> bool:
        after = _after(self._text, mark)
        if mark.text == "’" or after.isspace() or not _at_start_of_word(self._text, mark):
            return False
        return not _ELISIONS.match(self._text, mark.end)

    def _can_close(self, mark: _Mark) -> bool:
        before, after = _before(self._text, mark), _after(self._text, mark)
        return mark.text in "'’" and not before.isspace() and not after.isalnum()

    def _may_be_possessive(self, mark: _Mark) -> bool:
        rest = self._text[mark.end : mark.end + 2]
        return _before(self._text, mark) in "sSz" and rest[:1] == " " and rest[1:2].isalpha()


class _Onward:
    """Marks in order, asked for the first one past a place that only ever grows."""

    def __init__(self, marks: list[_Mark]) -> None:
        self.marks = marks
        self._index = 0

    def after(self, place: int) -> _Mark | None:
        while self._index < len(self.marks) and self.marks[self._index].start <= place:
            self._index += 1
        return self.marks[self._index] if self._index < len(self.marks) else None
