from datetime import date

import pytest
from support.articles import make_entry, make_role

from generator.annotating.quotes.roles import role_on
from generator.model.edtf import parse_edtf
from generator.model.entry import Kind

POE = make_entry(
    "Jane Poe",
    Kind.PERSON,
    make_role("Councillor", "2010", "2014-05"),
    make_role("Mayor of Leeds", "2014-05-20"),
)


@pytest.mark.parametrize(
    ("day", "role"),
    [
        (date(2009, 12, 31), ""),
        (date(2010, 1, 1), "Councillor"),
        (date(2014, 5, 31), "Councillor"),
        (date(2014, 6, 1), "Mayor of Leeds"),
        (date(2030, 1, 1), "Mayor of Leeds"),
    ],
)
def test_a_role_is_the_one_held_on_the_day(day: date, role: str) -> None:
    assert role_on(POE, day) == role


def test_a_month_counts_by_its_first_day() -> None:
    assert role_on(POE, parse_edtf("2014-05")) == "Councillor"


def test_a_role_without_bounds_has_always_been_held() -> None:
    assert (
        role_on(make_entry("Jane Poe", Kind.PERSON, make_role("Poet")), date(1900, 1, 1)) == "Poet"
    )


def test_nobody_has_no_role() -> None:
    assert role_on(None, date(2015, 1, 1)) == ""
