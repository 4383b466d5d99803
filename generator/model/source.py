"""One text file of the site, as it was read."""

from dataclasses import dataclass

from generator.model.problem import Location, Problem, Severity


@dataclass(frozen=True, slots=True)
class Source:
    r"""A file's path and its text.

    `path` is relative to the site's folder, with forward slashes. `text` has no byte order
    mark and only `\n` as line end; its lines are those that an editor numbers.
    """

    path: str
    text: str

    def excerpt(self, line: int) -> str:
        """Return line `line`, counted from 1; "" past the end."""
        lines = self.text.split("\n")
        return lines[line - 1] if 0 < line <= len(lines) else ""

    def problem(
        self,
        code: str,
        message: str,
        at: Location | None = None,
        *,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Return a problem of this file, with the line that it points at."""
        location = at or Location(self.path)
        return Problem(location, code, message, hint, severity, self.excerpt(location.line))
