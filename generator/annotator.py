"""Annotate any text: what `sidelight annotate` prints, and `generator.annotate` returns.

The same stages as a build's, without pages: read, analyse, annotate.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.annotating.annotate import annotate_read
from generator.annotating.masking import readings, texts_to_analyse
from generator.annotating.names.aliases import build_alias_table
from generator.annotating.times.dated import all_events
from generator.model.analysis import Analysis
from generator.model.annotation import (
    Annotated,
    Event,
    Mention,
    Quote,
    Reference,
    Speaker,
    TimeExpression,
)
from generator.model.article import Article
from generator.model.prose import Prose, Span
from generator.nlp.analyse import analyse
from generator.nlp.models import find_model
from generator.reading.articles import read_markdown
from generator.reading.content import read_glossary
from generator.reading.plain import read_plain

Json = dict[str, object]


class NoModelError(Exception):
    """The language model that was asked for is not installed."""


class Annotator:
    """Annotates texts with one glossary and one language model."""

    def __init__(self, glossary: Path | None = None, model: str = "en_core_web_sm") -> None:
        """Read the entries of the folder `glossary`.

        Raises:
            NoModelError: there is no such language model here.

        """
        installed = find_model(model)
        if installed is None:
            raise NoModelError(f"the language model {model!r} is not installed")
        self._model = installed
        self._entries = read_glossary(glossary, installed.language) if glossary else ()
        self._aliases = build_alias_table(self._entries, installed.language)

    def annotate(
        self, text: str, published: date | None = None, *, name: str = "-", plain: bool = False
    ) -> Annotated:
        """Return `text` with all that is known of its words, and every word that it dates.

        With `plain` the text is taken character for character, otherwise as Markdown with or
        without front matter. "Yesterday" counts from `published`, else from the day that the
        front matter says, else from today.
        """
        today = date.today()  # noqa: DTZ011 - the writer's day
        if plain:
            article = read_plain(text, name, published or today)
        else:
            article = read_markdown(text, name, today, published=published)
        read = self.readings_of(article)
        annotated = annotate_read(
            article,
            self._entries,
            self._aliases,
            read,
            self._model.language,
            publish_derived=True,
        )
        events = all_events(annotated, read, self._entries, self._model.language)
        return replace(annotated, events=events)

    def readings_of(self, article: Article) -> tuple[Analysis, ...]:
        """Return what the model reads in an article, as `annotate_read` takes it."""
        texts = texts_to_analyse(article.prose, self._model.language)
        read = dict(zip(texts, analyse(texts, self._model), strict=True))
        return readings(article.prose, read, self._model.language)


def annotation_as_json(annotated: Annotated) -> Json:
    """Return an annotated text as JSON types; offsets are characters of its "text".

    The form is that of docs/annotation.schema.json.
    """
    prose = annotated.article.prose
    return {
        "id": annotated.article.slug,
        "text": prose.text,
        "mentions": [_mention(mention, prose) for mention in annotated.mentions],
        "quotes": [_quote(quote, prose) for quote in annotated.quotes],
        "times": [_time(time) for time in annotated.times],
        "events": [_event(event) for event in annotated.events],
        "references": [_reference(reference, prose) for reference in annotated.references],
    }


def _mention(mention: Mention, prose: Prose) -> Json:
    return {
        **_place(mention.span, prose),
        "kind": "demonym" if mention.demonym else str(mention.kind),
        "entry": mention.entry,
        "name": mention.name,
        "state": str(mention.state),
        "rule": mention.reason.rule,
    }


def _quote(quote: Quote, prose: Prose) -> Json:
    return {
        "spans": [list(span) for span in sorted((*quote.spans, *quote.reported))],
        "speaker": _speaker(quote.speaker, prose) if quote.speaker else None,
        "cue": prose.words(quote.cue) if quote.cue else None,
        "state": str(quote.state),
        "rule": quote.reason.rule,
        "card": quote.card,
    }


def _speaker(speaker: Speaker, prose: Prose) -> Json | None:
    """Return who spoke; None where the article neither names nor mentions anybody."""
    if not (speaker.span or speaker.entry or speaker.name):
        return None
    return {
        **(_place(speaker.span, prose) if speaker.span else {}),
        "entry": speaker.entry,
        "name": speaker.name or None,
    }


def _time(time: TimeExpression) -> Json:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "type": time.type,
        "value": time.value,
        "edtf": str(time.date) if time.date else None,
        "precision": str(time.date.precision) if time.date else None,
    }


def _event(event: Event) -> Json:
    return {
        "start": event.span.start if event.span else None,
        "end": event.span.end if event.span else None,
        "sentence": list(event.sentence) if event.sentence else None,
        "date": str(event.date),
        "status": str(event.status),
        "who": list(event.who),
        "text": event.text,
        "state": str(event.state),
    }


def _reference(reference: Reference, prose: Prose) -> Json:
    return {
        **_place(reference.span, prose),
        "antecedent": list(reference.antecedent) if reference.antecedent else None,
        "entry": reference.entry,
        "name": reference.name or None,
    }


def _place(span: Span, prose: Prose) -> Mapping[str, object]:
    return {"start": span.start, "end": span.end, "text": prose.words(span)}
