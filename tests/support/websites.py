"""Sites that are built whole and served, for a browser."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from generator.composing.pages import pages
from generator.memo import Memo
from generator.pipeline import READERS, add_search_index, build
from generator.writing import write_files


@dataclass(frozen=True)
class Website:
    """A built site: its folder, its address (ending with a slash), and its pages by template.

    Of pages with the same template the longest is first. `base_url` is where it says it is.
    """

    folder: Path
    address: str
    base_url: str
    made_with: Mapping[str, tuple[str, ...]]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder by a plain static server; its address ends with a slash."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def website(root: Path, served: Path) -> Iterator[Website]:
    """Build the site of the folder `root`, and serve it under the path that it says it has."""
    built = build(root, Memo(None), datetime.now(UTC), READERS, lambda *_: None)
    assert built.site
    assert not built.failed, built.problems
    built_site = built.site
    base_url = built_site.settings.base_url
    path = urlsplit(base_url).path.strip("/")
    folder = served / path
    built = add_search_index(built, folder, lambda *_: None)
    write_files(built.files, folder)
    length = {file.path: len(file.content) for file in built.files}
    made_with: dict[str, tuple[str, ...]] = {}
    for page in sorted(pages(built_site), key=lambda page: -length[page.path]):
        made_with[page.template] = (*made_with.get(page.template, ()), page.path)
    with serve(served) as address:
        yield Website(folder, f"{address}{path}/" if path else address, base_url, made_with)
