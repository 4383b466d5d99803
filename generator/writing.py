"""Bring a folder to hold just the files of a build: write what changed, remove what is gone.

Files that a build didn't make (`CNAME`, `.gitignore`) stay: a list in the folder says which
ones are ours. Every file is replaced in one step, assets before the pages that use them, and
nothing is removed before everything new is there: a reader never meets half a file, and a
build that is cut off is mended by the next one.
"""

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.model.site import File

MANIFEST = ".sidelight-files"

# Written last, since they refer to everything else.
_PAGES = (".html", ".xml", ".txt")


@dataclass(frozen=True, slots=True)
class Written:
    """Paths below the folder, sorted: made anew, rewritten, removed; and how many stayed."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int

    @property
    def nothing(self) -> bool:
        """Whether the folder held these very files already."""
        return not (self.added or self.changed or self.removed)


def write_files(files: Iterable[File], folder: Path) -> Written:
    """Make `folder` hold `files`, and of earlier builds' files nothing else.

    Raises:
        OSError: the folder can't be written; what stood there mostly still stands.

    """
    made = sorted(files, key=lambda file: (file.path.endswith(_PAGES), file.path))
    paths = {file.path for file in made}
    stale = _made_before(folder) - paths
    removed = [path for path in _in_the_way(stale, paths) if _remove(folder, path)]
    added: list[str] = []
    changed: list[str] = []
    for file in made:
        old = _content(folder / file.path)
        if old != file.content:
            (added if old is None else changed).append(file.path)
            _replace(folder / file.path, file.content)
    removed += [path for path in stale if _remove(folder, path)]
    _list_made(folder, sorted(paths))
    return Written(
        tuple(sorted(added)),
        tuple(sorted(changed)),
        tuple(sorted(removed)),
        len(made) - len(added) - len(changed),
    )


def _in_the_way(stale: set[str], paths: set[str]) -> list[str]:
    """Return the old files that stand where a folder is to be, or whose folder a file replaces."""
    folders = {str(parent) for path in paths for parent in PurePosixPath(path).parents}
    return [
        path
        for path in stale
        if path in folders or any(str(up) in paths for up in PurePosixPath(path).parents)
    ]


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _replace(target: Path, content: bytes) -> None:
    """Put `content` at `target` in one step, with the permissions of any new file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".sidelight-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove(folder: Path, path: str) -> bool:
    target = folder / path
    try:
        target.unlink()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
    for parent in target.relative_to(folder).parents[:-1]:
        with suppress(OSError):
            (folder / parent).rmdir()
    return True


def _made_before(folder: Path) -> set[str]:
    """Return the paths that the last build made; a path that leads out of the folder isn't one."""
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return set()
    inside = folder.resolve()
    return {line for line in lines if line and (inside / line).resolve().is_relative_to(inside)}


def _list_made(folder: Path, paths: Sequence[str]) -> None:
    content = "".join(f"{path}\n" for path in paths).encode()
    if _content(folder / MANIFEST) != content:
        _replace(folder / MANIFEST, content)
