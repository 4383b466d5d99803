"""Articles and stories, as other pages announce them."""

from dataclasses import dataclass

from generator.model.views.shared import DateView
from generator.model.views.timeline import StripView


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence that mentions what the page is about: the words before, those, the words after.

    It comes with its ellipses, without quotation marks. `place` says where it stands ("Section
    1, paragraph 1"), and `url` leads there.
    """

    before: str
    words: str
    after: str
    url: str
    place: str


@dataclass(frozen=True, slots=True)
class TeaserView:
    """An article as other pages announce it.

    `counts` sums it up ("12 events · 4 quotes · 23 entries"). `sentences` are
    those that mention what the page is about, and then `url` leads to the first; none elsewhere.
    `minutes` is the time to read it, `why` the reason that it is announced, or "". `language`
    and `direction` are those of the article's own words, "" where they are the page's.
    """

    title: str
    url: str
    kicker: str
    standfirst: str
    date: DateView
    counts: str
    strip: StripView
    sentences: tuple[SentenceView, ...] = ()
    minutes: int = 0
    why: str = ""
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as other pages announce it."""

    title: str
    url: str
    standfirst: str
    counts: str
