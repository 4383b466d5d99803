"""Whole sites, compared file by file with what they are to be.

`make golden` writes `expected/` anew; its difference is read in review like code. Fingerprints
of assets and the styles inside of pages are left out of the comparison, so that a change of style
changes no golden page.
"""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.checking.links import check_links
from generator.memo import Memo
from generator.pipeline import READERS, build

GOLDEN = Path(__file__).parent / "golden"
SITES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())

pytestmark = pytest.mark.model


def pages(site: str) -> dict[str, str]:
    built = build(
        GOLDEN / site, Memo(None), datetime(2026, 1, 1, tzinfo=UTC), READERS, lambda *_: None
    )
    assert built.problems == ()
    assert built.site
    assert check_links(built.files, base_url=built.site.settings.base_url) == ()
    return {
        file.path: without_style(file.content.decode())
        for file in built.files
        if file.path.endswith((".html", ".xml", ".txt"))
    }


def without_style(text: str) -> str:
    text = re.sub(r"\.[0-9a-f]{8}\.(css|js|svg|woff2)\b", r".*.\1", text)
    within = r"(<style>|<script data-[^>]*>).*?(</style>|</script>)"
    return re.sub(within, r"\1*\2", text, flags=re.DOTALL)


@pytest.mark.parametrize("site", SITES)
def test_a_site_is_made_as_it_was(site: str) -> None:
    made = pages(site)
    folder = GOLDEN / site / "expected"
    if os.environ.get("GOLDEN") == "write":
        for path, text in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        for path in folder.rglob("*.*"):
            if path.relative_to(folder).as_posix() not in made:
                path.unlink()

    expected = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.*")
    }

    assert sorted(made) == sorted(expected)
    for path, text in made.items():
        assert text == expected[path], path
