import pytest
from support.articles import (
    PUBLISHED,
    SETTINGS,
    annotate,
    make_article,
    make_entry,
    make_event,
    make_quote,
)

from generator.composing.days import Told, told_in
from generator.composing.site import Backlinks, backlinks_of, compose
from generator.composing.timeline import timeline, timeline_by_year
from generator.model.annotation import Annotated, Event, Reason, State
from generator.model.article import EventStatus
from generator.model.entry import Kind
from generator.model.views import TimelineView

PAGE = "articles/test.html"
PLACES = tuple(
    make_entry(name, Kind.PLACE) for name in ("Aland", "Borneo", "Crete", "Delos", "Elba")
)
DUE = EventStatus.SCHEDULED


def site_of(*articles: Annotated) -> Backlinks:
    return backlinks_of(compose(SETTINGS, articles, PLACES, ()))


def lay_out(*events: Event, page: str = PAGE, body: str = "One.\n\nTwo.") -> TimelineView:
    annotated = annotate(make_article(body), *events, entries="aland")
    told = [Told(annotated, event) for event in events]
    return timeline(told, site_of(annotated), page, PUBLISHED)


def outline(view: TimelineView) -> list[str]:
    return [
        f"{day.date.text}: {', '.join(event.text for event in day.events)}"
        for day in (*view.known, *view.expected)
    ]


def test_events_of_one_date_stand_together_in_order() -> None:
    view = lay_out(
        make_event("2015-10-30", "Talks"),
        make_event("2015-10-20", "Rules"),
        make_event("2015-10-30T18:00", "Dinner"),
    )

    assert outline(view) == ["20 Oct 2015: Rules", "30 Oct 2015: Talks, Dinner"]
    assert [day.gap for day in view.known] == ["", "10 days"]


def test_what_is_still_to_come_stands_after_the_line() -> None:
    view = lay_out(
        make_event("2015-11-09/2015-11-15", "Meeting", status=EventStatus.PROPOSED),
        make_event("2015-11-03", "Briefing"),
    )

    assert [day.date.text for day in view.known] == ["3 Nov 2015"]
    assert [day.date.text for day in view.expected] == ["Week of 9 Nov 2015"]
    assert view.expected[0].due
    assert view.expected[0].events[0].status == "Proposed"
    assert view.expected[0].gap == "6 to 12 days"
    assert view.now == "Published 5 November 2015. What follows was expected, not known."


def test_what_was_due_before_the_article_appeared_stands_before_the_line_but_is_not_known() -> None:
    view = lay_out(make_event("2015-11-04", "Visit", status=DUE))

    assert (len(view.known), view.expected, view.now) == (1, (), "")
    assert view.known[0].due


def test_a_month_that_isnt_over_is_still_to_come() -> None:
    assert lay_out(make_event("2015-11", "Vote", status=DUE)).expected


def test_what_is_due_some_day_is_still_to_come() -> None:
    assert lay_out(make_event("2015-10/..", "Vote", status=DUE)).expected


def test_of_one_day_what_happened_is_apart_from_what_was_due() -> None:
    view = lay_out(
        make_event("2015-11-03", "Visit", status=DUE), make_event("2015-11-03", "Briefing")
    )

    assert [(day.events[0].text, day.due) for day in view.known] == [
        ("Briefing", False),
        ("Visit", True),
    ]


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (EventStatus.PAST, ""),
        (EventStatus.ONGOING, "Under way"),
        (EventStatus.SCHEDULED, "Scheduled"),
        (EventStatus.PROPOSED, "Proposed"),
    ],
)
def test_an_event_says_how_sure_it_is(status: EventStatus, label: str) -> None:
    (day,) = lay_out(make_event("2015-11-03", "Visit", status=status)).known

    assert day.events[0].status == label


def test_the_filter_has_the_four_most_frequent_actors() -> None:
    view = lay_out(
        make_event("2015-10-01", "One", who="aland borneo"),
        make_event("2015-10-02", "Two", who="elba borneo crete"),
        make_event("2015-10-03", "Three", who="delos elba borneo"),
    )

    names = [(actor.slot, actor.name, actor.count) for actor in view.actors]
    assert names == [(1, "Borneo", 3), (2, "Elba", 2), (3, "Aland", 1), (4, "Crete", 1)]
    assert view.known[2].events[0].actors == (1, 2)
    assert [who.text for who in view.known[2].events[0].who] == ["Delos", "Elba", "Borneo"]


