"""Gather the events of articles, and show them day by day on a page.

A date is shown once, with all its events, and with the time since the date before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.composing.dates import date_view
from generator.composing.gaps import Gap, gap_between
from generator.composing.reasons import dated_because
from generator.composing.site import (
    Backlinks,
    occurrences,
    published_moment,
    shown_events,
    shown_quotes,
    unique_id,
)
from generator.composing.urls import article_path, entry_path, relative_url
from generator.interface.words import Words
from generator.model.annotation import Annotated, Event
from generator.model.article import EventStatus
from generator.model.edtf import Edtf, Precision
from generator.model.ids import fold
from generator.model.prose import ParagraphKind
from generator.model.views import ActorView, DayView, EventView, LinkView

MOST_ACTORS = 4  # the filter has a rule of its own for each
MOST_BESIDE = 32  # letters of a note that stand under a date, in two lines


def status_label(status: EventStatus, words: Words) -> str:
    """Return what is said of an event that isn't simply past, else ""."""
    return {
        EventStatus.PAST: "",
        EventStatus.ONGOING: words.gettext("Under way"),
        EventStatus.SCHEDULED: words.gettext("Scheduled"),
        EventStatus.PROPOSED: words.gettext("Proposed"),
    }[status]


@dataclass(frozen=True, slots=True)
class Told:
    """An event, in the article that tells of it."""

    annotated: Annotated
    event: Event

    @property
    def due(self) -> bool:
        """Whether it hadn't happened yet when the article was written."""
        return self.event.status in (EventStatus.SCHEDULED, EventStatus.PROPOSED)


def told_in(articles: Iterable[Annotated]) -> tuple[Told, ...]:
    """Return the events of articles, the same one only once, as the latest article has it.

    Two events are the same if they have the same date and the same words.
    """
    found: dict[tuple[object, str], Told] = {}
    for annotated in sorted(articles, key=published_moment, reverse=True):
        for event in shown_events(annotated):
            found.setdefault(
                (_day_key(event.date), fold(event.text).casefold()), Told(annotated, event)
            )
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Layout:
    """What all days of one page share: its links, its filter's slots, its ids."""

    backlinks: Backlinks
    page: str
    slots: dict[str, int]
    taken: set[str]

    def days(self, events: Sequence[Told], after: Edtf | None = None) -> list[tuple[Edtf, DayView]]:
        """Return events by date, each with the gap since the one before it.

        Of one date, what happened comes before what was only due then.
        """
        groups: dict[tuple[object, bool], list[Told]] = {}
        for told in sorted(events, key=lambda told: (told.event.date, told.due)):
            groups.setdefault((_day_key(told.event.date), told.due), []).append(told)
        days = []
        previous = after
        for together in groups.values():
            when = together[0].event.date
            gap = gap_between(previous, when, self.backlinks.words) if previous else Gap()
            days.append((when, self._day(together, gap)))
            previous = when
        return days

    def _day(self, together: list[Told], gap: Gap) -> DayView:
        first = together[0]
        views = tuple(self._event(told) for told in together)
        when = date_view(first.event.date, self.backlinks.words)
        if len(views) == 1 and 0 < len(views[0].note) <= MOST_BESIDE:
            # A short note on the only event of a date is one on the date.
            when, views = replace(when, note=views[0].note), (replace(views[0], note=""),)
        slots = sorted({slot for view in views for slot in view.actors})
        return DayView(when, views, tuple(slots), gap.words, gap.days, first.due)

    def _event(self, told: Told) -> EventView:
        event = told.event
        return EventView(
            id=unique_id(event.id, self.taken),
            text=event.text,
            detail=event.detail,
            who=tuple(self._actor(told, entry) for entry in dict.fromkeys(event.who)),
            actors=tuple(sorted({self.slots[who] for who in event.who if who in self.slots})),
            status=status_label(event.status, self.backlinks.words),
            link=self._link(told),
            note=event.note,
            derived=dated_because(event.state, event.reason, self.backlinks.words),
            quotes=self._quotes(told),
            own=self.backlinks.own_language(told.annotated.article.front.language),
        )

    def _actor(self, told: Told, entry: str) -> LinkView:
        known = self.backlinks.entries.get(entry)
        if known is None:
            return LinkView(entry, "")
        if entry in told.annotated.entries and self._is_home(told):
            return LinkView(known.name, f"#g-{entry}")
        return LinkView(known.name, relative_url(entry_path(entry), self.page))

    def _is_home(self, told: Told) -> bool:
        return self.page == article_path(told.annotated.article.slug)

    def _link(self, told: Told) -> LinkView | None:
        """Return the way to the event's paragraph, or to its place in the article's timeline."""
        article = told.annotated.article
        if not self._is_home(told):
            url = relative_url(article_path(article.slug), self.page, told.event.id)
            return LinkView(article.front.title, url)
        paragraph = next(
            (p for p in article.prose.paragraphs if p.id == told.event.paragraph), None
        )
        # A pull quote only repeats words: it has no place of its own to lead to.
        if paragraph is None or paragraph.kind is ParagraphKind.PULL:
            return None
        words = self.backlinks.words
        text = words.gettext("In the text")
        if paragraph.number:
            text = words.gettext("Paragraph %(number)s", number=paragraph.number)
        return LinkView(text, f"#{paragraph.id}")

    def _quotes(self, told: Told) -> tuple[LinkView, ...]:
        """Return the quotations of the event's own paragraph that were said on its date."""
        event = told.event
        if not event.paragraph or not self._is_home(told):
            return ()
        return tuple(
            LinkView(
                self.backlinks.words.gettext("Quote: %(speaker)s", speaker=quote.speaker.shown),
                f"#{quote.id}",
            )
            for quote in shown_quotes(told.annotated)
            if quote.card
            and quote.speaker
            and quote.paragraph == event.paragraph
            and quote.said is not None
            and _day_key(quote.said) == _day_key(event.date)
        )

    def actors(self, events: Sequence[Told]) -> tuple[ActorView, ...]:
        """Return the choices of the filter."""
        counts = occurrences(told.event for told in events)
        return tuple(
            ActorView(slot, self.backlinks.entries[entry].name, counts[entry])
            for entry, slot in self.slots.items()
        )


def layout_of(events: Sequence[Told], backlinks: Backlinks, page: str) -> Layout:
    """Return how a page's events are laid out.

    The filter has the actors of the most events; one actor alone isn't a choice.
    """
    counts = occurrences(told.event for told in events)
    frequent = [entry for entry, _ in counts.most_common() if entry in backlinks.entries]
    chosen = frequent[:MOST_ACTORS] if len(frequent) > 1 else []
    slots = {entry: slot for slot, entry in enumerate(chosen, start=1)}
    return Layout(backlinks, page, slots, set())


def _day_key(when: Edtf) -> tuple[object, ...]:
    """Return what two dates share that read the same; a time of day doesn't count."""
    if when.precision is Precision.DAY:
        return when.earliest, when.approximate, when.uncertain
    return (when.text,)
