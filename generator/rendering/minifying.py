"""Take out of a stylesheet what says nothing to a browser: comments, and spaces without meaning.

Nothing is rewritten, so nothing can come to mean something else: a space goes only beside a
brace, a semicolon or a comma, where no grammar of CSS gives it a meaning (CSS Syntax Module
Level 3, section 5). Compressed, the result is as small as that of the libraries that do more.
"""

import re

_COMMENT = r"/\*.*?\*/"
_GAP = rf"(?:\s|{_COMMENT})"
_TOKEN = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\(\s*[^\s"')][^"')]*\))"""
    rf"|{_GAP}*(?P<mark>[{{}};,]){_GAP}*"
    rf"|(?P<gap>{_GAP}+)",
    re.DOTALL,
)


def minified(css: str) -> str:
    """Return styles that mean the same in fewer bytes. Strings and unquoted links stay."""
    return _TOKEN.sub(_shortened, css).strip()


def _shortened(match: re.Match[str]) -> str:
    """Return the shortest that stands for a token; a comment alone still parts its neighbours."""
    if match["gap"] is None:
        return match["kept"] or match["mark"]
    spaces = re.sub(_COMMENT, "", match["gap"], flags=re.DOTALL)
    return " " if spaces else "/**/"
