"""Links that writers make between their files."""

import pytest
from support.articles import SETTINGS, make_article, make_entry

from generator.composing.links import link_pages
from generator.composing.site import compose
from generator.model.annotation import Annotated


def linked(body: str) -> str:
    """Return where the first link of an article `test` leads, on a site with `other` and NASA."""
    articles = (make_article(body), make_article("Text.", slug="other"))
    annotated = tuple(Annotated(article, article.tokens) for article in articles)
    site = link_pages(compose(SETTINGS, annotated, (make_entry("NASA"),), ()))
    article = next(one for one in site.articles if one.article.slug == "test")
    children = article.tokens[1].children or []
    return str(next(token for token in children if token.type == "link_open").attrGet("href"))


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("other.md", "other.html"),
        ("other.md#the-vote", "other.html#the-vote"),
        ("../glossary/nasa.md", "../glossary/nasa.html"),
        ("test.md#here", "#here"),
        ("gone.md", "gone.md"),
        ("https://example.org/other.md", "https://example.org/other.md"),
        ("other.html", "other.html"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(written: str, leads_to: str) -> None:
    assert linked(f"See [this]({written}).") == leads_to
