"""A build that remembers makes the very site that one which remembers nothing makes."""

import sqlite3
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.images import encoded, photo
from support.sites import write_site

from generator.memo import Memo
from generator.model.analysis import Analysis
from generator.model.annotation import Annotated
from generator.model.article import Article
from generator.nlp.models import InstalledModel
from generator.pipeline import READERS, WRITERS, Audience, Build, build

pytestmark = pytest.mark.slow

NOW = datetime(2026, 1, 1, tzinfo=UTC)
# Images for sharing have a memo of their own, and cost most of a small site's time.
PUBLIC = replace(READERS, share_images=False)
FERRY = """
    ---
    title: {title}
    published: {day}
    story: crossing
    corrections: [{{date: 2021-05-06, text: A name was wrong., anchor: the harbour}}]
    ---

    “The ferry will sail again,” said Ana Lorne of the Harbour Board on Tuesday.
    {more}
    She left Saltby and the harbour on 2 May 2021.
    """
SITE = {
    "content/site.yml": "title: Saltby\nbase_url: https://example.org/\nlanguage_model: xx_none\n",
    "content/articles/ferry.md": FERRY.format(title="The ferry", day="2021-05-04", more=""),
    "content/articles/bac.md": """
        ---
        title: Le bac
        published: 2021-05-03
        language: fr
        ---

        Ana Lorne a quitté Saltby. « Le bac repartira », a-t-elle dit.
        """,
    "content/stories/crossing.md": "---\ntitle: The crossing\n---\n\nAna Lorne runs it.\n",
    "content/glossary/lorne.md": """
        ---
        name: Ana Lorne
        kind: person
        aliases: [Captain Lorne]
        summary: Runs the ferry.
        ---

        See [the ferry](../articles/ferry.md).
        """,
    "content/glossary/saltby.md": """
        ---
        name: Saltby
        kind: place
        coordinates: [54.5, -0.7]
        summary: A port.
        ---
        """,
    "content/glossary/board.md": "---\nname: Harbour Board\nkind: organisation\n---\n",
}

Change = dict[str, str | None]

EDITS: dict[str, Change] = {
    "a paragraph": {
        "content/articles/ferry.md": FERRY.format(
            title="The ferry", day="2021-05-04", more="Captain Lorne waits."
        )
    },
    "a title": {
        "content/articles/ferry.md": FERRY.format(title="The boat", day="2021-05-04", more="")
    },
    "the day it counts from": {
        "content/articles/ferry.md": FERRY.format(title="The ferry", day="2021-05-05", more="")
    },
    "an article more": {
        "content/articles/bridge.md": """
            ---
            title: The bridge
            published: 2021-06-01
            ---

            Saltby has no bridge.
            """
    },
    "an article less": {"content/articles/bac.md": None},
    "a summary": {
        "content/glossary/board.md": "---\nname: Harbour Board\nkind: organisation\n"
        "summary: Runs the harbour.\n---\n"
    },
    "an alias": {
        "content/glossary/board.md": "---\nname: Harbour Board\nkind: organisation\n"
        "aliases: [the harbour]\n---\n"
    },
    "a kind": {"content/glossary/board.md": "---\nname: Harbour Board\nkind: place\n---\n"},
    "an entry's text": {
        "content/glossary/board.md": "---\nname: Harbour Board\nkind: organisation\n---\nOld.\n"
    },
    "an entry less": {"content/glossary/board.md": None},
    "a place's coordinates": {
        "content/glossary/saltby.md": "---\nname: Saltby\nkind: place\ncoordinates: [58, 7]\n---\n"
    },
    "a story": {"content/stories/crossing.md": "---\ntitle: The strait\n---\n"},
    "the site's title": {"content/site.yml": "title: Gull\nlanguage_model: xx_none\n"},
    "the site's address": {
        "content/site.yml": "title: Saltby\nbase_url: https://a.example/\nlanguage_model: xx_none\n"
    },
    "the site's language": {
        "content/site.yml": "title: Saltby\nlanguage: fr\nlanguage_model: xx_none\n"
    },
    "what is derived": {
        "content/site.yml": "title: Saltby\nderived: preview\nlanguage_model: xx_none\n"
    },
    "a page's template": {"templates/pages/404.html": "<p>Gone from {{ page.frame.root }}.</p>\n"},
    "a part's template": {
        "templates/parts/mention.html": "{% macro mention(words, entry, kind, id, number, first) %}"
        "<b>{{ words }}</b>{% endmacro %}\n"
    },
    "a document's template": {"templates/search/entry.html": "<html><body>An entry.</body></html>"},
    "first styles": {"assets/css/first/mention.css": ".mention { color: red }\n"},
    "other styles": {"assets/css/parts/footer.css": "footer { color: red }\n"},
    "a script": {"assets/js/parts/said.js": "// nothing\n"},
    "an image of the theme": {"assets/img/icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n"},
    "a translation": {
        "translations/fr.po": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"'
        '\n\nmsgid "Glossary"\nmsgstr "Lexique"\n'
    },
}


