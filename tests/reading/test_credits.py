import pytest

from generator.reading.credits import read_credit, read_date


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("3 November 2015", "en", "2015-11-03"),
        ("November 3, 2015", "en", "2015-11-03"),
        ("Nov. 3rd, 2015", "en", "2015-11-03"),
        ("November 2015", "en", "2015-11"),
        ("2015", "en", "2015"),
        ("2015-11~", "en", "2015-11~"),
        ("1er novembre 2015", "fr", "2015-11-01"),
        ("3. November 2015", "de", "2015-11-03"),
        ("3 de noviembre de 2015", "es", "2015-11-03"),
    ],
)
def test_a_date_in_words_is_as_exact_as_it_is_written(text: str, language: str, date: str) -> None:
    assert str(read_date(text, language)) == date


@pytest.mark.parametrize(
    "text",
    ["", "minister", "minister since 2015", "May 2015 or June 2015", "31 February 2015", "May"],
)
def test_other_words_are_no_date(text: str) -> None:
    assert read_date(text, "en") is None


@pytest.mark.parametrize(
    ("text", "name", "role", "said"),
    [
        ("Ana Lima", "Ana Lima", "", None),
        ("Ana Lima, 2015", "Ana Lima", "", "2015"),
        ("Ana Lima, minister, of Peru", "Ana Lima", "minister, of Peru", None),
        ("Ana Lima, minister, May 3, 2015", "Ana Lima", "minister", "2015-05-03"),
        ("Ana Lima, minister in 2015", "Ana Lima", "minister in 2015", None),
        ("2015", "2015", "", None),
    ],
)
def test_a_credit_has_a_name_a_role_and_a_date(
    text: str, name: str, role: str, said: str | None
) -> None:
    credit = read_credit(text, "en")

    assert (credit.name, credit.role, credit.said and str(credit.said)) == (name, role, said)


def test_an_unknown_language_has_english_months() -> None:
    assert str(read_date("3 May 2015", "xx")) == "2015-05-03"
