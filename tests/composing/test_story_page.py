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
