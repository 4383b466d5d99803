"""Measure the annotator on news texts with gold labels, and print the table of docs/quality.md.

usage: .venv/bin/python benchmarks/annotation.py --bench DIR

DIR holds the texts, their gold labels and the scorers (`run.py` and `score_*.py`), which are not part of this
repository: the texts aren't ours to publish. Without DIR it says so, and succeeds.
"""

import argparse
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

COMMAND = Path(sys.executable).with_name("sidelight")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--bench", type=Path, required=True, metavar="DIR")
    bench = arguments.parse_args().bench
    if not (bench / "run.py").is_file():
        print(f"skipped: there is no benchmark in {bench} (run.py is missing)")
        return
    ran = subprocess.run(
        [sys.executable, bench / "run.py", bench, "--set", "dev", "--cmd", str(COMMAND)],
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        sys.exit(ran.stderr)
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}\n")
    print(re.sub(r"(?m)^", "    ", ran.stdout.rstrip()))
    if "FAILED" in ran.stdout:
        sys.exit("some texts could not be annotated")


if __name__ == "__main__":
    main()
