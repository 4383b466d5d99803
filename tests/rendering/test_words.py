"""Templates say nothing in words of their own: what they say, a translator can say too."""

import re
from html import unescape
from pathlib import Path

import jinja2
import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
# The preview speaks English to writers, as the command does; search/ is only for the index.
PUBLISHED = sorted(
    path
    for path in TEMPLATES.rglob("*.html")
    if path.relative_to(TEMPLATES).parts[0] not in ("preview", "search")
)
# Elements and attributes whose words nobody reads, and attributes whose words are read out.
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<!?/?[\w-]+(?:[^<>\"]|\"[^\"]*\")*>")
_READ_OUT = re.compile(
    r"\b(?:aria-label|aria-description|alt|title|placeholder|content|data-"
    r"(?:words|close|found|nothing))=\"([^\"]*)\""
)
# Macros also give attributes alone.
_ATTRIBUTE = re.compile(r" [\w-]+=\"[^\"]*\"")
_NAMES = re.compile(r"\b(?:width=device-width|initial-scale=1|light dark|summary_large_image)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Stands for what a template fills in: no letter, so never a word.
_FILLED = "\u25a1"


def words_in(template: str) -> list[str]:
    """Return the words of a template outside of `{{ … }}` and `{% … %}`."""
    tokens = jinja2.Environment(autoescape=True).lex(template)
    text = ""
    for _, kind, value in tokens:
        if kind == "data":
            text += value
        elif kind == "variable_begin":
            text += _FILLED
    text = unescape(_HIDDEN.sub("", text))
    read_out = " ".join(value for tag in _TAG.finditer(text) for value in _READ_OUT.findall(tag[0]))
    return _WORD.findall(_NAMES.sub("", read_out)) + _WORD.findall(
        _ATTRIBUTE.sub("", _TAG.sub(" ", text))
    )


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<p>{{ _('Who said what') }} · {{ count }}</p>", []),
        ("<p>Who said {{ what }}</p>", ["Who", "said"]),
        ('<nav aria-label="{{ _("Site") }}" class="page">', []),
        ('<nav aria-label="Site {{ name }}" class="page">', ["Site"]),
        ("{# A remark. #}<script>let words;</script>{% if one %}…{% endif %}", []),
    ],
)
def test_words_are_found_in_text_and_in_what_is_read_out(template: str, found: list[str]) -> None:
    assert words_in(template) == found


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_a_template_says_everything_through_gettext(path: Path) -> None:
    assert words_in(path.read_text(encoding="utf-8")) == []
