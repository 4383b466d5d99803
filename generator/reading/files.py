"""Find and read the text files of a site's folder.

A file that can't be read as text is a problem with its place, never a traceback: writers
save files with all kinds of programs.
"""

from pathlib import Path

from generator.model.problem import Location, Problem
from generator.model.source import Source

# What Windows programs save by default, and the order to guess in.
_LIKELY_ENCODINGS = {"utf-16": "UTF-16", "cp1252": "Windows-1252"}


def find_files(root: Path, folder: str, pattern: str = "*.md") -> tuple[Path, ...]:
    """Return the files below `root/folder` in order of their paths, hidden ones left out."""
    found = (root / folder).rglob(pattern)
    return tuple(sorted(path for path in found if not _is_hidden(path.relative_to(root))))


def read_source(root: Path, path: Path) -> Source | Problem:
    r"""Return a file's text, or the one problem that keeps it from being read.

    A byte order mark is dropped and every kind of line end becomes "\n".
    """
    name = path.relative_to(root).as_posix()
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Problem(Location(name), "unreadable-file", f"can't read this file: {reason.lower()}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(name, content, error.start)
    source = source_of(name, text)
    return _nul_byte(source) if "\0" in source.text else source


def source_of(name: str, text: str) -> Source:
    """Return a text as a source: line ends made one kind."""
    return Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def _not_utf8(name: str, content: bytes, at: int) -> Problem:
    before = content[:at].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    location = Location(name, before.count("\n") + 1, len(before) - line_start + 1)
    encoding = _likely_encoding(content)
    hint = "save it as UTF-8"
    if encoding:
        hint = f"it looks like {_LIKELY_ENCODINGS[encoding]}; save it as UTF-8"
    rest = content[at:].splitlines()[0] if encoding == "cp1252" else b""
    excerpt = before[line_start:] + rest.decode("cp1252", "replace") if encoding else ""
    message = f"byte {content[at]:#04x} at offset {at} isn't UTF-8"
    return Problem(location, "not-utf8", message, hint, excerpt="" if "\0" in excerpt else excerpt)


def _likely_encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "cp1252"


def _nul_byte(source: Source) -> Problem:
    at = source.text.index("\0")
    line_start = source.text.rfind("\n", 0, at) + 1
    location = Location(source.path, source.text.count("\n", 0, at) + 1, at - line_start + 1)
    hint = "this may not be a text file; if it is, delete the character"
    return source.problem("nul-byte", "there is a NUL character here", location, hint=hint)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.parts)
