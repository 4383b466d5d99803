from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import Case, parametrize_cases
from support.when import PUBLISHED, plain, read_by_model

from generator.annotating.times.times import find_times
from generator.annotating.times.timex import days_of, easter, edtf_of_value, edtf_text
from generator.model.analysis import Analysis
from generator.model.annotation import TimeExpression
from generator.model.article import Article
from generator.model.when import Lead
from generator.reading.plain import read_plain

_HERE = Path(__file__)
_PARTS = """
    on in the last next 3 30 2015 1999 May March Friday two days ago later weeks of a year by
    quarter first early '90s - – to , . 10:30 a.m. since and BC century ’s weekend night
"""
_WORDS = st.sampled_from(_PARTS.split())


def told(article: Article, times: tuple[TimeExpression, ...]) -> list[str]:
    return [
        f"{article.prose.words(one.span)} -> {one.type} {one.value} {one.date or '-'}"
        for one in times
    ]


@parametrize_cases(_HERE.with_name("times.cases.md"))
def test_expressions_are_read_as_the_cases_say(case: Case) -> None:
    article = plain(case.given)

    assert told(article, find_times(article, (), "en")) == case.expected.splitlines()


@pytest.mark.model
@parametrize_cases(_HERE.with_name("tense.cases.md"))
def test_the_tense_of_the_governing_verb_decides(case: Case) -> None:
    article = plain(case.given)

    found = find_times(article, read_by_model(article), "en")

    assert told(article, found) == case.expected.splitlines()


@pytest.mark.parametrize("language", ["nl", "de", ""])
def test_a_language_without_a_grammar_has_no_dates(language: str) -> None:
    assert find_times(plain("On 3 November 2015 it rained."), (), language) == ()


def test_a_region_of_a_language_has_its_grammar() -> None:
    assert find_times(plain("It rained in June 2015."), (), "en-GB")


def test_every_expression_says_which_rule_and_verb_it_rests_on() -> None:
    (monday,) = find_times(plain("The court ruled on Monday."), (), "en")

    assert monday.reason.rule == "weekday"
    assert monday.reason.words == "Monday (ruled)"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Open since June.", Lead.SINCE),
        ("Shut until June.", Lead.UNTIL),
        ("Done by June 5.", Lead.BY),
        ("It is scheduled for June 5.", Lead.AHEAD),
        ("In June 2014 it rained.", Lead.NONE),
    ],
)
def test_the_words_before_an_expression_are_kept(text: str, lead: Lead) -> None:
    (found,) = find_times(plain(text), (), "en")

    assert found.lead is lead


def test_the_second_end_of_a_stretch_is_marked() -> None:
    found = find_times(plain("It rained from 2009 to 2011, and in June and July 2014."), (), "en")

    assert [one.lead for one in found][:2] == [Lead.NONE, Lead.STRETCH]
    assert all(one.lead is Lead.NONE for one in found[2:])


def test_yesterday_is_the_day_before_the_date_of_an_article_with_a_time() -> None:
    article = read_plain("It closed yesterday.", "test", date(2016, 3, 1))

    (found,) = find_times(article, (), "en")

    assert found.value == "2016-02-29"


def test_a_time_of_day_far_below_the_last_day_told_has_no_day() -> None:
    text = "On 2 March 2014 the mill burned." + " It was an old mill." * 60 + " It opens at noon."

    *_, noon = find_times(plain(text), (), "en")

    assert noon.value == "XXXX-XX-XXT12:00"
    assert noon.date is None


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_the_first_and_last_years_of_the_calendar_are_no_error(year: int) -> None:
    text = "Last year, two centuries ago, next decade, 12,000 years ago, on Friday, in May, Easter."
    article = read_plain(text, "test", date(year, 6, 15))

    assert find_times(article, (), "en")


@given(st.lists(_WORDS, max_size=30), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_words_give_spans_in_order_and_dates_that_are_dates(
    words: list[str], published: date
) -> None:
    article = read_plain(" ".join(words), "test", published)

    found = find_times(article, (), "en")

    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for one in found:
        assert article.prose.words(one.span).strip()
        assert one.type in ("DATE", "TIME", "DURATION", "SET")
        assert str(one.date) == str(one.date) if one.date else True
        assert one.date is None or one.type in ("DATE", "TIME")


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    article = read_plain(text, "test", PUBLISHED)

    assert isinstance(find_times(article, (Analysis(),), "en"), tuple)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2015-11-03", "2015-11-03"),
        ("2015-11-03TNI", "2015-11-03"),
        ("2015-W45", "2015-11-02/2015-11-08"),
        ("2015-W45-WE", "2015-11-07/2015-11-08"),
        ("2015-Q4", "2015-10/2015-12"),
        ("2015-H1", "2015-01/2015-06"),
        ("2015-WI", "2015-24"),
        ("199", "199X"),
        ("18", "18XX"),
        ("BC0044", "-0043"),
        ("BC0001", "0000"),
        ("BC04", "-0499/-0400"),
        ("BC00", "-0099/0000"),
        ("2014/2015", "2014/2015"),
    ],
)
def test_values_have_a_form_in_edtf(value: str, edtf: str) -> None:
    assert edtf_text(value) == edtf
    assert str(edtf_of_value(value)) == edtf


@pytest.mark.parametrize(
    "value", ["P14D", "PAST_REF", "XXXX-XX-XX", "FY2014", "XXXX-WXX-5", "2015-W60", "2015-Q7", ""]
)
def test_what_edtf_cannot_say_has_no_date(value: str) -> None:
    assert edtf_of_value(value) is None
    assert days_of(value) is None


def test_an_approximate_stretch_is_so_at_both_ends() -> None:
    found = edtf_of_value("2015-W45", approximate=True)

    assert found
    assert found.approximate
    assert str(found) == "2015-11-02~/2015-11-08~"


# Source: the tables of Easter of the Book of Common Prayer and the US Naval Observatory.
@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2015, 4, 5)]
)
def test_easter_is_when_the_tables_say(day: date) -> None:
    assert easter(day.year) == day
