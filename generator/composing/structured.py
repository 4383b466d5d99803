"""Say in JSON-LD what a page says in words, for programs that read it (schema.org).

Only what is on the page is in the data: an address that the site doesn't have is left out.
"""

import json
from collections.abc import Mapping
from typing import TypeAlias

from generator.composing.corrections import last_change
from generator.composing.dates import machine_value
from generator.composing.images import share_of
from generator.composing.site import Backlinks, shown_quotes
from generator.composing.urls import GLOSSARY, absolute_url, article_path, entry_path, quote_path
from generator.model.annotation import Annotated, Quote
from generator.model.entry import Entry, Kind
from generator.model.ids import tag_slug
from generator.model.image import WrittenImage

Value: TypeAlias = "str | float | list[Value] | Mapping[str, Value] | None"

_TYPES = {
    Kind.PERSON: "Person",
    Kind.ORGANISATION: "Organization",
    Kind.PLACE: "Place",
    Kind.EVENT: "Event",
    Kind.LAW: "Legislation",
    Kind.CONCEPT: "DefinedTerm",
}


def article_data(annotated: Annotated, backlinks: Backlinks) -> str:
    """Return an article as NewsArticle, with what it mentions and its quotations."""
    front = annotated.article.front
    settings = backlinks.site.settings
    entries = [backlinks.entries[e] for e in annotated.entries if e in backlinks.entries]
    original = next((s for s in front.sources if front.based_on and s.id == front.based_on), None)
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": front.title,
            "description": front.standfirst,
            "inLanguage": front.language or settings.language,
            "url": absolute_url(settings.base_url, article_path(annotated.article.slug)),
            "image": _image(front.image, backlinks),
            "datePublished": front.published.isoformat(),
            "dateModified": last_change(front).isoformat(),
            "dateline": front.dateline,
            "author": [_author(name, settings.publisher) for name in front.byline],
            "publisher": _publisher(settings.publisher),
            "isBasedOn": {"@type": "CreativeWork", "name": original.title, "url": original.url}
            if original
            else None,
            "keywords": [backlinks.tags[tag_slug(name)].name for name in front.tags],
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": correction.text,
                    "datePublished": machine_value(correction.date),
                }
                for correction in front.corrections
            ],
            "mentions": [_thing(entry, backlinks) for entry in entries],
            "hasPart": [
                _quotation(annotated, quote, backlinks)
                for quote in shown_quotes(annotated)
                if quote.speaker
            ],
        }
    )


def entry_data(entry: Entry, backlinks: Backlinks) -> str:
    """Return an entry as a term of the glossary, and as the person, place, … that it is."""
    base_url = backlinks.site.settings.base_url
    own: list[Value] = [] if entry.kind is Kind.CONCEPT else [_TYPES[entry.kind]]
    return _script(
        {
            **_thing(entry, backlinks),
            "@context": "https://schema.org",
            "@type": ["DefinedTerm", *own],
            "alternateName": [alias.words for alias in entry.aliases],
            "description": entry.summary or entry.description,
            "image": _image(entry.image, backlinks),
            "inDefinedTermSet": absolute_url(base_url, GLOSSARY),
        }
    )


def _image(image: WrittenImage | None, backlinks: Backlinks) -> str:
    share = share_of(image, backlinks.site)
    return share.url if share else ""


def quotation_data(annotated: Annotated, quote: Quote, backlinks: Backlinks) -> str:
    """Return a quotation as Quotation, with the article that it stands in."""
    front = annotated.article.front
    settings = backlinks.site.settings
    return _script(
        {
            "@context": "https://schema.org",
            **_quotation(annotated, quote, backlinks),
            "inLanguage": front.language or settings.language,
            "isPartOf": {
                "@type": "NewsArticle",
                "headline": front.title,
                "url": absolute_url(settings.base_url, article_path(annotated.article.slug)),
            },
        }
    )


def _publisher(name: str) -> Value:
    return {"@type": "Organization", "name": name} if name else None


def _author(name: str, publisher: str) -> Value:
    return {"@type": "Organization" if name == publisher else "Person", "name": name}


def _thing(entry: Entry, backlinks: Backlinks) -> dict[str, Value]:
    place = entry.coordinates if entry.kind is Kind.PLACE else None
    return {
        "@type": _TYPES[entry.kind],
        "name": entry.name,
        "url": absolute_url(backlinks.site.settings.base_url, entry_path(entry.id)),
        "sameAs": list(entry.same_as),
        "geo": {"@type": "GeoCoordinates", "latitude": place[0], "longitude": place[1]}
        if place
        else None,
    }


def _quotation(annotated: Annotated, quote: Quote, backlinks: Backlinks) -> Mapping[str, Value]:
    base_url = backlinks.site.settings.base_url
    speaker = quote.speaker
    entry = backlinks.entries.get(speaker.entry or "") if speaker else None
    name = backlinks.quote_names.get((annotated.article.slug, quote.id), quote.id)
    # Only people and bodies speak in schema.org; for anybody else the name stands alone.
    speaks = entry is not None and entry.kind in (Kind.PERSON, Kind.ORGANISATION)
    return {
        "@type": "Quotation",
        "text": quote.words,
        "spokenByCharacter": _thing(entry, backlinks)
        if entry and speaks
        else speaker.shown
        if speaker
        else "",
        "dateCreated": machine_value(quote.said) if quote.said else "",
        "url": absolute_url(base_url, quote_path(name)),
    }


def _script(data: Mapping[str, Value]) -> str:
    """Return JSON that may stand in a script element, without what is empty.

    "<" only occurs inside of strings, where JSON may escape it; so "</script>" can't end it.
    U+2028 and U+2029 are escaped too, as older JavaScript takes them for line ends.
    """
    text = json.dumps(_filled(data), ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _filled(value: Value) -> Value:
    """Return data without empty values, all the way down."""
    if isinstance(value, Mapping):
        kept = {key: _filled(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one or one == 0}
    if isinstance(value, list):
        return [_filled(one) for one in value]
    return value
