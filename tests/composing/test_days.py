from datetime import date

from support.articles import annotate, make_article, make_event

from generator.composing.days import told_in
from generator.model.annotation import State
from generator.model.article import EventStatus

DUE = EventStatus.SCHEDULED


def test_the_same_event_of_two_articles_is_told_once_by_the_later_one() -> None:
    old = annotate(
        make_article(slug="old", published=date(2015, 11, 2)),
        make_event("2015-11-04", "A visit to the “port”", status=DUE),
        make_event("2015-11-05", "A visit to the “port”"),
    )
    new = annotate(make_article(slug="new"), make_event("2015-11-04", 'A visit to the "port"'))

    told = told_in([old, new])

    assert [(one.annotated.article.slug, str(one.event.date)) for one in told] == [
        ("new", "2015-11-04"),
        ("old", "2015-11-05"),
    ]


def test_a_proposed_event_is_not_told() -> None:
    event = make_event("2015-11-03", "Briefing", state=State.PROPOSED)

    assert told_in([annotate(make_article(), event)]) == ()
