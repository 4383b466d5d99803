from dataclasses import replace
from pathlib import Path

import pytest

from generator import share_images as module
from generator.imaging.share_card import draw_share_card
from generator.imaging.typefaces import Typefaces
from generator.memo import Memo
from generator.model.problem import Location
from generator.model.share_card import ShareCard
from generator.share_images import share_images

ASSETS = [Path(__file__).parents[1] / "assets"]
CARD = ShareCard("quotes/q-1/index.png", "“Shut.”", "The Tide", Location("a.md", 3))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the words of the cards that are drawn, as they are."""
    words: list[str] = []

    def draw(card: ShareCard, faces: Typefaces) -> bytes:
        words.append(card.words)
        return draw_share_card(card, faces)

    monkeypatch.setattr(module, "draw_share_card", draw)
    return words


def made(*cards: ShareCard, memo: Memo, draw: bool = True) -> list[str]:
    files, problems = share_images(cards, ASSETS, memo, lambda *_: None, draw=draw)
    assert problems == ()
    return [file.path for file in files]


def test_a_second_build_draws_only_what_changed(tmp_path: Path, drawn: list[str]) -> None:
    changed = replace(CARD, words="“Open.”")
    made(CARD, memo=Memo(tmp_path / "memo"))

    assert made(CARD, changed, memo=Memo(tmp_path / "memo")) == [CARD.path] * 2
    assert drawn == ["“Shut.”", "“Open.”"]


def test_another_address_of_the_same_words_is_drawn_once(drawn: list[str]) -> None:
    moved = replace(CARD, path="quotes/q-2/index.png")

    assert made(CARD, moved, memo=Memo(None)) == [CARD.path, moved.path]
    assert len(drawn) == 1


def test_a_preview_draws_nothing(drawn: list[str]) -> None:
    assert made(CARD, memo=Memo(None), draw=False) == []
    assert drawn == []


def test_what_cannot_be_drawn_is_left_out_and_told_once_for_each_sign() -> None:
    cards = [replace(CARD, words=words) for words in ("“東京”", "“Shut.”", "“東北”", "“ክብር”")]

    files, problems = share_images(cards, ASSETS, Memo(None), lambda *_: None, draw=True)

    assert len(files) == 1
    assert [problem.code for problem in problems] == ["no-share-image"] * 2
    assert "'東' (U+6771)" in problems[0].message
    assert "2 images for sharing left out" in problems[0].message
    assert problems[0].location == CARD.location
