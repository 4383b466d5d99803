import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rendering.samples import LONG_NAME, MINIMAL, RICH, frame, full_frame

from generator.model.site import Page
from generator.model.views import MissingPage
from generator.rendering.assets import Assets, read_assets
from generator.rendering.pages import Renderer, TemplateProblem
from generator.rendering.theme import find_theme

ATOM = "{http://www.w3.org/2005/Atom}"
NO_ASSETS = Assets((), {"site.css": "assets/site.css", "x": "assets/x"})
VOID = {"meta", "link", "img", "br", "hr", "input"}
RICH_HTML = [page for page in RICH if page.path.endswith(".html")]
MINIMAL_HTML = [page for page in MINIMAL if page.path.endswith(".html")]


class Outline(HTMLParser):
    """The ids, links and headings of a page; fails where elements aren't well nested."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if tag == "a" else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    theme = find_theme(Path("none"))
    return Renderer(theme, read_assets(theme))


def rendered(renderer: Renderer, name: str, pages: tuple[Page, ...] = RICH) -> str:
    page = next(page for page in pages if page.template == f"pages/{name}")
    return renderer.render(page).content.decode()


def own_theme(folder: Path, template: str, name: str = "404.html") -> Renderer:
    """Return a renderer for a site that has replaced one page of the theme."""
    (folder / "templates" / "pages").mkdir(parents=True)
    (folder / "templates" / "pages" / name).write_text(template, encoding="utf-8")
    return Renderer(find_theme(folder), NO_ASSETS)


MISSING = Page("404.html", "pages/404.html", MissingPage(frame()))


@pytest.mark.parametrize("page", [*MINIMAL, *RICH], ids=lambda page: page.template)
def test_a_page_is_the_same_bytes_each_time(renderer: Renderer, page: Page) -> None:
    first, again = renderer.render(page), renderer.render(page)

    assert first == again
    assert first.path == page.path
    assert first.content


@pytest.mark.parametrize("page", [*MINIMAL_HTML, *RICH_HTML], ids=lambda page: page.template)
def test_a_page_is_well_nested_with_one_title_and_no_skipped_level(
    renderer: Renderer, page: Page
) -> None:
    outline = Outline(renderer.render(page).content.decode())

    assert outline.headings.count(1) == 1
    assert outline.headings[0] == 1
    pairs = zip(outline.headings, outline.headings[1:], strict=False)
    assert all(deeper <= level + 1 for level, deeper in pairs)


@pytest.mark.parametrize("page", RICH_HTML, ids=lambda page: page.template)
def test_an_id_stands_on_a_page_once(renderer: Renderer, page: Page) -> None:
    ids = Outline(renderer.render(page).content.decode()).ids

    assert sorted(ids) == sorted(set(ids))


def test_every_link_inside_of_an_article_arrives(renderer: Renderer) -> None:
    outline = Outline(rendered(renderer, "article.html"))

    inside = {link[1:] for link in outline.links if link.startswith("#")}
    assert inside
    assert inside <= set(outline.ids)


@pytest.mark.parametrize("page", MINIMAL_HTML, ids=lambda page: page.template)
def test_a_page_with_nothing_on_it_has_no_empty_parts(renderer: Renderer, page: Page) -> None:
    html = renderer.render(page).content.decode()

    body = re.sub(r"<output.*?</output>|<nav[^>]*>\s*</nav>", "", html)
    assert not re.findall(r"<(ol|ul|dl|section|p|h\d|dd|figure)\b[^>]*>\s*</\1>", body)


def test_an_asset_is_linked_from_where_the_page_stands(renderer: Renderer) -> None:
    article = rendered(renderer, "article.html")
    assert re.search(r'href="\.\./\.\./assets/rest\.[0-9a-f]{8}\.css"', article)
    assert re.search(r'data-script="\.\./\.\./assets/site\.[0-9a-f]{8}\.js"', article)
    assert re.search(r'href="\./assets/site\.[0-9a-f]{8}\.css"', rendered(renderer, "front.html"))
    assert re.search(r'src="\./assets/site\.[0-9a-f]{8}\.js"', rendered(renderer, "front.html"))


@pytest.mark.parametrize("pages", [RICH, MINIMAL], ids=["rich", "minimal"])
def test_an_article_has_its_first_styles_and_a_script_that_asks_for_the_rest(
    renderer: Renderer, pages: tuple[Page, ...]
) -> None:
    html = rendered(renderer, "article.html", pages)
    style, script = re.findall(r"<style>.*?</style>|<script data-.*?</script>", html, re.DOTALL)
    plain = html.replace(script, "")

    assert ".masthead{" in style
    assert re.search(r'data-styles="[./]*assets/rest\.\w+\.css"', script)
    assert re.search(r'data-script="[./]*assets/site\.\w+\.js"', script)
    assert re.search(r'<noscript><link rel="stylesheet" href="[./]*assets/rest', plain)
    assert len(re.findall("stylesheet|<script[^>]* src", plain)) == 1


def test_text_is_escaped(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")

    assert "We can’t &lt;mend&gt; what we may not touch" in html
    assert "<mend>" not in html


def test_an_article_defines_an_entry_once(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")

    assert html.count("<dfn>Mira Holm</dfn>") == 1
    assert 'id="g-mira-holm"' in html


def test_what_the_program_found_says_so_and_what_was_written_does_not(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")
    cards = re.findall(r'<div class="quote[^>]*>.*?</figure>', html, re.DOTALL)
    events = re.findall(r'<li class="event".*?</li>', html, re.DOTALL)

    assert cards
    assert events
    for part in (*cards, *events):
        assert ('data-state="derived"' in part) == ("Found by the program" in part)
    assert "“said the Harbour Board” stands after these words" in html


def test_a_pull_quote_is_hidden_from_screen_readers_and_holds_nothing_to_focus(
    renderer: Renderer,
) -> None:
    [pull] = re.findall(
        r'<figure class="pull".*?</figure>', rendered(renderer, "article.html"), re.DOTALL
    )

    assert 'aria-hidden="true"' in pull
    assert "One boat too few" in pull
    assert not re.search(r"<a |<button|tabindex|<blockquote| id=", pull)


def test_a_date_without_a_machine_value_is_no_time_element(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")

    assert '<span class="time">No date yet</span>' in html
    assert '<time datetime="2014-W23">Week of 2 June</time>' in html
    assert 'datetime=""' not in html


def test_what_was_expected_stands_after_the_line_of_publication(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")
    line = html.index('<li class="now">')

    assert html.index('id="e-4"') < line < html.index('id="e-5"')
    assert 'class="day expected" data-precision="week" data-status="due"' in html


def test_a_timeline_by_year_has_a_section_for_each(renderer: Renderer) -> None:
    html = rendered(renderer, "timeline.html")

    assert html.count('<section class="year"') == 2
    assert 'href="#y-2014"' in html
    assert '<h3 class="day__date">' in html


def test_print_finds_the_number_of_an_entry_at_its_mention(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")

    assert 'data-n="6" href="#g-storm"' in html
    assert '<span class="n">6</span><dfn>Candlemas storm</dfn>' in html


def test_structured_data_stands_as_it_is(renderer: Renderer) -> None:
    html = rendered(renderer, "article.html")
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)

    assert json.loads(data)["@type"] == "NewsArticle"


def test_the_direction_of_the_script_is_the_page_s() -> None:
    theme = find_theme(Path("none"))
    page = Page(
        "404.html", "pages/404.html", MissingPage(full_frame(language="ar", direction="rtl"))
    )

    html = Renderer(theme, read_assets(theme)).render(page).content.decode()

    assert '<html lang="ar" dir="rtl">' in html


def test_a_long_name_is_never_cut(renderer: Renderer) -> None:
    for name in ("article.html", "glossary.html", "front.html"):
        assert LONG_NAME in rendered(renderer, name)


def test_the_feed_is_atom_and_holds_the_body_as_escaped_html(renderer: Renderer) -> None:
    feed = ET.fromstring(rendered(renderer, "feed.xml"))  # noqa: S314 - our own bytes

    assert feed.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert feed.findtext(f"{ATOM}{name}")
        assert feed.findtext(f"{ATOM}entry/{ATOM}{name}")
    assert [name.text for name in feed.findall(f"{ATOM}entry/{ATOM}author/{ATOM}name")] == [
        "K. Berg",
        "A. Moss",
    ]
    content = feed.findtext(f"{ATOM}entry/{ATOM}content") or ""
    Outline(content)
    assert '<p id="p-1a2b3c">On Monday Mira Holm of the Harbour Board said' in content
    assert "<h2>The <em>hull</em></h2>" in content
    assert "One boat too few" not in content
    assert not re.search(r"<script|mention|class=\"said", content)


def test_a_feed_without_entries_is_xml_too(renderer: Renderer) -> None:
    ET.fromstring(rendered(renderer, "feed.xml", MINIMAL))  # noqa: S314 - our own bytes


def test_the_sitemap_escapes_addresses_and_leaves_out_unknown_dates(renderer: Renderer) -> None:
    sitemap = ET.fromstring(rendered(renderer, "sitemap.xml"))  # noqa: S314 - our own bytes
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

    assert [url.findtext(f"{space}loc") for url in sitemap] == [
        "https://harbour.example/?a=1&b=2",
        "https://h.example/",
    ]
    assert [url.findtext(f"{space}lastmod") for url in sitemap] == ["2014-05-20", None]


def test_robots_are_shown_the_sitemap_if_there_is_one(renderer: Renderer) -> None:
    sitemap = "Sitemap: https://harbour.example/sitemap.xml\n"

    assert rendered(renderer, "robots.txt").endswith(sitemap)
    assert "Sitemap" not in rendered(renderer, "robots.txt", MINIMAL)


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("<p>\n  {{ page.headline }}\n", 2, "MissingPage has no 'headline'"),
        ("<p>\n\n{{ page.frame.nothing }}\n", 3, "Frame has no 'nothing'"),
        ("{{ headline }}", 1, "no such name: 'headline'"),
        ("<p>\n{% if page %}\n", 2, "unexpected end of template"),
        ("\n{% from 'parts/nothing.html' import nothing %}", 2, "no such template: 'parts/nothing"),
        ("\n{{ page|nothing }}", 2, "no filter named 'nothing'"),
        ("\n\n{{ asset('nothing.css') }}", 3, "no such asset: 'nothing.css'"),
        ("\n{{ 1 + 'a' }}", 2, "unsupported operand"),
        ("{% from 'parts/date.html' import short %}\n{{ short() }}", 2, "parameter 'date'"),
    ],
)
def test_a_mistake_in_a_template_points_at_its_line(
    tmp_path: Path, template: str, line: int, message: str
) -> None:
    renderer = own_theme(tmp_path, template)

    with pytest.raises(TemplateProblem) as caught:
        renderer.render(MISSING)

    problem = caught.value.problem
    assert problem.code == "template-error"
    assert message in problem.message
    if "parameter" not in message:
        assert problem.location.path == "templates/pages/404.html"
        assert problem.location.line == line
        assert problem.excerpt == template.split("\n")[line - 1]


def test_a_name_that_is_nearly_right_is_suggested(tmp_path: Path) -> None:
    renderer = own_theme(tmp_path, "{{ page.frame.languag }}")

    with pytest.raises(TemplateProblem) as caught:
        renderer.render(MISSING)

    assert caught.value.problem.message == "Frame has no 'languag'"
    assert caught.value.problem.hint == "did you mean 'language'?"


def test_a_mistake_in_a_part_points_into_the_part(tmp_path: Path) -> None:
    renderer = own_theme(tmp_path, "{% from 'parts/own.html' import own %}\n{{ own(page) }}")
    (tmp_path / "templates/parts").mkdir()
    (tmp_path / "templates/parts/own.html").write_text(
        "{% macro own(page) %}\n\n  {{ page.nothing }}{% endmacro %}", encoding="utf-8"
    )

    with pytest.raises(TemplateProblem) as caught:
        renderer.render(MISSING)

    location = caught.value.problem.location
    assert (location.path, location.line, location.column) == ("templates/parts/own.html", 3, 3)
    assert caught.value.problem.excerpt == "  {{ page.nothing }}{% endmacro %}"


def test_a_template_that_does_not_exist_is_named() -> None:
    renderer = Renderer(find_theme(Path("none")), NO_ASSETS)

    with pytest.raises(TemplateProblem, match=r"no such template: 'pages/none\.html'"):
        renderer.render(Page("x", "pages/none.html", None))


def test_a_mistake_of_our_own_is_not_blamed_on_a_template(tmp_path: Path) -> None:
    renderer = own_theme(tmp_path, "{{ page|html }}")

    with pytest.raises(AttributeError):
        renderer.render(Page("404.html", "pages/404.html", ["not a token"]))