def test_one_actor_alone_is_no_choice() -> None:
    assert lay_out(make_event("2015-10-01", "One", who="aland")).actors == ()


def test_an_event_leads_to_its_paragraph_and_its_actors_to_the_glossary() -> None:
    (day,) = lay_out(make_event("2015-10-01", "One", who="aland crete", paragraph="p-2")).known

    (event,) = day.events
    assert event.link
    assert (event.link.text, event.link.url) == ("Paragraph 2", "#p-2")
    assert [who.url for who in event.who] == ["#g-aland", "../glossary/crete.html"]


@pytest.mark.parametrize("paragraph", ["", "p-9", "pull-again"])
def test_an_event_without_a_place_in_the_text_leads_nowhere(paragraph: str) -> None:
    event = make_event("2015-10-01", "One", paragraph=paragraph)

    (day,) = lay_out(event, body="One.\n\n> PULL again").known

    assert day.events[0].link is None


def test_on_another_page_an_event_leads_to_its_article() -> None:
    (day,) = lay_out(make_event("2015-10-01", "One", who="aland"), page="timeline.html").known

    (event,) = day.events
    assert event.link
    assert (event.link.text, event.link.url) == ("A title", "articles/test.html#e-one")
    assert event.who[0].url == "glossary/aland.html"


def test_a_note_on_the_only_event_of_a_date_is_one_on_the_date() -> None:
    (day,) = lay_out(make_event("2011~", "War", note="year inferred")).known

    assert (day.date.note, day.events[0].note) == ("year inferred", "")


def test_a_long_note_stays_with_its_event() -> None:
    note = "The two reports that name a day don't agree on which."
    (day,) = lay_out(make_event("2011~", "War", note=note)).known

    assert (day.date.note, day.events[0].note) == ("", note)


def test_an_event_names_what_was_said_that_day_in_its_paragraph() -> None:
    article = make_article("“Shut.” “Open.”")
    event = make_event("2015-11-03", "Briefing", paragraph="p-1")
    quote = make_quote(article, "Shut.", "Jo Reed", said="2015-11-03")
    later = make_quote(article, "Open.", "Jo Reed", said="2015-11-04")
    annotated = annotate(article, quote, later, event)

    view = timeline([Told(annotated, event)], site_of(annotated), PAGE, PUBLISHED)

    (link,) = view.known[0].events[0].quotes
    assert (link.text, link.url) == ("Quote: Jo Reed", f"#{quote.id}")


def test_a_derived_event_says_which_rule_found_it() -> None:
    event = make_event(
        "2015-11-03", "Briefing", state=State.DERIVED, reason=Reason("weekday", "on Tuesday")
    )

    (day,) = lay_out(event).known

    assert day.events[0].derived == "from “on Tuesday” (weekday)"


def test_two_events_with_one_id_get_two_on_a_common_page() -> None:
    articles = [
        annotate(make_article(slug=slug), make_event(when, "Talks"))
        for slug, when in (("one", "2015-10-01"), ("two", "2015-10-02"))
    ]

    view = timeline(told_in(articles), site_of(*articles), "timeline.html", PUBLISHED)

    assert [day.events[0].id for day in view.known] == ["e-talks", "e-talks-2"]


def test_a_long_timeline_is_grouped_by_year() -> None:
    events = [
        make_event(when, when) for when in ("2015-10-20", "-0043-03-15", "2014-12/2015-11", "2015")
    ]
    annotated = annotate(make_article(), *events)

    view = timeline_by_year(told_in([annotated]), site_of(annotated), "timeline.html")

    assert [(year.key, year.title, year.count) for year in view.years] == [
        ("-0043", "44 BC", 1),
        ("2014", "2014", 1),
        ("2015", "2015", 2),
    ]
    assert (view.known, view.expected, view.count) == ((), (), 4)
