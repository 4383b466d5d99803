"""Ids that stay when the text around them changes."""

import hashlib
import re
import unicodedata

_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


def fold(text: str) -> str:
    """Return `text` with the differences that don't change its words taken out.

    Quotation marks, dashes, ellipses, white space and Unicode forms (NFKC) fold; letters,
    case and other punctuation stay.
    """
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).translate(_FOLD)).strip()


def stable_id(prefix: str, *words: str, digits: int = 6) -> str:
    """Return an id made of `words` alone, such as "p-3f2a9c".

    Punctuation, case and spacing don't count, so that mending a comma keeps a link alive.
    Six hexadecimal digits: among 200 paragraphs two clash once in about 800 articles, and
    whoever hands out ids numbers those.
    """
    plain = "\x1f".join(re.sub(r"\W+", " ", fold(part)).strip().casefold() for part in words)
    return f"{prefix}-{hashlib.sha256(plain.encode()).hexdigest()[:digits]}"


def quote_id(article: str, words: str) -> str:
    """Return the id of a quotation: of the words in the article with this slug.

    Who said them doesn't count, since that is found out, corrected or put into the glossary
    later. The id is an address of its own on the site (`/quotes/q-3f2a9c01/`), hence eight
    digits: among 2,000 quotations two clash on one site in about 2,100, and are numbered.
    """
    return stable_id("q", article, words, digits=8)


def tag_slug(name: str) -> str:
    """Return the part of a URL that a tag has: its letters and digits in any script, hyphens.

    Case, spaces and punctuation don't count: "Air power" and "air-power" are one tag. A tag
    without any letter or digit has none.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = (c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain)
    return "-".join("".join(kept).split())


def slug_of(name: str) -> str:
    """Return a name as a part of a URL: lower-case ASCII letters, digits and hyphens.

    A name with no such letter at all (another script) gets a stable id instead.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or stable_id("n", name)
