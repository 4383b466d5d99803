from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.composing.urls import (
    absolute_url,
    article_path,
    entry_path,
    relative_url,
    root_url,
    story_path,
)

_NAMES = st.text(
    st.characters(exclude_characters="/\\", exclude_categories=["Cc", "Cs"]), min_size=1
).filter(lambda name: name not in (".", ".."))
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map(lambda names: "/".join(names) + ".html")


@given(_PATHS, _PATHS)
def test_a_relative_link_leads_to_its_target_under_any_path(target: str, page: str) -> None:
    base = "https://news.example/sub/path/"

    link = relative_url(target, page)

    here = base + "".join(f"%{byte:02X}" if byte != 0x2F else "/" for byte in page.encode())
    assert unquote(urljoin(here, link)) == base + target


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("index.html", "articles/a.html", "../index.html"),
        ("glossary/assad.html", "articles/a.html", "../glossary/assad.html"),
        ("glossary/assad.html", "index.html", "glossary/assad.html"),
        ("articles/b.html", "articles/a.html", "b.html"),
        ("articles/à 10:30?.html", "articles/a.html", "%C3%A0%2010%3A30%3F.html"),
    ],
)
def test_links_name_the_file(target: str, page: str, link: str) -> None:
    assert relative_url(target, page) == link


def test_a_link_within_a_page_is_its_fragment() -> None:
    assert relative_url("articles/a.html", "articles/a.html", "p-1") == "#p-1"
    assert relative_url("articles/a.html", "quotes.html", "q-1") == "articles/a.html#q-1"


def test_the_root_is_as_many_folders_up_as_the_page_is_deep() -> None:
    assert (root_url("index.html"), root_url("articles/a.html")) == ("./", "../")


def test_an_entry_named_index_does_not_replace_the_glossary() -> None:
    assert entry_path("index") != "glossary/index.html"
    assert story_path("index") != "stories/index.html"
    assert article_path("index") == "articles/index.html"


def test_a_full_address_needs_a_base() -> None:
    assert absolute_url("", "articles/a.html") == ""
    assert (
        absolute_url("https://news.example/sub/", "articles/ä.html", "p-1")
        == "https://news.example/sub/articles/%C3%A4.html#p-1"
    )
    assert absolute_url("https://news.example/sub/", "index.html") == "https://news.example/sub/"
