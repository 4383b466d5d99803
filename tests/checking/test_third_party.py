"""What pages would fetch from other sites."""

import pytest

from generator.checking.links import WrittenPage
from generator.checking.third_party import find_third_parties
from generator.model.site import File
from generator.model.source import Source


def fetched(html: str, typed: str | None = None) -> list[str]:
    written = {"a.html": WrittenPage(Source("content/a.md", typed))} if typed is not None else {}
    found = find_third_parties([File("a.html", html.encode())], written)
    return [f"{one.location.path}:{one.location.line}: {one.host}" for one in found]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://example.org/a.jpg">',
        '<img src="//example.org/a.jpg">',
        '<source srcset="a.jpg 1x, https://example.org/b.jpg 2x">',
        '<iframe src="https://example.org/film"></iframe>',
        '<script src="https://example.org/a.js"></script>',
        '<video poster="https://example.org/a.jpg"></video>',
        '<object data="https://example.org/a.svg"></object>',
        '<link rel="preload stylesheet" href="https://example.org/a.css">',
    ],
)
def test_what_browsers_fetch_at_once_is_found(html: str) -> None:
    assert fetched(html) == ["site/a.html:1: example.org"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">there</a>',
        '<blockquote cite="https://example.org/">said</blockquote>',
        '<link rel="canonical" href="https://example.org/a.html">',
        '<img src="a.jpg"><script src="../a.js"></script>',
        '<img src="data:image/gif;base64,AAAA">',
        '<img src="https://[broken/a.jpg">',
    ],
)
def test_what_is_only_named_or_the_sites_own_is_not(html: str) -> None:
    assert fetched(html) == []


def test_it_is_shown_where_it_was_typed() -> None:
    html = '<img src="https://example.org/a?x=1&amp;y=2">'

    assert fetched(html, 'One.\n\n<img src="https://example.org/a?x=1&amp;y=2">') == [
        "content/a.md:3: example.org"
    ]


def test_an_address_is_told_once_for_a_file() -> None:
    assert fetched('<img src="//example.org/a.jpg">\n' * 2, '<img src="//example.org/a.jpg">') == [
        "content/a.md:1: example.org"
    ]
