from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from support.cases import Case, parametrize_cases
from support.words import ENGLISH

from generator.composing.dates import (
    date_view,
    moment_view,
    plain_date_view,
    rfc3339,
    timed_view,
)
from generator.interface.interface import Interface
from generator.model.edtf import parse_edtf

MOSCOW = timezone(timedelta(hours=3))


@parametrize_cases(Path(__file__).with_name("dates.cases.md"))
def test_a_date_is_shown_as_exactly_as_it_is_known(case: Case) -> None:
    view = date_view(parse_edtf(case.given), ENGLISH)

    assert f"{view.text} | {view.long} | {view.datetime} | {view.precision}" == case.expected


def test_an_uncertain_date_says_so() -> None:
    assert date_view(parse_edtf("2011?"), ENGLISH).note == "date uncertain"


def test_a_date_for_running_text_has_no_weekday() -> None:
    view = plain_date_view(parse_edtf("2015-10-20"), ENGLISH)

    assert (view.text, view.long) == ("20 October 2015", "20 October 2015")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "20 Oct 2015"),
        ("en-US", "Oct 20, 2015"),
        ("fr", "20 oct. 2015"),
        ("de-AT", "20. Okt. 2015"),
        ("pt-BR", "20 de out. de 2015"),
        ("xx-unknown", "20 Oct 2015"),
    ],
)
def test_months_are_those_of_the_language(language: str, expected: str) -> None:
    assert date_view(parse_edtf("2015-10-20"), Interface().words(language)).text == expected


def test_the_time_of_publishing_is_for_machines() -> None:
    view = moment_view(datetime(2015, 11, 5, 10, 30, tzinfo=MOSCOW), ENGLISH)

    assert (view.text, view.datetime) == ("5 November 2015", "2015-11-05T10:30+03:00")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "5 November 2015, 10:30 GMT+03:00"),
        ("en-US", "November 5, 2015, 10:30 AM GMT+03:00"),
        ("fr", "5 novembre 2015, 10:30 UTC+03:00"),
    ],
)
def test_the_head_of_an_article_says_the_time_and_its_zone(language: str, expected: str) -> None:
    moment = datetime(2015, 11, 5, 10, 30, tzinfo=MOSCOW)

    words = timed_view(moment, Interface().words(language)).long

    assert words.replace("\u202f", " ").replace("\xa0", " ") == expected


def test_greenwich_time_has_no_offset_and_a_day_no_time() -> None:
    moment = datetime(2015, 11, 5, 10, 30, tzinfo=UTC)

    assert timed_view(moment, ENGLISH).long == "5 November 2015, 10:30 GMT"
    assert timed_view(moment.date(), ENGLISH).long == "5 November 2015"


def test_a_time_without_zone_is_shown_as_its_day() -> None:
    view = moment_view(datetime(2015, 11, 5, 10, 30), ENGLISH)  # noqa: DTZ001 - that is the point

    assert view.datetime == "2015-11-05"


def test_a_feed_has_full_times() -> None:
    assert rfc3339(date(2015, 11, 5)) == "2015-11-05T00:00:00Z"
    assert rfc3339(datetime(2015, 11, 5, 10, 30, tzinfo=MOSCOW)) == "2015-11-05T10:30:00+03:00"
