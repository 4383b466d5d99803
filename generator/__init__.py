"""Sidelight: a static site generator for annotated article explainers."""

from datetime import date
from pathlib import Path


def annotate(
    text: str,
    *,
    published: date | None = None,
    glossary: Path | None = None,
    model: str = "en_core_web_sm",
    plain: bool = False,
) -> dict[str, object]:
    """Return what is known of a text's words: who is meant, who said it, when it happened.

    The form is that of docs/annotation.schema.json. `published` is the day that "yesterday" is
    counted from: unless given, the one in the front matter, or today. `glossary` is a folder of
    entries. With `plain` the text is taken character for character, otherwise as Markdown with
    or without front matter. For many texts, `generator.annotator.Annotator` loads the model and
    the glossary once.

    Raises:
        generator.annotator.NoModelError: there is no such language model here.

    """
    from generator.annotator import Annotator, annotation_as_json  # noqa: PLC0415 - loads spaCy

    annotator = Annotator(glossary, model)
    return annotation_as_json(annotator.annotate(text, published, plain=plain))
