"""Quotation cards, and the voices of a page."""

from dataclasses import dataclass

from markdown_it.token import Token

from generator.model.entry import Kind
from generator.model.views.shared import OF_THE_PAGE, DateView, LanguageView


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation.

    `cut_before` and `cut_after` say that the words begin or end inside a sentence (an
    ellipsis shows it). `when` is None where the day isn't known, and `when_text` says so
    ("Day not given, reported 5 November 2015"). `permalink` leads to the quotation's own page.
    `context` is where the words stand: "" on the card in the article's text, "#q-…" in the
    article's "Who said what" (where `id` is "", as the card in the text has it), a link into the
    article on other pages. `derived` says which rule found it, "" where a writer wrote it.
    `body` is block tokens to show between the quotation marks instead of `words`, for a
    blockquote that became a card (it keeps its paragraphs and emphasis); () elsewhere.
    `long` sets a quotation that is too long for the margin (more than some 600 characters) in
    the text column. `unnamed` says that the speaker is described only ("A spokeswoman"), so that
    two quotations with the same words for it needn't be one person's. `own` is the language of the
    words.
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
    unnamed: bool = False
    own: LanguageView = OF_THE_PAGE


@dataclass(frozen=True, slots=True)
class SharingView:
    """What a reader takes along of a quotation's page.

    `address` is the page's full one, "" where the site has none; `image` leads to the image for
    sharing, "" where there is none. `words` are the quoted ones with their marks, `site` is the
    site's title.
    """

    address: str
    image: str
    words: str
    language: str
    direction: str
    site: str


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker's quotations on a page, in order."""

    name: str
    url: str
    kind: Kind | None
    role: str
    quotes: tuple[QuoteView, ...]
