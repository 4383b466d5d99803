"""Show that bad input costs time in proportion: one paragraph, twice and four times as long.

usage: .venv/bin/python benchmarks/scale.py [WORDS]

Annotates paragraphs of WORDS (25,000) words, then of two and four times as many, and prints the
words a second. A figure that falls from left to right is a cost out of proportion.
"""

import sys
import time
from datetime import date

from generator.annotator import Annotator

TEXTS = {
    "news": "Mr Marsh of the Harbour Board (HB) met Ann Lee near Oslo on Tuesday. ",
    "nothing but quotations": "“We will go,” he said. “They won't,” said Ann Lee. ",
    "unbalanced marks": "\"We will go, she said. 'They “won't come. ",
    "numbers and dates": "3, 4, 1999, on Friday, the early May about 2,084 in '80 ",
    "no sentence at all": "harbour ",
    "mixed scripts": "Мы идём в Осло 在星期二 مع Ann Lee. ",
}


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 25_000
    annotator = Annotator()
    annotator.annotate("Warm up.", date(2026, 1, 1), plain=True)
    print(
        f"{'words a second, in one paragraph':34}" + "".join(f"{words * n:>10}" for n in (1, 2, 4))
    )
    for name, text in TEXTS.items():
        print(f"{name:34}", end="", flush=True)
        for times in (1, 2, 4):
            paragraph = text * (words * times // len(text.split()))
            started = time.perf_counter()
            annotator.annotate(paragraph, date(2026, 1, 1), plain=True)
            rate = len(paragraph.split()) / (time.perf_counter() - started)
            print(f"{rate:10.0f}", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
