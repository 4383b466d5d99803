from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.reading import FRONT, NOW, site

from generator.model.problem import Severity
from generator.model.site import Derived, Settings
from generator.reading.content import read_content, read_glossary

ENTRY = "---\nname: Syria\nkind: place\nsummary: A country.\n---\n"


def article(keys: str = "", body: str = "Text.\n") -> str:
    return f"---\ntitle: Talks\npublished: 2015-11-05\n{keys}---\n{body}"


def test_a_site_is_read_whole(tmp_path: Path) -> None:
    content = site(
        tmp_path,
        {
            "site.yml": "title: The news\nbase_url: https://example.org/news\nderived: off\n",
            "articles/b.md": article("story: talks\n"),
            "articles/a.md": FRONT,
            "glossary/syria.md": ENTRY,
            "stories/talks.md": "---\ntitle: The talks\n---\nText.\n",
        },
    )

    assert content.problems == ()
    assert [found.slug for found in content.articles] == ["a", "b"]
    assert [entry.id for entry in content.entries] == ["syria"]
    assert [story.id for story in content.stories] == ["talks"]
    assert content.settings.base_url == "https://example.org/news/"
    assert content.settings.derived is Derived.OFF


def test_settings_and_glossary_may_be_missing(tmp_path: Path) -> None:
    content = site(tmp_path, {"articles/a.md": FRONT})

    assert content.problems == ()
    assert content.settings == Settings()


def test_an_empty_folder_has_no_content(tmp_path: Path) -> None:
    problems = read_content(tmp_path, now=NOW).problems

    assert [(one.code, one.location.path) for one in problems] == [("no-articles", "content")]


def test_problems_of_all_files_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    wrong = {"articles/b.md": article("x: 1\ny: 1\n"), "articles/a.md": "", "site.yml": "z: 1\n"}

    problems = site(tmp_path, wrong).problems

    places = [(one.location.path, one.location.line) for one in problems]
    assert places == sorted(places)
    assert len(places) == 4


def test_a_file_with_mistakes_is_still_there_for_references(tmp_path: Path) -> None:
    body = "[Syria]{gloss=syria} and [Iraq]{gloss=iraq}.\n"
    files = {"articles/a.md": article(body=body), "glossary/syria.md": "", "glossary/iraq.md": "--"}

    codes = [problem.code for problem in site(tmp_path, files).problems]

    assert codes == ["no-front-matter", "empty-file"]


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("status: draft\n", False),
        ("publish_at: 2026-11-22T12:00Z\n", True),
        ("publish_at: 2026-11-22T12:01Z\n", False),
        ("publish_at: 2026-11-22T14:00+02:00\n", True),
        ("expires: 2026-11-22T12:00Z\n", False),
        ("expires: 2026-11-23\n", True),
        ("publish_at: 0001-01-01T00:00+14:00\nexpires: 9999-12-31T23:59-14:00\n", True),
    ],
)
def test_readers_see_what_is_published_now(tmp_path: Path, keys: str, shown: bool) -> None:
    content = site(tmp_path, {"articles/a.md": article(keys)})

    assert bool(content.articles) is shown
    assert [a.slug for a in read_content(tmp_path, now=NOW, drafts=True).articles] == ["a"]


def test_a_mistake_in_a_draft_does_not_stop_a_build(tmp_path: Path) -> None:
    content = site(tmp_path, {"articles/a.md": article("status: draft\nstory: talks\n")})

    assert [problem.severity for problem in content.problems] == [Severity.WARNING]
    preview = read_content(tmp_path, now=NOW, drafts=True)
    assert [problem.severity for problem in preview.problems] == [Severity.ERROR]


def test_windows_files_read_the_same(tmp_path: Path) -> None:
    text = article(body="# A\n\nText.\n")
    path = tmp_path / "content/articles/a.md"
    path.parent.mkdir(parents=True)

    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    found = read_content(tmp_path, now=datetime(2026, 1, 1, tzinfo=UTC))
    assert found.problems == ()
    assert found.articles[0].source.text == text
    assert found.articles[0].prose.runs[-1].line == 7


def test_any_folder_of_entries_can_be_read_alone(tmp_path: Path) -> None:
    (tmp_path / "syria.md").write_text(ENTRY, encoding="utf-8")

    assert [entry.name for entry in read_glossary(tmp_path)] == ["Syria"]
