from dataclasses import replace
from datetime import UTC, date, datetime

from support.articles import PUBLISHED, SETTINGS, annotate, make_article
from support.words import ENGLISH

from generator.composing.corrections import (
    corrections_of,
    corrections_page,
    is_later,
    last_change,
)
from generator.composing.site import backlinks_of, compose
from generator.model.annotation import Anchored, Annotated
from generator.model.article import Correction, FrontMatter
from generator.model.edtf import parse_edtf
from generator.model.prose import Span
from generator.model.views import CorrectionsPage


def correction(day: str, text: str = "One.", name: str = "c-1", anchor: str = "") -> Correction:
    return Correction(parse_edtf(day), text, name, anchor)


def annotated(body: str, *corrections: Correction, slug: str = "test") -> Annotated:
    article = make_article(body, slug=slug, corrections=corrections)
    anchored = (Anchored(one.anchor, Span(0, 4), "p-1") for one in corrections if one.anchor)
    return replace(annotate(article), anchored=tuple(anchored))


def test_a_correction_leads_to_the_mark_at_its_words() -> None:
    article = annotated("Nine said yes.", correction("2015-11-06", anchor="Nine"))

    (view,) = corrections_of(article, ENGLISH)

    assert (view.id, view.words_url, view.anchor) == ("c-1", "#at-c-1", "Nine")


def test_a_correction_without_anchor_leads_nowhere() -> None:
    (view,) = corrections_of(annotated("Nine.", correction("2015-11-06")), ENGLISH)

    assert view.words_url == ""


def changed(**front: object) -> date | datetime:
    return last_change(replace(FrontMatter("A", PUBLISHED), **front))  # type: ignore[arg-type]


def test_an_article_changed_last_when_it_was_updated_or_corrected() -> None:
    later, month = correction("2015-11-09"), correction("2015-12")

    assert changed() == PUBLISHED
    assert changed(updated=date(2015, 11, 7)) == date(2015, 11, 7)
    assert changed(updated=date(2015, 11, 7), corrections=(later,)) == date(2015, 11, 9)
    assert changed(updated=date(2016, 1, 1), corrections=(later, month)) == date(2016, 1, 1)
    assert changed(corrections=(month,)) == date(2015, 12, 1)


def test_an_update_is_shown_only_if_it_is_known_to_be_later() -> None:
    evening = datetime(2015, 11, 5, 22, tzinfo=UTC)

    assert not is_later(FrontMatter("A", PUBLISHED))
    assert not is_later(FrontMatter("A", PUBLISHED, updated=PUBLISHED))
    assert not is_later(FrontMatter("A", evening, updated=PUBLISHED))
    assert not is_later(FrontMatter("A", evening, updated=evening))
    assert is_later(FrontMatter("A", evening, updated=evening.replace(minute=1)))
    assert is_later(FrontMatter("A", evening, updated=date(2015, 11, 6)))


def test_a_day_and_a_moment_of_change_compare() -> None:
    moment = datetime(2015, 11, 9, 10, tzinfo=UTC)

    assert changed(updated=moment, corrections=(correction("2015-11-09"),)) == moment


def test_all_corrections_of_a_site_stand_on_one_page_newest_first() -> None:
    articles = (
        annotated("Nine.", correction("2015-11-06", "Old.", anchor="Nine"), slug="a"),
        annotated("Ten.", correction("2015-11-09", "New."), slug="b"),
    )

    page = corrections_page(backlinks_of(compose(SETTINGS, articles, (), ())))

    assert page is not None
    assert isinstance(page.context, CorrectionsPage)
    assert [(c.text, c.id, c.title, c.url, c.words_url) for c in page.context.corrections] == [
        ("New.", "", "A title", "articles/b.html#c-1", ""),
        ("Old.", "", "A title", "articles/a.html#c-1", "articles/a.html#at-c-1"),
    ]


def test_a_site_where_nothing_was_wrong_has_no_page_of_corrections() -> None:
    assert corrections_page(backlinks_of(compose(SETTINGS, (annotated("Nine."),), (), ()))) is None
