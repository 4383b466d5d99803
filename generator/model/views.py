"""What templates are given: values ready to be shown, with nothing left to compute.

`composing/` makes them, `templates/` show them. Every URL is relative to the page that it
stands on, so that a site works under any path and from a disk; every date is in words already.
"""

from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.entry import Kind


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link; `current` marks the page that the reader is on."""

    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a reader reads it.

    `datetime` is the value for `<time datetime>`, exactly as precise as the date ("2014-12",
    "2015-W46"), "" where HTML has no such value. `text` is short ("20 Oct 2015"), `long` is
    whole ("Tuesday 20 October 2015"). `precision` is the form of its marker: one of day, week,
    month, season, year, decade, century, range, about, before, after. `note` qualifies it ("year
    inferred").
    """

    text: str
    long: str
    datetime: str
    precision: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role and the time it was held, in words; `current` on the day that the page speaks of.

    `note` is a second line ("The role held when quoted, on 3 November 2015"), or "".
    """

    role: str
    when: str
    start: DateView | None = None
    end: DateView | None = None
    current: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry as an article's own glossary, a pop-up and the glossary index show it.

    `role` is the one held on the article's date, and says so ("President of Syria, as of 5 Nov
    2015"); `role_since` what became of it, or "". `back` is the id of its first mention on the
    page, "" where it has none. `count` sums up where it stands ("2 explainers, 1 quote").
    """

    id: str
    kind: Kind
    name: str
    url: str
    number: int = 0
    sort_name: str = ""
    letter: str = ""
    role: str = ""
    role_since: str = ""
    summary: str = ""
    reviewed: DateView | None = None
    back: str = ""
    count: str = ""


