"""Read `content/glossary/<id>.md`: one entry a file; the file's stem is the entry's id."""

from markdown_it.token import Token

from generator.model.entry import Alias, Entry, Kind, Role
from generator.model.ids import fold
from generator.model.image import Place
from generator.model.problem import Location, Problem, Severity
from generator.model.source import Source
from generator.reading.body import read_body
from generator.reading.fields import Fields, open_file
from generator.reading.findings import Findings, Target
from generator.reading.front_matter import Parts
from generator.reading.images import read_image, with_quotes_set
from generator.reading.smart_quotes import typographic
from generator.reading.values import check_urls, read_sources

SUMMARY_LIMIT = 280  # characters that a pop-up shows without scrolling on a phone


def read_entry(source: Source, entry_id: str, language: str, findings: Findings) -> Entry | None:
    """Return the entry of a file; None where its front matter can't be read.

    An entry with a problem comes back as far as it could be read, so that references to it
    aren't called unknown too.
    """
    opened = open_file(source, "name: … and kind: …", findings)
    if opened is None:
        return None
    fields, parts = opened
    entry = _entry(entry_id, fields, parts, language, findings)
    fields.close()
    _check_summary(entry, fields)
    return entry


def _entry(entry_id: str, fields: Fields, parts: Parts, language: str, findings: Findings) -> Entry:
    name = fields.required("name")
    kind = fields.choice("kind", Kind)
    fields.require("kind")
    return Entry(
        id=entry_id,
        source=parts.front.source,
        location=fields.place("name"),
        name=name or entry_id,
        kind=kind or Kind.CONCEPT,
        summary=typographic(" ".join(fields.text("summary").split()), language),
        description=typographic(fields.text("description"), language),
        sort_name=fields.text("sort_name"),
        aliases=_aliases(fields, name),
        never=tuple(found.text for found in fields.texts("never")),
        match_case=fields.truth("match_case", True),
        roles=tuple(_role(role) for role in fields.mappings("roles")),
        same_as=check_urls(fields, "same_as"),
        coordinates=_coordinates(fields),
        speaks_for=fields.reference("speaks_for", Target.ENTRY),
        sources=read_sources(fields),
        reviewed=fields.day("reviewed"),
        image=with_quotes_set(read_image(fields, Place.PORTRAIT), language),
        tokens=_description(parts, language, findings),
    )


def _description(parts: Parts, language: str, findings: Findings) -> tuple[Token, ...]:
    body = read_body(parts, language, findings)
    findings.problems += [misplaced_mark(parts.front.source, mark.location) for mark in body.marks]
    return body.tokens


def misplaced_mark(source: Source, at: Location) -> Problem:
    """Return the problem of a mark outside of an article."""
    hint = "marks are for the words of an article"
    return source.problem("misplaced-mark", "a mark means nothing here", at, hint=hint)


def _aliases(fields: Fields, name: str) -> tuple[Alias, ...]:
    found = {fold(name)}
    aliases = []
    for alias in fields.texts("aliases"):
        if alias.text and fold(alias.text) not in found:
            aliases.append(Alias(alias.text, alias.location))
            found.add(fold(alias.text))
    return tuple(aliases)


def _role(fields: Fields) -> Role:
    role = Role(fields.required("role"), fields.edtf("from"), fields.edtf("to"))
    fields.close()
    first = role.start.earliest if role.start else None
    last = role.end.latest if role.end else None
    if first and last and last.ordinal < first.ordinal:
        hint = "are `from` and `to` the wrong way round?"
        message = f"this role ends before it begins: {role.start} to {role.end}"
        fields.problem("ends-before-start", message, fields.value_place("to"), hint=hint)
    return role


def _coordinates(fields: Fields) -> tuple[float, float] | None:
    numbers = fields.numbers("coordinates")
    if not numbers:
        return None
    place = fields.value_place("coordinates")
    hint = "write [latitude, longitude] in degrees, such as [33.51, 36.29]"
    if len(numbers) != 2:
        fields.problem("wrong-type", "'coordinates' has to be two numbers", place, hint=hint)
        return None
    latitude, longitude = numbers
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return latitude, longitude
    fields.problem(
        "out-of-range", f"no such place on earth: {latitude}, {longitude}", place, hint=hint
    )
    return None


def _check_summary(entry: Entry, fields: Fields) -> None:
    if not entry.summary:
        message = f"'{entry.name}' has no summary, so its pop-up is empty"
        hint = f"add `summary: …`, at most {SUMMARY_LIMIT} characters"
        place = fields.place("summary") if "summary" in fields.places else entry.location
        fields.problem("no-summary", message, place, hint=hint, severity=Severity.WARNING)
    elif len(entry.summary) > SUMMARY_LIMIT:
        message = f"the summary has {len(entry.summary)} characters; a pop-up holds {SUMMARY_LIMIT}"
        hint = "put the rest below the front matter, on the entry's own page"
        place = fields.place("summary")
        fields.problem("long-summary", message, place, hint=hint, severity=Severity.WARNING)
