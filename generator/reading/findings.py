"""Gather what reading a site finds beside its nouns: problems, and references still to be checked.

A reference can be checked only when every file has been read; it keeps its place until then.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.ids import slug_of
from generator.model.problem import Location, Problem
from generator.model.source import Source
from generator.reading.spelling import suggest


class Target(StrEnum):
    """What a reference leads to."""

    ENTRY = "entry"
    STORY = "story"
    SOURCE = "source"


_CODES = {
    Target.ENTRY: "unknown-entry",
    Target.STORY: "unknown-story",
    Target.SOURCE: "unknown-source",
}
_LINES_SHOWN = 8
# Where a writer would look for the targets that exist.
_HOMES = {
    Target.ENTRY: "content/glossary/{id}.md",
    Target.STORY: "content/stories/{id}.md",
    Target.SOURCE: "`{id}: …` under `sources:`",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of something else, and where it is written."""

    target: Target
    id: str
    source: Source
    location: Location
    name: bool = False
    """Whether a name may stand here instead."""

    def problem(self, known: Collection[str], lines: Sequence[int] = ()) -> Problem:
        """Return the problem of a reference that leads nowhere; it is in `lines` once more each."""
        home = f"it would be {_HOMES[self.target].format(id=slug_of(self.id))}"
        if self.name:
            home += "; a name that the glossary doesn't have begins with a capital"
        hint = suggest(self.id, known) or home
        message = f"no such {self.target}: '{self.id}'"
        if lines:
            others = [str(line) for line in dict.fromkeys(lines)]
            shown = ", ".join(others[:_LINES_SHOWN]) + ", …" * (len(others) > _LINES_SHOWN)
            message += f" (and {len(lines)} more, in line{'s' * (len(others) > 1)} {shown})"
        return self.source.problem(_CODES[self.target], message, self.location, hint=hint)


@dataclass
class Findings:
    """Two growing lists, handed to everything that reads."""

    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        """Add a problem."""
        self.problems.append(problem)

    def refer(
        self, target: Target, to: str, source: Source, at: Location, *, name: bool = False
    ) -> None:
        """Note that `to` must exist."""
        self.references.append(Reference(target, to, source, at, name))

    def settle(self, target: Target, known: Collection[str]) -> None:
        """Check all references to a kind of target now: what isn't known is a problem.

        An id that a file has several times is one problem, at its first place.
        """
        waiting = [one for one in self.references if one.target is target]
        self.references = [one for one in self.references if one.target is not target]
        unknown: dict[tuple[str, str], list[Reference]] = {}
        for one in waiting:
            if one.id not in known:
                unknown.setdefault((one.source.path, one.id), []).append(one)
        for same in unknown.values():
            first, *more = sorted(same, key=lambda one: one.location)
            self.problems.append(first.problem(known, [one.location.line for one in more]))
