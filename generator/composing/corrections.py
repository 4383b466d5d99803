"""Show what was wrong on an article's page, and on all pages of the site."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from generator.composing.dates import plain_date_view
from generator.composing.frame import frame_of
from generator.composing.site import Backlinks, moment_of
from generator.composing.urls import CORRECTIONS, article_path, relative_url
from generator.interface.words import Words
from generator.model.annotation import Annotated
from generator.model.article import Correction, FrontMatter
from generator.model.site import Page
from generator.model.views import CorrectionsPage, CorrectionView


def corrections_of(annotated: Annotated, words: Words) -> tuple[CorrectionView, ...]:
    """Return an article's corrections for its own page, newest first."""
    anchors = {one.anchor for one in annotated.anchored}
    return tuple(
        CorrectionView(
            id=one.id,
            date=plain_date_view(one.date, words),
            text=one.text,
            words_url=f"#{anchor_id(one)}" if one.anchor in anchors else "",
            anchor=one.anchor,
        )
        for one in _newest_first(annotated.article.front.corrections)
    )


def anchor_id(correction: Correction) -> str:
    """Return the id of the mark at the words that a correction is about (parts/corrections)."""
    return f"at-{correction.id}"


def last_change(front: FrontMatter) -> date | datetime:
    """Return when an article last changed: its update or its last correction, if any is later.

    A correction counts from the first day that its date may mean.
    """
    changes: list[date | datetime] = [front.published, front.updated or front.published]
    changes += [day for one in front.corrections if (day := _first_day(one))]
    return max(changes, key=moment_of)


def is_later(front: FrontMatter) -> bool:
    """Whether the update is later than the publishing, as far as both are told."""
    if front.updated is None:
        return False
    both = (front.published, front.updated)
    if all(isinstance(one, datetime) for one in both):
        return moment_of(front.published) < moment_of(front.updated)
    first, second = (one.date() if isinstance(one, datetime) else one for one in both)
    return first < second


def _first_day(correction: Correction) -> date | None:
    first = correction.date.earliest
    return date(*first) if first and 1 <= first.year <= 9999 else None


def corrections_page(backlinks: Backlinks) -> Page | None:
    """Return the page of all corrections, newest first; None where nothing was corrected."""
    words = backlinks.words
    made = [
        (correction, annotated)
        for annotated in backlinks.site.articles
        for correction in _newest_first(annotated.article.front.corrections)
    ]
    made.sort(key=lambda one: one[0].date, reverse=True)
    if not made:
        return None
    views = tuple(_elsewhere(correction, annotated, words) for correction, annotated in made)
    frame = frame_of(
        backlinks,
        CORRECTIONS,
        words.gettext("Corrections"),
        words.gettext("What was wrong in the explainers, and since when."),
    )
    return Page(CORRECTIONS, "pages/corrections.html", CorrectionsPage(frame, views))


def _elsewhere(correction: Correction, annotated: Annotated, words: Words) -> CorrectionView:
    """Return a correction for another page than its article's."""
    path = article_path(annotated.article.slug)
    view = next(one for one in corrections_of(annotated, words) if one.id == correction.id)
    there = anchor_id(correction)
    return replace(
        view,
        id="",
        title=annotated.article.front.title,
        url=relative_url(path, CORRECTIONS, correction.id),
        words_url=relative_url(path, CORRECTIONS, there) if view.words_url else "",
    )


def _newest_first(corrections: Iterable[Correction]) -> list[Correction]:
    return sorted(corrections, key=lambda correction: correction.date, reverse=True)
