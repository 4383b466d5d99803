"""Put a site in order, and answer what is where in it.

`compose` gives the plain `Site`; `Backlinks` is made from one and turns it round: from an
entry to the articles, quotations and events that it occurs in.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import TypeVar

from generator.composing.map.drawing import Draw, drawing_of
from generator.composing.together import Company, company_of_all
from generator.interface.interface import Interface
from generator.interface.words import Words
from generator.model.annotation import Annotated, Event, Mention, Quote, State
from generator.model.entry import Entry, Story
from generator.model.ids import tag_slug
from generator.model.image import Pictures
from generator.model.site import Settings, Site
from generator.model.views.shared import OF_THE_PAGE, LanguageView

T = TypeVar("T")


def compose(
    settings: Settings,
    articles: tuple[Annotated, ...],
    entries: tuple[Entry, ...],
    stories: tuple[Story, ...],
    pictures: Pictures = MappingProxyType({}),
) -> Site:
    """Return the site: articles newest first, entries by sort name, stories by title.

    Of articles published at the same time the longest leads: it is the one that the others
    add to.
    """
    newest_first = sorted(articles, key=lambda annotated: annotated.article.slug)
    newest_first.sort(key=lambda one: (published_moment(one), _length(one)), reverse=True)
    return Site(
        settings,
        tuple(newest_first),
        tuple(sorted(entries, key=lambda entry: (sort_key(sort_name(entry)), entry.id))),
        tuple(sorted(stories, key=lambda story: (sort_key(story.title), story.id))),
        pictures,
    )


def published_moment(annotated: Annotated) -> datetime:
    """Return when an article was published, for sorting: a day alone is its first moment, UTC."""
    return moment_of(annotated.article.front.published)


def _length(annotated: Annotated) -> int:
    return len(annotated.article.prose.text)


def moment_of(day: date | datetime) -> datetime:
    """Return a day or a time as a time that compares with others; without a zone it is UTC."""
    if not isinstance(day, datetime):
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return day if day.tzinfo else day.replace(tzinfo=UTC)


def sort_name(entry: Entry) -> str:
    """Return the name that an entry is listed under ("Assad, Bashar al-")."""
    return entry.sort_name or entry.name


def sort_key(name: str) -> str:
    """Return a name as it sorts: without case, accents and what isn't a letter or digit."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if character.isalnum() or character == " ")


def shown_quotes(annotated: Annotated) -> tuple[Quote, ...]:
    """Return the quotations that a page shows, in order; repetitions for the eye aren't any."""
    return tuple(
        quote
        for quote in annotated.quotes
        if quote.state is not State.PROPOSED
        and not quote.pull
        and (quote.card or quote.state is State.WRITTEN)
    )


def shown_events(annotated: Annotated) -> tuple[Event, ...]:
    """Return the events that a page shows, in the order of the article."""
    return tuple(event for event in annotated.events if event.state is not State.PROPOSED)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, spelled as most articles spell it, with its articles, newest first."""

    slug: str
    name: str
    articles: tuple[Annotated, ...]


@dataclass(frozen=True, slots=True)
class Backlinks:
    """What is where: entries and stories by id, and what each entry occurs in, newest first.

    `explained_by` has the articles that name an entry, `told_by` those with an event that it had
    a part in, `spoken_by` the quotations that it spoke, each with its article. `company` tells
    whom it appears with. `quote_names` has the names of the quotations' pages, by the article's
    slug and the quotation's id; `images` the paths of the images for sharing that there are.
    `tags` are by their slugs, in order of their names. `words` are those of the page that is
    being made. `draw` draws its map.
    """

    site: Site
    entries: dict[str, Entry]
    stories: dict[str, Story]
    explained_by: dict[str, tuple[Annotated, ...]]
    told_by: dict[str, tuple[Annotated, ...]]
    spoken_by: dict[str, tuple[tuple[Annotated, Quote], ...]]
    company: Company
    quote_names: dict[tuple[str, str], str]
    has_events: bool
    has_quotes: bool
    has_corrections: bool
    tags: dict[str, Tag]
    interface: Interface
    words: Words
    images: frozenset[str] = frozenset()
    draw: Draw = drawing_of

    def in_language(self, language: str) -> "Backlinks":
        """Return the same for pages in a language, the site's if it is ""."""
        language = language or self.site.settings.language
        return replace(self, words=self.interface.words(language))

    def own_language(self, language: str) -> LanguageView:
        """Return a language, the site's if it is "", unless it is that of the page."""
        words = self.interface.words(language or self.site.settings.language)
        if words is self.words:
            return OF_THE_PAGE
        return LanguageView(words.language, words.direction)

    def articles_of(self, story: str) -> tuple[Annotated, ...]:
        """Return the articles of a story, newest first."""
        return tuple(
            annotated for annotated in self.site.articles if annotated.article.front.story == story
        )


