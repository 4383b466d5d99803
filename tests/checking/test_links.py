"""Links of a built site that lead nowhere."""

import pytest

from generator.checking.links import WrittenPage, check_links
from generator.model.site import File
from generator.model.source import Source


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


@pytest.mark.parametrize(
    ("base_url", "link", "dead"),
    [
        ("", "/index.html", False),
        ("", "/gone.html", True),
        ("", "/", False),
        ("https://example.org/", "/a/", False),
        ("https://example.org/", "/b/", True),
        ("https://example.org/notes/", "/notes/a/", False),
        ("https://example.org/notes/", "/notes/gone.html", True),
        ("https://example.org/notes/", "/about.html", False),
    ],
)
def test_a_link_from_the_root_is_followed_where_the_site_will_be(
    base_url: str, link: str, dead: bool
) -> None:
    files = [File("index.html", f'<a href="{link}">x</a>'.encode()), File("a/index.html", b"")]

    assert bool(check_links(files, base_url=base_url)) == dead


def told(typed: str, rendered: str, *more: File) -> list[tuple[str, int, int, str]]:
    """Return the problems of a page rendered from an article whose text is `typed`."""
    written = {"articles/bridge.html": WrittenPage(Source("content/articles/bridge.md", typed))}
    page = File("articles/bridge.html", rendered.encode())
    return [
        (one.location.path, one.location.line, one.location.column, one.message)
        for one in check_links([page, *more], written)
    ]


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        ("See [the ferry](gone.md).", "gone.md"),
        ("See [the ferry](<gone.md>).", "gone.md"),
        ('See [the ferry](gone.md "A title").', "gone.md"),
        ("See [the ferry](gone.md#the-vote).", "gone.md#the-vote"),
        ("See [the café](café.md).", "caf%C3%A9.md"),
        ("See [the f (1)](f_(1).md).", "f_(1).md"),
        ('<a class="x" href="gone.html">raw</a>', "gone.html"),
        ("[ferry]: gone.md", "gone.md"),
        ("![A ferry](ferry.png)", "ferry.png"),
    ],
)
def test_a_dead_link_is_shown_where_it_was_typed(typed: str, href: str) -> None:
    ((path, line, column, message),) = told(f"---\n---\n\n{typed}", f'<a href="{href}">x</a>')

    address = message.removeprefix("no such file: ").strip("'")
    assert (path, line) == ("content/articles/bridge.md", 4)
    assert typed[column - 1 :].startswith(address)


def test_a_dead_place_of_another_file_is_shown_as_it_was_typed() -> None:
    ferry = WrittenPage(Source("content/glossary/ferry.md", ""))
    bridge = WrittenPage(Source("content/articles/bridge.md", "[x](../glossary/ferry.md#gone)"))
    pages = {"glossary/ferry.html": ferry, "articles/bridge.html": bridge}
    files = [
        File("glossary/ferry.html", b""),
        File("articles/bridge.html", b'<a href="../glossary/ferry.html#gone">x</a>'),
    ]

    (problem,) = check_links(files, pages)

    assert problem.excerpt == "[x](../glossary/ferry.md#gone)"
    assert (problem.location.column, problem.location.width) == (5, 25)


def test_a_dead_link_that_was_typed_twice_is_shown_twice() -> None:
    found = told("[a](x.md)\n[b](x.md)", '<a href="x.md">a</a><a href="x.md">b</a>')

    assert [line for _, line, _, _ in found] == [1, 2]


def test_a_dead_link_by_a_name_is_shown_once_where_the_name_is_explained() -> None:
    found = told("[a][r] [b][r]\n\n[r]: x.md", '<a href="x.md">a</a><a href="x.md">b</a>')

    assert [(line, column) for _, line, column, _ in found] == [(3, 6)]


def test_a_dead_link_that_nobody_typed_is_shown_on_its_page() -> None:
    found = told("No link.", '<p>\n<a href="x.html">a</a>')

    assert found == [("site/articles/bridge.html", 2, 1, "no such file: 'x.html'")]


def linking(public: dict[str, bool], typed: str) -> list[str]:
    """Return what is said of a link from "a" to "b", of which readers get what is public."""
    written = {
        "articles/a.html": WrittenPage(Source("content/articles/a.md", typed), public["a"]),
        "articles/b.html": WrittenPage(Source("content/articles/b.md", ""), public["b"]),
    }
    files = [File("articles/a.html", b'<a href="b.html">b</a>'), File("articles/b.html", b"")]
    return [problem.message for problem in check_links(files, written)]


def test_a_typed_link_to_a_page_that_readers_do_not_get_is_dead_for_them() -> None:
    (message,) = linking({"a": True, "b": False}, "[b](b.md)")

    assert message.startswith("readers don't get content/articles/b.md now")


def test_drafts_may_link_each_other() -> None:
    assert not linking({"a": False, "b": False}, "[b](b.md)")


def test_a_list_that_the_program_made_may_name_a_draft() -> None:
    assert not linking({"a": True, "b": False}, "No link.")
