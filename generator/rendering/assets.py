"""Join the theme's styles and scripts, and give every asset a name that tells its content.

A fingerprinted file never changes, so a reader's browser may keep it for ever. The result is
one stylesheet and one script, made from small files that can each be replaced by a site, and
the scripts in `js/pages/`, each for the one page that asks for it.

An article's page holds the styles of its text in itself (tokens, base and `css/first/`), so that
it is painted as soon as it is there, and a script (`js/first/`) that asks for the rest then.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote

from rjsmin import jsmin

from generator.model.site import File
from generator.rendering.styles import Styles, with_links
from generator.rendering.theme import Found, Theme, found_assets

STYLESHEET = "site.css"
REST = "rest.css"
SCRIPT = "site.js"

# Bytes of a drawing that stands in every page instead of being asked for.
_EMBEDDED = 500
_KEPT = "/:;=',()"  # beside letters and digits, in a URL's path (RFC 3986, section 3.3)

_FIRST = "js/first/"
_OF_A_PAGE = "js/pages/"


@dataclass(frozen=True, slots=True)
class Assets:
    """The files to write, and where each asset is to be found by the name templates use.

    Names are paths below `assets/`, such as "fonts/libre-franklin.woff2"; the joined ones are
    "site.css" and "site.js". A page's own script is "js/pages/search.js". "site.css" is
    `first_styles`, whose links are paths under `site/`, and "rest.css". `first_script` is the
    same for all pages, so that a content security policy can name it by its digest.
    """

    files: tuple[File, ...]
    urls: dict[str, str] = field(default_factory=dict)
    first_styles: str = ""
    first_script: str = ""

    def url(self, name: str) -> str:
        """Return the path of an asset under `site/`.

        Raises:
            KeyError: the theme has no such asset.

        """
        return self.urls[name]

    def embedded(self, name: str) -> str | None:
        """Return a small drawing as an address that holds it (RFC 2397), or None.

        A request for a few hundred bytes takes as long as one for the page itself.
        """
        content = next(file.content for file in self.files if file.path == self.urls[name])
        if not name.endswith(".svg") or len(content) > _EMBEDDED:
            return None
        return f"data:image/svg+xml,{quote(content.strip(), safe=_KEPT)}"

    def styles_within(self, root: str) -> str:
        """Return the first styles for a page from which `root` ("../") leads to `site/`.

        Nothing in them ends the `style` element that they are to stand in.
        """
        return with_links(self.first_styles, f"{root}assets/").replace("</", "<\\/")

    @property
    def digest(self) -> str:
        """A digest of all that pages take from here: names to link to, and what they hold."""
        taken = (sorted(self.urls.items()), self.first_styles, self.first_script)
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
    first, rest = styles.first_and_rest()
    scripts = [name for name in found if name.endswith(".js") and _is_joined(name)]
    ahead = [name for name in scripts if name.startswith(_FIRST)]
    later = [name for name in scripts if name not in ahead]
    for joined, content in (
        (STYLESHEET, with_links(f"{first}\n{rest}", "").encode()),
        (REST, with_links(rest, "").encode()),
        (SCRIPT, _script(found, *later).encode()),
    ):
        urls[joined] = _fingerprinted(joined, content)
        files.append(File(urls[joined], content))
    files.sort(key=lambda file: file.path)
    within = _script(found, *ahead).replace("</", "<\\/")
    return Assets(tuple(files), urls, first, within)


def _script(found: Found, *names: str) -> str:
    """Return scripts as one, without their comments (but licences) and spare spaces."""
    scripts = (found[name][1].read_text(encoding="utf-8") for name in names)
    return "\n".join(jsmin(script, keep_bang_comments=True) for script in scripts)


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
