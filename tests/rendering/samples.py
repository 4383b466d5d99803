"""Pages to render in tests: the least that a page can hold, and one with everything."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model.annotation import Mention, Reason, State
from generator.model.entry import Kind
from generator.model.prose import Span
from generator.model.site import Page
from generator.model.views import (
    ActorView,
    ArcView,
    ArticlePage,
    BlockView,
    CorrectionView,
    DatedView,
    DateView,
    DayView,
    EntryGroupView,
    EntryPage,
    EntryView,
    EventView,
    FeedEntryView,
    FeedPage,
    Frame,
    FrontPage,
    GlossaryPage,
    LinkView,
    MissingPage,
    NeighbourhoodView,
    NeighbourView,
    PassageView,
    QuotesPage,
    QuoteView,
    RobotsPage,
    RoleView,
    SectionView,
    SentenceView,
    SitemapPage,
    SourceView,
    SpeakerView,
    StoriesPage,
    StoryPage,
    StoryView,
    StripLabelView,
    StripView,
    TeaserView,
    TickView,
    TimelinePage,
    TimelineView,
    YearView,
)

MARKDOWN = MarkdownIt("commonmark").enable("table")


def blocks(markdown: str) -> tuple[Token, ...]:
    return tuple(MARKDOWN.parse(markdown))


def words(markdown: str) -> tuple[Token, ...]:
    return tuple(MARKDOWN.parseInline(markdown)[0].children or ())


def text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def mention(
    shown: str, entry: str, kind: Kind = Kind.PERSON, *, anchor: str = "", number: int = 1
) -> Token:
    span = Span(0, len(shown))
    found = Mention(span, kind, entry, shown, State.DERIVED, Reason("alias", shown), shown=True)
    return Token(
        "mention",
        "",
        0,
        children=[text(shown)],
        meta={"mention": found, "id": anchor, "number": number},
    )


def said(children: list[Token], quote: str) -> Token:
    return Token("said", "", 0, children=children, meta={"quote": quote})


def paragraph(*children: Token, anchor: str = "") -> tuple[Token, ...]:
    opening = Token("paragraph_open", "p", 1, block=True, attrs={"id": anchor} if anchor else {})
    inline = Token("inline", "", 0, children=list(children), block=True)
    return (opening, inline, Token("paragraph_close", "p", -1, block=True))


def frame(root: str = "./", **changed: object) -> Frame:
    values: dict[str, object] = {
        "root": root,
        "home": root,
        "language": "en",
        "site_title": "Harbour Notes",
        "tagline": "",
        "credit": "",
        "head_title": "Harbour Notes",
        "description": "",
        "canonical": "",
        "feed": "",
        "navigation": (),
        "footer": (),
    }
    return Frame(**{**values, **changed})  # type: ignore[arg-type]


def full_frame(root: str = "./", **changed: object) -> Frame:
    values: dict[str, object] = {
        "tagline": "The news of one harbour, with its working shown.",
        "credit": "© the harbour’s neighbours",
        "description": "What was said about the ferry, by whom, and when.",
        "canonical": "https://harbour.example/articles/ferry/",
        "feed": f"{root}feed.xml",
        "navigation": (
            LinkView("Explainers", root, current=True),
            LinkView("Stories", f"{root}stories/"),
            LinkView("Timeline", f"{root}timeline/"),
            LinkView("Glossary", f"{root}glossary/"),
        ),
        "footer": (LinkView("Feed", f"{root}feed.xml"), LinkView("Quotes", f"{root}quotes/")),
        "structured": '{"@context": "https://schema.org", "@type": "NewsArticle"}',
    }
    return frame(root, **{**values, **changed})


DAY = DateView("12 May 2014", "Monday 12 May 2014", "2014-05-12", "day")
MONTH = DateView("March 2014", "March 2014", "2014-03", "month", "date disputed")
ABOUT = DateView("About 2009", "About 2009", "2009", "about", "year inferred")
WEEK = DateView("Week of 2 June", "Week of 2 June 2014", "2014-W23", "week")
NONE = DateView("No date yet", "No date yet", "", "none")
EMPTY_TIMELINE = TimelineView((), (), "", (), 0)
EMPTY_STRIP = StripView(())

LONG_NAME = (
    "Permanent Joint Commission for the Supervision, Maintenance and Orderly Succession of "
    "Ferries, Lighters, Tenders and Other Craft Plying for Hire between the Islands and the "
    "Mainland, established under the Third Additional Protocol to the Convention on Coastal "
    "Services and continued in being by the Harbours (Transitional Arrangements) Order, as "
    "amended, with its Secretariat, Inspectorate and Standing Panel of Assessors in Session"
)
LONG_WORDS = " ".join(
    f"On the {number}th day we counted the boats again, and again there was one too few."
    for number in range(4, 64)
)

STRIP = StripView(
    (
        TickView(0, 8.5, "about"),
        TickView(43.93333, 1.5, "month"),
        TickView(70.6, 0, "day"),
        TickView(82, 0, "due"),
        TickView(78, 0, "now"),
    ),
    (
        StripLabelView(0, "2009"),
        StripLabelView(43.9, "March 2014"),
        StripLabelView(78, "Published 14 May 2014", end=True, now=True),
        StripLabelView(100, "no date yet", end=True),
    ),
)

TEASER = TeaserView(
    "Who pays for the ferry",
    "../who-pays/",
    "The crossing",
    "Three budgets, one hull & a very long winter.",
    DAY,
    "5 events · 3 quotes · 11 entries",
    STRIP,
    minutes=4,
)
SENTENCE = TeaserView(
    "The boat that was one too few",
    "../boat/#m-mira-holm-1",
    "The crossing",
    "",
    DAY,
    "",
    EMPTY_STRIP,
    (
        SentenceView(
            "… as ", "Mira Holm", " told …", "../boat/#m-mira-holm-1", "Section 1, paragraph 1"
        ),
        SentenceView("“Ask ", "Ms Holm", "!”", "../boat/#p-2", "Section 1, paragraph 2"),
    ),
)

QUOTE = QuoteView(
    id="q-0a1b2c",
    words="We can’t <mend> what we may not touch",
    speaker="Mira Holm",
    speaker_url="../../glossary/mira-holm/",
    kind=Kind.PERSON,
    role="harbour master",
    when=DAY,
    source="The Coast Courier",
    source_detail="13 May 2014",
    source_url="https://courier.example/ferry",
    permalink="#q-0a1b2c",
    cut_before=True,
)
DERIVED_QUOTE = QuoteView(
    id="q-3d4e5f",
    words="It will sail in June.",
    speaker="Harbour Board",
    kind=Kind.ORGANISATION,
    when_text="Day not given, reported 14 May 2014",
    permalink="#q-3d4e5f",
    derived="“said the Harbour Board” stands after these words",
)
LONG_QUOTE = QuoteView(
    id="q-6a7b8c",
    words=LONG_WORDS,
    speaker=LONG_NAME,
    role="in its annual report",
    kind=Kind.ORGANISATION,
    when=ABOUT,
    permalink="#q-6a7b8c",
    long=True,
)
CARD = QuoteView(
    id="q-9d0e1f",
    words="First line. Second line.",
    speaker="Odd Lie",
    role="deckhand",
    when=DAY,
    permalink="#q-9d0e1f",
    body=blocks("*First* line.\n\nSecond line."),
)
PULL = QuoteView(id="", words="One boat too few", speaker="Odd Lie", role="deckhand", pull=True)


def entry(identifier: str, name: str, kind: Kind, number: int = 0, **changed: object) -> EntryView:
    values: dict[str, object] = {
        "url": f"../../glossary/{identifier}/",
        "number": number,
        "sort_name": name,
        "letter": name[0],
        "role": "harbour master, as of 14 May 2014",
        "role_since": "retired in 2019",
        "summary": "Runs the harbour & answers for its boats.",
        "back": f"m-{identifier}-1",
        "count": "2 explainers, 1 quote",
    }
    return EntryView(identifier, kind, kind.value.capitalize(), name, **{**values, **changed})  # type: ignore[arg-type]


ENTRIES = (
    entry("mira-holm", "Mira Holm", Kind.PERSON, 1),
    entry("odd-lie", "Odd Lie", Kind.PERSON, 2, role="", role_since="", back=""),
    entry("harbour-board", "Harbour Board", Kind.ORGANISATION, 3, role_since=""),
    entry("commission", LONG_NAME, Kind.ORGANISATION, 4, back=""),
    entry("south-quay", "South Quay", Kind.PLACE, 5, role="Quay in the old town"),
    entry("storm", "Candlemas storm", Kind.EVENT, 6, role="2 February 2014"),
    entry("harbours-act", "Harbours Act", Kind.LAW, 7, role="In force since 1964"),
    entry("lay-up", "Lay-up", Kind.CONCEPT, 8, role="Shipping term"),
)
TITLES = {
    Kind.PERSON: "People",
    Kind.ORGANISATION: "Organisations",
    Kind.PLACE: "Places",
    Kind.EVENT: "Events",
    Kind.LAW: "Laws",
    Kind.CONCEPT: "Concepts",
}
BY_KIND = tuple(
    EntryGroupView(kind, title, tuple(one for one in ENTRIES if one.kind is kind))
    for kind, title in TITLES.items()
)
BY_LETTER = tuple(
    EntryGroupView(letter, letter, tuple(one for one in ENTRIES if one.letter == letter))
    for letter in sorted({one.letter for one in ENTRIES})
)


def event(identifier: str, sentence: str, *actors: int, **changed: object) -> EventView:
    values: dict[str, object] = {
        "detail": "",
        "who": tuple(LinkView(f"Actor {slot}", "#g-harbour-board") for slot in actors),
        "status": "",
        "link": LinkView("Paragraph 1", "#p-1a2b3c"),
    }
    return EventView(identifier, sentence, actors=actors, **{**values, **changed})  # type: ignore[arg-type]


KNOWN = (
    DayView(ABOUT, (event("e-1", "The ferry is built.", 1),), (1,)),
    DayView(
        MONTH,
        (event("e-2", "The hull cracks.", 1, detail="Nobody is hurt.", note="Two papers differ."),),
        (1,),
        "3 to 5 years",
        1500,
    ),
    DayView(
        DAY,
        (
            event("e-3", "The board meets.", 1, 2),
            event(
                "e-4",
                "Mira Holm speaks to the council.",
                derived="“spoke” on “Monday”, counted from 14 May 2014",
                quotes=(LinkView("What Mira Holm said", "#q-0a1b2c"),),
            ),
        ),
        (1, 2),
        "about 9 weeks",
        65,
    ),
)
EXPECTED = (
    DayView(
        WEEK,
        (event("e-5", "The ferry sails again.", 2, status="Scheduled"),),
        (2,),
        "",
        21,
        due=True,
    ),
    DayView(
        NONE, (event("e-6", "A second hull.", status="Proposed", link=None),), (), "", 60, due=True
    ),
)
TIMELINE = TimelineView(
    KNOWN,
    EXPECTED,
    "Published 14 May 2014. What follows was expected, not known.",
    (ActorView(1, "Harbour Board", 3), ActorView(2, LONG_NAME, 2)),
    6,
)
BY_YEAR = TimelineView(
    (),
    (),
    "",
    (ActorView(1, "Harbour Board", 3),),
    6,
    tuple(
        YearView(str(year), str(year), days, len(days))
        for year, days in ((2009, KNOWN[:1]), (2014, (*KNOWN[1:], *EXPECTED)))
    ),
)

SOURCES = (
    SourceView(
        "courier",
        "Ferry to stay in dock",
        "The Coast Courier",
        "K. Berg",
        DAY,
        MONTH,
        "https://courier.example/ferry",
        "https://archive.example/ferry",
        "print",
        "All quotations.",
    ),
    SourceView("board", "Minutes of the board", "", "", None, None, "", "", "", ""),
)

FIRST = paragraph(
    text("On Monday "),
    mention("Mira Holm", "mira-holm", anchor="m-mira-holm-1"),
    text(" of the "),
    mention(
        "Harbour Board", "harbour-board", Kind.ORGANISATION, anchor="m-harbour-board-1", number=3
    ),
    text(" said that "),
    said(
        [
            text("nobody may touch the hull at "),
            mention("South Quay", "south-quay", Kind.PLACE, anchor="m-south-quay-1", number=5),
        ],
        "q-0a1b2c",
    ),
    text(", since the "),
    mention("Candlemas storm", "storm", Kind.EVENT, anchor="m-storm-1", number=6),
    text(" and the "),
    mention("Harbours Act", "harbours-act", Kind.LAW, anchor="m-harbours-act-1", number=7),
    text(" call for a "),
    mention("lay-up", "lay-up", Kind.CONCEPT, anchor="m-lay-up-1", number=8),
    text("."),
    anchor="p-1a2b3c",
)
SECTIONS = (
    SectionView(
        "",
        (),
        "",
        (
            PassageView(
                (
                    BlockView(FIRST, "p-1a2b3c", 1),
                    BlockView(paragraph(text("It rained."), anchor="p-2"), "p-2", 2),
                    BlockView((), card=CARD),
                ),
                (QUOTE, DERIVED_QUOTE),
            ),
        ),
    ),
    SectionView(
        "s-hull",
        words("The *hull*"),
        "The hull",
        (
            PassageView(
                (BlockView(paragraph(text("It cracked."), anchor="p-3"), "p-3", 3),),
                (),
                (DatedView(DAY, "", "#e-3"), DatedView(WEEK, "Proposed", "#e-5")),
            ),
            PassageView((BlockView((), pull=PULL, wide=True),)),
            PassageView(
                (BlockView(blocks("| Year | Boats |\n|---|---|\n| 2014 | 11 |"), wide=True),)
            ),
            PassageView((BlockView(blocks("```python\nboats - 1 < 12\n```"), wide=True),)),
            PassageView((BlockView(blocks("- one\n- two\n\n> Not anybody’s words.")),)),
            PassageView((BlockView(paragraph(text("They reported.")), "p-4", 4),), (LONG_QUOTE,)),
        ),
    ),
)

ARTICLE = ArticlePage(
    frame=full_frame("../../", kind="article", head_title="The ferry · Harbour Notes"),
    title="Why the ferry stays in dock",
    kicker=LinkView("The crossing", "../../stories/crossing/"),
    kicker_text="Explainer",
    standfirst="A cracked hull, a board that can’t agree, and a summer without a crossing.",
    byline=("K. Berg", "S. Moe"),
    dateline="South Quay",
    published=DateView("14 May 2014", "14 May 2014", "2014-05-14", "day"),
    updated=DateView("20 May 2014", "20 May 2014", "2014-05-20", "day"),
    reading_minutes=4,
    counts=(LinkView("6 events", "#timeline"), LinkView("4 quotes", "#said")),
    strip=STRIP,
    contents=(LinkView("The hull", "#s-hull"),),
    in_brief=(words("**A crack.** The hull gave way."), words("No date is set.")),
    sections=SECTIONS,
    timeline=TIMELINE,
    speakers=(
        SpeakerView(
            "Mira Holm",
            "../../glossary/mira-holm/",
            Kind.PERSON,
            "Harbour master",
            (QuoteView("", QUOTE.words, "Mira Holm", when=DAY, context="#q-0a1b2c"),),
        ),
        SpeakerView(
            "Odd Lie",
            "",
            None,
            "",
            (QuoteView("", CARD.words, "Odd Lie", context="#q-9d0e1f", derived="named outright"),),
        ),
    ),
    glossary=BY_KIND,
    sources=SOURCES,
    credit="Based on a report in The Coast Courier of 13 May 2014.",
    corrections=(CorrectionView(DAY, "The hull is of steel, not iron."),),
    related=(TEASER, TEASER),
    apparatus=(
        LinkView("What happened when", "#timeline"),
        LinkView("Who said what", "#said"),
        LinkView("Who’s who", "#glossary"),
        LinkView("Sources", "#sources"),
    ),
)

MINIMAL = (
    Page(
        "articles/a/index.html",
        "pages/article.html",
        ArticlePage(
            frame("../../"),
            "A title",
            None,
            "",
            "",
            (),
            "",
            DAY,
            None,
            1,
            (),
            EMPTY_STRIP,
            (),
            (),
            (),
            EMPTY_TIMELINE,
            (),
            (),
            (),
            "",
            (),
            (),
        ),
    ),
    Page("index.html", "pages/front.html", FrontPage(frame(), None, (), (), (), ())),
    Page("glossary/index.html", "pages/glossary.html", GlossaryPage(frame("../"), (), (), (), 0)),
    Page(
        "glossary/a/index.html",
        "pages/entry.html",
        EntryPage(
            frame("../../"),
            "a",
            Kind.PLACE,
            "Place",
            "A",
            "",
            "",
            (),
            (),
            None,
            (),
            EMPTY_TIMELINE,
            (),
            (),
            (),
            (),
            (),
            (),
        ),
    ),
    Page(
        "stories/a/index.html",
        "pages/story.html",
        StoryPage(frame("../../"), "A", "", (), (), EMPTY_TIMELINE, ()),
    ),
    Page("stories/index.html", "pages/stories.html", StoriesPage(frame("../"), ())),
    Page("timeline/index.html", "pages/timeline.html", TimelinePage(frame("../"), EMPTY_TIMELINE)),
    Page("quotes/index.html", "pages/quotes.html", QuotesPage(frame("../"), (), 0)),
    Page("404.html", "pages/404.html", MissingPage(frame("/"))),
    Page("feed.xml", "pages/feed.xml", FeedPage("a:b", "T", "", "u", "s", "now", "en", "", ())),
    Page("sitemap.xml", "pages/sitemap.xml", SitemapPage(())),
    Page("robots.txt", "pages/robots.txt", RobotsPage("")),
)

RICH = (
    Page("articles/ferry/index.html", "pages/article.html", ARTICLE),
    Page(
        "index.html",
        "pages/front.html",
        FrontPage(
            full_frame(),
            TEASER,
            (*KNOWN, *EXPECTED),
            (QUOTE, DERIVED_QUOTE, LONG_QUOTE),
            (TEASER, TEASER, TEASER),
            (StoryView("The crossing", "stories/crossing/", "All winter.", "3 explainers"),),
        ),
    ),
    Page(
        "glossary/index.html",
        "pages/glossary.html",
        GlossaryPage(
            full_frame("../"),
            tuple((group.key, group.title, len(group.entries)) for group in BY_KIND),  # type: ignore[misc]
            tuple((letter, letter in {one.letter for one in ENTRIES}) for letter in "ABCHLMOPS"),
            BY_LETTER,
            len(ENTRIES),
        ),
    ),
    Page(
        "glossary/mira-holm/index.html",
        "pages/entry.html",
        EntryPage(
            full_frame("../../"),
            "mira-holm",
            Kind.PERSON,
            "Person",
            "Mira Holm",
            "Runs the harbour.",
            "Harbour master from 2009 to 2019.",
            blocks("She *ran* the harbour.\n\n- for ten years"),
            (
                RoleView("Harbour master", "2009 to 2019", ABOUT, DAY, current=True, note="Then."),
                RoleView("Pilot", "Until 2009"),
            ),
            DAY,
            (QUOTE, DERIVED_QUOTE),
            TIMELINE,
            (SENTENCE, TEASER),
            ("M. Holm", "Мира Хольм"),
            (("Born", "9 November 1963"),),
            (LinkView("Wikidata", "https://www.wikidata.org/wiki/Q0"),),
            SOURCES,
            (LinkView("Roles", "#roles"), LinkView("Quotes", "#quotes")),
            NeighbourhoodView(
                (
                    NeighbourView("Ås <port>", "../as/", Kind.PLACE, "2 paragraphs", ("Bo Lind",)),
                    NeighbourView("Bo Lind", "../bo-lind/", Kind.PERSON, "1 paragraph"),
                ),
                (
                    ArcView("M100,1.5C6,1.5 6,2.5 100,2.5", 1, own=False),
                    ArcView("M100,0.5C-33,0.5 -33,2.5 100,2.5", 1, own=True),
                    ArcView("M100,0.5C6,0.5 6,1.5 100,1.5", 4, own=True),
                ),
                rows=3,
                depth=100,
            ),
        ),
    ),
    Page(
        "stories/crossing/index.html",
        "pages/story.html",
        StoryPage(
            full_frame("../../"),
            "The crossing",
            "Boats, and who pays for them.",
            blocks("A story of *boats*."),
            (TEASER, TEASER),
            BY_YEAR,
            (LinkView("Explainers", "#explainers"), LinkView("What happened when", "#timeline")),
        ),
    ),
    Page(
        "stories/index.html",
        "pages/stories.html",
        StoriesPage(full_frame("../"), (StoryView("The crossing", "crossing/", "Boats.", "3"),)),
    ),
    Page("timeline/index.html", "pages/timeline.html", TimelinePage(full_frame("../"), BY_YEAR)),
    Page(
        "quotes/index.html",
        "pages/quotes.html",
        QuotesPage(
            full_frame("../"),
            (SpeakerView("Mira Holm", "../glossary/mira-holm/", Kind.PERSON, "", (QUOTE, CARD)),),
            2,
        ),
    ),
    Page("404.html", "pages/404.html", MissingPage(full_frame("/"))),
    Page(
        "feed.xml",
        "pages/feed.xml",
        FeedPage(
            "tag:harbour.example,2014:/",
            "Harbour Notes",
            "News & more",
            "https://harbour.example/",
            "https://harbour.example/feed.xml",
            "2014-05-20T00:00:00Z",
            "en",
            "The neighbours",
            (
                FeedEntryView(
                    "tag:harbour.example,2014:/articles/ferry/",
                    "Why the ferry stays < in dock",
                    "https://harbour.example/articles/ferry/",
                    "2014-05-14T00:00:00Z",
                    "2014-05-20T00:00:00Z",
                    "A cracked hull & no date.",
                    ("K. Berg", "A. Moss"),
                    SECTIONS,
                ),
            ),
        ),
    ),
    Page(
        "sitemap.xml",
        "pages/sitemap.xml",
        SitemapPage(
            (("https://harbour.example/?a=1&b=2", "2014-05-20"), ("https://h.example/", ""))
        ),
    ),
    Page("robots.txt", "pages/robots.txt", RobotsPage("https://harbour.example/sitemap.xml")),
)
