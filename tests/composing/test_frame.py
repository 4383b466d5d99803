from support.harbour import ONLINE, contexts, whole_site

from generator.model.views import EntryPage, MissingPage


def test_the_404_page_works_at_any_address() -> None:
    missing = contexts(whole_site(ONLINE))["404.html"]

    assert isinstance(missing, MissingPage)
    assert missing.frame.home == "/sub/"
    assert missing.frame.root == "/sub/"
    assert [link.url for link in missing.frame.navigation] == [
        "/sub/",
        "/sub/stories/",
        "/sub/timeline.html",
        "/sub/quotes.html",
        "/sub/glossary/",
        "/sub/search/",
    ]
    assert missing.frame.canonical == ""


def test_the_part_of_the_site_that_a_page_belongs_to_is_marked() -> None:
    entry = contexts(whole_site())["glossary/ada-moss.html"]

    assert isinstance(entry, EntryPage)
    assert [link.text for link in entry.frame.navigation if link.current] == ["Glossary"]
