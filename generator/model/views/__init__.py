"""What templates are given: values ready to be shown, with nothing left to compute.

`composing/` makes them, `templates/` show them. Every URL is relative to the page that it
stands on, so that a site works under any path and from a disk; every date is in words already.
"""

from generator.model.views.archive import ArchiveYearView, ListedView, MonthView, TagView
from generator.model.views.body import BlockView, DatedView, PassageView, PointView, SectionView
from generator.model.views.feeds import FeedEntryView, FeedPage, RobotsPage, SitemapPage
from generator.model.views.glossary import EntryGroupView, EntryView, RoleView
from generator.model.views.image import ImageSourceView, ImageView, ShareView
from generator.model.views.map import MapNameView, MapPlaceView, MapScaleView, MapView
from generator.model.views.neighbourhood import ArcView, NeighbourhoodView, NeighbourView
from generator.model.views.pages import (
    ArchivePage,
    ArticlePage,
    CorrectionsPage,
    EntryPage,
    FoundKindView,
    Frame,
    FrontPage,
    GlossaryPage,
    MissingPage,
    QuotePage,
    QuotesPage,
    SearchPage,
    StoriesPage,
    StoryPage,
    TagPage,
    TagsPage,
    TimelinePage,
)
from generator.model.views.quotes import QuoteView, SharingView, SpeakerView
from generator.model.views.shared import (
    CorrectionView,
    DateView,
    LanguageView,
    LinkView,
    SourceView,
)
from generator.model.views.teasers import SentenceView, StoryView, TeaserView
from generator.model.views.timeline import (
    ActorView,
    DayView,
    EventView,
    StripLabelView,
    StripView,
    TickView,
    TimelineView,
    YearView,
)

__all__ = [
    "ActorView",
    "ArcView",
    "ArchivePage",
    "ArchiveYearView",
    "ArticlePage",
    "BlockView",
    "CorrectionView",
    "CorrectionsPage",
    "DateView",
    "DatedView",
    "DayView",
    "EntryGroupView",
    "EntryPage",
    "EntryView",
    "EventView",
    "FeedEntryView",
    "FeedPage",
    "FoundKindView",
    "Frame",
    "FrontPage",
    "GlossaryPage",
    "ImageSourceView",
    "ImageView",
    "LanguageView",
    "LinkView",
    "ListedView",
    "MapNameView",
    "MapPlaceView",
    "MapScaleView",
    "MapView",
    "MissingPage",
    "MonthView",
    "NeighbourView",
    "NeighbourhoodView",
    "PassageView",
    "PointView",
    "QuotePage",
    "QuoteView",
    "QuotesPage",
    "RobotsPage",
    "RoleView",
    "SearchPage",
    "SectionView",
    "SentenceView",
    "ShareView",
    "SharingView",
    "SitemapPage",
    "SourceView",
    "SpeakerView",
    "StoriesPage",
    "StoryPage",
    "StoryView",
    "StripLabelView",
    "StripView",
    "TagPage",
    "TagView",
    "TagsPage",
    "TeaserView",
    "TickView",
    "TimelinePage",
    "TimelineView",
    "YearView",
]
