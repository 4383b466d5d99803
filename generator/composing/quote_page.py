"""Make a page for each quotation: the card large, its words in context, its speaker's others."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from urllib.parse import urljoin

from markdown_it.token import Token

from generator.composing.frame import frame_of
from generator.composing.quotes import Said, quote_view, quotes_elsewhere, said_in
from generator.composing.site import Backlinks
from generator.composing.structured import quotation_data
from generator.composing.tokens import SAID, marked_only, with_links
from generator.composing.urls import (
    QUOTES,
    absolute_url,
    article_path,
    entry_path,
    image_path,
    quote_path,
    relative_url,
    root_url,
)
from generator.model.prose import Paragraph, ParagraphKind
from generator.model.quotation_marks import marks_around
from generator.model.site import Page
from generator.model.views import Frame, LinkView, QuotePage, QuoteView, SharingView

MOST_MORE = 6  # other quotations of the speaker
_TITLE, _DESCRIPTION = 60, 200  # letters of the quoted words in them
_SITE = "https://site.invalid/"  # stands for the site's root while links are resolved
_LEFT_OUT = ("footnote_ref", "html_inline", "image")


def quote_pages(backlinks: Backlinks) -> Iterator[Page]:
    """Yield the page of each quotation that the site shows, in the order of the articles."""
    said = said_in(backlinks.site.articles)
    by_speaker: dict[str, list[Said]] = {}
    for one in said:
        by_speaker.setdefault(_speaker(one), []).append(one)
    for one in said:
        speaker = _speaker(one)
        yield _quote_page(one, by_speaker[speaker] if speaker else (), backlinks)


def _speaker(said: Said) -> str:
    speaker = said.quote.speaker
    return (speaker.entry or speaker.name) if speaker else ""


def _quote_page(said: Said, by_speaker: Sequence[Said], backlinks: Backlinks) -> Page:
    annotated, quote = said.annotated, said.quote
    article = annotated.article
    page = quote_path(backlinks.quote_names[article.slug, quote.id])
    backlinks = backlinks.in_language(article.front.language)
    words = backlinks.words
    view = replace(
        quote_view(annotated, quote, backlinks, page),
        permalink="",
        context=relative_url(article_path(article.slug), page, quote.id),
        context_title=article.front.title,
    )
    before, after = marks_around(words.language)
    others = list(islice((one for one in by_speaker if one is not said), MOST_MORE + 1))
    image = image_path(page)
    whole = QuotePage(
        frame=_frame(view, said, backlinks, page),
        quote=view,
        before=before,
        after=after,
        sharing=SharingView(
            address=absolute_url(backlinks.site.settings.base_url, page),
            image=relative_url(image, page) if image in backlinks.images else "",
            words=quoted(view, words.language),
            language=words.language,
            direction=words.direction,
            site=backlinks.site.settings.title,
        ),
        around=tuple(_tokens(said, paragraph, page) for paragraph in paragraphs_around(said)),
        beside=not quote.spans,
        more=quotes_elsewhere(others[:MOST_MORE], backlinks, page, beside=quote.id),
        all_more=_all_more(view, said, page) if len(others) > MOST_MORE else None,
    )
    return Page(page, "pages/quote.html", whole)


def _frame(view: QuoteView, said: Said, backlinks: Backlinks, page: str) -> Frame:
    words = backlinks.words
    short = quoted(view, words.language, _TITLE)
    title = words.gettext("%(speaker)s: %(words)s", speaker=view.speaker, words=short)
    comma = words.gettext(", ")
    when = view.when.long if view.when else ""
    about = comma.join(filter(None, (view.speaker, view.role, when)))
    described = f"{quoted(view, words.language, _DESCRIPTION)} {about}".strip()
    frame = frame_of(
        backlinks,
        page,
        title if view.speaker else short,
        described,
        section=QUOTES,
        structured=quotation_data(said.annotated, said.quote, backlinks),
        kind="article",
    )
    if frame.share is None or image_path(page) not in backlinks.images:
        return frame
    return replace(frame, share=replace(frame.share, alt=described))


def quoted(view: QuoteView, language: str, most: int = 0) -> str:
    """Return the words in quotation marks, with an ellipsis where they are cut.

    They are cut after a word to at most `most` letters, if that isn't 0.
    """
    before, after = marks_around(language)
    words = f"{'… ' * view.cut_before}{view.words}{' …' * view.cut_after}"
    words = textwrap.shorten(words, most, placeholder=" …") if most else words
    return f"{before}{words}{after}"


def paragraphs_around(said: Said) -> tuple[Paragraph, ...]:
    """Return the paragraphs that hold the words, or that the card stands beside.

    Where they hold nothing else (a blockquote), the paragraph before them belongs to them too.
    """
    prose, quote = said.annotated.article.prose, said.quote
    held = [
        index
        for index, paragraph in enumerate(prose.paragraphs)
        if any(paragraph.span.overlaps(span) for span in quote.spans)
        or (not quote.spans and paragraph.id == quote.paragraph)
    ]
    first = held[0] if held else 0
    alone = quote.spans and all(
        prose.paragraphs[index].kind is ParagraphKind.QUOTATION for index in held
    )
    if alone and first and prose.paragraphs[first - 1].kind is ParagraphKind.TEXT:
        held.insert(0, first - 1)
    return tuple(prose.paragraphs[index] for index in held)


def _tokens(said: Said, paragraph: Paragraph, page: str) -> tuple[Token, ...]:
    """Return a paragraph's inline tokens with these words marked alone, its links from `page`.

    Notes, images and raw HTML stay in the article: they are made for its page.
    """
    inline = said.annotated.tokens[paragraph.token].children or ()
    marked = marked_only(inline, SAID, lambda token: token.meta.get("quote") == said.quote.id)
    here = article_path(said.annotated.article.slug)
    root = root_url(page)

    def moved(target: str) -> str:
        resolved = urljoin(f"{_SITE}{here}", target)
        return resolved.replace(_SITE, root, 1) if resolved.startswith(_SITE) else target

    return with_links((token for token in marked if token.type not in _LEFT_OUT), moved)


def _all_more(view: QuoteView, said: Said, page: str) -> LinkView:
    """Return the way to all quotations of a speaker: the entry's page, or that of all voices."""
    speaker = said.quote.speaker
    entry = speaker.entry if speaker else None
    if entry:
        return LinkView(view.speaker, relative_url(entry_path(entry), page, "quotes"))
    return LinkView(view.speaker, relative_url(QUOTES, page))
