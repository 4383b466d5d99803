from dataclasses import replace

from support.articles import HERE, annotate, make_article

from generator.composing.known import point_views
from generator.composing.tokens import plain_text
from generator.model.annotation import Anchored
from generator.model.article import CitedSource, Point
from generator.model.prose import Span
from generator.model.views import PointView

SOURCE = CitedSource("gazette", "A vote", HERE, publisher="The Gazette")


def view_of(point: Point) -> PointView:
    article = make_article("First.\n\nNine said yes.", known=(point,), sources=(SOURCE,))
    annotated = replace(annotate(article), anchored=(Anchored("Nine said", Span(8, 17), "p-2"),))
    return point_views(article.front.known, annotated)[0]


def test_a_point_leads_to_the_paragraph_and_the_source_that_vouch_for_it() -> None:
    view = view_of(Point("The *vote*.", "Nine said", "gazette"))

    assert plain_text(view.text) == "The vote."
    assert view.words_url == "#p-2"
    assert view.source is not None
    assert (view.source.text, view.source.url) == ("The Gazette", "#source-gazette")


def test_a_point_may_stand_on_its_own() -> None:
    view = view_of(Point("The vote."))

    assert (view.words_url, view.source) == ("", None)
