from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages.en import dates_events, dates_words
from generator.languages.en.dates import find_expressions
from generator.languages.en.dates_spans import duration_value
from generator.languages.en.dates_tense import tense_of_cue
from generator.model.when import (
    Anchor,
    Calendar,
    Duration,
    Era,
    Lead,
    Meaning,
    Moment,
    Recurrence,
    Shift,
    Stretch,
    Tense,
    Unit,
    Vague,
    Way,
)


def meanings(text: str) -> list[Meaning]:
    return [one.meaning for one in find_expressions(text)]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("on Oct. 20", Calendar(month=10, day=20)),
        ("the 3rd of June 2014", Calendar(2014, 6, 3)),
        ("Friday, Oct. 23", Calendar(month=10, day=23, weekday=4)),
        ("last November", Calendar(month=11, way=Way.LAST)),
        ("December last year", Calendar(month=12, within=Shift(Unit.YEAR, -1))),
        ("March of that year", Calendar(month=3, within=Shift(Unit.YEAR, 0, Anchor.STORY))),
        ("in the spring", Calendar(season="SP")),
        ("Q3 2010", Calendar(2010, quarter=3)),
        ("the second half of 2010", Calendar(2010, half=2)),
        ("fiscal 2014", Calendar(2014, fiscal=True)),
        ("in 44 BC", Calendar(-43)),
        ("in AD 79", Calendar(79)),
        ("the 1990s", Era(1990, Unit.DECADE)),
        ("the '60s", Era(60, Unit.DECADE, short=True)),
        ("the 19th century", Era(1800, Unit.CENTURY)),
        ("the fifth century BC", Era(-500, Unit.CENTURY)),
        ("on Friday", Calendar(weekday=4)),
        ("next Friday", Calendar(weekday=4, way=Way.NEXT)),
        ("Monday last week", Calendar(weekday=0, within=Shift(Unit.WEEK, -1))),
        ("a week ago Friday", Calendar(weekday=4, within=Shift(Unit.WEEK, -1))),
        ("Monday morning", Moment("MO", Calendar(weekday=0))),
        ("9 a.m. Tuesday", Moment("09:00", Calendar(weekday=1))),
        ("12:15 a.m.", Moment("00:15")),
        ("12:15 p.m.", Moment("12:15")),
        ("18:30 GMT", Moment("18:30Z")),
        ("tonight", Moment("NI", Shift(Unit.DAY, 0))),
        ("last night", Moment("NI", Shift(Unit.DAY, -1))),
        ("the day before yesterday", Shift(Unit.DAY, -2)),
        ("two years ago", Shift(Unit.YEAR, -2)),
        ("three days earlier", Shift(Unit.DAY, -3, Anchor.STORY)),
        ("a fortnight ago", Shift(Unit.WEEK, -2)),
        ("years ago", Shift(Unit.YEAR, None)),
        ("two and a half years ago", Shift(Unit.MONTH, -30)),
        ("the same month", Shift(Unit.MONTH, 0, Anchor.STORY)),
        ("the end of the year", Shift(Unit.YEAR, 0)),
        ("3-5 November", Stretch(Calendar(month=11, day=3), Calendar(month=11, day=5))),
        ("in 2014-15", Stretch(Calendar(2014), Calendar(2015))),
        ("for 14 days", Duration("P14D")),
        ("a dozen years", Duration("P12Y")),
        ("twenty-five years", Duration("P25Y")),
        ("every other week", Recurrence("P2W")),
        ("every morning", Recurrence("XXXX-XX-XXTMO")),
        ("over the last week", Duration("P1W")),
        ("for the last year", Shift(Unit.YEAR, -1)),
        ("the fiscal year", Shift(Unit.FISCAL_YEAR, 0)),
        ("the entire year", Shift(Unit.YEAR, 0, Anchor.STORY)),
        ("the year-ago quarter", Shift(Unit.YEAR, -1, Anchor.STORY, same=True)),
        ("a month-long strike", Duration("P1M")),
        ("2 weeks later than planned", Duration("P2W")),
        ("H1 2014", Calendar(2014, half=1)),
        ("future talks", Vague("FUTURE_REF")),
        ("currently", Vague("PRESENT_REF")),
    ],
)
def test_words_mean_this(text: str, meaning: Meaning) -> None:
    assert meanings(text) == [meaning]


