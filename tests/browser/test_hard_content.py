"""Content that strains the layout: long names, long quotations, far years, other scripts."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from generator.memo import Memo
from generator.pipeline import READERS, build
from generator.writing import write_files

LONG_WORD = "Hafenbehördenvorsteherstellvertreter" * 4
SPEECH = "We were told that the harbour would stay open until every boat was home. " * 60
SHORT = ["The ferry is late", "The pier is shut", "The tide is high", "The crew is safe"]
CARDS = "\n".join(f"  - {{text: {words}, speaker: moss}}" for words in SHORT)

FILES = {
    "site.yml": "title: Harbour\nbase_url: https://harbour.example/news/\nderived: off\n",
    "glossary/moss.md": (
        f"---\nname: Ada {LONG_WORD}\nkind: person\naliases: [Ada Moss]\n"
        f"summary: {'x' * 250}\n---\n"
    ),
    "stories/quiet.md": "---\ntitle: A quiet story\n---\n",
    "articles/strained.md": f"""---
title: A strained page
published: 2015-11-05
quotes:
  - {{text: "{SPEECH.strip()}", speaker: moss}}
{CARDS}
timeline:
  - {{date: "-0043-03-15", text: A ruler is killed}}
  - {{date: "2015-11-03", text: A ferry sinks}}
---

Ada Moss said: “{SPEECH.strip()}”

She added: “{"” and “".join(SHORT)}”.

Nothing else was said.
""",
    "articles/other-script.md": (
        "---\ntitle: مرفأ\nstandfirst: أغلق المرفأ.\npublished: 2015-11-04\nlanguage: ar\n"
        "---\n\nنص.\n"
    ),
}


@pytest.fixture(scope="session")
def strained(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a site of such content, on a disk."""
    folder = tmp_path_factory.mktemp("strained")
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    built = build(folder, Memo(None), datetime.now(UTC), READERS, lambda *_: None)
    assert not built.failed, built.problems
    write_files(built.files, folder / "site")
    return (folder / "site").as_uri() + "/"


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize(
    "path", ["index.html", "articles/strained.html", "glossary/index.html", "glossary/moss.html"]
)
def test_a_name_without_spaces_never_widens_a_page(
    page: Page, strained: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(strained + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_many_or_long_cards_leave_no_hole_in_the_text(page: Page, strained: str) -> None:
    page.goto(strained + "articles/strained.html")

    holes = page.evaluate(
        """[...document.querySelectorAll('.passage')].map(passage => {
          const ends = [...passage.children].map(part => part.getBoundingClientRect().bottom);
          return passage.getBoundingClientRect().bottom - Math.max(...ends);
        })"""
    )
    beside = page.locator(".aside:not(.below) .quote")

    assert max(holes) < 40
    expect(beside).to_have_count(0)
    expect(page.locator(".below .quote")).to_have_count(5)


def test_a_gap_of_centuries_is_drawn_short_and_named(page: Page, strained: str) -> None:
    page.goto(strained + "articles/strained.html")

    last = page.locator(".day").last.bounding_box()

    assert last
    assert last["height"] < 500
    expect(page.locator(".day__gap")).to_contain_text("about 2059 years")


def test_a_date_keeps_its_order_on_a_page_from_right_to_left(page: Page, strained: str) -> None:
    page.goto(strained + "articles/other-script.html")

    day, year = page.evaluate(
        """(() => {
          const words = document.querySelector('.meta time').firstChild, range = new Range();
          return [[0, 1], [words.length - 4, words.length]].map(([start, end]) => {
            range.setStart(words, start); range.setEnd(words, end);
            return range.getBoundingClientRect().left;
          });
        })()"""
    )

    assert day < year


def test_a_story_without_articles_says_so(page: Page, strained: str) -> None:
    page.goto(strained + "stories/quiet.html")

    expect(page.locator("main")).to_contain_text("No explainer of this story is published yet.")


def test_in_print_a_long_quotation_goes_on_over_the_page(page: Page, strained: str) -> None:
    page.goto(strained + "articles/strained.html")
    page.emulate_media(media="print")

    breaks = page.locator(".passage .quote").evaluate_all(
        "cards => cards.map(card => getComputedStyle(card).breakInside)"
    )

    assert breaks == ["auto", "avoid", "avoid", "avoid", "avoid"]
