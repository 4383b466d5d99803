"""Choose the places of an article or a story, and make the map that a page shows of them."""

from collections import Counter
from collections.abc import Callable, Sequence

from babel.lists import format_list

from generator.composing.map.drawing import Drawing
from generator.composing.map.extent import WIDTH, together
from generator.composing.site import Backlinks, is_published
from generator.composing.urls import article_path, entry_path, relative_url
from generator.interface.words import Words
from generator.model.annotation import Annotated
from generator.model.entry import Entry, Kind
from generator.model.views import MapNameView, MapPlaceView, MapScaleView, MapView

_MOST_PLACES = 60  # on one map; those mentioned most often

Coordinates = tuple[float, float]


def article_map(annotated: Annotated, backlinks: Backlinks) -> MapView | None:
    """Return the map of an article, whose places lead to the page's own glossary."""
    page = article_path(annotated.article.slug)

    def url(entry: Entry) -> str:
        if entry.id in annotated.entries:
            return relative_url(page, page, f"g-{entry.id}")
        return relative_url(entry_path(entry.id), page)

    return _map_of((annotated,), backlinks, "article", url)


def map_elsewhere(
    articles: Sequence[Annotated], backlinks: Backlinks, page: str, noun: str
) -> MapView | None:
    """Return the map of articles on another page, whose places lead to their entries' pages.

    `noun` is what takes place there, "article" or "story".
    """
    return _map_of(
        articles, backlinks, noun, lambda entry: relative_url(entry_path(entry.id), page)
    )


def _map_of(
    articles: Sequence[Annotated], backlinks: Backlinks, noun: str, url: Callable[[Entry], str]
) -> MapView | None:
    placed = _places_in(articles, backlinks)
    if not placed:
        return None
    shown = together([(at[1], at[0]) for _, at in placed])
    near = [placed[number] for number in shown]
    off = [entry for number, (entry, _) in enumerate(placed) if number not in shown]
    words = backlinks.words
    drawing = backlinks.draw(tuple((entry.name, *at) for entry, at in near), words.locale)
    return _view(drawing, [(entry.name, url(entry)) for entry, _ in near], off, noun, words)


def _places_in(
    articles: Sequence[Annotated], backlinks: Backlinks
) -> list[tuple[Entry, Coordinates]]:
    """Return the places that the articles' pages mark and whose coordinates are known.

    Those mentioned most often come first, so that their labels are set first.
    """
    mentions = [one for annotated in articles for one in annotated.mentions if is_published(one)]
    counts = Counter(one.entry for one in mentions if one.entry)
    marked = dict.fromkeys(one.entry for one in mentions if one.shown and one.entry)
    found = [
        (entry, entry.coordinates)
        for name in sorted(marked, key=lambda name: -counts[name])
        if (entry := backlinks.entries.get(name)) and entry.kind is Kind.PLACE and entry.coordinates
    ]
    return found[:_MOST_PLACES]


def _view(
    drawing: Drawing,
    places: Sequence[tuple[str, str]],
    off: Sequence[Entry],
    noun: str,
    words: Words,
) -> MapView:
    bar = drawing.bar
    return MapView(
        width=WIDTH,
        height=drawing.height,
        title=_title(noun, words),
        label=words.gettext(
            "Map of %(places)s",
            places=format_list([name for name, _ in places], locale=words.locale),
        ),
        note=_off_the_map([entry.name for entry in off], words),
        land=drawing.outlines.land,
        home=drawing.outlines.home,
        edge=drawing.outlines.edge,
        borders=drawing.outlines.borders,
        names=tuple(MapNameView(name, round(x), round(y)) for name, (x, y) in drawing.countries),
        places=_place_views(drawing, places),
        scale=MapScaleView(
            words.gettext("%(number)s km", number=words.number(bar.km)),
            round(bar.x),
            round(bar.y),
            round(bar.width),
        ),
    )


def _place_views(drawing: Drawing, places: Sequence[tuple[str, str]]) -> tuple[MapPlaceView, ...]:
    views = []
    for (name, url), (x, y), label in zip(places, drawing.dots, drawing.labels, strict=True):
        dot = MapPlaceView(name, url, round(x), round(y))
        if label:
            dot = MapPlaceView(
                name, url, dot.x, dot.y, label.anchor, round(label.x), round(label.y), label.drop
            )
        views.append(dot)
    return tuple(views)


def _off_the_map(names: Sequence[str], words: Words) -> str:
    if not names:
        return ""
    return words.ngettext(
        "%(places)s lies off the map.",
        "%(places)s lie off the map.",
        len(names),
        places=format_list(names, locale=words.locale),
    )


def _title(noun: str, words: Words) -> str:
    if noun == "story":
        return words.gettext("Where the story takes place.")
    return words.gettext("Where the article takes place.")