@pytest.mark.parametrize(
    "text",
    [
        "She may go.", "Mr May spoke.", "They march on.", "The sun sat.", "Sun Microsystems",
        "in 1,631 sorties", "hit 2,084 targets", "about 1500 people", "$2015", "#1999", "1998%",
        "Flight 1815", "555-1234", "a 12-year-old boy", "45 years old", "aged 30 years",
        "the second bus", "a third of them", "the fall of the wall", "Jan Kavan", "60 Minutes",
        "24/7", "version 10.5.2015.1", "as soon as possible", "at 25:99", "13 p.m.", "3/4/2015",
        "temperatures in the 80s", "the Friday after next", "a week from Monday",
        "a 2000-seat hall", "it was a Sunday.", "one day he will", "in the 1999th test",
        "I was there first", "a quarter of the ships", "40th century",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert meanings(text) == []


def test_the_longest_rule_wins() -> None:
    text = "the first quarter of last year"

    (found,) = find_expressions(text)

    assert text[slice(*found.span)] == text


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("from 2009 to 2011", [Lead.NONE, Lead.STRETCH]),
        ("between March and June 2014", [Lead.NONE, Lead.STRETCH]),
        ("in 2009 and 2011", [Lead.NONE, Lead.NONE]),
        ("since 2009", [Lead.SINCE]),
        ("as early as Monday", [Lead.AHEAD]),
        ("by June 5", [Lead.BY]),
    ],
)
def test_words_before_an_expression_lead_to_it(text: str, leads: list[Lead]) -> None:
    assert [one.lead for one in find_expressions(text)] == leads


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("around 2009", True),
        ("about two years ago", True),
        ("a decade ago", True),
        ("in 2009", False),
        ("two years ago", False),
    ],
)
def test_what_claims_not_to_be_exact_is_approximate(text: str, approximate: bool) -> None:
    assert [one.approximate for one in find_expressions(text)] == [approximate]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("5 1/2", Fraction(11, 2)),
        ("1,200", Fraction(1200)),
        ("2.5", Fraction(5, 2)),
        ("3½", Fraction(7, 2)),
        ("two and a half", Fraction(5, 2)),
        ("half an", Fraction(1, 2)),
        ("a hundred", Fraction(100)),
        ("a couple of", Fraction(2)),
        ("ninety-nine", Fraction(99)),
        ("several", None),
        ("a few", None),
        ("dozens of", None),
    ],
)
def test_words_count(words: str, number: Fraction | None) -> None:
    assert dates_words.number_of(words) == number


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (Fraction(11, 2), Unit.HOUR, "PT5H30M"),
        (Fraction(1, 2), Unit.HOUR, "PT30M"),
        (Fraction(5, 2), Unit.YEAR, "P2.5Y"),
        (Fraction(2), Unit.DECADE, "P20Y"),
        (None, Unit.MINUTE, "PTXM"),
        (None, Unit.CENTURY, "PXY"),
        (Fraction(90), Unit.MINUTE, "PT90M"),
    ],
)
def test_durations_are_written_as_timex3_has_them(
    number: Fraction | None, unit: Unit, value: str
) -> None:
    assert duration_value(number, unit) == value


@pytest.mark.parametrize(
    ("word", "tense"),
    [("will", Tense.FUTURE), ("landed", Tense.PAST), ("May", None), ("may", Tense.FUTURE),
     ("said", Tense.PAST), ("red", None), ("harbour", None)],
)  # fmt: skip
def test_some_words_show_a_tense(word: str, tense: Tense | None) -> None:
    assert tense_of_cue(word) is tense


@pytest.mark.parametrize("noun", ["bombing", "attacks", "election", "Talks", "announcement"])
def test_these_nouns_happen(noun: str) -> None:
    assert dates_events.is_event_noun(noun)


@pytest.mark.parametrize("noun", ["government", "station", "Parliament", "nations", "ship", "wing"])
def test_these_nouns_do_not_happen(noun: str) -> None:
    assert not dates_events.is_event_noun(noun)


@given(st.text(alphabet="on 0123456789/-.:,'stMaynhd ago", max_size=60))
def test_spans_lie_in_the_text_and_begin_and_end_with_its_words(text: str) -> None:
    for one in find_expressions(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert not text[one.span.start].isspace()
        assert not text[one.span.end - 1].isspace()
