"""Hand-made sites, as reading and annotating would have made them, for tests of later stages.

Ids are readable ones: paragraphs are p-1, p-2, … and headings are named by their words.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model.annotation import (
    Annotated,
    Event,
    Mention,
    Quote,
    Reason,
    Speaker,
    State,
)
from generator.model.article import Article, EventStatus, FrontMatter
from generator.model.edtf import parse_edtf
from generator.model.entry import Alias, Entry, Kind, Role, Story
from generator.model.ids import slug_of
from generator.model.problem import Location
from generator.model.prose import SEPARATOR, Paragraph, ParagraphKind, Prose, Span, leaf_text
from generator.model.site import Settings
from generator.model.source import Source

HERE = Location("content/articles/test.md")
WRITTEN = Reason("written")
PUBLISHED = date(2015, 11, 5)
SETTINGS = Settings(title="Sidelight", tagline="The news, annotated")


def make_article(
    body: str = "", *, slug: str = "test", published: date | datetime = PUBLISHED, **front: object
) -> Article:
    """Return an article; a blockquote whose first word is PULL is a pull quote."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    prose = _prose(tokens)
    matter = replace(FrontMatter("A title", published), **front)  # type: ignore[arg-type] # as named
    path = f"content/articles/{slug}.md"
    return Article(slug, Source(path, body), matter, tuple(tokens), prose)


def _prose(tokens: list[Token]) -> Prose:
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    start, number, section = 0, 0, ""
    inside: list[str] = []
    for index, token in enumerate(tokens):
        if token.nesting == 1:
            inside.append(token.type)
        elif token.nesting == -1:
            inside.pop()
        if token.type != "inline":
            continue
        text = "".join(map(leaf_text, token.children or ()))
        kind = _kind(inside, text)
        counted = kind not in (ParagraphKind.HEADING, ParagraphKind.PULL)
        number += counted
        name = f"p-{number}" if counted else slug_of(text)
        section = name if kind is ParagraphKind.HEADING else section
        span = Span(start, start + len(text))
        shown = number if counted else 0
        paragraphs.append(Paragraph(name, kind, span, index, shown, section))
        parts.append(text)
        start = span.end + len(SEPARATOR)
    return Prose(HERE.path, SEPARATOR.join(parts), tuple(paragraphs))


def _kind(inside: Sequence[str], text: str) -> ParagraphKind:
    if "heading_open" in inside:
        return ParagraphKind.HEADING
    if "blockquote_open" in inside:
        return ParagraphKind.PULL if text.startswith("PULL") else ParagraphKind.QUOTATION
    if "td_open" in inside or "th_open" in inside:
        return ParagraphKind.CELL
    return ParagraphKind.ITEM if "list_item_open" in inside else ParagraphKind.TEXT


def annotate(article: Article, *found: Mention | Quote | Event, entries: str = "") -> Annotated:
    """Return an article with what was found in it; `entries` names ids, in order."""
    tokens = list(article.tokens)
    mentions = tuple(one for one in found if isinstance(one, Mention))
    for mention in mentions:
        if mention.shown and mention.entry:
            _weave(tokens, article.prose, mention)
    return Annotated(
        article,
        tuple(tokens),
        tuple(entries.split()),
        mentions,
        tuple(one for one in found if isinstance(one, Quote)),
        (),
        tuple(one for one in found if isinstance(one, Event)),
    )


def _weave(tokens: list[Token], prose: Prose, mention: Mention) -> None:
    """Put a mention into the text token that holds its words; they must be in one."""
    paragraph = prose.paragraph_at(mention.span.start)
    assert paragraph is not None
    inline = tokens[paragraph.token]
    words = prose.words(mention.span)
    children: list[Token] = []
    for child in inline.children or ():
        before, found, after = child.content.partition(words)
        if child.type != "text" or not found:
            children.append(child)
            continue
        mark = Token("mention", "a", 0, children=[replace(child, content=words)])
        mark.meta = {"mention": mention, "id": f"m-{mention.entry}-1", "number": 1}
        children += [replace(child, content=before), mark, replace(child, content=after)]
    tokens[paragraph.token] = replace(inline, children=children)


def span_of(article: Article, words: str) -> Span:
    start = article.prose.text.index(words)
    return Span(start, start + len(words))


def make_mention(
    article: Article,
    words: str,
    entry: str,
    *,
    kind: Kind = Kind.PERSON,
    state: State = State.WRITTEN,
    shown: bool = True,
) -> Mention:
    return Mention(span_of(article, words), kind, entry, words, state, WRITTEN, shown)


def article_naming(*paragraphs: str, slug: str = "test") -> Annotated:
    """Return an article that names the entries "ash", "birch", … by these words."""
    texts = [
        " and ".join(f"{name}{number}" for name in paragraph.split())
        for number, paragraph in enumerate(paragraphs)
    ]
    article = make_article("\n\n".join(texts), slug=slug)
    mentions = (
        make_mention(article, f"{name}{number}", name.lower(), shown=False)
        for number, paragraph in enumerate(paragraphs)
        for name in paragraph.split()
    )
    return annotate(article, *mentions)


def make_quote(
    article: Article, words: str, speaker: str = "", *, said: str = "", **more: object
) -> Quote:
    """Return a quotation of the article's words; `speaker` is an entry's id, or a name."""
    at = article.prose.text.find(words)
    spans = (Span(at, at + len(words)),) if at >= 0 else ()
    paragraph = article.prose.paragraph_at(at) if spans else None
    quote = Quote(
        id=f"q-{slug_of(words)[:12].strip('-')}",
        words=words,
        spans=spans,
        speaker=Speaker(speaker, speaker if speaker.islower() else None) if speaker else None,
        state=State.WRITTEN,
        reason=WRITTEN,
        location=HERE,
        said=parse_edtf(said) if said else None,
        paragraph=paragraph.id if paragraph else "",
    )
    return replace(quote, **more)  # type: ignore[arg-type] # as named


def make_event(when: str, text: str, *, who: str = "", **more: object) -> Event:
    """Return an event; `who` names entries, with spaces between."""
    event = Event(
        id=f"e-{slug_of(text)}",
        date=parse_edtf(when),
        text=text,
        status=EventStatus.PAST,
        state=State.WRITTEN,
        reason=WRITTEN,
        location=HERE,
        who=tuple(who.split()),
    )
    return replace(event, **more)  # type: ignore[arg-type] # as named


def make_entry(name: str, kind: Kind = Kind.PERSON, *roles: Role, **more: object) -> Entry:
    """Return an entry whose id is its name's slug."""
    slug = slug_of(name)
    path = f"content/glossary/{slug}.md"
    entry = Entry(slug, Source(path, ""), Location(path), name, kind, roles=roles)
    return replace(entry, **more)  # type: ignore[arg-type] # as named


def make_role(role: str, start: str = "", end: str = "") -> Role:
    return Role(role, parse_edtf(start) if start else None, parse_edtf(end) if end else None)


def make_story(title: str, **more: object) -> Story:
    slug = slug_of(title)
    story = Story(slug, Source(f"content/stories/{slug}.md", ""), title)
    return replace(story, **more)  # type: ignore[arg-type] # as named


def make_alias(words: str) -> Alias:
    return Alias(words, HERE)
