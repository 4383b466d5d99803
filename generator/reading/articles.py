"""Read `content/articles/<slug>.md`: front matter and body."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from generator.model.article import (
    OFF,
    Article,
    EventStatus,
    FrontMatter,
    GlossaryChoice,
    MarkKind,
    Status,
    WrittenEvent,
    WrittenMark,
    WrittenQuote,
)
from generator.model.image import Place
from generator.model.problem import Location
from generator.model.source import Source
from generator.reading.body import read_body
from generator.reading.corrections import read_corrections
from generator.reading.fields import Fields, open_file
from generator.reading.files import source_of
from generator.reading.findings import Findings, Target
from generator.reading.front_matter import Parts, YamlText
from generator.reading.images import read_image, with_quotes_set
from generator.reading.known import read_points
from generator.reading.smart_quotes import typographic
from generator.reading.tags import read_tags
from generator.reading.values import check_language, read_sources


def read_article(source: Source, slug: str, language: str, findings: Findings) -> Article | None:
    """Return the article of a file; None where its front matter can't be read.

    `language` is the site's; the article may have its own. What is wrong is added to `findings`,
    and the article comes back as far as it could be read.
    """
    opened = open_file(source, "title: … and published: …", findings)
    if opened is None:
        return None
    fields, parts = opened
    front = read_front_matter(fields)
    language = front.language or language
    body = read_body(parts, language, findings)
    for name, target in _named(front, body.marks):
        findings.refer(Target.ENTRY, name, source, target)
    findings.settle(Target.SOURCE, [one.id for one in front.sources])
    front = _typographic(front, language)
    return Article(slug, source, front, body.tokens, body.prose, body.quotes, body.marks)


def read_markdown(text: str, path: str, today: date, *, published: date | None = None) -> Article:
    """Return Markdown that is no file of a site as an article, with or without front matter.

    It is taken to be published on `published`, else on the day that it says itself, else
    `today`; what is wrong in it is passed over.
    """
    source = source_of(path, text)
    findings = Findings()
    article = read_article(source, path, "en", findings) if source.text.startswith("---") else None
    if article:
        says = article.front.published if "published" in article.front.places else today
        return replace(article, front=replace(article.front, published=published or says))
    body = read_body(Parts(YamlText(source, ""), source.text, 1), "en", findings)
    front = FrontMatter(path, published or today)
    return Article(path, source, front, body.tokens, body.prose, body.quotes, body.marks)


def _typographic(front: FrontMatter, language: str) -> FrontMatter:
    """Return the texts that a page shows with typographic quotation marks.

    Words that are looked for in the body (`quotes`, `anchor`) stay as they were typed.
    """

    def marked(text: str) -> str:
        return typographic(text, language)

    return replace(
        front,
        title=marked(front.title),
        standfirst=marked(front.standfirst),
        kicker=marked(front.kicker),
        in_brief=tuple(map(marked, front.in_brief)),
        known=tuple(replace(one, text=marked(one.text)) for one in front.known),
        not_known=tuple(replace(one, text=marked(one.text)) for one in front.not_known),
        image=with_quotes_set(front.image, language),
        corrections=tuple(replace(one, text=marked(one.text)) for one in front.corrections),
        timeline=tuple(
            replace(one, text=marked(one.text), detail=marked(one.detail), note=marked(one.note))
            for one in front.timeline
        ),
    )


def _named(front: FrontMatter, marks: tuple[WrittenMark, ...]) -> Iterator[tuple[str, Location]]:
    """Yield the entries that `glossary:` and marks name, and where."""
    for choice in front.glossary:
        if choice.entry != OFF:
            yield choice.entry, choice.location
    for mark in marks:
        if mark.kind is MarkKind.GLOSS:
            yield mark.value, mark.location


def read_front_matter(fields: Fields) -> FrontMatter:
    """Return the keys of an article, defaults for those that are missing or can't be read."""
    title = fields.required("title")
    published = fields.when("published")
    fields.require("published")
    front = FrontMatter(
        title=title,
        published=published or date(1970, 1, 1),
        standfirst=fields.text("standfirst"),
        kicker=fields.text("kicker"),
        updated=fields.when("updated"),
        byline=_texts(fields, "byline"),
        dateline=fields.text("dateline"),
        story=fields.reference("story", Target.STORY),
        in_brief=_texts(fields, "in_brief"),
        known=read_points(fields, "known"),
        not_known=read_points(fields, "not_known"),
        tags=read_tags(fields),
        language=check_language(fields, "language"),
        status=fields.choice("status", Status) or Status.PUBLISHED,
        publish_at=fields.moment("publish_at"),
        expires=fields.moment("expires"),
        based_on=fields.reference("based_on", Target.SOURCE),
        sources=read_sources(fields),
        corrections=read_corrections(fields, published),
        glossary=_glossary(fields),
        quotes=tuple(_quote(quote) for quote in fields.mappings("quotes")),
        timeline=_timeline(fields),
        image=read_image(fields, Place.LEAD),
        places=fields.places,
    )
    fields.close()
    _check_order(front, fields)
    return front


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(found.text for found in fields.texts(key))


def _glossary(fields: Fields) -> tuple[GlossaryChoice, ...]:
    choices = fields.mapping("glossary")
    if choices is None:
        return ()
    return tuple(
        GlossaryChoice(words.text, OFF if entry.text.lower() == OFF else entry.text, entry.location)
        for words, entry in choices.pairs()
    )


def _quote(fields: Fields) -> WrittenQuote:
    quote = WrittenQuote(
        words=" ".join(fields.required("text").split()),
        speaker=fields.speaker("speaker") if fields.required("speaker") else "",
        location=fields.value_place("text"),
        role=fields.text("role"),
        said=fields.edtf("said"),
        source=fields.reference("source", Target.SOURCE),
        anchor=fields.text("anchor"),
        anchor_location=fields.value_place("anchor"),
    )
    fields.close()
    return quote


def _timeline(fields: Fields) -> tuple[WrittenEvent, ...]:
    found = []
    for one in fields.mappings("timeline"):
        day, text = one.edtf("date"), one.required("text")
        one.require("date")
        location = one.value_place("text")
        event = {
            "detail": one.text("detail"),
            "anchor": one.text("anchor"),
            "note": one.text("note"),
        }
        place = one.value_place("anchor")
        who, status = one.references("who", Target.ENTRY), one.choice("status", EventStatus)
        one.close()
        if day and text:
            found.append(
                WrittenEvent(
                    day, text, location, who=who, status=status, anchor_location=place, **event
                )
            )
    return tuple(found)


def _check_order(front: FrontMatter, fields: Fields) -> None:
    """Report dates of the front matter that can't follow each other."""
    if front.updated and _is_before(front.updated, front.published):
        message = f"updated before it was published ({front.published})"
        hint = "`updated` is the day of the last change that readers should know of"
        fields.problem(
            "updated-before-published", message, fields.value_place("updated"), hint=hint
        )
    if front.publish_at and front.expires and front.expires <= front.publish_at:
        message = "expires before it is published, so nobody would ever see it"
        hint = f"`publish_at` is {front.publish_at.isoformat(timespec='minutes')}"
        fields.problem("expires-before-start", message, fields.value_place("expires"), hint=hint)


def _is_before(first: date | datetime, second: date | datetime) -> bool:
    """Whether one is before the other; a day alone isn't before a moment of the same day."""
    if isinstance(first, datetime) and isinstance(second, datetime):
        return first < second
    days = [one.date() if isinstance(one, datetime) else one for one in (first, second)]
    return days[0] < days[1]
