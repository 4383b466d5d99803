import pytest

from generator.annotating.names.acronyms import (
    acronym_after,
    definitions,
    is_made_of,
    stands_for,
)
from generator.languages.naming import name_rules

RULES = name_rules("en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Harbour Workers of Lorne (HWL)", "Harbour Workers of Lorne"),
        ("The Islamic State in Iraq and Syria (ISIS)", "Islamic State in Iraq and Syria"),
        ("old Bureau of Labour and Trade (“BLT”)", "Bureau of Labour and Trade"),
        ("a United States-Canada Trade Board (USCTB)", "United States-Canada Trade Board"),
        ("the Network of Old Dockers in Elm (Node)", "Network of Old Dockers in Elm"),
        ("the Network of Old Dockers (Elm)", ""),
        ("the Harbour Board (UK)", ""),
        ("at the end (HWL)", ""),
        ("Harbour. Workers of Lorne (HWL)", ""),
    ],
)
def test_an_explained_acronym_gives_the_whole_name(text: str, name: str) -> None:
    found = [text[slice(*definition.name)] for definition in definitions(text, RULES)]

    assert found == ([name] if name else [])


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("EADS", "European Aeronautic Defence and Space Company", True),
        ("GM", "General Motors", True),
        ("UK", "General Motors", False),
        ("R-AZ", "John McCain", False),
        ("G", "General Motors of the Whole Wide World", False),
    ],
)
def test_letters_must_begin_words_in_order(acronym: str, name: str, fits: bool) -> None:
    assert stands_for(acronym, name, RULES) is fits


@pytest.mark.parametrize("text", ["Fed (FRS) said", "Fed, (FRS) said", "Fed (the “FRS”)"])
def test_brackets_hold_an_acronym_in_several_ways(text: str) -> None:
    found = acronym_after(text, 3)

    assert found
    assert text[slice(*found)] == "FRS"


def test_words_in_brackets_are_no_acronym() -> None:
    assert acronym_after("Fed (and others)", 3) is None


@pytest.mark.parametrize(
    ("acronym", "name", "made"),
    [
        ("SIA", "Singapore Airlines", True),
        ("ELM", "Ealing Line Mariners", True),
        ("ISA", "Singapore Airlines", False),
        ("SAX", "Singapore Airlines", False),
        ("SA", "Singapore Airlines", False),
        ("Sia", "Singapore Airlines", False),
    ],
)
def test_letters_in_brackets_behind_a_body_stand_in_its_name(
    acronym: str, name: str, made: bool
) -> None:
    assert is_made_of(acronym, name) is made
