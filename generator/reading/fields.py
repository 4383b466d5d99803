"""Read the values of one YAML mapping, each as what it should be, gathering what is wrong.

A value that can't be read is a problem and gives the default, so that one pass over a file finds
all of its mistakes.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import NamedTuple, TypeVar

from generator.model.edtf import Edtf, parse_edtf
from generator.model.problem import Location, Problem
from generator.model.source import Source
from generator.reading.dates import EDTF_HINT, bad_date_message, read_day, read_when
from generator.reading.findings import Findings, Target
from generator.reading.front_matter import Parts, compose_mapping, split_front_matter
from generator.reading.keys import Keys
from generator.reading.nodes import Mapping, Node, Scalar, Sequence, brackets_hint, is_nothing
from generator.reading.spelling import suggest

Choice = TypeVar("Choice", bound=StrEnum)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Placed(NamedTuple):
    """A text as it was typed, and where."""

    text: str
    location: Location


def is_id(text: str) -> bool:
    """Whether a text has the form of an entry's id: small letters, digits and hyphens."""
    return bool(_ID.fullmatch(text))


def open_file(source: Source, required: str, findings: Findings) -> "tuple[Fields, Parts] | None":
    """Return the front matter of a file as fields, and the file's parts.

    None, and a problem, where it can't be read; `required` as in `split_front_matter`.
    """
    parts = split_front_matter(source, required)
    if isinstance(parts, Problem):
        findings.add(parts)
        return None
    node = compose_mapping(parts.front)
    if isinstance(node, Problem):
        findings.add(node)
        return None
    return Fields(parts.front, node, findings, Location(source.path, width=3)), parts


