"""Show entries of the glossary: in an article's own glossary, in the index, by kind or letter."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.composing.counts import explainers_counted, quotes_counted
from generator.composing.dates import plain_date_view
from generator.composing.mentions import first_mentions
from generator.composing.roles import role_lines
from generator.composing.site import Backlinks, sort_key, sort_name
from generator.composing.urls import article_path, entry_path, relative_url
from generator.interface.words import Words
from generator.model.annotation import Annotated
from generator.model.edtf import edtf_of
from generator.model.entry import Entry, Kind
from generator.model.views import DateView, EntryGroupView, EntryView

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def kind_label(kind: Kind, words: Words) -> str:
    """Return what one entry of a kind is."""
    return {
        Kind.PERSON: words.gettext("Person"),
        Kind.ORGANISATION: words.gettext("Organisation"),
        Kind.PLACE: words.gettext("Place"),
        Kind.EVENT: words.gettext("Event"),
        Kind.LAW: words.gettext("Law"),
        Kind.CONCEPT: words.gettext("Concept"),
    }[kind]


def kinds_label(kind: Kind, words: Words) -> str:
    """Return what all entries of a kind are."""
    return {
        Kind.PERSON: words.gettext("People"),
        Kind.ORGANISATION: words.gettext("Organisations"),
        Kind.PLACE: words.gettext("Places"),
        Kind.EVENT: words.gettext("Events"),
        Kind.LAW: words.gettext("Laws"),
        Kind.CONCEPT: words.gettext("Concepts"),
    }[kind]


def glossary_of(annotated: Annotated, backlinks: Backlinks) -> tuple[EntryGroupView, ...]:
    """Return the entries that an article's page explains, by kind, numbered as it lists them."""
    page = article_path(annotated.article.slug)
    backs = first_mentions(annotated)
    groups: dict[Kind, list[EntryView]] = {}
    for number, name in enumerate(annotated.entries, start=1):
        entry = backlinks.entries.get(name)
        if entry:
            view = entry_view(
                entry,
                backlinks,
                page,
                as_of=annotated.article.published_day,
                number=number,
                back=backs.get(name, ""),
            )
            groups.setdefault(entry.kind, []).append(view)
    return tuple(
        EntryGroupView(kind.value, kinds_label(kind, backlinks.words), tuple(views))
        for kind, views in groups.items()
    )


def entry_view(
    entry: Entry,
    backlinks: Backlinks,
    page: str,
    *,
    as_of: date,
    number: int = 0,
    back: str = "",
) -> EntryView:
    """Return an entry with the role that it had on the day `as_of`."""
    site_words = backlinks.in_language("").words  # the glossary's own, whatever the page's are
    role, since = role_lines(entry, as_of, site_words)
    return EntryView(
        id=entry.id,
        kind=entry.kind,
        kind_label=kind_label(entry.kind, backlinks.words),
        name=entry.name,
        url=relative_url(entry_path(entry.id), page),
        number=number,
        sort_name=sort_name(entry),
        letter=letter_of(entry),
        role=role,
        role_since=since,
        summary=entry.summary,
        reviewed=reviewed_view(entry, backlinks),
        back=back,
        count=_count(entry, backlinks),
        own=backlinks.own_language(""),
    )


def reviewed_view(entry: Entry, backlinks: Backlinks) -> DateView | None:
    """Return the day that an entry was last checked on, None if it wasn't."""
    return plain_date_view(edtf_of(entry.reviewed), backlinks.words) if entry.reviewed else None


def _count(entry: Entry, backlinks: Backlinks) -> str:
    explainers = len(backlinks.explained_by.get(entry.id, ()))
    quotes = len(backlinks.spoken_by.get(entry.id, ()))
    words = backlinks.words
    counts = (
        explainers_counted(explainers, words) if explainers else "",
        quotes_counted(quotes, words) if quotes else "",
    )
    return words.gettext(", ").join(filter(None, counts))


def day_for(entry: Entry, backlinks: Backlinks) -> date:
    """Return the day that an entry is shown as of where no article gives one.

    That is the day it was last checked on, or of the newest article that explains it, or of
    the newest on the site.
    """
    articles = backlinks.explained_by.get(entry.id) or backlinks.site.articles
    newest = articles[0].article.published_day if articles else date.max
    return entry.reviewed or newest


def letter_of(entry: Entry) -> str:
    """Return the letter that an entry is listed under, "0-9" for a digit or a sign."""
    first = sort_key(sort_name(entry)).strip()[:1].upper()
    return first if first.isalpha() else "0-9"


def groups_by_letter(entries: Iterable[EntryView]) -> tuple[EntryGroupView, ...]:
    """Return entries by letter, in order; digits and signs come first."""
    groups: dict[str, list[EntryView]] = {}
    for view in entries:
        groups.setdefault(view.letter, []).append(view)
    return tuple(EntryGroupView(letter, letter, tuple(groups[letter])) for letter in sorted(groups))


def letters_of(groups: Sequence[EntryGroupView]) -> tuple[tuple[str, bool], ...]:
    """Return the letters to choose from: the Latin alphabet if it is in use, and any others."""
    present = [group.title for group in groups]
    latin = _ALPHABET if any(letter in _ALPHABET for letter in present) else ""
    letters = sorted({*latin, *present})
    return tuple((letter, letter in present) for letter in letters)
