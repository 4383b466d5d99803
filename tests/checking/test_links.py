"""Links of a built site that lead nowhere."""

from generator.checking.links import check_links
from generator.model.site import File


def messages(**pages: str) -> list[str]:
    built = [
        File(name.replace("__", "/").replace("_html", ".html"), page.encode())
        for name, page in pages.items()
    ]
    return [
        f"{problem.location.path}:{problem.location.line}: {problem.message}"
        for problem in check_links([*built, File("assets/site.css", b"")])
    ]


def test_links_that_lead_somewhere_are_no_problem() -> None:
    assert not messages(
        index_html='<link href="assets/site.css"><a href="a/x.html#here">x</a><a href="#top">t</a>'
        '<p id="top"></p>',
        a__x_html='<h2 id="here"><a href="../index.html">home</a><a href="?q=1">self</a></h2>',
    )


def test_a_missing_page_is_named_with_its_line() -> None:
    found = messages(index_html='<p>\n<a href="gone.html">x</a>')

    assert found == ["site/index.html:2: no such file: 'gone.html'"]


def test_a_missing_fragment_is_named_with_its_page() -> None:
    found = messages(index_html='<a href="a/x.html#gone">x</a>', a__x_html='<p id="here">')

    assert found == ["site/index.html:1: no such place on a/x.html: '#gone'"]


def test_an_escaped_fragment_finds_its_id() -> None:
    assert not messages(index_html='<a href="#caf%C3%A9">x</a><p id="café"></p>')


def test_other_sites_are_not_followed() -> None:
    assert not messages(
        index_html='<a href="https://example.org/x">x</a><a href="mailto:a@b">m</a>'
    )
