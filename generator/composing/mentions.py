"""Find where an article mentions an entry: the id to link to, and the words round it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from generator.composing.body import SECTION_TAGS
from generator.composing.site import is_published
from generator.composing.tokens import MENTION
from generator.interface.words import Words
from generator.model.annotation import Annotated, Mention
from generator.model.prose import Paragraph, ParagraphKind

_ROOM = 60  # characters on each side of a mention, of about 140 in all
# A full stop after one to three letters that begin with a capital one ("Mr.") ends none.
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"”’)]*(?=\s)|[。！？]"
)


def first_mentions(annotated: Annotated) -> dict[str, str]:
    """Return the id of the first marked mention of each entry, as woven into the tokens.

    Not in pull quotes, which show their words alone.
    """
    paragraphs = annotated.article.prose.paragraphs
    pulls = {one.token for one in paragraphs if one.kind is ParagraphKind.PULL}
    found: dict[str, str] = {}
    for index, token in enumerate(annotated.tokens):
        for mark in _mentions_in(token.children or ()) if index not in pulls else ():
            entry = mark.meta["mention"].entry
            if entry and mark.meta.get("id"):
                found.setdefault(entry, str(mark.meta["id"]))
    return found


def _mentions_in(inline: Iterable[Token]) -> Iterator[Token]:
    for token in inline:
        if token.type == MENTION:
            yield token
        yield from _mentions_in(token.children or ())


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence of a mention: the words before it, itself, those after it, shortened.

    `anchor` is the id to link to, `place` says where it is ("Section 1, paragraph 3").
    """

    before: str
    words: str
    after: str
    anchor: str
    place: str


def mention_sentences(annotated: Annotated, entry: str, words: Words) -> tuple[Sentence, ...]:
    """Return the sentences that mention an entry, one for each paragraph that does.

    First the one whose mention the page marks, then the others in order. None for an article
    that has the entry only as a speaker or an actor.
    """
    found: dict[str, tuple[Mention, Paragraph]] = {}
    for mention in annotated.mentions:
        if mention.entry == entry and is_published(mention):
            paragraph = annotated.article.prose.paragraph_at(mention.span.start)
            if paragraph and paragraph.kind is not ParagraphKind.PULL:
                found.setdefault(paragraph.id, (mention, paragraph))
                if mention.shown and not found[paragraph.id][0].shown:
                    found[paragraph.id] = (mention, paragraph)
    if not found:
        return ()
    first = next((name for name, (mention, _) in found.items() if mention.shown), next(iter(found)))
    anchor = first_mentions(annotated).get(entry, first)
    return (
        _sentence(annotated, *found.pop(first), anchor, words),
        *(_sentence(annotated, *one, name, words) for name, one in found.items()),
    )


def _sentence(
    annotated: Annotated, mention: Mention, paragraph: Paragraph, anchor: str, words: Words
) -> Sentence:
    prose = annotated.article.prose
    return Sentence(
        before=shortened_start(prose.text[paragraph.span.start : mention.span.start]),
        words=prose.words(mention.span),
        after=shortened_end(prose.text[mention.span.end : paragraph.span.end]),
        anchor=anchor,
        place=_place(annotated, paragraph, words),
    )


def _place(annotated: Annotated, paragraph: Paragraph, words: Words) -> str:
    """Return where a paragraph is, by section and number; "" for a heading."""
    if not paragraph.number:
        return ""
    headings = [
        one
        for one in annotated.article.prose.paragraphs
        if one.kind is ParagraphKind.HEADING
        and one.span < paragraph.span
        and annotated.tokens[one.token - 1].tag in SECTION_TAGS
    ]
    if not headings:
        return words.gettext("Paragraph %(number)s", number=paragraph.number)
    return words.gettext(
        "Section %(section)s, paragraph %(number)s",
        section=len(headings),
        number=paragraph.number,
    )


def shortened_start(before: str) -> str:
    """Return the end of the words before a mention: from the sentence's start, or cut at a word."""
    start = max((found.end() for found in _SENTENCE_END.finditer(before)), default=0)
    sentence = before[start:].lstrip()
    if len(sentence) <= _ROOM:
        return sentence
    cut = sentence.find(" ", len(sentence) - _ROOM)
    return "… " + (sentence[cut + 1 :] if cut >= 0 else sentence[-_ROOM:])


def shortened_end(after: str) -> str:
    """Return the start of the words after a mention: to the sentence's end, or cut at a word."""
    end = _SENTENCE_END.search(after)
    sentence = after[: end.end()] if end else after
    if len(sentence) <= _ROOM:
        return sentence
    cut = sentence.rfind(" ", 0, _ROOM)
    return (sentence[:cut] if cut >= 0 else sentence[:_ROOM]) + " …"
