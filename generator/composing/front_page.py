"""Make the front page: the newest explainer, the latest events and quotations, and the rest."""

from generator.composing.days import Told, layout_of, told_in
from generator.composing.frame import frame_of
from generator.composing.map.places import map_elsewhere
from generator.composing.quotes import MOST_BESIDE, Said, quotes_elsewhere, said_in
from generator.composing.site import Backlinks
from generator.composing.teasers import story_view, teaser_of
from generator.composing.timeline import is_ahead
from generator.composing.urls import ARCHIVE, FRONT, relative_url
from generator.model.annotation import State
from generator.model.site import Page
from generator.model.views import DayView, FrontPage, LinkView

MOST_KNOWN = 4
MOST_EXPECTED = 2
MOST_QUOTES = 3
MOST_TEASERS = 24  # beside the lead: twelve rows of two, or eight of three


def front_page(backlinks: Backlinks) -> Page:
    """Return the front page; the site may have nothing on it yet."""
    articles = backlinks.site.articles
    announced = articles[: MOST_TEASERS + 1]
    teasers = [teaser_of(one, backlinks, FRONT, labels=one is articles[0]) for one in announced]
    view = FrontPage(
        frame=frame_of(backlinks, FRONT, ""),
        lead=teasers[0] if teasers else None,
        latest=_latest(backlinks),
        quotes=quotes_elsewhere(_lately_said(backlinks), backlinks, FRONT),
        teasers=tuple(teasers[1:]),
        stories=tuple(story_view(story, backlinks, FRONT) for story in backlinks.site.stories),
        map=map_elsewhere(articles[:1], backlinks, FRONT, "article"),
        archive=_archive(backlinks) if len(articles) > len(announced) else None,
    )
    return Page(FRONT, "pages/front.html", view)


def _archive(backlinks: Backlinks) -> LinkView:
    number, words = len(backlinks.site.articles), backlinks.words
    text = words.ngettext("All %(num)s explainer", "All %(num)s explainers", number)
    return LinkView(text, relative_url(ARCHIVE, FRONT))


def _latest(backlinks: Backlinks) -> tuple[DayView, ...]:
    """Return the last events that are known, and the next ones that were expected.

    Of a date that a writer put something down for, nothing else is taken: what the program found
    there is likely the same, in another article's words.
    """
    articles = backlinks.site.articles
    if not articles:
        return ()
    now = articles[0].article.published_day
    every = told_in(articles)
    written = {str(one.event.date) for one in every if one.event.state is State.WRITTEN}
    told = sorted(
        (
            one
            for one in every
            if one.event.state is State.WRITTEN or str(one.event.date) not in written
        ),
        key=lambda one: one.event.date,
    )
    known = [one for one in told if not is_ahead(one, now)]
    ahead = [one for one in told if is_ahead(one, now)]
    chosen: list[Told] = [*known[-MOST_KNOWN:], *ahead[:MOST_EXPECTED]]
    return tuple(day for _, day in layout_of(chosen, backlinks, FRONT).days(chosen))


def _lately_said(backlinks: Backlinks) -> list[Said]:
    """Return the newest short quotations with a speaker, of different speakers if there are."""
    said = [
        one
        for one in said_in(backlinks.site.articles)
        if one.quote.speaker and len(one.quote.words) <= MOST_BESIDE
    ]
    first: dict[str, Said] = {}
    for one in said:
        assert one.quote.speaker is not None
        speaker = one.quote.speaker
        first.setdefault(speaker.entry or speaker.name or one.quote.id, one)
    others = [one for one in said if not any(one is chosen for chosen in first.values())]
    return [*first.values(), *others][:MOST_QUOTES]
