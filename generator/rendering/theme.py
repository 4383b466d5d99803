"""Find the templates and assets that a site is made with.

A theme is a list of folders, searched in order: what a site keeps in its own `templates/`
and `assets/` replaces the file of the same name in the theme that comes with Sidelight.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Location, Problem

# The folder and the path of each asset, by the name that templates use.
Found = dict[str, tuple[Path, Path]]

_PACKAGE = Path(__file__).resolve().parent.parent


class TemplateProblem(Exception):  # noqa: N818 - it carries a Problem, and is named as what it carries
    """A mistake in a template or stylesheet, as the `problem` that its author is to see."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Theme:
    """Folders of templates and of assets, the site's own first. `root` is the site's folder."""

    root: Path
    templates: tuple[Path, ...]
    assets: tuple[Path, ...]

    def is_own(self, folder: Path) -> bool:
        """Whether a folder belongs to the site, and not to the theme that comes with Sidelight."""
        return folder not in _packaged("templates") + _packaged("assets")

    def location(self, file: Path, line: int = 1) -> Location:
        """Return where a theme's file is, as its author calls it: relative inside the site."""
        path = file.relative_to(self.root) if file.is_relative_to(self.root) else file
        return Location(path.as_posix(), line)

    def problem(self, code: str, message: str, file: Path, line: int, hint: str = "") -> Problem:
        """Return a problem that points at the words of one line of a theme's file."""
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
        words = excerpt.strip()
        at = self.location(file, line)
        column = excerpt.index(words) + 1
        return Problem(
            Location(at.path, line, column, max(1, len(words))),
            code,
            message,
            hint,
            excerpt=excerpt,
        )


def find_theme(site_root: Path) -> Theme:
    """Return the folders that exist, the site's own before those that come with Sidelight.

    The latter are inside the package when it was installed from a wheel, and beside it in a
    checkout of the repository. A site that *is* the checkout has each folder once.
    """
    root = site_root.resolve()
    return Theme(root, _folders(root, "templates"), _folders(root, "assets"))


def packaged_theme() -> Theme:
    """Return the theme that comes with Sidelight, whatever a site has replaced of it."""
    return Theme(_PACKAGE, _packaged("templates"), _packaged("assets"))


def theme_digest(theme: Theme) -> str:
    """Return a digest of all templates: pages made with other templates are other pages.

    Assets aren't in it; pages depend on their fingerprinted names (`Assets.digest`).
    """
    digest = hashlib.sha256()
    for folder in theme.templates:
        for name, file in files_below(folder):
            content = file.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
        digest.update(b"\1")
    return digest.hexdigest()


def found_assets(theme: Theme) -> Found:
    """Return the folder and the path of each asset by name, the site's own before the theme's."""
    found: Found = {}
    for folder in theme.assets:
        for name, path in files_below(folder):
            found.setdefault(name, (folder, path))
    return dict(sorted(found.items()))


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name, with forward slashes, and the path of each file, in the order of names.

    Hidden files (an editor's, a system's) aren't part of a theme.
    """
    found = ((file.relative_to(folder), file) for file in folder.rglob("*") if file.is_file())
    shown = ((name, file) for name, file in found if not any(p[0] == "." for p in name.parts))
    yield from sorted((name.as_posix(), file) for name, file in shown)


def _folders(root: Path, name: str) -> tuple[Path, ...]:
    candidates = (root / name, *_packaged(name))
    return tuple(dict.fromkeys(folder for folder in candidates if folder.is_dir()))


def _packaged(name: str) -> tuple[Path, ...]:
    """Return the folder of the theme that comes with Sidelight, as a tuple of one."""
    inside = _PACKAGE / "theme" / name
    return (inside if inside.is_dir() else _PACKAGE.parent / name,)
