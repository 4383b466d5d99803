"""Measure the page of one small article, and print the table of docs/performance.md.

usage: .venv/bin/python benchmarks/page.py [RUNS]

The article of `benchmarks/page/` has 8 terms, 2 quotations and 10 events. It is served on
this machine as a newsroom's server would: compressed by gzip, level 6, fonts and pictures as they
are. Lighthouse's figures are medians of RUNS (5) runs with its mobile defaults (simulated slow 4G).
Needs Chromium, Java, `sh tests/checkers.sh` and `npm ci --prefix benchmarks`.
"""

import gzip
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from generator.memo import Memo
from generator.pipeline import READERS, build
from generator.writing import write_files

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))
from support.page_checks import axe_violations, nu_errors  # noqa: E402 - found by the line above

LIGHTHOUSE = HERE / "node_modules" / ".bin" / "lighthouse"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARTICLE = "articles/bridge.html"
SCORES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 3
_SCRIPT = re.compile(r"<script(?: data-[^>]*)?>(.*?)</script>", re.DOTALL)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = build(HERE / "page", Memo(None), datetime.now(UTC), READERS, lambda *_: None)
        assert not built.failed, built.problems
        write_files(built.files, folder)
        with serve(folder) as address, sync_playwright() as playwright:
            rows = lighthouse_rows(address + ARTICLE, runs)
            rows["LCP, ms (network and processor slowed)"] = slowed_paint(address + ARTICLE, runs)
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS[1:])
            rows |= weights(browser, address + ARTICLE)
            rows["axe violations / Nu errors"] = faults(browser, address, folder)
            rows |= popups(browser, address + ARTICLE)
            rows |= definitions(browser, address + ARTICLE)
            print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores,")
            print(f"Chromium {browser.version}, medians of {runs} runs of Lighthouse")
            print(f"load of the machine {os.getloadavg()[1]:.1f} (over five minutes)")
    for label, figure in rows.items():
        print(f"{label:50}{figure}")


