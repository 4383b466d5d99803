from support.articles import HERE, SETTINGS, annotate, make_article, make_entry

from generator.checking.archives import check_archives, find_unarchived
from generator.composing.site import compose
from generator.model.article import CitedSource
from generator.model.site import Site

URL = "https://www.gazette.example/bridge?id=7"


def site_of(*sources: CitedSource) -> Site:
    return compose(SETTINGS, (annotate(make_article(sources=sources)),), (), ())


def source(archived: str = "", url: str = URL) -> CitedSource:
    return CitedSource("gazette", "A vote", HERE, url=url, archived=archived)


def messages(one: CitedSource) -> list[str]:
    return [problem.message for problem in check_archives(site_of(one))]


def test_a_source_without_a_copy_is_noted() -> None:
    assert [one.url for one in find_unarchived(site_of(source()))] == [URL]
    assert find_unarchived(site_of(source("https://perma.cc/AB12-CD34"))) == ()


def test_what_has_no_address_or_is_an_archive_needs_no_copy() -> None:
    kept = "https://web.archive.org/web/2021/https://gazette.example/"

    assert find_unarchived(site_of(source(url=""), source(url=kept))) == ()


def test_sources_of_entries_are_looked_at_too() -> None:
    entry = make_entry("Ada Moss", sources=(source(),))

    assert len(find_unarchived(compose(SETTINGS, (), (entry,), ()))) == 1


def test_a_copy_in_any_archive_or_on_another_host_is_one() -> None:
    for archived in (
        "https://archive.ph/AbC12",
        "https://perma.cc/AB12-CD34",
        "https://copies.example/bridge.pdf",
        "https://web.archive.org/web/20210506/http://gazette.example/bridge/?id=7",
    ):
        assert messages(source(archived)) == [], archived


def test_a_copy_on_the_same_host_or_of_another_page_is_none() -> None:
    assert messages(source("https://gazette.example/old/bridge")) == [
        "the archived copy of 'gazette' is on the same host as the source"
    ]
    assert messages(source("https://web.archive.org/web/2021/https://gazette.example/ferry")) == [
        "the archived copy of 'gazette' is a copy of another page"
    ]
