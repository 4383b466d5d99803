from support.harbour import contexts, whole_site

from generator.model.views import StoryPage


def test_a_story_tells_what_its_articles_share_once() -> None:
    story = contexts(whole_site())["stories/ships.html"]

    assert isinstance(story, StoryPage)
    assert [teaser.title for teaser in story.articles] == ["The harbour", "The harbour"]
    assert story.timeline.count == 2
