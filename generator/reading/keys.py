"""Know which keys a YAML mapping has, and report the ones that are unknown, double or missing.

Whoever reads a mapping asks for keys one by one; the keys that nobody asked for are unknown.
"""

from generator.model.problem import Location, Severity
from generator.reading.findings import Findings
from generator.reading.front_matter import YamlText
from generator.reading.nodes import Mapping, Node, Scalar, brackets_hint, is_nothing
from generator.reading.spelling import suggest

# What writers who know other programs may call a key, and its names here.
_OTHER_NAMES = {
    "author": ("byline",),
    "authors": ("byline",),
    "date": ("published", "said"),
    "deck": ("standfirst",),
    "description": ("standfirst", "summary"),
    "draft": ("status",),
    "events": ("timeline",),
    "headline": ("title",),
    "key_points": ("in_brief",),
    "lang": ("language",),
    "place": ("dateline",),
    "quote": ("text", "quotes"),
    "subtitle": ("standfirst", "tagline"),
    "summary": ("standfirst",),
    "type": ("kind",),
    "url": ("base_url",),
    "when": ("said", "date"),
}


class Keys:
    """The keys of one mapping; `location` is where the mapping itself stands."""

    def __init__(
        self, part: YamlText, node: Mapping | None, findings: Findings, at: Location
    ) -> None:
        self.location = at
        self.source = part.source
        self.findings = findings
        self._part = part
        self._findings = findings
        self._asked: set[str] = set()
        self._values: dict[str, Node] = {}
        self._keys: dict[str, Location] = {}
        for key, value in node.pairs if node else ():
            self._add(key, value)

    def _add(self, key: Node, value: Node) -> None:
        place = self._part.place(key)
        if not isinstance(key, Scalar):
            self.problem("wrong-type", "a key has to be a word", place, hint=brackets_hint(key))
        elif key.text in self._keys:
            first = self._keys[key.text].line
            message = f"'{key.text}' stands here a second time"
            self.problem("duplicate-key", message, place, hint=f"the first one is in line {first}")
        else:
            self._keys[key.text] = place
            self._values[key.text] = value

    def problem(
        self,
        code: str,
        message: str,
        at: Location,
        *,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add a problem of this file."""
        found = self._part.source.problem(code, message, at, hint=hint, severity=severity)
        self._findings.add(found)

    def place(self, key: str) -> Location:
        """Return where a key stands; where the mapping stands if it has no such key."""
        return self._keys.get(key, self.location)

    def value_place(self, key: str) -> Location:
        """Return where a key's value stands; where the mapping stands if it has no such key."""
        value = self._values.get(key)
        return self._part.place(value) if value else self.location

    @property
    def places(self) -> dict[str, Location]:
        """Where each key stands."""
        return dict(self._keys)

    def close(self) -> None:
        """Report every key that nobody has asked for."""
        for key, place in self._keys.items():
            if key not in self._asked:
                hint = suggest(key, self._asked) or self._other_name(key)
                self.problem("unknown-key", f"no such key: '{key}'", place, hint=hint)

    def _other_name(self, key: str) -> str:
        there = sorted(self._asked)
        known = [name for name in _OTHER_NAMES.get(key.lower(), ()) if name in there]
        return f"it is called '{known[0]}' here" if known else f"there are {', '.join(there)}"

    def _value(self, key: str) -> Node | None:
        """Return a key's value; None where there is none, which `key:` and `key: ~` say too."""
        self._asked.add(key)
        value = self._values.get(key)
        return None if value is None or is_nothing(value) else value

    def has(self, key: str) -> bool:
        """Whether a key is there and has a value, of whatever type."""
        return self._value(key) is not None

    def require(self, key: str) -> None:
        """Report a key that isn't there, or has no value.

        One that is there misspelt is only called unknown, with the right spelling (`close`).
        """
        if self.has(key):
            return
        if key not in self._keys:
            if not any(suggest(typed, [key]) for typed in self._keys.keys() - self._asked):
                hint = f"add `{key}: …`"
                self.problem("missing-key", f"'{key}' is missing", self.location, hint=hint)
            return
        place = self._keys[key]
        line = self._part.source.excerpt(place.line)[place.column - 1 + place.width :]
        hint = "a # begins a comment: put the value in quotes" if "#" in line else ""
        self.problem("missing-key", f"'{key}' has no value", place, hint=hint)
