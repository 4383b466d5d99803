from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from rendering.samples import mention, said
from support.cases import Case, parametrize_cases

from generator.model.entry import Kind
from generator.rendering.assets import Assets
from generator.rendering.markdown import MarkdownRenderer, PlainRenderer
from generator.rendering.pages import Renderer
from generator.rendering.theme import find_theme

MARKDOWN = MarkdownIt("commonmark").enable("table").use(footnote_plugin)


@pytest.fixture(scope="module")
def renderer() -> MarkdownRenderer:
    return MarkdownRenderer(Renderer(find_theme(Path("none")), Assets(())).part)


@pytest.fixture(scope="module")
def plain() -> PlainRenderer:
    return PlainRenderer(Renderer(find_theme(Path("none")), Assets(())).part)


def woven(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield tokens with the links to `mention:` and `said:` turned into woven tokens."""
    tokens = list(tokens)
    while tokens:
        token = tokens.pop(0)
        if token.type == "inline":
            token.children = list(woven(token.children or ()))
        kind, _, target = str(token.attrGet("href") or "").partition(":")
        if token.type != "link_open" or kind not in ("mention", "said"):
            yield token
            continue
        end = next(i for i, one in enumerate(tokens) if one.type == "link_close")
        children, tokens = tokens[:end], tokens[end + 1 :]
        yield _woven(kind, target, children)


def _woven(kind: str, target: str, children: list[Token]) -> Token:
    if kind == "said":
        return said(children, target)
    name, _, anchor = target.partition("#")
    kind, _, entry = name.partition("/")
    made = mention("", entry, Kind(kind), anchor=anchor, number=7)
    made.children = children
    return made


def parsed(markdown: str) -> list[Token]:
    return list(woven(MARKDOWN.parse(markdown)))


@parametrize_cases(Path(__file__).parent / "markdown.cases.md")
def test_tokens_become(case: Case, renderer: MarkdownRenderer) -> None:
    assert renderer.render_tokens(parsed(case.given)).strip() == case.expected


def test_rendering_leaves_the_tokens_as_they_were(renderer: MarkdownRenderer) -> None:
    tokens = parsed("![old *quay*](q.jpg) [Mira](mention:person/mira#m-1) [so](said:q-1)\n\n- a")
    before = deepcopy(tokens)

    renderer.render_tokens(tokens)

    assert tokens == before


def test_a_name_that_the_glossary_does_not_have_is_only_words(renderer: MarkdownRenderer) -> None:
    token = mention("Odd Lie", "")

    assert renderer.render_tokens([token]) == "Odd Lie"


def test_a_note_that_is_used_twice_has_two_ways_back(renderer: MarkdownRenderer) -> None:
    html = renderer.render_tokens(parsed("One.[^a] Two.[^a]\n\n[^a]: Note."))

    assert 'id="note-1-0"' in html
    assert 'id="note-1-1"' in html
    assert 'href="#note-1-0"' in html
    assert 'href="#note-1-1"' in html


def test_ids_that_tokens_carry_are_kept(renderer: MarkdownRenderer) -> None:
    tokens = MARKDOWN.parse("It rained.")
    tokens[0].attrSet("id", "p-1a2b3c")

    assert renderer.render_tokens(tokens) == '<p id="p-1a2b3c">It rained.</p>\n'


def test_in_a_feed_marks_are_only_words(plain: PlainRenderer) -> None:
    tokens = parsed(
        "[Mira *Holm*](mention:person/mira#m-1) said [it rained](said:q-1).[^1]\n\n[^1]: N"
    )

    html = plain.render_tokens(tokens[:3])

    assert html == "<p>Mira <em>Holm</em> said it rained.</p>\n"


def test_in_a_feed_raw_html_is_left_out_and_its_words_stay(plain: PlainRenderer) -> None:
    tokens = parsed("<script>alert(1)</script>\n\nH<sub onclick=x>2</sub>O")

    assert plain.render_tokens(tokens) == "<p>H2O</p>\n"
