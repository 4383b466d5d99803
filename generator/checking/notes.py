"""Note what is worth a writer's look and no mistake."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.checking.archives import find_unarchived
from generator.checking.links import WrittenPage
from generator.checking.third_party import find_third_parties
from generator.checking.unmentioned import find_unmentioned
from generator.model.problem import Location
from generator.model.site import File, Site


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a place: `code` is a stable name, `message` what a writer reads."""

    location: Location
    code: str
    message: str

    def as_json(self) -> dict[str, object]:
        """Return the note as JSON types."""
        place = {"path": self.location.path, "line": self.location.line}
        return {"code": self.code, **place, "message": self.message}


def find_notes(
    site: Site,
    files: Sequence[File],
    written: Mapping[str, WrittenPage],
    speaks: Callable[[str], bool],
) -> tuple[Note, ...]:
    """Return the notes on a site and its files.

    `written` is as in `check_links`; `speaks` says whether the pages' own words ("Timeline") are
    there in a language.
    """
    return (*_notes(site, files, written), *_untranslated(site, speaks))


def format_note(note: Note) -> str:
    """Return a note as a writer reads it."""
    return f"{note.location.path}:{note.location.line}: note: {note.message}"


def _notes(site: Site, files: Sequence[File], written: Mapping[str, WrittenPage]) -> Iterator[Note]:
    for entry in find_unmentioned(site):
        yield Note(Location(entry.source.path), "unmentioned", "no article mentions this entry")
    for one in find_unarchived(site):
        yield Note(one.location, "unarchived", f"no archived copy of {one.url}")
    for other in find_third_parties(files, written):
        told = f"readers' browsers would ask {other.host} for {other.url}"
        yield Note(other.location, "third-party", told)


def _untranslated(site: Site, speaks: Callable[[str], bool]) -> Iterator[Note]:
    """Yield a note for each language of pages that will have English words."""
    languages = {site.settings.language: site.settings.location}
    for annotated in site.articles:
        article = annotated.article
        languages.setdefault(article.front.language, Location(article.source.path))
    for language, location in languages.items():
        if language and not speaks(language):
            told = f"pages in {language!r} say their own words in English"
            hint = f"translations/{language}.po would translate them (docs/authoring.md)"
            yield Note(location, "untranslated", f"{told}; {hint}")
