"""Read `content/stories/<id>.md`: what several articles are about together."""

from generator.model.entry import Story
from generator.model.image import Place
from generator.model.source import Source
from generator.reading.body import read_body
from generator.reading.fields import open_file
from generator.reading.findings import Findings
from generator.reading.glossary import misplaced_mark
from generator.reading.images import read_image, with_quotes_set
from generator.reading.smart_quotes import typographic


def read_story(source: Source, story_id: str, language: str, findings: Findings) -> Story | None:
    """Return the story of a file; None where its front matter can't be read."""
    opened = open_file(source, "title: …", findings)
    if opened is None:
        return None
    fields, parts = opened
    title = typographic(fields.required("title"), language)
    standfirst = typographic(fields.text("standfirst"), language)
    image = with_quotes_set(read_image(fields, Place.LEAD), language)
    fields.close()
    body = read_body(parts, language, findings)
    findings.problems += [misplaced_mark(source, mark.location) for mark in body.marks]
    return Story(story_id, source, title or story_id, standfirst, image, body.tokens)
