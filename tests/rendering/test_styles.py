import pytest

from generator.rendering.styles import printed_apart


@pytest.mark.parametrize(
    ("css", "seen", "printed"),
    [
        ("a{}b{}", "a{}b{}", ""),
        ("a{}@layer print{@media print{a{}}}b{}", "a{}b{}", "@layer print{@media print{a{}}}"),
        ("@layer print{a{}}b{}@layer print{c{}}", "b{}", "@layer print{a{}}@layer print{c{}}"),
        ("""@layer print{a{b:"}" '{'}}c{}""", "c{}", """@layer print{a{b:"}" '{'}}"""),
        ("@layer base,print;a{}", "@layer base,print;a{}", ""),
        ("a{}@layer print{b{", "a{}", "@layer print{b{"),
    ],
)
def test_what_is_for_print_is_parted_from_what_is_seen(css: str, seen: str, printed: str) -> None:
    assert printed_apart(css) == (seen, printed)