class _Compressing(SimpleHTTPRequestHandler):
    """Sends text compressed, and says that what has a fingerprint in its name never changes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content, kind = file.read_bytes(), self.guess_type(str(file))
        self.send_response(200)
        if compresses(kind):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        if re.search(r"\.[0-9a-f]{8}\.\w+$", file.name):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


def compresses(kind: str) -> bool:
    return kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    handler = partial(_Compressing, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def lighthouse_rows(url: str, runs: int) -> dict[str, str]:
    reports = [lighthouse(url) for _ in range(runs)]
    scores = [
        round(100 * statistics.median(report["categories"][name]["score"] for report in reports))
        for name in SCORES
    ]
    paint = [report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports]
    short = {
        audit["id"]
        for report in reports
        for name in SCORES
        for ref in report["categories"][name]["auditRefs"]
        for audit in [report["audits"][ref["id"]]]
        if ref["weight"] and audit["score"] is not None and audit["score"] < 1
    }
    return {
        "Lighthouse mobile P/A/BP/SEO": "/".join(map(str, scores)),
        "  audits that count, below 1 in any run": ", ".join(sorted(short)) or "none",
        "LCP, ms (simulated mobile)": f"{statistics.median(paint):.0f} "
        f"({min(paint):.0f} to {max(paint):.0f})",
    }


def slowed_paint(url: str, runs: int) -> str:
    """Return the LCP of runs that are slowed as they happen, instead of reckoned from fast ones."""
    reports = [lighthouse(url, "--throttling-method=devtools") for _ in range(runs)]
    paint = [report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports]
    return f"{statistics.median(paint):.0f} ({min(paint):.0f} to {max(paint):.0f})"


def lighthouse(url: str, *more: str) -> Mapping[str, Mapping[str, dict]]:  # type: ignore[type-arg]
    command = [str(LIGHTHOUSE), url, "--quiet", "--output=json", "--output-path=stdout", *more]
    done = subprocess.run(
        [*command, f"--chrome-flags={' '.join(FLAGS)}", f"--only-categories={','.join(SCORES)}"],
        capture_output=True,
        check=True,
        env={**os.environ, "CHROME_PATH": CHROMIUM},
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def weights(browser: Browser, url: str) -> dict[str, str]:
    """Return what the page makes a browser load, compressed as the server sends it."""
    page = browser.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - Playwright marks it
    page.goto(url, wait_until="networkidle")
    received: dict[str, int] = {}
    for response in responses:
        body, kind = response.body(), response.headers["content-type"].split(";")[0]
        received[response.url] = len(gzip.compress(body, 6)) if compresses(kind) else len(body)
    fonts = sum(size for address, size in received.items() if address.endswith(".woff2"))
    total = sum(received.values())
    scripts = [response.body() for response in responses if response.url.endswith(".js")]
    scripts += [found.encode() for found in _SCRIPT.findall(responses[0].text())]
    page.close()
    popup = HERE.parent / "assets" / "js" / "parts" / "popup.js"
    return {
        "gzip kB of all requests, without / with fonts": f"{(total - fonts) / 1000:.1f} / "
        f"{total / 1000:.1f}, {len(received)} requests",
        "JS kB, as sent: in all / pop-ups as written": f"{sum(map(len, scripts)) / 1000:.2f} / "
        f"{popup.stat().st_size / 1000:.2f}",
    }


def faults(browser: Browser, address: str, folder: Path) -> str:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + ARTICLE, wait_until="networkidle")
    found = axe_violations(page)
    page.locator("a.mention").first.click()
    found += axe_violations(page)
    page.close()
    return f"{len(found)} / {len(nu_errors([folder / ARTICLE]))}"


def popups(browser: Browser, url: str) -> dict[str, str]:
    """Return how often a pop-up answers, of three tries each on three mentions."""
    ways: dict[str, Callable[[Page, int], bool]] = {
        "hover": by_hover,
        "hoverable": when_hovered,
        "Esc": by_escape,
        "keyboard": by_keyboard,
        "touch": by_touch,
    }
    answers = []
    for way, answered in ways.items():
        count = 0
        for number in range(TRIES):
            context = browser.new_context(has_touch=way == "touch")
            page = context.new_page()
            page.goto(url, wait_until="networkidle")
            count += answered(page, number)
            context.close()
        answers.append(count)
    return {f"pop-up by {', '.join(ways)}": f"{'/'.join(map(str, answers))} of {TRIES}"}


def by_hover(page: Page, number: int) -> bool:
    page.locator("a.mention").nth(number).hover()
    page.wait_for_timeout(700)
    return page.locator("#popup").is_visible()


def when_hovered(page: Page, number: int) -> bool:
    opened = by_hover(page, number)
    page.locator("#popup").hover()
    page.wait_for_timeout(700)
    return opened and page.locator("#popup").is_visible()


def by_escape(page: Page, number: int) -> bool:
    opened = by_hover(page, number)
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    return opened and not page.locator("#popup").is_visible()


def by_keyboard(page: Page, number: int) -> bool:
    page.locator("a.mention").nth(number).focus()
    page.keyboard.press("Enter")
    opened = page.evaluate("popup.matches(':popover-open') && document.activeElement === popup")
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    back = page.evaluate("document.activeElement.matches('a.mention')")
    return bool(opened and back)


def by_touch(page: Page, number: int) -> bool:
    page.locator("a.mention").nth(number).tap()
    page.wait_for_timeout(400)
    return page.locator("#popup").is_visible()


def definitions(browser: Browser, url: str) -> dict[str, str]:
    """Return how many of the definitions a link leads to without scripts, and how many print."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    goals = {str(link.get_attribute("href")) for link in page.locator("a.mention").all()}
    reached = sum(page.locator(f"{goal} .summary:visible").count() for goal in goals)
    page.emulate_media(media="print")
    printed = page.locator("#glossary .summary:visible").count()
    context.close()
    return {"definitions without JS; in print": f"{reached}; {printed} of {len(goals)}"}


if __name__ == "__main__":
    main()
