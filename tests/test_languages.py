"""Sites in other languages than English, built from end to end."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.sites import write_site

from generator.memo import Memo
from generator.model.annotation import Annotated, State
from generator.pipeline import READERS, build

pytestmark = pytest.mark.model

FRENCH = {
    "content/site.yml": """
        title: Le Littoral
        language: fr
        language_model: fr_core_news_sm
        """,
    "content/articles/pont.md": """
        ---
        title: Le pont fermera
        published: 2015-11-05
        ---

        La maire de Valmer, Claire Martin, a signé le décret le 3 novembre. « Nous n'avions plus le
        choix », a déclaré Mme Martin.
        """,
    "content/glossary/claire-martin.md": """
        ---
        name: Claire Martin
        kind: person
        summary: Maire de Valmer.
        ---
        """,
}
DUTCH = {
    "content/site.yml": "title: De Kade\nlanguage: nl\n",
    "content/articles/brug.md": """
        ---
        title: De brug gaat dicht
        published: 2015-11-05
        timeline:
          - {date: 2015-11-03, text: De raad stemt.}
        quotes:
          - {text: wij hadden geen keus, speaker: anna-smit}
        ---

        "Dat is een ramp," said Anna Smit on Tuesday. Zij zei in May dat wij hadden geen keus.
        """,
    "content/glossary/anna-smit.md": """
        ---
        name: Anna Smit
        kind: person
        summary: Burgemeester.
        ---
        """,
}


def article(folder: Path, files: dict[str, str]) -> Annotated:
    root = write_site(folder, base=files)
    result = build(root, Memo(None), datetime(2026, 1, 1, tzinfo=UTC), READERS, lambda *_: None)
    assert result.problems == ()
    assert result.site
    (one,) = result.site.articles
    return one


def test_a_french_site_has_names_quotations_and_events(tmp_path: Path) -> None:
    found = article(tmp_path, FRENCH)

    assert found.entries == ("claire-martin",)
    assert [(q.speaker.entry, q.card) for q in found.quotes if q.speaker] == [
        ("claire-martin", True)
    ]
    assert [(str(e.date), e.state, e.who) for e in found.events] == [
        ("2015-11-03", State.DERIVED, ("claire-martin",))
    ]


def test_a_language_without_rules_has_its_glossary_and_what_is_written(tmp_path: Path) -> None:
    found = article(tmp_path, DUTCH)

    assert found.entries == ("anna-smit",)
    assert [(quote.state, quote.words) for quote in found.quotes] == [
        (State.WRITTEN, "wij hadden geen keus")
    ]
    assert [(event.state, event.text) for event in found.events] == [
        (State.WRITTEN, "De raad stemt.")
    ]
    assert found.times == ()
