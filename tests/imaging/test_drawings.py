"""Which drawings may be copied, and how large they are."""

import pytest

from generator.imaging.drawings import (
    DrawingError,
    UnsafeDrawingError,
    drawing_size,
    is_drawing,
)

OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">'
)


def drawing(inside: str, before: str = "") -> bytes:
    return f"{before}{OPEN}{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h9" fill="url(#a)" style="stroke:url( \'#b\' )"/><use xlink:href="#a"/>',
        "<style>.a{fill:url(#b)}</style><text>see https://example.org, script: on\\off</text>",
        '<image href="data:image/png;base64,AAAA"/>',
        '<g xmlns:i="http://www.inkscape.org/" i:export="C:\\maps\\a.png" i:onload="x"/>',
        "<!-- <script> --><title>A plan</title>",
    ],
)
def test_a_drawing_that_only_draws_is_let_through(inside: str) -> None:
    assert drawing_size(drawing(inside)) == (30, 20)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT href='a.js'/>",
        "<foreignObject/>",
        '<p xmlns="http://www.w3.org/1999/xhtml"/>',
        '<path onload="alert(1)"/>',
        '<a href=" java\nscript:alert(1)"/>',
        '<a xlink:href="https://example.org"/>',
        '<image href="//example.org/a.png"/>',
        '<image href="data:image/svg+xml,AAAA"/>',
        '<use href="other.svg#a"/>',
        '<path fill="url(https://example.org/a.svg#b)"/>',
        '<path style="fill:url( &quot;a.png&quot; )"/>',
        "<style>@import 'a.css'</style>",
        "<style>@im<!-- -->port 'a.css'</style>",
        "<style>.a{fill:\\75 rl(a.png)}</style>",
        f"<style>{'a' * 9000}{{fill:url(a.png)}}</style>",
        '<g xml:base="https://example.org/"><use href="#a"/></g>',
        '<set attributeName="xlink:href" to="https://example.org"/>',
    ],
)
def test_a_drawing_that_acts_or_asks_is_refused(inside: str) -> None:
    with pytest.raises(UnsafeDrawingError):
        drawing_size(drawing(inside))


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<?xml-stylesheet href="a.css"?>',
    ],
)
def test_what_stands_before_a_drawing_is_looked_at_too(before: str) -> None:
    with pytest.raises(UnsafeDrawingError):
        drawing_size(drawing("", before))


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 600 200"', (600, 200)),
        ('viewBox="0 0 600 200" width="300" height="100px"', (300, 100)),
        ('width="1in" height="25.4mm"', (96, 96)),
        ('viewBox="0,0,30.4,20" width="100%" height="100%"', (30, 20)),
    ],
)
def test_a_drawing_is_as_large_as_it_says(attributes: str, size: tuple[int, int]) -> None:
    assert drawing_size(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode()) == size


@pytest.mark.parametrize(
    "text",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
        '<svg viewBox="0 0 1 1"/>',
        '<svg xmlns="http://example.org/" viewBox="0 0 1 1"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g></svg>',
    ],
)
def test_a_drawing_that_no_browser_would_show_is_refused(text: str) -> None:
    with pytest.raises(DrawingError):
        drawing_size(text.encode())


@pytest.mark.parametrize("before", ["", "\ufeff", '<?xml version="1.0"?>\n<!-- a -->\n'])
def test_a_drawing_is_known_by_its_first_element(before: str) -> None:
    assert is_drawing(drawing("", before))
    assert not is_drawing(b"<!doctype html><p>About <svg> in pages.")
    assert not is_drawing(b"<?" * 30_000)
