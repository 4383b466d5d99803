"""Entries that no article has a use for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.sites import write_site

from generator.checking.unmentioned import find_unmentioned
from generator.memo import Memo
from generator.pipeline import READERS, build

ENTRY = "---\nname: Sally Ride\nkind: person\nsummary: An astronaut.\n---\n"
HEAD = "---\ntitle: T\npublished: 1983-06-19\n"


def unmentioned(root: Path, article: str) -> list[str]:
    site = {
        "content/site.yml": "derived: off\n",
        "content/glossary/sally-ride.md": ENTRY,
        "content/articles/flight.md": article,
    }
    now = datetime(1984, 1, 1, tzinfo=UTC)
    built = build(write_site(root, site), Memo(None), now, READERS, lambda *_: None)
    assert built.site
    return [entry.id for entry in find_unmentioned(built.site)]


def test_an_entry_that_no_article_names_is_unmentioned(tmp_path: Path) -> None:
    assert unmentioned(tmp_path, f"{HEAD}---\nA flight.\n") == ["sally-ride"]


@pytest.mark.parametrize(
    "article",
    [
        f"{HEAD}---\nSally Ride flew.\n",
        f"{HEAD}---\n> It was fun.\n{{speaker=sally-ride}}\n",
        f"{HEAD}timeline: [{{date: 1983-06-18, text: A flight., who: sally-ride}}]\n---\nIt was.\n",
    ],
)
def test_an_entry_that_is_named_quoted_or_takes_part_is_of_use(
    tmp_path: Path, article: str
) -> None:
    assert unmentioned(tmp_path, article) == []
