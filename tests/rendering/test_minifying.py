import pytest

from generator.rendering.minifying import minified


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("p {\n  margin: 0;\n  padding: 0;\n}\n", "p{margin: 0;padding: 0;}"),
        ("/* why */\np { margin: 0 } /* end */", "p{margin: 0}"),
        (".map :is(.edge, .border) { fill: none }", ".map :is(.edge,.border){fill: none}"),
        ("@layer a { .b { & :hover { c: d } } }", "@layer a{.b{& :hover{c: d}}}"),
        ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
        ("@media (width < 40rem) and (hover) { }", "@media (width < 40rem) and (hover){}"),
        (".a /* or */ .b, .c{}", ".a .b,.c{}"),
        ("a/**/b{}", "a/**/b{}"),
    ],
)
def test_only_spaces_without_meaning_go(written: str, short: str) -> None:
    assert minified(written) == short


@pytest.mark.parametrize(
    "kept",
    [
        'a{content: "  ;  /* no comment */ { , } \\" ;  "}',
        "a{content: '{ a , b }'}",
        "a{background: url(data:image/svg+xml,a;%20/*b*/)}",
        'a{background: url("x , y.png")}',
    ],
)
def test_strings_and_links_stay_as_they_are(kept: str) -> None:
    assert minified(kept) == kept


def test_what_is_short_already_stays() -> None:
    short = minified("@layer a , b ;\n.c { d : e ; }")

    assert minified(short) == short == "@layer a,b;.c{d : e;}"
