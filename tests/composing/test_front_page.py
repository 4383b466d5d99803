from support.articles import SETTINGS, annotate, make_article, make_event, make_quote
from support.harbour import contexts, whole_site

from generator.composing.front_page import MOST_KNOWN
from generator.composing.site import compose
from generator.model.annotation import Reason, State
from generator.model.views import FrontPage


def test_the_front_page_leads_with_the_newest_and_lists_what_was_expected() -> None:
    front = contexts(whole_site())["index.html"]

    assert isinstance(front, FrontPage)
    assert front.lead
    assert front.lead.strip.labels
    assert [(day.events[0].text, day.due) for day in front.latest] == [
        ("The port is shut", False),
        ("It opens", True),
    ]
    assert [quote.speaker for quote in front.quotes] == ["Ada Moss", "Jo Reed", "Jo Reed"]


def test_of_one_day_what_a_writer_put_down_is_chosen_first() -> None:
    written = [make_event("2015-11-03", f"Written {number}") for number in range(MOST_KNOWN)]
    derived = make_event(
        "2015-11-03", "Derived", state=State.DERIVED, reason=Reason("weekday", "on Tuesday")
    )
    annotated = annotate(make_article(), *written, derived)

    front = contexts(compose(SETTINGS, (annotated,), (), ()))["index.html"]

    assert isinstance(front, FrontPage)
    (day,) = front.latest
    assert [event.text for event in day.events] == [event.text for event in written]


def test_of_a_day_that_a_writer_left_out_what_the_program_found_is_shown() -> None:
    reason = Reason("weekday, past tense", "on Tuesday")
    annotated = annotate(
        make_article(),
        make_event("2015-11-03", "Found", state=State.DERIVED, reason=reason),
        make_event("2015-11-04", "Found again", state=State.DERIVED, reason=reason),
        make_event("2015-11-04", "Written"),
    )

    front = contexts(compose(SETTINGS, (annotated,), (), ()))["index.html"]

    assert isinstance(front, FrontPage)
    assert [event.text for day in front.latest for event in day.events] == ["Found", "Written"]


def test_a_long_quotation_is_left_to_its_article() -> None:
    article = make_article("“Shut.” “" + "We were told. " * 50 + "”")
    quotes = [make_quote(article, words, "Jo Reed") for words in ("We were told. " * 50, "Shut.")]

    front = contexts(compose(SETTINGS, (annotate(article, *quotes),), (), ()))["index.html"]

    assert isinstance(front, FrontPage)
    assert [quote.words for quote in front.quotes] == ["Shut."]
