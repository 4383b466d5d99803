"""Read the last line of a blockquote: "— Faisal Mekdad, Deputy Foreign Minister, 3 November 2015".

Name first, then the role, then the date; the last two may be missing.
"""

import re
from dataclasses import dataclass, replace

from markdown_it.token import Token

from generator.model.edtf import Edtf, parse_edtf
from generator.model.prose import leaf_text
from generator.reading.attributes import read_attributes
from generator.reading.places import OFFSETS

_DASH = re.compile(r"\s*(?:[—―]|-{2,3})\s*(?=\S)")
_YEAR = re.compile(r"\d{4}")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th|er|º|ª)?\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """Who said it. `entry` is the id that a mark on the name gives, or ""."""

    name: str
    role: str = ""
    said: Edtf | None = None
    entry: str = ""
    line: int = 1
    """The line of the credit, counted from 1 in the body."""


def take_credit(tokens: list[Token], start: int, end: int, language: str) -> Credit | None:
    """Return the credit of the blockquote at `tokens[start:end]`, and take its line out.

    None where the last line doesn't begin with a dash, or where it is all there is.
    """
    last = end - 2
    if (
        last < start
        or tokens[last].type != "inline"
        or tokens[last - 1].level != tokens[start].level + 1
    ):
        return None
    inline = tokens[last]
    line = _last_line(inline)
    children = (inline.children or [])[line:]
    text = "".join(map(leaf_text, children))
    dash = _DASH.match(text)
    if not dash:
        return None
    if line:
        _cut(inline, line - 1)
    elif last - 1 > start + 1:
        del tokens[last - 1 : last + 2]
    else:
        return None
    credit = read_credit(text[dash.end() :], language)
    return replace(credit, entry=_marked(children), line=(inline.map or [0, 1])[1])


def read_credit(text: str, language: str) -> Credit:
    """Return the name, role and date that a line such as "A. Name, role, 3 May 2015" gives."""
    parts = [part.strip() for part in text.split(",")]
    said = None
    for count in (2, 1):  # "November 3, 2015" has a comma of its own
        if len(parts) > count and (said := read_date(", ".join(parts[-count:]), language)):
            parts = parts[:-count]
            break
    return Credit(parts[0], ", ".join(part for part in parts[1:] if part), said)


def read_date(text: str, language: str) -> Edtf | None:
    """Return the day, month or year that `text` writes out in `language`; None for other text."""
    try:
        return parse_edtf(text)
    except ValueError:
        pass
    words = [_ORDINAL.sub("", word) for word in re.split(r"[\s,]+", text.lower()) if word]
    months = _months(language)
    month = next((months[word.rstrip(".")] for word in words if word.rstrip(".") in months), 0)
    years = [word for word in words if _YEAR.fullmatch(word)]
    days = [word for word in words if word.isdecimal() and len(word) <= 2]
    plain = [word for word in words if word not in ("de", "del", "of")]
    if not month or len(years) != 1 or len(plain) != 2 + len(days) or len(days) > 1:
        return None
    day = f"-{int(days[0]):02}" if days else ""
    try:
        return parse_edtf(f"{years[0]}-{month:02}{day}")
    except ValueError:
        return None


def _months(language: str) -> dict[str, int]:
    from babel import Locale  # noqa: PLC0415  # a tenth of a second, for few articles
    from babel.core import UnknownLocaleError  # noqa: PLC0415

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale("en")
    names: dict[str, int] = {}
    for form in ("wide", "abbreviated"):
        for number, name in locale.months["format"][form].items():
            names[name.lower().rstrip(".")] = number
    return names


def _last_line(inline: Token) -> int:
    """Return the index of the first child after the last line break outside of emphasis."""
    depth, found = 0, 0
    for index, child in enumerate(inline.children or ()):
        depth += child.nesting
        if depth == 0 and child.type in ("softbreak", "hardbreak"):
            found = index + 1
    return found


def _cut(inline: Token, end: int) -> None:
    assert inline.children is not None
    inline.children = inline.children[:end]
    length = sum(len(leaf_text(child)) for child in inline.children)
    inline.content = inline.content[: inline.meta[OFFSETS][length]].rstrip()
    del inline.meta[OFFSETS][length:]


def _marked(children: list[Token]) -> str:
    """Return the id of a mark `{gloss=ID}` on the name, or ""."""
    for child in children:
        if child.type == "mark_open" and (found := read_attributes(child.info)):
            return next((part.value or "" for part in found.parts if part.name == "gloss"), "")
    return ""
