"""Join the theme's styles and scripts, and give every asset a name that tells its content.

A fingerprinted file never changes, so a reader's browser may keep it for ever. The result is
one stylesheet and one script, made from small files that can each be replaced by a site, and
the scripts in `js/pages/`, each for the one page that asks for it.

An article's page holds the styles of its text in itself (tokens, base and `css/first/`), so that
it is painted as soon as it is there; what stands below the text waits for the rest.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.model.site import File
from generator.rendering.styles import Styles, first_and_rest
from generator.rendering.theme import Found, Theme, found_assets

STYLESHEET = "site.css"
REST = "rest.css"
SCRIPT = "site.js"

_OF_A_PAGE = "js/pages/"


@dataclass(frozen=True, slots=True)
class Assets:
    """The files to write, and where each asset is to be found by the name templates use.

    Names are paths below `assets/`, such as "fonts/libre-franklin.woff2"; the joined ones are
    "site.css" and "site.js". A page's own script is "js/pages/search.js". "site.css" is
    `first_styles`, whose links are paths under `site/`, and "rest.css".
    """

    files: tuple[File, ...]
    urls: dict[str, str] = field(default_factory=dict)
    first_styles: str = ""

    def url(self, name: str) -> str:
        """Return the path of an asset under `site/`.

        Raises:
            KeyError: the theme has no such asset.

        """
        return self.urls[name]

    def styles_within(self, root: str) -> str:
        """Return the first styles for a page from which `root` ("../") leads to `site/`.

        Nothing in them ends the `style` element that they are to stand in.
        """
        rooted = self.first_styles.replace('url("assets/', f'url("{root}assets/')
        return rooted.replace("</", "<\\/")

    @property
    def digest(self) -> str:
        """A digest of all that pages take from here: names to link to, and the first styles."""
        taken = (sorted(self.urls.items()), self.first_styles)
        return hashlib.sha256(repr(taken).encode()).hexdigest()


def read_assets(theme: Theme) -> Assets:
    """Return all assets of a theme; the same folders give the same bytes.

    A site's own files (not its styles and scripts) stand under their own names too, so that
    an article can link to them; so do licences and other texts, which nobody links to.

    Raises:
        TemplateProblem: a stylesheet's `url(…)` leads to no file ("missing-asset").

    """
    found = found_assets(theme)
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
    styles = Styles(theme, found, urls.copy())
    first, rest = first_and_rest(found)
    for joined, content in (
        (STYLESHEET, styles.joined(first + rest, "assets/").encode()),
        (REST, styles.joined(rest, "assets/").encode()),
        (SCRIPT, _script(found)),
    ):
        urls[joined] = _fingerprinted(joined, content)
        files.append(File(urls[joined], content))
    return Assets(tuple(sorted(files, key=lambda file: file.path)), urls, styles.joined(first))


def _script(found: Found) -> bytes:
    names = [name for name in found if name.endswith(".js") and _is_joined(name)]
    return "\n".join(found[name][1].read_text(encoding="utf-8") for name in names).encode()


def _is_joined(name: str) -> bool:
    """Whether an asset is part of the styles or the script that all pages share."""
    return name.startswith(("css/", "js/")) and not name.startswith(_OF_A_PAGE)


def _plain(name: str) -> str:
    return f"assets/{name}"


def _fingerprinted(name: str, content: bytes) -> str:
    """Return "assets/fonts/libre-franklin.3f2a9c01.woff2"; with 8 digits."""
    path = PurePosixPath("assets", name)
    digest = hashlib.sha256(content).hexdigest()[:8]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
