"""Measure the annotator on news texts with gold labels, and print the figures of docs/quality.md.

usage: .venv/bin/python benchmarks/annotation.py --bench DIR

DIR holds the texts, their gold labels and the scorers (`run.py` and `score_*.py`), which are not
part of this repository: the texts aren't ours to publish. Without DIR it says so, and succeeds.
The texts are annotated in this process, so that the model is loaded once.
"""

import argparse
import importlib.util
import json
import platform
import sys
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from event_words import event_words_right
from pronouns import answers_to, figures

from generator.annotator import Annotator, annotation_as_json

_DATED = ("timex/aquaint_dev.jsonl", "timex/meantime.jsonl")

Documents = Sequence[tuple[str, str, str | None]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--bench", type=Path, required=True, metavar="DIR")
    bench = arguments.parse_args().bench
    if not (bench / "run.py").is_file():
        print(f"skipped: there is no benchmark in {bench} (run.py is missing)")
        return
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}\n", flush=True)
    scoring = _load(bench / "run.py")
    scoring.annotate = _annotate
    sys.argv = ["run.py", str(bench), "--set", "dev"]
    scoring.main()
    print(f"== pronouns that speak\n{figures(answers_to(bench, Annotator()))}")
    for gold in _DATED:
        right, dates = event_words_right(bench / gold, Annotator())
        print(f"== {gold}\nevent words for a date     {right / dates:.4f} ({right} of {dates})")


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scoring", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _annotate(
    _command: str, documents: Documents, glossary: Path | None = None
) -> tuple[dict[str, Any], float]:
    """Return the annotation of each document by its id, and the words annotated in a second."""
    annotator = Annotator(Path(glossary) if glossary else None)
    annotator.annotate("Warm up.", date(2026, 1, 1), plain=True)
    answers = {}
    started = time.perf_counter()
    for key, text, published in documents:
        day = date.fromisoformat(published[:10]) if published else date(1970, 1, 1)
        annotated = annotator.annotate(text, day, name=key, plain=True)
        answers[key] = json.loads(json.dumps(annotation_as_json(annotated)))
    words = sum(len(text.split()) for _, text, _ in documents)
    return answers, words / (time.perf_counter() - started)


if __name__ == "__main__":
    main()
