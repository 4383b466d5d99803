"""Join the theme's styles and scripts, and give every asset a name that tells its content.

A fingerprinted file never changes, so a reader's browser may keep it for ever. The result is
one stylesheet and one script, made from small files that can each be replaced by a site, and
the scripts in `js/pages/`, each for the one page that asks for it.
"""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from posixpath import normpath

from generator.model.site import File
from generator.rendering.theme import TemplateProblem, Theme, files_below

STYLESHEET = "site.css"
SCRIPT = "site.js"

_OF_A_PAGE = "js/pages/"
_FIRST = ("css/tokens.css", "css/base.css")
_URL = re.compile(r"""url\(\s*(?P<quote>["']?)(?P<target>[^"')]+)(?P=quote)\s*\)""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assets:
    """The files to write, and where each asset is to be found by the name templates use.

    Names are paths below `assets/`, such as "fonts/libre-franklin.woff2"; the joined ones are
    "site.css" and "site.js". A page's own script is "js/pages/search.js".
    """

    files: tuple[File, ...]
    urls: dict[str, str] = field(default_factory=dict)

    def url(self, name: str) -> str:
        """Return the path of an asset under `site/`.

        Raises:
            KeyError: the theme has no such asset.

        """
        return self.urls[name]

    @property
    def digest(self) -> str:
        """A digest of all names that pages may link to."""
        return hashlib.sha256(repr(sorted(self.urls.items())).encode()).hexdigest()


def read_assets(theme: Theme) -> Assets:
    """Return all assets of a theme; the same folders give the same bytes.

    A site's own files (not its styles and scripts) stand under their own names too, so that
    an article can link to them; so do licences and other texts, which nobody links to.

    Raises:
        TemplateProblem: a stylesheet's `url(…)` leads to no file ("missing-asset").

    """
    found = _first_of_each_name(theme)
    files: list[File] = []
    urls: dict[str, str] = {}
    for name, (folder, path) in found.items():
        if _is_joined(name):
            continue
        content = path.read_bytes()
        urls[name] = _plain(name) if path.suffix == ".txt" else _fingerprinted(name, content)
        files.append(File(urls[name], content))
        if theme.is_own(folder) and urls[name] != _plain(name):
            files.append(File(_plain(name), content))
    for joined, content in (
        (STYLESHEET, _stylesheet(theme, found, urls)),
        (SCRIPT, _script(found)),
    ):
        urls[joined] = _fingerprinted(joined, content)
        files.append(File(urls[joined], content))
    return Assets(tuple(sorted(files, key=lambda file: file.path)), urls)


def _first_of_each_name(theme: Theme) -> dict[str, tuple[Path, Path]]:
    """Return the folder and the path of each asset, the site's own before the theme's."""
    found: dict[str, tuple[Path, Path]] = {}
    for folder in theme.assets:
        for name, path in files_below(folder):
            found.setdefault(name, (folder, path))
    return dict(sorted(found.items()))


def _stylesheet(theme: Theme, found: dict[str, tuple[Path, Path]], urls: dict[str, str]) -> bytes:
    """Join the styles: tokens, base, then the rest by name. Cascade layers do the ordering."""
    names = [name for name in found if name.startswith("css/") and name.endswith(".css")]
    ordered = sorted(
        names,
        key=lambda name: (
            (name not in _FIRST, _FIRST.index(name), "") if name in _FIRST else (True, 0, name)
        ),
    )
    parts = [_rewritten(theme, name, found[name][1], urls) for name in ordered]
    return "\n".join(parts).encode()


def _rewritten(theme: Theme, name: str, file: Path, urls: dict[str, str]) -> str:
    """Return a stylesheet whose links lead to the fingerprinted files from `assets/`."""
    text = file.read_text(encoding="utf-8")

    def link(match: re.Match[str]) -> str:
        target = match["target"]
        if _ELSEWHERE.match(target):
            return match[0]
        asset = normpath(f"{PurePosixPath(name).parent}/{target}")
        if asset not in urls:
            line = text.count("\n", 0, match.start()) + 1
            message = f"no such asset: '{target}'"
            raise TemplateProblem(theme.problem("missing-asset", message, file, line))
        return f'url("{urls[asset].removeprefix("assets/")}")'

    return _URL.sub(link, text)


def _script(found: dict[str, tuple[Path, Path]]) -> bytes:
    names = [name for name in found if name.endswith(".js") and _is_joined(name)]
    return "\n".join(found[name][1].read_text(encoding="utf-8") for name in names).encode()


def _is_joined(name: str) -> bool:
    """Whether an asset is part of the one stylesheet or the one script."""
    return name.startswith(("css/", "js/")) and not name.startswith(_OF_A_PAGE)


def _plain(name: str) -> str:
    return f"assets/{name}"


def _fingerprinted(name: str, content: bytes) -> str:
    """Return "assets/fonts/libre-franklin.3f2a9c01.woff2"; with 8 digits."""
    path = PurePosixPath("assets", name)
    digest = hashlib.sha256(content).hexdigest()[:8]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
