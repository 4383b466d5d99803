"""Tell of files that look like a writer's and that nothing reads.

An article that is saved as `talks.txt`, or beside `articles/`, would be missing without a word.
Files of other kinds, and those whose name begins with "." or "_", may lie anywhere.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.model.problem import Location, Problem, Severity
from generator.reading.files import find_files

FOLDERS = ("articles", "glossary", "stories")

_TEXTS = (".md", ".markdown", ".mdown", ".mkd", ".txt")
_SETTINGS = (".yml", ".yaml")
_OR_HIDE = "or begin its name with _"


def unread_files(root: Path) -> Iterator[Problem]:
    """Yield a warning for each file below `root/content` that is passed over by mistake."""
    for path in find_files(root, "content", "*"):
        name = PurePosixPath(path.relative_to(root).as_posix())
        explained = _explain(name) if path.is_file() else None
        if explained:
            message, hint = explained
            place = Location(str(name))
            yield Problem(place, "unread-file", message, hint, Severity.WARNING)


def _explain(path: PurePosixPath) -> tuple[str, str] | None:
    """Return why a file isn't read and what to do; None where it is, or needn't be."""
    below = path.relative_to("content")
    kind = path.suffix.lower()
    if len(below.parts) > 1 and below.parts[0] in FOLDERS:
        if path.suffix == ".md" or kind not in _TEXTS:
            return None
        return "this file isn't read: its name has to end with .md", (
            f"rename it to {path.stem}.md, {_OR_HIDE}"
        )
    if path.stem == "site" and kind in _SETTINGS and str(below) != "site.yml":
        return "these settings aren't read", "they are in content/site.yml"
    if kind in _TEXTS:
        folders = "articles/, glossary/ and stories/"
        return f"this file isn't read: it is in none of {folders}", f"move it there, {_OR_HIDE}"
    return None