class Fields(Keys):
    """The keys of a mapping with their values."""

    def _scalar(self, value: Node, what: str, hint: str = "") -> Placed | None:
        place = self._part.place(value)
        if isinstance(value, Scalar) and not value.tag:
            return Placed(value.text.strip(), place)
        if isinstance(value, Scalar):
            message = f"{value.tag} here means a YAML tag"
            self.problem("wrong-type", message, place, hint="put the whole value in quotes")
            return None
        hint = hint or brackets_hint(value)
        self.problem("wrong-type", f"{what} has to be a text", place, hint=hint)
        return None

    def placed(self, key: str) -> Placed | None:
        """Return a text with its place, or None."""
        value = self._value(key)
        return self._scalar(value, f"'{key}'") if value else None

    def text(self, key: str, default: str = "") -> str:
        """Return a text; line ends inside a folded or literal block stay."""
        found = self.placed(key)
        return found.text if found else default

    def reference(self, key: str, target: Target) -> str:
        """Return an id that must exist (once every file has been read), or ""."""
        found = self.placed(key)
        if found is None:
            return ""
        self._findings.refer(target, found.text, self._part.source, found.location)
        return found.text

    def references(self, key: str, target: Target) -> tuple[str, ...]:
        """Return a list of ids that must exist."""
        found = self.texts(key)
        for one in found:
            self._findings.refer(target, one.text, self._part.source, one.location)
        return tuple(one.text for one in found)

    def speaker(self, key: str) -> str:
        """Return a name, or an entry's id, which must exist; a name has a capital or a space."""
        found = self.placed(key)
        if found and is_id(found.text):
            source = self._part.source
            self._findings.refer(Target.ENTRY, found.text, source, found.location, name=True)
        return found.text if found else ""

    def required(self, key: str) -> str:
        """Return a text that has to be there, "" where it isn't (and that is a problem)."""
        self.require(key)
        return self.text(key)

    def texts(self, key: str) -> tuple[Placed, ...]:
        """Return a list of texts; a single text counts as a list of one."""
        value = self._value(key)
        if value is None:
            return ()
        if not isinstance(value, Sequence):
            found = self._scalar(value, f"'{key}'", f"write `{key}: [first, second]`")
            return (found,) if found else ()
        what = f"each of '{key}'"
        read = (self._scalar(child, what) for child in value.members if not is_nothing(child))
        return tuple(found for found in read if found)

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """Return one of the words of an enumeration, or None."""
        found = self.placed(key)
        if found is None:
            return None
        words = [choice.value for choice in choices]
        if found.text in words:
            return choices(found.text)
        hint = suggest(found.text.lower(), words) or f"it is one of {', '.join(words)}"
        message = f"no such '{key}': '{found.text}'"
        self.problem("bad-choice", message, found.location, hint=hint)
        return None

    def truth(self, key: str, default: bool) -> bool:
        """Return yes or no."""
        found = self.placed(key)
        if found is None:
            return default
        if found.text.lower() in ("true", "yes", "on", "false", "no", "off"):
            return found.text.lower() in ("true", "yes", "on")
        message = f"'{key}' is yes or no, not '{found.text}'"
        self.problem("bad-choice", message, found.location, hint="write yes or no")
        return default

    def numbers(self, key: str) -> tuple[float, ...]:
        """Return a list of numbers; () where it is missing or one of them is none."""
        read: list[float] = []
        for found in self.texts(key):
            try:
                read.append(float(found.text))
            except ValueError:
                message = f"'{found.text}' isn't a number"
                hint = "write a decimal point, and no degree sign"
                self.problem("wrong-type", message, found.location, hint=hint)
                return ()
        return tuple(read)

    def edtf(self, key: str) -> Edtf | None:
        """Return a date of any precision, or None."""
        return self._dated(key, parse_edtf, EDTF_HINT)

    def day(self, key: str) -> date | None:
        """Return a calendar day, or None."""
        return self._dated(key, read_day, "write a day as 2015-11-05")

    def when(self, key: str) -> date | datetime | None:
        """Return a day, or a moment with its offset from UTC; None where it is missing."""
        hint = "write a day as 2015-11-05, or a time as 2015-11-05T10:30+01:00"
        return self._dated(key, read_when, hint)

    def moment(self, key: str) -> datetime | None:
        """Return a moment; a day alone means its beginning in UTC."""
        found = self.when(key)
        if found is None or isinstance(found, datetime):
            return found
        return datetime.combine(found, time(), UTC)

    def _dated(self, key: str, read: "Callable[[str], _Date]", hint: str) -> "_Date | None":
        found = self.placed(key)
        if found is None:
            return None
        try:
            return read(found.text)
        except ValueError as error:
            message = bad_date_message(found.text, error)
            self.problem("bad-date", message, found.location, hint=hint)
            return None

    def mapping(self, key: str) -> "Fields | None":
        """Return the keys of a mapping, or None."""
        value = self._value(key)
        return self._mapping(value, key) if value else None

    def mappings(self, key: str) -> "tuple[Fields, ...]":
        """Return a list of mappings."""
        value = self._value(key)
        if value is None:
            return ()
        if not isinstance(value, Sequence):
            place = self._part.place(value)
            hint = "begin each with a hyphen: `- …`"
            self.problem("wrong-type", f"'{key}' has to be a list", place, hint=hint)
            return ()
        read = (self._mapping(child, key) for child in value.members if not is_nothing(child))
        return tuple(found for found in read if found)

    def is_list(self, key: str) -> bool:
        """Whether a key holds a list."""
        return isinstance(self._value(key), Sequence)

    def texts_or_mappings(self, key: str) -> "tuple[Placed | Fields, ...]":
        """Return a list whose members are texts or mappings."""
        value = self._value(key)
        assert isinstance(value, Sequence)
        read = (
            self._scalar(child, key) if isinstance(child, Scalar) else self._mapping(child, key)
            for child in value.members
            if not is_nothing(child)
        )
        return tuple(found for found in read if found)

    def items(self) -> Iterator[tuple[Placed, "Fields"]]:
        """Yield every key whose value is a mapping, with that mapping."""
        for key, place in self._keys.items():
            if (found := self.mapping(key)) is not None:
                yield Placed(key, place), found

    def pairs(self) -> Iterator[tuple[Placed, Placed]]:
        """Yield every key with its text; a key without a value is a problem."""
        for key, place in self._keys.items():
            self.required(key)
            self._asked.add(key)
            value = self._values[key]
            if isinstance(value, Scalar) and not is_nothing(value):
                yield Placed(key, place), Placed(value.text.strip(), self._part.place(value))

    def _mapping(self, value: Node, key: str) -> "Fields | None":
        place = self._part.place(value)
        if isinstance(value, Mapping):
            return Fields(self._part, value, self._findings, place)
        message = f"'{key}' has to hold keys with values"
        hint = "write `key: value` below it, indented"
        self.problem("wrong-type", message, place, hint=hint)
        return None


_Date = TypeVar("_Date", bound=Edtf | date)
