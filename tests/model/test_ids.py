import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.ids import fold, slug_of, stable_id


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“No,” he said", '"No," he said'),
        ("Moscow’s ‘plan’", "Moscow's 'plan'"),
        ("1914–18 — a war…", "1914-18 - a war..."),
        ("  two \n\t words\u00a0here ", "two words here"),
        ("cafe\u0301", "café"),
        ("ﬁve", "five"),
        ("Case and. marks!", "Case and. marks!"),
        ("", ""),
    ],
)
def test_folding_takes_out_what_does_not_change_the_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)

    assert fold(once) == once
    assert unicodedata.is_normalized("NFKC", once) or "..." in once or '"' in once or "'" in once


def test_an_id_survives_a_mended_comma_and_another_case() -> None:
    assert stable_id("p", "They met, in Vienna.") == stable_id("p", "they met in  Vienna")
    assert stable_id("p", "They met in Vienna") != stable_id("p", "They met in Geneva")
    assert stable_id("e", "2015", "A pact") != stable_id("e", "201", "5A pact")


def test_an_id_never_changes_between_versions() -> None:
    assert stable_id("p", "They met in Vienna.") == "p-aa7bcd"


@given(st.text(max_size=5), st.lists(st.text(), max_size=3))
def test_an_id_is_its_prefix_and_six_digits(prefix: str, words: list[str]) -> None:
    found = stable_id(prefix, *words)

    assert found.startswith(f"{prefix}-")
    assert re.fullmatch(r"[0-9a-f]{6}", found[len(prefix) + 1 :])
    assert found == stable_id(prefix, *words)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bashar al-Assad", "bashar-al-assad"),
        ("Deir ez-Zor (city)", "deir-ez-zor-city"),
        ("Noël Çelik", "noel-celik"),
        ("  A  ", "a"),
        ("UN 2254", "un-2254"),
    ],
)
def test_a_slug_is_made_of_plain_letters_digits_and_hyphens(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_name_in_another_script_has_a_slug_too() -> None:
    assert slug_of("Сирия") != slug_of("Москва")
    assert re.fullmatch(r"n-[0-9a-f]{6}", slug_of("Сирия"))


@given(st.text())
def test_any_name_has_a_slug_that_a_url_can_hold(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug_of(name))
