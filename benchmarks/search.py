"""Time the search index: of `content/`, and of as many documents as a large site has.

usage: .venv/bin/python benchmarks/search.py [DOCUMENTS]

The DOCUMENTS (1000) are made up: each has the paragraphs of one of the explainers of `content/`,
with its words drawn at random from all words of the site, so that none is like another.
Memory is the most that Pagefind held at once. Figures go to docs/performance.md.
"""

import random
import re
import resource
import sys
import time
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.memo import Memo
from generator.model.site import File
from generator.pipeline import READERS, build
from generator.searching import find_pagefind, index_of
from generator.writing import write_files

ROOT = Path(__file__).parent.parent
WORD = re.compile(r"(?<=[\s>])[^\W\d_]{2,}(?=[\s.,<])")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    built = build(ROOT, Memo(None), datetime.now(UTC), READERS, lambda *_: None)
    print(
        f"{'':28}{'index s':>9}{'nothing changed s':>19}{'peak MB':>9}{'index MB':>10}{'files':>7}"
    )
    measure("content/", built.documents)
    measure(f"{count} made-up articles", made_up(built.documents, count))


def measure(name: str, documents: tuple[File, ...]) -> None:
    pagefind = find_pagefind()
    assert pagefind, "install the extra 'search'"
    with TemporaryDirectory() as folder:
        started = time.perf_counter()
        files = index_of(documents, pagefind, Path(folder))
        made = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024  # kB on Linux
        write_files(files, Path(folder))
        started = time.perf_counter()
        assert len(index_of(documents, pagefind, Path(folder))) == len(files)
        kept = time.perf_counter() - started
    size = sum(len(file.content) for file in files) / 1e6
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # A child begins as large as what started it: less than that can't be told.
    memory = f"{peak:.0f}" if peak > own else f"<{own:.0f}"
    print(f"{name:28}{made:9.2f}{kept:19.2f}{memory:>9}{size:10.1f}{len(files):7}")


def made_up(documents: tuple[File, ...], count: int) -> tuple[File, ...]:
    articles = [file.content.decode() for file in documents if file.path.startswith("articles/")]
    words = [word for text in articles for word in WORD.findall(text)]
    draw = random.Random(0)  # noqa: S311 - the same documents in each run
    return tuple(
        File(f"articles/{number}.html", WORD.sub(lambda _: draw.choice(words), text).encode())
        for number, text in enumerate(islice(cycle(articles), count))
    )


if __name__ == "__main__":
    main()