def built(root: Path, memo: Memo, audience: Audience = PUBLIC) -> Build:
    return build(root, memo, NOW, audience, lambda *_: None)


def outcome(result: Build) -> tuple[object, ...]:
    return result.files, result.documents, result.problems


def anew(root: Path, audience: Audience = PUBLIC) -> tuple[object, ...]:
    """Return what comes of a build that remembers nothing."""
    return outcome(built(root, Memo(None), audience))


@pytest.mark.parametrize("edit", EDITS)
def test_no_edit_leaves_anything_stale(tmp_path: Path, edit: str) -> None:
    root, memo = write_site(tmp_path / "site", base=SITE), tmp_path / "memo"
    before = outcome(built(root, Memo(memo)))

    write_site(root, EDITS[edit], base={})

    after = outcome(built(root, Memo(memo)))
    assert after == anew(root)
    assert after[0]
    assert after != before
    write_site(root, dict.fromkeys(EDITS[edit]), base={})
    write_site(root, base=SITE)
    assert outcome(built(root, Memo(memo))) == before


@settings(max_examples=8)
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=4))
def test_no_run_of_edits_leaves_anything_stale(edits: Sequence[str]) -> None:
    with TemporaryDirectory() as folder:
        root, memo = write_site(Path(folder), base=SITE), Memo(None)
        built(root, memo)
        for number, edit in enumerate(edits):
            audience = (PUBLIC, WRITERS)[number % 2]
            write_site(root, EDITS[edit], base={})
            assert outcome(built(root, memo, audience)) == anew(root, audience)


def test_other_bytes_of_an_image_make_another_page(tmp_path: Path) -> None:
    article = (
        "---\ntitle: Boot\npublished: 2021-01-01\nimage: {file: ../boot.jpg, alt: A boot}\n---\n"
    )
    root = write_site(tmp_path / "site", {"content/articles/boot.md": article}, base=SITE)
    (root / "content/boot.jpg").write_bytes(encoded(photo(80, 60)))
    memo = Memo(None)
    before = outcome(built(root, memo))

    (root / "content/boot.jpg").write_bytes(encoded(photo(60, 80)))

    after = outcome(built(root, memo))
    assert after == anew(root)
    assert after[0] != before[0] != ()


def test_time_alone_makes_an_article_public(tmp_path: Path) -> None:
    soon = "---\ntitle: Soon\npublished: 2021-01-01\npublish_at: 2026-01-02T00:00:00Z\n---\n"
    root = write_site(tmp_path, {"content/articles/soon.md": soon}, base=SITE)
    memo, later = Memo(None), datetime(2026, 1, 3, tzinfo=UTC)
    built(root, memo)

    result = build(root, memo, later, PUBLIC, lambda *_: None)

    assert "articles/soon.html" in {file.path for file in result.files}
    assert result.files == build(root, Memo(None), later, PUBLIC, lambda *_: None).files


@pytest.mark.parametrize(
    "changed",
    [
        {"version": "2"},
        {"package": "xx_other"},
        {"spacy_version": "9"},
    ],
)
def test_another_model_reads_and_annotates_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: dict[str, str]
) -> None:
    root, memo = write_site(tmp_path, base=SITE), Memo(None)
    model = InstalledModel("xx_none", "xx_none", "1", "3", "en")
    read: list[str] = []

    def analyse(texts: Sequence[str], _model: InstalledModel) -> list[Analysis]:
        read.extend(texts)
        return [Analysis() for _ in texts]

    monkeypatch.setattr("generator.nlp.analyse.analyse", analyse)
    monkeypatch.setattr("generator.annotations.find_model", lambda _name: model)
    built(root, memo)
    first, read[:] = list(read), []
    built(root, memo)
    assert not read

    monkeypatch.setattr("generator.annotations.find_model", lambda _: replace(model, **changed))
    built(root, memo)

    assert read == first != []


