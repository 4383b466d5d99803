from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import Case, parametrize_cases

from generator.annotating.quotes.quotation_marks import scan_quotation_marks

_MARKED = st.text(alphabet="\"'“”‘’«»„`aB1 .,-\n", max_size=60)


@parametrize_cases(Path(__file__).with_name("quotation_marks.cases.md"))
def test_quotations_are_what_stands_between_marks(case: Case) -> None:
    assert shown(case.given) == case.expected


def shown(text: str) -> str:
    pieces = []
    position = 0
    for quoted in scan_quotation_marks(text):
        pieces += [text[position : quoted.start], "⟦", text[quoted.start : quoted.end]]
        pieces.append("⟧" if quoted.closed else "|")
        position = quoted.end
    return "".join([*pieces, text[position:]])


@given(_MARKED)
def test_quotations_are_in_order_apart_and_inside_the_text(text: str) -> None:
    found = scan_quotation_marks(text)

    position = 0
    for quoted in found:
        assert position <= quoted.start < quoted.inner_start <= quoted.inner_end <= quoted.end
        position = quoted.end
    assert position <= len(text)


@pytest.mark.parametrize("odd", ['"', "'", "' a", "'a s' b", "“a ", '"5" ', '«a "b '])
def test_nothing_but_marks_comes_to_an_end(odd: str) -> None:
    text = odd * 20_000

    assert all(quoted.end <= len(text) for quoted in scan_quotation_marks(text))
