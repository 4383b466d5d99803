from support.harbour import contexts, whole_site

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