def test_an_article_takes_no_reading_from_another_language_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the English article was read as would else be in the French one, and in no key of it."""
    article = "---\ntitle: A\npublished: 2021-01-01\nlanguage: {}\n---\n\nAna Lorne, Saltby.\n"
    files = {f"content/articles/{code}.md": article.format(code) for code in ("en", "fr")}
    root = write_site(tmp_path, base={"content/site.yml": SITE["content/site.yml"], **files})
    model = InstalledModel("xx_none", "xx_none", "1", "3", "en")
    taken: dict[str, int] = {}

    def annotate(article: Article, *given: object, **_: object) -> Annotated:
        _entries, _aliases, analyses, language = given
        taken[str(language)] = len(cast("Mapping[str, Analysis]", analyses))
        return Annotated(article, article.tokens)

    monkeypatch.setattr("generator.nlp.analyse.analyse", lambda texts, _: [Analysis()] * len(texts))
    monkeypatch.setattr("generator.annotations.find_model", lambda _name: model)
    monkeypatch.setattr("generator.annotating.annotate.annotate", annotate)
    built(root, Memo(None))

    assert taken == {"en": 1, "fr": 0}


@pytest.mark.parametrize("seam", ["annotations", "renderings"])
def test_another_program_does_it_all_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seam: str
) -> None:
    root, memo = write_site(tmp_path, base=SITE), Memo(None)
    slow = {
        "annotations": "generator.annotating.annotate.annotate",
        "renderings": "generator.rendering.pages.Renderer.render",
    }[seam]
    built(root, memo)

    monkeypatch.setattr(slow, lambda *_args, **_options: pytest.fail("done again"))
    built(root, memo)
    monkeypatch.setattr(f"generator.{seam}.program_digest", lambda *_: "another")

    with pytest.raises(pytest.fail.Exception):
        built(root, memo)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5000:9000] = b"?" * 4000
    path.write_bytes(content)


def of_another_version(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("DROP TABLE results")
        file.execute("CREATE TABLE results (name TEXT, value TEXT)")


def spoilt(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("UPDATE results SET result = substr(result, 1, 40)")


@pytest.mark.parametrize("harm", [cut, overwritten, of_another_version, spoilt])
def test_a_broken_memo_is_a_build_that_remembers_nothing(tmp_path: Path, harm: object) -> None:
    assert callable(harm)
    root, memo = write_site(tmp_path / "site", base=SITE), tmp_path / "memo"
    built(root, Memo(memo))

    harm(memo)

    assert outcome(built(root, Memo(memo))) == anew(root)


def test_a_preview_leaves_what_was_made_for_readers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, memo = write_site(tmp_path, base=SITE), Memo(None)
    first = built(root, memo)
    built(root, memo, WRITERS)

    monkeypatch.setattr("generator.rendering.pages.Renderer.render", lambda *_: pytest.fail("made"))

    assert built(root, memo).files == first.files


def test_each_article_and_page_is_kept_once(tmp_path: Path) -> None:
    root, memo = write_site(tmp_path / "site", base=SITE), tmp_path / "memo"
    built(root, Memo(memo))
    kept = rows(memo)

    for edit in ("a paragraph", "a title", "an alias", "the site's title"):
        write_site(root, EDITS[edit], base={})
        built(root, Memo(memo))

    assert rows(memo) == kept


def rows(memo: Path) -> int:
    with sqlite3.connect(memo) as file:
        count: int = file.execute("SELECT count(*) FROM results").fetchone()[0]
        return count


def test_a_map_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, memo = write_site(tmp_path / "site", base=SITE), tmp_path / "memo"
    built(root, Memo(memo))
    monkeypatch.setattr("generator.maps.drawing_of", lambda *_: pytest.fail("drawn"))

    built(root, Memo(memo))

    write_site(root, EDITS["a place's coordinates"], base={})
    with pytest.raises(pytest.fail.Exception):
        built(root, Memo(memo))


def test_editing_a_summary_annotates_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, memo = write_site(tmp_path, base=SITE), Memo(None)
    built(root, memo)
    monkeypatch.setattr("generator.annotating.annotate.annotate", lambda *_: pytest.fail("again"))

    write_site(root, EDITS["a summary"], base={})

    assert outcome(built(root, memo))[0]


def test_a_build_with_nothing_changed_imports_nothing_slow(tmp_path: Path) -> None:
    root = write_site(tmp_path, base=SITE)
    command = [sys.executable, "-X", "importtime", "-m", "generator", "build", str(root)]

    first, second = (
        run(command, capture_output=True, text=True, check=True).stderr for _ in range(2)
    )

    slow = ("jinja2", "generator.annotating.annotate", "generator.languages.en.dates")
    assert [name for name in slow if f" {name}\n" in first] == list(slow)
    assert not [name for name in (*slow, "spacy", "rich") if f" {name}\n" in second]
