from datetime import date

from support.articles import (
    SETTINGS,
    annotate,
    make_article,
    make_entry,
    make_mention,
    make_quote,
    make_role,
)

from generator.composing.entries import (
    day_for,
    entry_view,
    glossary_of,
    groups_by_letter,
    letters_of,
)
from generator.composing.site import Backlinks, backlinks_of, compose
from generator.model.annotation import Annotated, State
from generator.model.entry import Entry, Kind

MOSS = make_entry("Ada Moss", Kind.PERSON, make_role("Harbour master", "2010", "2016-03"))
PORT = make_entry("Port Elm", Kind.PLACE)


def site_of(*articles: Annotated, entries: tuple[Entry, ...] = (MOSS, PORT)) -> Backlinks:
    return backlinks_of(compose(SETTINGS, articles, entries, ()))


def test_an_articles_glossary_is_grouped_by_kind_and_numbered_through() -> None:
    article = make_article("Ada Moss runs Port Elm.")
    mentions = [
        make_mention(article, "Ada Moss", "ada-moss"),
        make_mention(article, "Port Elm", "port-elm"),
    ]
    annotated = annotate(article, *mentions, entries="ada-moss port-elm")

    people, places = glossary_of(annotated, site_of(annotated))

    assert (people.title, places.title) == ("People", "Places")
    assert [(e.number, e.id, e.back) for e in (*people.entries, *places.entries)] == [
        (1, "ada-moss", "m-ada-moss-1"),
        (2, "port-elm", "m-port-elm-1"),
    ]


def test_an_article_shows_the_role_of_its_own_day_and_what_changed_since() -> None:
    annotated = annotate(make_article(), entries="ada-moss")

    ((moss,),) = (group.entries for group in glossary_of(annotated, site_of(annotated)))

    assert (moss.role, moss.role_since) == ("Harbour master, as of 5 Nov 2015", "Until March 2016")


def test_an_entry_says_where_it_stands() -> None:
    article = make_article("“Shut,” said Ada Moss.")
    other = make_article("Ask Ada Moss.", slug="other")
    articles = (
        annotate(
            article,
            make_quote(article, "Shut,", "ada-moss"),
            make_mention(article, "Ada Moss", "ada-moss"),
        ),
        annotate(other, make_mention(other, "Ada Moss", "ada-moss", shown=False)),
    )

    view = entry_view(MOSS, site_of(*articles), "glossary/index.html", as_of=date(2015, 1, 1))

    assert (view.count, view.url, view.letter) == ("2 explainers, 1 quote", "ada-moss.html", "A")


def test_a_proposed_mention_is_none() -> None:
    article = make_article("Ask Ada Moss.")
    annotated = annotate(
        article, make_mention(article, "Ada Moss", "ada-moss", state=State.PROPOSED, shown=False)
    )

    assert site_of(annotated).explained_by == {}


def test_the_index_lists_entries_by_sort_name() -> None:
    entries = (
        make_entry("Élan vital", Kind.CONCEPT),
        make_entry("Bashar al-Assad", sort_name="Assad, Bashar al-"),
        make_entry("747", Kind.CONCEPT),
        make_entry("Éire", Kind.PLACE),
        make_entry("Ärzte"),
    )
    backlinks = site_of(entries=entries)
    views = [
        entry_view(e, backlinks, "glossary/index.html", as_of=date(2015, 1, 1))
        for e in backlinks.site.entries
    ]

    groups = groups_by_letter(views)

    assert [(group.title, [entry.name for entry in group.entries]) for group in groups] == [
        ("0-9", ["747"]),
        ("A", ["Ärzte", "Bashar al-Assad"]),
        ("E", ["Éire", "Élan vital"]),
    ]
    letters = letters_of(groups)
    assert [letter for letter, used in letters if used] == ["0-9", "A", "E"]
    assert len(letters) == 27


def test_letters_of_another_script_are_its_own() -> None:
    backlinks = site_of(entries=(make_entry("Дамаск", Kind.PLACE),))
    views = [
        entry_view(e, backlinks, "glossary/index.html", as_of=date(2015, 1, 1))
        for e in backlinks.site.entries
    ]

    assert letters_of(groups_by_letter(views)) == (("Д", True),)


def test_an_entry_is_shown_as_of_the_day_it_was_checked_on() -> None:
    annotated = annotate(make_article(), entries="ada-moss")
    checked = make_entry("Ada Moss", reviewed=date(2026, 1, 2))

    assert day_for(checked, site_of(annotated)) == date(2026, 1, 2)
    assert day_for(MOSS, site_of(annotated)) == date(2015, 11, 5)
    assert day_for(MOSS, site_of()) == date.max
