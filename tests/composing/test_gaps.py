import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from support.cases import Case, parametrize_cases
from support.words import ENGLISH

from generator.composing.gaps import LONGEST_DRAWN, gap_between
from generator.model.edtf import Edtf, parse_edtf

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.4369, "year": 365.2425}
_WORDS = re.compile(r"(about )?(?:(up|\d+) to )?(\d+) (day|week|month|year)s?")


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    year = draw(st.integers(1900, 2030))
    month = f"{year}-{draw(st.integers(1, 12)):02}"
    day = f"{month}-{draw(st.integers(1, 28)):02}"
    return parse_edtf(draw(st.sampled_from([str(year), month, day])))


@parametrize_cases(Path(__file__).with_name("gaps.cases.md"))
def test_a_gap_is_in_honest_words(case: Case) -> None:
    before, after = map(parse_edtf, case.given.split())

    assert gap_between(before, after, ENGLISH).words == case.expected


@given(dates(), dates())
def test_a_gap_is_never_more_exact_than_its_dates(one: Edtf, other: Edtf) -> None:
    before, after = sorted([one, other])
    assert before.earliest
    assert before.latest
    assert after.earliest
    assert after.latest
    least = after.earliest.ordinal - before.latest.ordinal
    most = after.latest.ordinal - before.earliest.ordinal
    words = gap_between(before, after, ENGLISH).words
    if not words:
        assert least <= 0 or most < 2
        return
    found = _WORDS.fullmatch(words)
    assert found
    about, low, high, unit = found.groups()
    size = _UNITS[unit]
    first = {None: int(high), "up": 0}.get(low) if low in (None, "up") else int(low)
    assert first is not None
    # A number stands for what rounds to it; with "about", for its neighbours too.
    slack = size * (1.5 if about else 0.5) + 1e-6
    assert first * size - slack <= least
    assert most <= int(high) * size + slack
    if not about and low is None:
        assert least == most == int(high) * size


@given(dates(), dates())
def test_the_drawn_gap_lies_between_the_shortest_and_the_longest(one: Edtf, other: Edtf) -> None:
    before, after = sorted([one, other])
    assert before.earliest
    assert after.latest

    assert (
        0
        <= gap_between(before, after, ENGLISH).days
        <= after.latest.ordinal - before.earliest.ordinal
    )


def test_no_gap_is_drawn_longer_than_25_years() -> None:
    gap = gap_between(parse_edtf("-0043-03-15"), parse_edtf("1666-09-02"), ENGLISH)

    assert (gap.words, gap.days) == ("about 1,709 years", LONGEST_DRAWN)
