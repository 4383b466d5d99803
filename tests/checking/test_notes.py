"""What `check` notes beside problems."""

from datetime import UTC, datetime
from pathlib import Path

from support.sites import write_site

from generator.checking.notes import find_notes, format_note
from generator.interface.interface import read_interface
from generator.memo import Memo
from generator.pipeline import READERS, build, written_pages

NOW = datetime(1984, 1, 1, tzinfo=UTC)
HEAD = "---\ntitle: T\npublished: 1983-06-19\n"


def notes(root: Path, **files: str) -> list[str]:
    written = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    site = write_site(root, {"content/site.yml": "derived: off\n", **written})
    built = build(site, Memo(None), NOW, READERS, lambda *_: None)
    assert built.site, built.problems
    pages = written_pages(built.site, NOW)
    speaks = read_interface(root)[0].speaks
    return [format_note(note) for note in find_notes(built.site, built.files, pages, speaks)]


def test_what_a_page_would_fetch_from_elsewhere_is_noted_where_it_was_typed(
    tmp_path: Path,
) -> None:
    film = '<iframe title="A film" src="https://films.example.org/1"></iframe>'

    (told,) = notes(tmp_path, content__articles__a_md=f"{HEAD}---\nA flight.\n\n{film}\n")

    assert told == (
        "content/articles/a.md:7: note: readers' browsers would ask films.example.org for"
        " https://films.example.org/1"
    )


def test_a_language_that_no_catalogue_speaks_is_noted_once(tmp_path: Path) -> None:
    page = f"{HEAD}language: pt-BR\n---\nUm voo.\n"

    (told,) = notes(tmp_path, content__articles__a_md=page, content__articles__b_md=page)

    assert told == (
        "content/articles/a.md:1: note: pages in 'pt-BR' say their own words in English;"
        " translations/pt-BR.po would translate them (docs/authoring.md)"
    )


def test_a_language_with_a_catalogue_of_its_own_or_ours_is_not(tmp_path: Path) -> None:
    own = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'

    assert (
        notes(
            tmp_path,
            content__articles__a_md=f"{HEAD}language: pt-BR\n---\nUm voo.\n",
            content__articles__b_md=f"{HEAD}language: fr-CA\n---\nUn vol.\n",
            translations__pt_po=own,
        )
        == []
    )
