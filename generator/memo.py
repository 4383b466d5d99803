"""Remember the results of pure, slow functions between runs.

A result is kept under a digest of everything it depends on, so it can't be stale: another
text, model or code is another key. One SQLite file; deleting it is always safe, and a file
that is broken, locked or can't be written is a memory that forgets.
"""

import hashlib
import pickle
import sqlite3
import sys
import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import closing
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TypeVar

Argument = TypeVar("Argument", bound=Hashable)
Answer = TypeVar("Answer")

# Results that no run has asked for in this long are dropped.
KEEP_DAYS = 60
_DAY = 86_400  # seconds
# How long another program may hold the file before we do without it.
_PATIENCE = 2.0  # seconds

_SCHEMA = """
CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, result BLOB, used INTEGER) WITHOUT ROWID
"""


_SEAL = 8  # bytes of a digest that a result is kept behind: SQLite doesn't notice a changed byte


def digest(*parts: str | bytes) -> str:
    """Return a key for `parts`: other parts, or parts cut elsewhere, make another key."""
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "little"))
        whole.update(content)
    return whole.hexdigest()


@cache
def code_digest(folder: Path) -> str:
    """Return a digest of the Python files below `folder`: changed code is another function.

    They are read once, since what changes later isn't what this process runs.
    """
    files = sorted(folder.rglob("*.py"))
    return digest(*(part for file in files for part in (file.name, file.read_bytes())))


def value_digest(value: object) -> str:
    """Return a digest of a frozen value and of all the values in it.

    The bytes of a pickle are hashed, and no pickle is ever kept or read: it has every field of
    every value, and what it can't write, such as a function made on the way, is an error. In its
    "fast" mode it doesn't tell whether equal values are one and the same.
    """
    written = BytesIO()
    pickler = pickle.Pickler(written, protocol=5)
    pickler.fast = True
    pickler.dump(value)
    return digest(written.getvalue())


@cache
def program_digest(*libraries: str) -> str:
    """Return a digest of the program as this process runs it: our code, Python, and libraries.

    `libraries` are the distributions that a result depends on, by their names.
    """
    code = code_digest(Path(__file__).parent)
    return digest(code, sys.version, *(version(library) for library in libraries))


class Memo:
    """Results by key, in the file `path`; with None they last as long as the object does."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._recent: dict[str, bytes] = {}

    def recall(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return what is remembered under `keys`; keys that aren't known are left out."""
        unread = [key for key in keys if key not in self._recent]
        if unread:
            self._recent |= self._attempt(lambda file: _read(file, unread)) or {}
        return {key: self._recent[key] for key in keys if key in self._recent}

    def keep(self, results: Mapping[str, bytes]) -> None:
        """Remember `results` under their keys."""
        self._recent.update(results)
        self._attempt(lambda file: _write(file, results))

    def _attempt(self, action: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        """Return what `action` makes of the open file, or None where the file can't be used."""
        if self._path is None:
            return None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as file, file:
                file.execute(_SCHEMA)
                return action(file)
        except (sqlite3.OperationalError, OSError):
            return None  # locked, full or not writable: nothing wrong with what it holds
        except sqlite3.DatabaseError:
            self._path.unlink(missing_ok=True)
            return None


def remember(
    memo: Memo,
    keys: Mapping[Argument, str],
    compute: Callable[[Sequence[Argument]], Sequence[bytes]],
) -> dict[Argument, bytes]:
    """Return a result for each of `keys`, computing only those that aren't remembered.

    `keys` leads from what `compute` takes to the digest of all that its result depends on.
    `compute` is called at most once, and not at all when nothing is missing.
    """
    found = memo.recall(list(keys.values()))
    missing = [argument for argument, key in keys.items() if key not in found]
    if missing:
        fresh = dict(zip((keys[each] for each in missing), compute(missing), strict=True))
        memo.keep(fresh)
        found |= fresh
    return {argument: found[key] for argument, key in keys.items()}


def remember_latest(
    memo: Memo,
    keys: Mapping[str, str],
    compute: Callable[[Sequence[str]], Sequence[bytes]],
) -> dict[str, bytes]:
    """Return the same for what has a name of its own, forgetting what came of a name before.

    `keys` leads from the name, which `compute` takes, to the digest. For results that are large,
    or that one edit makes many of: all of them together are never more than a site has names.
    """
    places = {name: digest("latest", name) for name in keys}
    kept = memo.recall(list(places.values()))
    prefixes = {name: bytes.fromhex(key) for name, key in keys.items()}
    found = {
        name: kept[place].removeprefix(prefixes[name])
        for name, place in places.items()
        if kept.get(place, b"").startswith(prefixes[name])
    }
    missing = [name for name in keys if name not in found]
    if missing:
        fresh = dict(zip(missing, compute(missing), strict=True))
        memo.keep({places[name]: prefixes[name] + result for name, result in fresh.items()})
        found |= fresh
    return {name: found[name] for name in keys}


def _read(file: sqlite3.Connection, keys: Sequence[str]) -> dict[str, bytes]:
    today = int(time.time() // _DAY)
    found = {}
    for key in keys:
        row = file.execute("SELECT result, used FROM results WHERE key = ?", (key,)).fetchone()
        result = _opened(row[0]) if row else None
        if result is not None:
            found[key] = result
            if row[1] < today:
                file.execute("UPDATE results SET used = ? WHERE key = ?", (today, key))
    return found


def _write(file: sqlite3.Connection, results: Mapping[str, bytes]) -> None:
    today = int(time.time() // _DAY)
    rows = [(key, _seal(result) + result, today) for key, result in results.items()]
    file.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
    file.execute("DELETE FROM results WHERE used < ?", (today - KEEP_DAYS,))


def _seal(result: bytes) -> bytes:
    return hashlib.blake2b(result, digest_size=_SEAL).digest()


def _opened(kept: object) -> bytes | None:
    """Return the result in what was kept, or None where it isn't what was written."""
    if not isinstance(kept, bytes):
        return None
    result = kept[_SEAL:]
    return result if kept[:_SEAL] == _seal(result) else None
