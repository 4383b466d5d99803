"""Time builds of `content/`, and print the table of docs/performance.md.

usage: .venv/bin/python benchmarks/build.py [RUNS]

Medians of RUNS (5) runs, each a process of its own as a writer starts it, in a copy of `content/`.
The ratio is to starting Python and importing click, measured between the runs: compare ratios,
not seconds.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
ARTICLE = "content/articles/two-air-forces-over-syria.md"
ENTRY = "content/glossary/sortie.md"


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copytree(ROOT / "content", site / "content")
        changes: dict[str, Callable[[int], None]] = {
            "first build, nothing remembered": lambda _: forget(site),
            "nothing changed": lambda _: None,
            "one paragraph edited": lambda run: append(site / ARTICLE, f"\n\nAn edit, {run}.\n"),
            "one summary edited": lambda run: edit(site / ENTRY, "summary: ", f"Edit {run}. "),
            "one alias edited": lambda run: edit(site / ENTRY, "aliases: [", f"edit-{run}, "),
        }
        print(f"{'':34}{'median s':>9}{'ratio':>7}")
        for name, change in changes.items():
            print(f"{name:34}", end="", flush=True)
            times, starts = [], []
            for run in range(runs):
                change(run)
                times.append(timed("-m", "generator", "build", str(site)))
                starts.append(timed("-c", "import click"))
            median = statistics.median(times)
            print(f"{median:9.2f}{median / statistics.median(starts):7.1f}")


def forget(site: Path) -> None:
    for made in (site / ".cache", site / "site"):
        shutil.rmtree(made, ignore_errors=True)


def append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def edit(path: Path, before: str, text: str) -> None:
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace(before, before + text, 1), encoding="utf-8")


def timed(*arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
