from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.imaging.setting import Setting, clean, fit
from generator.imaging.typefaces import Typeface, find_typefaces

ASSETS = Path(__file__).parents[2] / "assets"
FACE = find_typefaces([ASSETS]).words[0]
SIZES = ((60, 1.1), (40, 1.2), (30, 1.2))


def set_in(text: str, *, height: float = 300, closing: str = "", face: Typeface = FACE) -> Setting:
    return fit(clean(text), face, SIZES, 600, height, closing)


def test_a_short_text_keeps_the_first_size() -> None:
    setting = set_in("The port is shut.")

    assert setting.lines == ("The port is shut.",)
    assert setting.font.size == 60


def test_a_longer_text_shrinks_before_it_is_cut() -> None:
    text = "The port is shut until the spring, and nobody knows who is to pay for it. " * 3

    setting = set_in(text)

    assert setting.font.size == 30
    assert " ".join(setting.lines) == text.strip()


def test_lines_are_about_as_long_as_each_other() -> None:
    setting = set_in("The port is shut until the spring of next year.")

    widths = [setting.width(line) for line in setting.lines]
    assert len(widths) == 2
    assert min(widths) > 0.7 * max(widths)


def test_a_text_is_cut_after_a_word_and_closed() -> None:
    text = f"“{'The port is shut until the spring. ' * 40}”"

    setting = set_in(text, closing="”")

    last = setting.lines[-1]
    assert last.endswith(" …”")
    assert last.removesuffix(" …”").split(" ")[-1] in text.replace(".", "").split(" ")


def test_a_name_is_parted_at_its_hyphen_first() -> None:
    setting = fit("Oberleitner-Schwarzenberg", FACE, ((40, 1.2),), 300, 300)

    assert setting.lines == ("Oberleitner-", "Schwarzenberg")


def test_words_held_together_stay_on_one_line() -> None:
    setting = set_in("le port est fermé jusqu’au printemps prochain\u202f: voilà\u202f!")

    assert any("prochain\u202f:" in line for line in setting.lines)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  two \n words\t", "two words"),
        ("cafe\u0301", "café"),
        ("a\u200eb\u0007c", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("q" + "\u0307" * 9, "q" + "\u0307" * 3),
    ],
)
def test_what_is_never_seen_is_left_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@settings(max_examples=60)
@given(st.text(st.characters(codec="latin-1"), min_size=1, max_size=900), st.floats(20, 400))
def test_no_line_is_wider_and_no_text_higher_than_its_box(text: str, height: float) -> None:
    cleaned = clean(text)
    if not cleaned or FACE.lacks(cleaned):
        return

    setting = fit(cleaned, FACE, SIZES, 600, height)

    assert all(setting.width(line) <= 600 for line in setting.lines)
    assert len(setting.lines) == 1 or setting.height <= height
