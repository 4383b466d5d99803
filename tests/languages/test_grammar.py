import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages.en import dates
from generator.languages.grammar import Rule, read_expressions
from generator.model.when import Vague

TESTS = Path(__file__).parent.parent
CASES = sorted(TESTS.rglob("*.cases.md"))
COUNTED = Rule(
    "so many", re.compile(r"(?<!\w)\w{0,30}(?: and)? \d+ \w{0,30}"), lambda _: Vague("PAST_REF")
)
DIGITS = re.compile(r"\d")

FAR = "The water was quiet and grey, and nobody on the long quay said a word about the weather. "


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_every_english_expression_has_an_anchor(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        text = f"{FAR}{line} {FAR}"
        whole = read_expressions(text, dates.RULES)

        assert read_expressions(text, dates.RULES, dates.ANCHORS) == whole


@given(st.lists(st.sampled_from(["or", "and", "12", "3", " ", "  ", "boats", FAR, "x" * 60])))
def test_what_is_near_an_anchor_is_read_as_in_the_whole_text(words: list[str]) -> None:
    text = " ".join(words)

    assert read_expressions(text, [COUNTED], DIGITS) == read_expressions(text, [COUNTED])


def test_what_is_far_from_every_anchor_is_not_read() -> None:
    word = Rule("word", re.compile("water"), lambda _: Vague("PAST_REF"))
    text = f"{FAR}{FAR}7 waters"

    assert [one.span.start for one in read_expressions(text, [word], DIGITS)] == [len(text) - 6]