def backlinks_of(
    site: Site,
    interface: Interface | None = None,
    images: frozenset[str] = frozenset(),
    draw: Draw = drawing_of,
) -> Backlinks:
    """Return what is where on a site, to be told in the site's language."""
    interface = interface or Interface()
    articles = site.articles
    spoken = [(annotated, quote) for annotated in articles for quote in shown_quotes(annotated)]
    told = [(annotated, event) for annotated in articles for event in shown_events(annotated)]
    return Backlinks(
        site,
        entries={entry.id: entry for entry in site.entries},
        stories={story.id: story for story in site.stories},
        explained_by=_grouped((name, one) for one in articles for name in _named(one)),
        told_by=_grouped((name, one) for one in articles for name in _acting(one)),
        spoken_by=_grouped(
            (quote.speaker.entry, (annotated, quote))
            for annotated, quote in spoken
            if quote.speaker and quote.speaker.entry
        ),
        company=company_of_all(articles),
        quote_names=_quote_names(spoken),
        has_events=bool(told),
        has_quotes=any(quote.speaker for _, quote in spoken),
        interface=interface,
        words=interface.words(site.settings.language),
        images=images,
        draw=draw,
        has_corrections=any(one.article.front.corrections for one in articles),
        tags=tags_of(articles),
    )


def tags_of(articles: Iterable[Annotated]) -> dict[str, Tag]:
    """Return the tags of articles by their slugs, sorted by name.

    Of two spellings that are as frequent, the newer article's counts.
    """
    tagged: dict[str, list[Annotated]] = {}
    spelled: dict[str, Counter[str]] = {}
    for annotated in articles:
        for name in annotated.article.front.tags:
            tagged.setdefault(tag_slug(name), []).append(annotated)
            spelled.setdefault(tag_slug(name), Counter())[name] += 1
    tags = (
        Tag(slug, spelled[slug].most_common(1)[0][0], tuple(found))
        for slug, found in tagged.items()
    )
    return {tag.slug: tag for tag in sorted(tags, key=lambda tag: (sort_key(tag.name), tag.slug))}


def _quote_names(spoken: Sequence[tuple[Annotated, Quote]]) -> dict[tuple[str, str], str]:
    """Return a name for each quotation that no other on the site has.

    It is the id, numbered where two articles clash. The oldest article keeps it, so that a new
    one changes no address.
    """
    taken: set[str] = set()
    oldest_first = sorted(spoken, key=lambda one: (published_moment(one[0]), one[0].article.slug))
    return {
        (annotated.article.slug, quote.id): unique_id(quote.id, taken)
        for annotated, quote in oldest_first
    }


def unique_id(wanted: str, taken: set[str]) -> str:
    """Return an id that isn't taken yet, and take it: the wanted one, or with a number."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for name, one in pairs:
        groups.setdefault(name, []).append(one)
    return {name: tuple(together) for name, together in groups.items()}


def _named(annotated: Annotated) -> Iterable[str]:
    """Return the entries that readers find in an article, each once."""
    mentions = (m.entry for m in annotated.mentions if is_published(m) and m.entry)
    return dict.fromkeys((*annotated.entries, *mentions))


def _acting(annotated: Annotated) -> Iterable[str]:
    return dict.fromkeys(who for event in shown_events(annotated) for who in event.who)


def is_published(mention: Mention) -> bool:
    """Whether readers may know of a mention."""
    return mention.state is not State.PROPOSED


def occurrences(events: Iterable[Event]) -> Counter[str]:
    """Return in how many events each entry has a part, in order of first appearance."""
    return Counter(entry for event in events for entry in dict.fromkeys(event.who))
