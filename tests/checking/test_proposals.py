"""What a writer is asked to decide."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from support.sites import write_site

from generator.checking.proposals import Proposal, find_proposals, format_proposal
from generator.memo import Memo
from generator.pipeline import WRITERS, build


def proposals(root: Path, body: str, *names: str) -> tuple[Proposal, ...]:
    """Return what is proposed for an article, where the glossary has people of these names."""
    people = {
        f"content/glossary/{name.lower().replace(' ', '-')}.md": (
            f"---\nname: {name}\nkind: person\nsummary: Somebody.\n---\n"
        )
        for name in names
    }
    article = f"---\ntitle: T\npublished: 1983-06-19\n---\n{body}\n"
    site = write_site(root, people, {"content/articles/flight.md": article}, base={})
    built = build(site, Memo(None), datetime(1984, 1, 1, tzinfo=UTC), WRITERS, lambda *_: None)
    assert built.site
    return find_proposals(built.site.articles[0])


@pytest.mark.model
def test_a_surname_of_two_entries_is_to_be_decided_in_the_article(tmp_path: Path) -> None:
    body = "Anna Berg met Olaf Berg. Berg said that the road was open."

    (berg,) = (
        one
        for one in proposals(tmp_path, body, "Anna Berg", "Olaf Berg")
        if one.words.startswith("Berg ")
    )

    assert berg.where == "glossary: in content/articles/flight.md"
    assert berg.keep == "Berg: off  # or one of anna-berg, olaf-berg\n"
    assert "  to decide, write under glossary: in " in format_proposal(berg)


@pytest.mark.model
def test_a_name_that_the_glossary_lacks_is_to_become_an_entry(tmp_path: Path) -> None:
    (olaf,) = (
        one
        for one in proposals(tmp_path, "The minister thanked Olaf Berg for the road.")
        if one.what == "name"
    )

    assert olaf.where == "content/glossary/olaf-berg.md, as front matter"
    assert yaml.safe_load(olaf.keep) == {"name": "Olaf Berg", "kind": "person", "summary": ""}
