"""Read `content/stories/<id>.md`: what several articles are about together."""

from generator.model.entry import Story
from generator.model.problem import Location, Problem
from generator.model.source import Source
from generator.reading.body import read_body
from generator.reading.fields import Fields
from generator.reading.findings import Findings
from generator.reading.front_matter import compose_mapping, split_front_matter
from generator.reading.glossary import misplaced_mark
from generator.reading.smart_quotes import typographic


def read_story(source: Source, story_id: str, language: str, findings: Findings) -> Story | None:
    """Return the story of a file; None where its front matter can't be read."""
    parts = split_front_matter(source, "title: …")
    if isinstance(parts, Problem):
        findings.add(parts)
        return None
    node = compose_mapping(parts.front)
    if isinstance(node, Problem):
        findings.add(node)
        return None
    fields = Fields(parts.front, node, findings, Location(source.path, width=3))
    title = typographic(fields.required("title"), language)
    standfirst = typographic(fields.text("standfirst"), language)
    fields.close()
    body = read_body(parts, language, findings)
    findings.problems += [misplaced_mark(source, mark.location) for mark in body.marks]
    return Story(story_id, source, title or story_id, standfirst, body.tokens)
