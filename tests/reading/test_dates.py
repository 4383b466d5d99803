import pytest

from generator.reading.dates import bad_date_message, read_day, read_when


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5 November 2015", "not a date: '5 November 2015'"),
        ("2015-11-5", "not a date: '2015-11-5'"),
        ("20151105", "not a date: '20151105'"),
        ("2015-02-29", "no such day: '2015-02-29'"),
        ("2015-13-01", "no such month: '2015-13-01'"),
        ("0000-01-01", "not a date: '0000-01-01'"),
        ("2015-11-05T10:30", "a time without its offset from UTC: '2015-11-05T10:30'"),
        ("2015-11-05T25:00Z", "not a date: '2015-11-05T25:00Z'"),
        ("2015-02-30T10:00Z", "no such day: '2015-02-30T10:00Z'"),
    ],
)
def test_a_message_says_what_is_wrong_with_a_day_or_moment(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as raised:
        read_when(text)

    assert bad_date_message(text, raised.value) == message


def test_a_day_of_digits_of_another_script_is_no_day() -> None:
    with pytest.raises(ValueError, match="not a day"):
        read_day("٢٠١٥-١١-٠٥")
