"""Make the index that readers search: small documents in, Pagefind's files out.

A document is a page's indexed text and nothing else, so an index depends on the documents,
Pagefind and this file alone. A list beside the index says what it was made of: where that is
still the same, and every file still has the bytes it was written with, the index stays. The
only importer of pagefind.
"""

import hashlib
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from generator.model.site import File

# Ends with .txt, so it is written after all that it lists (writing.py): an index that was
# cut off half way is made anew.
LIST = "made-of.txt"

# Pagefind's own interfaces (370 kB), which our search page doesn't use.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


class IndexingError(Exception):
    """Pagefind made no index; the message is what it said last."""


def find_pagefind() -> Path | None:
    """Return Pagefind's program, from its Python package or on the PATH; None without one."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 - an extra, and slow
    except ImportError:
        found = which("pagefind")
        return Path(found) if found else None
    try:
        program = get_executable()
    except FileNotFoundError:
        return None
    return program.resolve() if program and program.is_file() else None


def index_of(documents: Sequence[File], program: Path, standing: Path) -> tuple[File, ...]:
    """Return the files of the index of `documents`, their paths relative to its folder.

    `standing` is the folder that an earlier index may stand in; it is read, never written.
    One that was made of the same documents is taken as it is; made anew, Pagefind may give a file
    of it another name.

    Raises:
        IndexingError: Pagefind can't be started, fails or is killed.

    """
    key = _key(documents, program)
    return _standing(standing, key) or _made(documents, program, key)


def _key(documents: Sequence[File], program: Path) -> str:
    whole = hashlib.sha256(Path(__file__).read_bytes())
    whole.update(_run(program, "--version").encode())
    for document in documents:
        whole.update(f"\0{document.path}\0{len(document.content)}\0".encode())
        whole.update(document.content)
    return whole.hexdigest()


def _standing(folder: Path, key: str) -> tuple[File, ...]:
    """Return the index that stands in `folder`, () unless it is whole and made of just that."""
    try:
        listed = (folder / LIST).read_bytes()
        made_of, *names = listed.decode().splitlines()
        files = [File(name, (folder / name).read_bytes()) for name in names]
    except (OSError, ValueError):
        return ()
    whole = (*files, File(LIST, listed))
    return whole if made_of == _seal(key, files) else ()


def _made(documents: Sequence[File], program: Path, key: str) -> tuple[File, ...]:
    with TemporaryDirectory(prefix="sidelight-search-") as name:
        site, bundle = Path(name, "site"), Path(name, "bundle")
        for document in documents:
            path = site / document.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(document.content)
        _run(program, "--site", site, "--output-path", bundle, "--keep-index-url", "--silent")
        found = sorted(path for path in bundle.rglob("*") if path.is_file())
        files = [
            File(path.relative_to(bundle).as_posix(), path.read_bytes())
            for path in found
            if not path.name.startswith(_UNUSED)
        ]
    if not files:
        raise IndexingError("it wrote no index")
    lines = (_seal(key, files), *(file.path for file in files))
    return (*files, File(LIST, "".join(f"{line}\n" for line in lines).encode()))


def _seal(key: str, files: Sequence[File]) -> str:
    """Return a digest of what an index was made of and of all its bytes."""
    whole = hashlib.sha256(key.encode())
    for file in files:
        whole.update(file.path.encode() + hashlib.sha256(file.content).digest())
    return whole.hexdigest()


def _run(program: Path, *arguments: str | Path) -> str:
    """Return what Pagefind prints. It runs where no pagefind.yml of somebody else's lies."""
    try:
        ran = subprocess.run(  # noqa: S603 - our own arguments
            [program, *arguments],
            cwd=program.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise IndexingError(f"{program}: {os.strerror(error.errno or 0)}") from error
    if ran.returncode < 0:
        raise IndexingError(f"it was ended by {signal.Signals(-ran.returncode).name}")
    if ran.returncode:
        said = ran.stderr.decode(errors="replace").strip() or ran.stdout.decode(errors="replace")
        last = said.strip().rpartition("\n")[2]
        raise IndexingError(last or f"it ended with status {ran.returncode}")
    return ran.stdout.decode(errors="replace")
