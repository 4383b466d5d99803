"""Preview a site while it is being written: build first, then tell the browser.

The preview is built into memory for writers (drafts and proposals included), so `site/` stays
as it was published. A build that fails keeps the last good pages, and the page that is open
shows what is wrong and where. The only importer of livereload.
"""

import logging
import mimetypes
import posixpath
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from livereload import Server
from livereload.handlers import LiveReloadHandler

from generator.checking.proposals import find_proposals, format_proposal
from generator.diagnostics import format_problem
from generator.memo import Memo
from generator.pipeline import WRITERS, Build, build
from generator.rendering.preview import PanelView, render_empty_page, render_panel
from generator.rendering.theme import TemplateProblem, Theme, find_theme, packaged_theme

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Report = Callable[[Build], None]

WATCHED = ("content", "templates", "assets", "translations")
_SECONDS_TO_OPEN = 1
_BODY_END = b"</body>"


class Preview:
    """The pages of the last good build, and what the last build of all had to say."""

    def __init__(self, root: Path, memo: Memo, report: Report) -> None:
        self._root = root
        self._memo = memo
        self._report = report
        self._pages: dict[str, bytes] = {}
        self._proposals: dict[str, tuple[str, ...]] = {}
        self._problems: tuple[str, ...] = ()
        self._failed = False

    def rebuild(self) -> None:
        """Build anew; where that fails, keep the pages there were."""
        built = build(self._root, self._memo, datetime.now(UTC), WRITERS, lambda *_: None)
        self._report(built)
        self._failed = built.failed
        self._problems = tuple(format_problem(problem) for problem in built.problems)
        if built.site and not built.failed:
            self._pages = {file.path: file.content for file in built.files}
            self._proposals = {
                f"articles/{annotated.article.slug}.html": tuple(
                    format_proposal(proposal) for proposal in find_proposals(annotated)
                )
                for annotated in built.site.articles
            }

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer a request (WSGI) with a page of the last good build."""
        asked = posixpath.normpath("/" + unquote(environ.get("PATH_INFO", ""))).strip("/")
        path = next((p for p in (asked, f"{asked}/index.html".lstrip("/")) if p in self._pages), "")
        kind = mimetypes.guess_type(path or "404.html")[0] or "application/octet-stream"
        content = self._pages.get(path or "404.html")
        if content is None or kind == "text/html":
            panel = PanelView(self._problems, self._proposals.get(path, ()), self._failed)
            content = self._with_panel(content, panel)
            kind = "text/html; charset=utf-8"
        start_response(
            "200 OK" if path else "404 Not Found",
            [("Content-Type", kind), ("Cache-Control", "no-store")],
        )
        return [content]

    def _with_panel(self, content: bytes | None, panel: PanelView) -> bytes:
        """Return a page, or the one to show where there is none, with what there is to say.

        A site may replace the preview's templates. While they are broken, ours say so.
        """
        try:
            return _joined(find_theme(self._root), content, panel)
        except TemplateProblem as mistake:
            told = (format_problem(mistake.problem), *panel.problems)
            return _joined(packaged_theme(), content, replace(panel, problems=told))


def _joined(theme: Theme, content: bytes | None, panel: PanelView) -> bytes:
    page = render_empty_page(theme) if content is None else content
    return page.replace(_BODY_END, render_panel(theme, panel) + _BODY_END, 1)


def serve(
    root: Path, memo: Memo, host: str, port: int, report: Report, *, open_browser: bool = False
) -> None:
    """Serve a preview of the site in `root` until interrupted, rebuilding at every change.

    Raises:
        OSError: the address can't be used.

    """
    preview = Preview(root, memo, report)
    preview.rebuild()
    server = Server(preview)
    for folder in WATCHED:
        server.watch(str(root / folder), preview.rebuild)
    # livereload leaves out a reload that comes within three seconds of the last one, and with
    # it the last save of two; ours come only after a finished build.
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0
    logging.getLogger("tornado.access").setLevel(logging.WARNING)
    server.serve(
        port=port,
        host=host,
        debug=False,
        open_url_delay=_SECONDS_TO_OPEN if open_browser else None,
    )
