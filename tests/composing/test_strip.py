import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import PUBLISHED, annotate, make_article, make_event
from support.words import ENGLISH

from generator.composing.days import Told
from generator.composing.strip import strip_of
from generator.model.annotation import Event
from generator.model.article import EventStatus
from generator.model.views import StripView


def draw(*events: Event) -> StripView:
    annotated = annotate(make_article(), *events)
    told = [Told(annotated, event) for event in events]
    return strip_of(told, PUBLISHED, ENGLISH, labels=True)


def test_a_quarter_of_the_time_is_half_of_the_line() -> None:
    strip = draw(make_event("2015-07-28", "A hundred days ago"), make_event("2015-10-11", "25"))

    assert [(tick.x, tick.form) for tick in strip.ticks] == [
        (0.0, "day"),
        (50.0, "day"),
        (100.0, "now"),
    ]


def test_what_is_still_to_come_stands_after_now() -> None:
    meeting = make_event("2015-11-12", "Meeting", status=EventStatus.SCHEDULED)

    strip = draw(make_event("2015-10-20", "Rules"), meeting)

    assert [(tick.x, tick.form) for tick in strip.ticks] == [
        (0.0, "day"),
        (98.0, "due"),
        (78.0, "now"),
    ]


def test_a_date_that_is_less_sure_is_wider() -> None:
    first, month, *_ = draw(make_event("2015-07-28", "Day"), make_event("2015-09", "Month")).ticks

    assert (first.form, first.width) == ("day", 0.0)
    assert month.form == "month"
    assert month.width > 5


def test_a_few_dates_that_do_not_touch_are_labelled() -> None:
    strip = draw(
        make_event("2011~", "War"),
        make_event("2014-12", "Strikes"),
        make_event("2015-10-20", "Rules"),
        make_event("2015-11-09/2015-11-15", "Meeting", status=EventStatus.SCHEDULED),
    )

    assert [(label.text, label.x, label.end, label.now) for label in strip.labels] == [
        ("About 2011", 0.0, False, False),
        ("Dec 2014", 42.8, False, False),
        ("Published 5 Nov 2015", 78.0, True, True),
        ("Week of 9 Nov 2015", 100.0, True, False),
    ]


def test_a_day_close_to_the_only_other_is_not_labelled() -> None:
    (label,) = draw(make_event("2015-11-05", "Today")).labels

    assert label.now


def test_a_date_that_is_open_on_a_side_has_no_place() -> None:
    assert draw(make_event("2015-09/..", "War")) == StripView(())


@pytest.mark.parametrize("when", ["2015-11-05", "2015-11-06", "-0043-03-15", "Y12345"])
def test_one_event_of_any_day_can_be_drawn(when: str) -> None:
    assert all(0 <= tick.x <= 100 for tick in draw(make_event(when, "One")).ticks)


def test_a_year_that_is_not_over_ends_with_the_line() -> None:
    _, year, _ = draw(make_event("2010-05-01", "Day"), make_event("2015", "Year")).ticks

    assert year.x + year.width == 100.0


@given(st.lists(st.dates().map(str) | st.integers(1, 9999).map("{:04}".format), max_size=8))
def test_every_mark_lies_on_the_line(dates: list[str]) -> None:
    for tick in draw(*(make_event(when, when) for when in dates)).ticks:
        assert 0 <= tick.x <= 100
        assert 0 <= tick.width <= 100 - tick.x + 0.1
