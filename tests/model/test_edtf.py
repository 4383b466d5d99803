from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.edtf import Day, Precision, days_in_month, edtf_of, parse_edtf

_DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
_YEARS = st.integers(-9999, 9999)


def _year(number: int) -> str:
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def _edtf(number: int, month: int, day: int, form: int) -> str:
    whole = f"{_year(number)}-{month:02}-{day:02}"
    return [whole, whole[:-3], _year(number), whole + "~", whole[:-3] + "?"][form]


_WRITTEN = st.builds(_edtf, _YEARS, st.integers(1, 12), st.integers(1, 28), st.integers(0, 4))


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2015-11-03", Precision.DAY, (2015, 11, 3), (2015, 11, 3)),
        ("2015-11-03T10:35", Precision.DAY, (2015, 11, 3), (2015, 11, 3)),
        ("2015-11-03T10:35:00+01:00", Precision.DAY, (2015, 11, 3), (2015, 11, 3)),
        ("2016-02", Precision.MONTH, (2016, 2, 1), (2016, 2, 29)),
        ("2015", Precision.YEAR, (2015, 1, 1), (2015, 12, 31)),
        ("2015-XX", Precision.YEAR, (2015, 1, 1), (2015, 12, 31)),
        ("2015-11-XX", Precision.MONTH, (2015, 11, 1), (2015, 11, 30)),
        ("199X", Precision.DECADE, (1990, 1, 1), (1999, 12, 31)),
        ("18XX", Precision.CENTURY, (1800, 1, 1), (1899, 12, 31)),
        ("2015-21", Precision.SEASON, (2015, 3, 1), (2015, 5, 31)),
        ("2015-24", Precision.SEASON, (2015, 12, 1), (2016, 2, 29)),
        ("2015-11-02/2015-11-08", Precision.WEEK, (2015, 11, 2), (2015, 11, 8)),
        ("2015-11-03/2015-11-09", Precision.RANGE, (2015, 11, 3), (2015, 11, 9)),
        ("2014-12/2015-11", Precision.RANGE, (2014, 12, 1), (2015, 11, 30)),
        ("2014-12/..", Precision.RANGE, (2014, 12, 1), None),
        ("../2015-10", Precision.RANGE, None, (2015, 10, 31)),
        ("/2015-10", Precision.RANGE, None, (2015, 10, 31)),
        ("-0043", Precision.YEAR, (-43, 1, 1), (-43, 12, 31)),
        ("0000", Precision.YEAR, (0, 1, 1), (0, 12, 31)),
        ("0000-02-29", Precision.DAY, (0, 2, 29), (0, 2, 29)),
        ("-0499/-0400", Precision.RANGE, (-499, 1, 1), (-400, 12, 31)),
        ("Y-170000", Precision.YEAR, (-170000, 1, 1), (-170000, 12, 31)),
        (" 2015 ", Precision.YEAR, (2015, 1, 1), (2015, 12, 31)),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(
    text: str,
    precision: Precision,
    earliest: tuple[int, int, int] | None,
    latest: tuple[int, int, int] | None,
) -> None:
    found = parse_edtf(text)

    assert found.precision is precision
    assert found.earliest == (Day(*earliest) if earliest else None)
    assert found.latest == (Day(*latest) if latest else None)


@pytest.mark.parametrize(
    "text",
    [
        "", "today", "2015-13", "2015-00", "2015-02-29", "2015-11-31", "2015-11-00", "15-11-03",
        "2015-11-03 10:35", "2015/2014", "../..", "/", "2014/2015/2016", "199X-05", "2015-XX-03",
        "2015-24-01", "2015-25", "3 Nov 2015", "2015-11-03~~", "٢٠١٥", "--2015",
    ],
)  # fmt: skip
def test_what_is_no_date_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2015-11~", True, False),
        ("2015-11?", False, True),
        ("2015-11%", True, True),
        ("2015-11", False, False),
        ("2014~/2015", True, False),
        ("2014/2015?", False, True),
    ],
)
def test_qualifiers_are_kept(text: str, approximate: bool, uncertain: bool) -> None:
    found = parse_edtf(text)

    assert (found.approximate, found.uncertain) == (approximate, uncertain)


@given(_WRITTEN)
def test_a_date_prints_as_it_was_written_and_covers_days_in_order(text: str) -> None:
    found = parse_edtf(text)

    assert str(found) == text
    assert found.earliest
    assert found.latest
    assert found.earliest.ordinal <= found.latest.ordinal


@given(_WRITTEN, _WRITTEN)
def test_an_interval_reaches_from_its_first_date_to_its_last(one: str, other: str) -> None:
    first, last = sorted((parse_edtf(one), parse_edtf(other)))
    assert first.earliest
    assert last.latest
    if last.latest.ordinal < first.earliest.ordinal:
        return

    whole = parse_edtf(f"{first}/{last}")

    assert (whole.earliest, whole.latest) == (first.earliest, last.latest)
    assert parse_edtf(f"{first}/..").latest is None
    assert parse_edtf(f"../{last}").earliest is None


@given(st.lists(_WRITTEN, max_size=8))
def test_dates_sort_by_their_beginning(texts: list[str]) -> None:
    dates = [parse_edtf(text) for text in texts]
    dates += [parse_edtf(f"{text}/..") for text in texts] + [parse_edtf(f"../{t}") for t in texts]

    ordered = sorted(dates)

    begins = [(one.earliest or one.latest or Day(0, 1, 1)).ordinal for one in ordered]
    assert begins == sorted(begins)


def test_what_goes_on_sorts_after_what_ends() -> None:
    assert parse_edtf("2014-12") < parse_edtf("2014-12/2015-06") < parse_edtf("2014-12/..")
    assert parse_edtf("../2014-11") < parse_edtf("2014-12")
    assert parse_edtf("-1199~") < parse_edtf("-0043") < parse_edtf("0079")


@given(_DAYS)
def test_a_calendar_day_keeps_its_number_and_weekday(day: date) -> None:
    found = edtf_of(day)
    assert found.earliest

    exact = found.earliest

    assert found == parse_edtf(day.isoformat())
    assert exact.weekday == day.weekday()
    assert exact.ordinal - Day(1, 1, 1).ordinal == (day - date(1, 1, 1)).days


@given(_DAYS.filter(lambda day: day < date(9999, 12, 20)))
def test_a_monday_to_a_sunday_is_a_week(day: date) -> None:
    monday = day - timedelta(days=day.weekday()) if day > date(1, 1, 8) else date(1, 1, 8)
    sunday = monday + timedelta(days=6)

    assert parse_edtf(f"{monday}/{sunday}").precision is Precision.WEEK
    assert parse_edtf(f"{monday}/{monday}").precision is Precision.RANGE


@given(st.integers(-40_000, 40_000), st.integers(1, 12))
def test_months_are_as_long_as_400_years_before(year: int, month: int) -> None:
    assert days_in_month(year, month) == days_in_month(year - 400, month)
    first = Day(year, month, 1).ordinal
    following = Day(year + month // 12, month % 12 + 1, 1).ordinal
    assert following - first == days_in_month(year, month)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        found = parse_edtf(text)
    except ValueError:
        return
    assert found.earliest or found.latest
