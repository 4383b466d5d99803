from support.harbour import contexts, whole_site

from generator.model.views import StoryPage


def test_a_story_tells_what_its_articles_share_once() -> None:
    story = contexts(whole_site())["stories/ships.html"]

    assert isinstance(story, StoryPage)
    assert [teaser.title for teaser in story.articles] == ["The harbour", "The harbour"]
    assert story.timeline.count == 2


def test_a_storys_own_page_does_not_repeat_its_title_over_each_article() -> None:
    story = contexts(whole_site())["stories/ships.html"]

    assert isinstance(story, StoryPage)
    assert {teaser.kicker for teaser in story.articles} == {"Trade"}


def test_what_a_story_still_expects_is_as_of_its_newest_article() -> None:
    story = contexts(whole_site())["stories/ships.html"]

    assert isinstance(story, StoryPage)
    assert story.timeline.now == (
        "Newest explainer published 5 November 2015. What follows was expected, not known."
    )