@dataclass(frozen=True, slots=True)
class EntryGroupView:
    """The entries of one kind, or of one letter, in order. `key` is for ids and filters."""

    key: str
    title: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation.

    `cut_before` and `cut_after` say that the words begin or end inside a sentence (an
    ellipsis shows it). `when` is None where the day isn't known, and `when_text` says so
    ("Day not given, reported 5 November 2015"). `permalink` is this card's own address ("#q-…").
    `context` is where the words stand: "" on the card in the article's text, "#q-…" in the
    article's "Who said what" (where `id` is "", as the card in the text has it), a link into the
    article on other pages. `derived` says which rule found it, "" where a writer wrote it.
    `body` is block tokens to show between the quotation marks instead of `words`, for a
    blockquote that became a card (it keeps its paragraphs and emphasis); () elsewhere.
    `long` sets a quotation that is too long for the margin (more than some 600 characters) in
    the text column.
    """

    id: str
    words: str
    speaker: str
    speaker_url: str = ""
    kind: Kind | None = None
    role: str = ""
    when: DateView | None = None
    when_text: str = ""
    source: str = ""
    source_detail: str = ""
    source_url: str = ""
    permalink: str = ""
    context: str = ""
    context_title: str = ""
    cut_before: bool = False
    cut_after: bool = False
    pull: bool = False
    derived: str = ""
    body: tuple[Token, ...] = ()
    long: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker's quotations on a page, in order."""

    name: str
    url: str
    kind: Kind | None
    role: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event. `actors` are slots of the timeline's filter; `status` a label ("Scheduled") or "".

    `link` leads to its paragraph, or to the article on other pages. `derived` as for quotes.
    """

    id: str
    text: str
    detail: str
    who: tuple[LinkView, ...]
    actors: tuple[int, ...]
    status: str
    link: LinkView | None
    note: str = ""
    derived: str = ""
    quotes: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class DayView:
    """All events of one date.

    `gap` is the time since the date before it, in words no more exact than the two dates ("3 to 7
    weeks"), "" for none; `gap_days` the same as a number, for drawing, at most as much as is drawn
    to scale. `due`: not yet past.
    """

    date: DateView
    events: tuple[EventView, ...]
    actors: tuple[int, ...]
    gap: str = ""
    gap_days: int = 0
    due: bool = False


@dataclass(frozen=True, slots=True)
class ActorView:
    """One choice of a timeline's filter; slots count from 1."""

    slot: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class YearView:
    """The days of one year, for long timelines. `key` is the id's part ("2015", "-0044")."""

    key: str
    title: str
    days: tuple[DayView, ...]
    count: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline: what is known, a line ("Published 5 November 2015. …"), what was expected.

    `years` is filled instead of `known` and `expected` on pages that group by year.
    """

    known: tuple[DayView, ...]
    expected: tuple[DayView, ...]
    now: str
    actors: tuple[ActorView, ...]
    count: int
    years: tuple[YearView, ...] = ()


@dataclass(frozen=True, slots=True)
class TickView:
    """One mark of a time strip: place and width in per cent; form is day, month, about, due or now.

    "month" is a bar of any length, from a week on. The others but "about" have no width: they are
    drawn as wide as can be seen.
    """

    x: float
    width: float
    form: str


@dataclass(frozen=True, slots=True)
class StripLabelView:
    """One label under a time strip; `end` anchors it by its end."""

    x: float
    text: str
    end: bool = False
    now: bool = False


@dataclass(frozen=True, slots=True)
class StripView:
    """The events of an article on one line (decorative: the timeline says the same)."""

    ticks: tuple[TickView, ...]
    labels: tuple[StripLabelView, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """Tokens that stand together: one paragraph, list, table, ….

    `id` and `number` are the paragraph's, "" and 0 where it has none. The tokens carry their ids
    already, as attributes of `paragraph_open`, `list_item_open`, `td_open`, …: render them as
    they are. `pull` is set for a pull quote, `card` for a blockquote that is a quotation
    (the inline card, in the text column); `tokens` is then (). `wide` blocks (tables, code,
    images, rules, raw HTML, pull quotes) stand alone in a passage; a card isn't wide.
    """

    tokens: tuple[Token, ...]
    id: str = ""
    number: int = 0
    pull: QuoteView | None = None
    card: QuoteView | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class DatedView:
    """The date beside a paragraph, and the event in the timeline that it leads to."""

    date: DateView
    status: str
    url: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """A paragraph with something in its margin, and the paragraphs up to the next such one.

    The first block is the one that the cards stand beside. `wide` blocks (tables, pull quotes)
    make a passage of their own. There are never more than twelve blocks in a passage (the grid's
    rows); `quotes` and `dated` exclude each other. `below`: the cards are too long or too many
    for the margin, and stand under the paragraph.
    """

    blocks: tuple[BlockView, ...]
    quotes: tuple[QuoteView, ...] = ()
    dated: tuple[DatedView, ...] = ()
    below: bool = False


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the body. `title` is inline tokens, none before the first heading."""

    id: str
    title: tuple[Token, ...]
    plain: str
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One of an article's numbered sources."""

    id: str
    title: str
    publisher: str
    author: str
    date: DateView | None
    accessed: DateView | None
    url: str
    archived: str
    edition: str
    note: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A dated correction."""

    date: DateView
    text: str


@dataclass(frozen=True, slots=True)
class TeaserView:
    """An article as other pages announce it.

    `counts` sums it up ("12 events · 4 quotes · 23 entries"). `sentence` is
    the one that mentions what the page is about: the words before, the words themselves, the
    words after; None elsewhere. It comes with its ellipses, without quotation marks. `place`
    says where it stands ("Section 1, paragraph 1"), and `url` leads there. `minutes` is the
    time to read it. `language` and `direction` are those of the article's own words, "" where
    they are the page's.
    """

    title: str
    url: str
    kicker: str
    standfirst: str
    date: DateView
    counts: str
    strip: StripView
    sentence: tuple[str, str, str] | None = None
    place: str = ""
    minutes: int = 0
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as other pages announce it."""

    title: str
    url: str
    standfirst: str
    counts: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has: its place in the site. The context of each page holds it as `frame`.

    `root` leads from this page to the site's root ("../../", "./"), `canonical` is its full
    address or "". `head_title` is for `<title>`. `structured` is JSON-LD, or "": already safe
    inside `<script>` (there is no "<" in it), so don't escape it again. `home` is the front page.
    On the 404 page `root` is absolute where the site has an address. `direction` is that of the
    language's script, "ltr" or "rtl". `kind` is Open Graph's type, "article" or "website".
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
    map: "MapView | None" = None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """templates/pages/front.html."""

    frame: Frame
    lead: TeaserView | None
    latest: tuple[DayView, ...]
    quotes: tuple[QuoteView, ...]
    teasers: tuple[TeaserView, ...]
    stories: tuple[StoryView, ...]
    map: "MapView | None" = None


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

    The ids that `contents` leads to: roles, quotes, events, mentions, ids, sources.
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
    map: "MapView | None" = None


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
class MissingPage:
    """templates/pages/404.html. Served at any address, so its links are from the site's root."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class FeedEntryView:
    """One article in the Atom feed: addresses are absolute, times RFC 3339.

    `sections` is the body without marks and cards: plain blocks and inline quotations.
    `language` is "" where it is the feed's.
    """

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    authors: tuple[str, ...]
    sections: tuple[SectionView, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """templates/pages/feed.xml."""

    id: str
    title: str
    subtitle: str
    url: str
    self_url: str
    updated: str
    language: str
    author: str
    entries: tuple[FeedEntryView, ...]


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """templates/pages/sitemap.xml: address and date of change (YYYY-MM-DD, or "")."""

    urls: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RobotsPage:
    """templates/pages/robots.txt."""

    sitemap: str


@dataclass(frozen=True, slots=True)
class MapNameView:
    """A country's name on a map, round its middle."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class MapPlaceView:
    """A place on a map: its dot, and where its label is anchored.

    `anchor` is SVG's text-anchor, "" where the label fits nowhere and isn't drawn; `drop` is how
    far the baseline is below the anchor, in em.
    """

    name: str
    url: str
    x: int
    y: int
    anchor: str = ""
    label_x: int = 0
    label_y: int = 0
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class MapScaleView:
    """The scale of a map: so long a line stands for `text` ("100 km")."""

    text: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class MapView:
    """A locator map. Units are those of its view box; `land` to `borders` are paths (SVG's `d`).

    `home` is the area of the country that most of the places are in, `edge` its outline without
    the map's own edge, "" where they are in none. `title` is the caption's first sentence, `label`
    says what the map shows, `note` what it leaves off ("Vienna lies off the map."), or "".
    """

    width: int
    height: int
    title: str
    label: str
    note: str
    land: str
    home: str
    edge: str
    borders: str
    names: tuple[MapNameView, ...]
    places: tuple[MapPlaceView, ...]
    scale: MapScaleView
