import pytest

from generator.languages.naming import name_rules


def test_a_language_without_rules_has_empty_ones() -> None:
    assert not name_rules("xx").honorifics


@pytest.mark.parametrize("code", ["", "..", "en names", "-", "xx-YY"])
def test_an_odd_code_has_empty_rules(code: str) -> None:
    assert not name_rules(code).honorifics


def test_a_region_shares_the_rules_of_its_language() -> None:
    assert name_rules("en-GB").honorifics
    assert name_rules("en-GB").honorifics == name_rules("en").honorifics


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("drone", "drones"),
        ("treaty", "treaties"),
        ("day", "days"),
        ("bus", "buses"),
        ("church", "churches"),
        ("gunman", "gunmen"),
        ("A380", "A380s"),
    ],
)
def test_english_plurals_are_regular(word: str, plural: str) -> None:
    assert name_rules("en").plural(word) == plural


@pytest.mark.parametrize("word", ["Mr", "Mrs.", "President", "Gen."])
def test_titles_announce_people_with_and_without_a_full_stop(word: str) -> None:
    assert name_rules("en").before_person(word)


def test_a_whole_word_with_a_full_stop_ends_a_sentence() -> None:
    assert not name_rules("en").before_person("King.")
