from datetime import date

import pytest
from support.articles import make_entry, make_role
from support.words import ENGLISH

from generator.composing.roles import role_lines, role_on, role_views
from generator.model.edtf import parse_edtf
from generator.model.entry import Kind

NOVEMBER = date(2015, 11, 5)


def test_a_role_is_the_one_held_on_the_day() -> None:
    deputy = make_role("Deputy minister", "2006", "2020-11-22")
    minister = make_role("Minister", "2020-11-22", "2024")
    entry = make_entry("Ada Moss", Kind.PERSON, deputy, minister)

    assert role_on(entry, NOVEMBER) == deputy
    assert role_on(entry, date(2021, 1, 1)) == minister


def test_a_day_that_two_roles_may_cover_names_neither() -> None:
    envoy = make_role("Envoy", "2010", "2015")
    judge = make_role("Judge", "2015", "2020")

    assert role_on(make_entry("Ada Moss", Kind.PERSON, envoy, judge), NOVEMBER) is None


def test_the_later_of_two_offices_held_at_once_is_named() -> None:
    senator = make_role("Senator", "2001")
    minister = make_role("Minister", "2014")

    assert role_on(make_entry("Ada Moss", Kind.PERSON, minister, senator), NOVEMBER) == minister


@pytest.mark.parametrize(
    ("role", "lines"),
    [
        (
            make_role("President", "2000-07-17", "2024-12"),
            ("President, as of 5 Nov 2015", "Until December 2024"),
        ),
        (make_role("President", "2012-05"), ("President, since May 2012", "")),
        (make_role("Armed group"), ("Armed group", "")),
        (make_role("President", "2001", "2011-03"), ("President, until March 2011", "")),
        (make_role("President", "2017"), ("A politician", "")),
    ],
)
def test_a_role_says_as_of_when(role: object, lines: tuple[str, str]) -> None:
    entry = make_entry("Ada Moss", roles=(role,), description="A politician")

    assert role_lines(entry, NOVEMBER, ENGLISH) == lines


def test_roles_stand_by_date_and_the_quoted_one_is_marked() -> None:
    minister = make_role("Minister", "2020-11-22", "2024")
    deputy = make_role("Deputy minister", "2006", "2020-11-22")
    entry = make_entry("Ada Moss", Kind.PERSON, minister, deputy)

    first, second = role_views(entry, (parse_edtf("2015-11-03"),), ENGLISH)

    assert (first.role, first.when) == ("Deputy minister", "2006 to 22 Nov 2020")
    assert first.current
    assert first.note == "The role held when quoted, on 3 November 2015"
    assert not second.current


def test_a_quotation_of_a_month_marks_no_role() -> None:
    entry = make_entry("Ada Moss", Kind.PERSON, make_role("Minister", "2006"))

    (role,) = role_views(entry, (parse_edtf("2015-11"),), ENGLISH)

    assert not role.current
