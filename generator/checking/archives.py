"""See that what an article rests on will still be there: archived copies of its sources.

Nothing is asked of the network: addresses tell enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.article import CitedSource
from generator.model.problem import Location, Problem, Severity
from generator.model.site import Site
from generator.model.source import Source

# Archives that keep copies of any page that they are asked to; a host below one counts too.
_ARCHIVES = (
    "archive.org", "archive.today", "archive.ph", "archive.is", "archive.md", "archive.li",
    "archive.vn", "archive.fo", "perma.cc", "ghostarchive.org", "megalodon.jp", "arquivo.pt",
    "webarchive.nationalarchives.gov.uk", "webarchive.org.uk", "webarchive.loc.gov",
    "webcitation.org",
)  # fmt: skip
# The Wayback Machine and its kin have the copied address at the end of theirs.
_COPIED = ("/http://", "/https://")


@dataclass(frozen=True, slots=True)
class Unarchived:
    """A source that is only where its publisher keeps it."""

    location: Location
    url: str


def find_unarchived(site: Site) -> tuple[Unarchived, ...]:
    """Return the sources of articles and entries with an address and no archived copy."""
    return tuple(
        Unarchived(cited.location, cited.url)
        for _, cited in _cited(site)
        if cited.url and not cited.archived and not _is_archive(cited.url)
    )


def check_archives(site: Site) -> tuple[Problem, ...]:
    """Return a warning for each archived copy that is none: its host or its page is wrong."""
    hint = "`archived` is the address of a copy in an archive, such as https://web.archive.org/…"
    return tuple(
        file.problem(
            "bad-archive",
            f"the archived copy of '{cited.id}' {why}",
            cited.location,
            hint=hint,
            severity=Severity.WARNING,
        )
        for file, cited in _cited(site)
        if (why := _why_no_copy(cited))
    )


def _cited(site: Site) -> Iterator[tuple[Source, CitedSource]]:
    """Yield all sources, with the files that cite them."""
    for article in (annotated.article for annotated in site.articles):
        yield from ((article.source, cited) for cited in article.front.sources)
    for entry in site.entries:
        yield from ((entry.source, cited) for cited in entry.sources)


def _why_no_copy(source: CitedSource) -> str:
    if not source.archived or not source.url:
        return ""
    if _host(source.archived) == _host(source.url) and not _is_archive(source.url):
        return "is on the same host as the source"
    at = max(source.archived.find(mark, len("https://")) for mark in _COPIED)
    if at >= 0 and _page(source.archived[at + 1 :]) != _page(source.url):
        return "is a copy of another page"
    return ""


def _is_archive(url: str) -> bool:
    host = _host(url)
    return any(host == archive or host.endswith(f".{archive}") for archive in _ARCHIVES)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _page(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return _host(url), parts.path.rstrip("/"), parts.query
