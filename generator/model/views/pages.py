"""Whole pages: the contexts of templates/pages/, each named after its template."""

from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.entry import Kind
from generator.model.views.archive import ArchiveYearView, TagView
from generator.model.views.body import PointView, SectionView
from generator.model.views.glossary import EntryGroupView, RoleView
from generator.model.views.image import ImageView, ShareView
from generator.model.views.map import MapView
from generator.model.views.neighbourhood import NeighbourhoodView
from generator.model.views.quotes import QuoteView, SharingView, SpeakerView
from generator.model.views.shared import (
    OF_THE_PAGE,
    CorrectionView,
    DateView,
    LanguageView,
    LinkView,
    SourceView,
)
from generator.model.views.teasers import StoryView, TeaserView
from generator.model.views.timeline import DayView, StripView, TimelineView


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has: its place in the site. The context of each page holds it as `frame`.

    `root` leads from this page to the site's root ("../../", "./"), `canonical` is its full
    address or "". `head_title` is for `<title>`. `structured` is JSON-LD, or "": already safe
    inside `<script>` (there is no "<" in it), so don't escape it again. `home` is the front page.
    On the 404 page `root` is absolute where the site has an address. `direction` is that of the
    language's script, "ltr" or "rtl". `kind` is Open Graph's type, "article" or "website".
    `share` is the image that stands for the page elsewhere.
    `site_own` is the language of the site's title, tagline and credit.
    """

    root: str
    home: str
    language: str
    site_title: str
    tagline: str
    credit: str
    head_title: str
    description: str
    canonical: str
    feed: str
    navigation: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    structured: str = ""
    direction: str = "ltr"
    kind: str = "website"
    share: ShareView | None = None
    site_own: LanguageView = OF_THE_PAGE


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """templates/pages/article.html.

    `contents` leads to the sections of the text, `apparatus` to what follows it: the ids are
    timeline, said, glossary, sources, corrections, related, and a part is there only if its field
    isn't empty. `speakers` and `timeline` are empty (no `count`) where there is nothing.
    `credit` is plain text. `notes` is the footnotes' block. `in_brief` and section titles are
    inline tokens.
    """

    frame: Frame
    title: str
    kicker: LinkView | None
    kicker_text: str
    standfirst: str
    byline: tuple[str, ...]
    dateline: str
    published: DateView
    updated: DateView | None
    reading_minutes: int
    counts: tuple[LinkView, ...]
    strip: StripView
    contents: tuple[LinkView, ...]
    in_brief: tuple[tuple[Token, ...], ...]
    sections: tuple[SectionView, ...]
    timeline: TimelineView
    speakers: tuple[SpeakerView, ...]
    glossary: tuple[EntryGroupView, ...]
    sources: tuple[SourceView, ...]
    credit: str
    corrections: tuple[CorrectionView, ...]
    related: tuple[TeaserView, ...]
    notes: tuple[Token, ...] = ()
    apparatus: tuple[LinkView, ...] = ()
    map: MapView | None = None
    known: tuple[PointView, ...] = ()
    not_known: tuple[PointView, ...] = ()
    image: ImageView | None = None
    tags: tuple[TagView, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontPage:
    """templates/pages/front.html. `archive` leads to all articles, where not all are announced."""

    frame: Frame
    lead: TeaserView | None
    latest: tuple[DayView, ...]
    quotes: tuple[QuoteView, ...]
    teasers: tuple[TeaserView, ...]
    stories: tuple[StoryView, ...]
    map: MapView | None = None
    archive: LinkView | None = None


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """templates/pages/glossary.html.

    `kinds` are filter choices with their counts; `letters` all letters, with whether
    an entry has it.
    """

    frame: Frame
    kinds: tuple[tuple[Kind, str, int], ...]
    letters: tuple[tuple[str, bool], ...]
    groups: tuple[EntryGroupView, ...]
    count: int


@dataclass(frozen=True, slots=True)
class EntryPage:
    """templates/pages/entry.html. `facts` are labelled lines, `identifiers` links elsewhere.

    The ids that `contents` leads to: roles, quotes, events, mentions, neighbourhood, ids, sources.
    """

    frame: Frame
    id: str
    kind: Kind
    kind_label: str
    name: str
    summary: str
    description: str
    body: tuple[Token, ...]
    roles: tuple[RoleView, ...]
    reviewed: DateView | None
    quotes: tuple[QuoteView, ...]
    timeline: TimelineView
    articles: tuple[TeaserView, ...]
    aliases: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    identifiers: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    contents: tuple[LinkView, ...]
    neighbourhood: NeighbourhoodView | None = None
    image: ImageView | None = None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """templates/pages/story.html. The ids that `contents` leads to: explainers, timeline."""

    frame: Frame
    title: str
    standfirst: str
    body: tuple[Token, ...]
    articles: tuple[TeaserView, ...]
    timeline: TimelineView
    contents: tuple[LinkView, ...]
    map: MapView | None = None
    image: ImageView | None = None


@dataclass(frozen=True, slots=True)
class StoriesPage:
    """templates/pages/stories.html."""

    frame: Frame
    stories: tuple[StoryView, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """templates/pages/timeline.html."""

    frame: Frame
    timeline: TimelineView


@dataclass(frozen=True, slots=True)
class QuotesPage:
    """templates/pages/quotes.html: every quotation, by speaker."""

    frame: Frame
    speakers: tuple[SpeakerView, ...]
    count: int


@dataclass(frozen=True, slots=True)
class FoundKindView:
    """A kind of thing that a search may be narrowed to: "person", "Person", "People"."""

    value: str
    one: str
    title: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """templates/pages/search.html.

    `index` leads to the folder of the search index, with a slash at its end. It has an index for
    each of `languages`. `elsewhere` are the pages to look in where searching isn't possible.
    """

    frame: Frame
    index: str
    languages: tuple[str, ...]
    kinds: tuple[FoundKindView, ...]
    elsewhere: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """templates/pages/corrections.html: what was wrong on all pages, newest first."""

    frame: Frame
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """templates/pages/archive.html: all articles by year and month, newest first."""

    frame: Frame
    count: str
    years: tuple[ArchiveYearView, ...]


@dataclass(frozen=True, slots=True)
class TagsPage:
    """templates/pages/tags.html."""

    frame: Frame
    tags: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class TagPage:
    """templates/pages/tag.html: the newest articles, and the others by year and month.

    `feed` is the address of the tag's own feed, "" where the site has none.
    """

    frame: Frame
    title: str
    count: str
    articles: tuple[TeaserView, ...]
    earlier: tuple[ArchiveYearView, ...]
    feed: str


@dataclass(frozen=True, slots=True)
class QuotePage:
    """templates/pages/quote.html: one quotation.

    `before` and `after` are the quotation marks of the article's language.
    `around` is the article's own paragraphs that the words stand in, as inline tokens with the
    words marked; `beside` says that only a source has the words, and that the article shows them
    beside these paragraphs. `more` are other quotations of the speaker, and `all_more` leads to
    all of them where there are too many.
    """

    frame: Frame
    quote: QuoteView
    before: str
    after: str
    sharing: SharingView
    around: tuple[tuple[Token, ...], ...]
    beside: bool
    more: tuple[QuoteView, ...]
    all_more: LinkView | None = None


@dataclass(frozen=True, slots=True)
class MissingPage:
    """templates/pages/404.html. Served at any address, so its links are from the site's root."""

    frame: Frame
