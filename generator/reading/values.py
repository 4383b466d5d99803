"""Read values that several kinds of file have: addresses, languages, cited sources."""

import re
from urllib.parse import urlsplit

from generator.model.article import CitedSource
from generator.reading.fields import Fields, Placed

# Source: RFC 5646 (BCP 47), section 2.1: language, script, region, variants.
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*"
)


def check_url(fields: Fields, key: str) -> str:
    """Return an address that begins with http:// or https://, "" for none or another."""
    found = fields.placed(key)
    return _checked(fields, found) if found else ""


def check_urls(fields: Fields, key: str) -> tuple[str, ...]:
    """Return a list of addresses."""
    return tuple(url for found in fields.texts(key) if (url := _checked(fields, found)))


def _checked(fields: Fields, found: Placed) -> str:
    if _is_web_address(found.text):
        return found.text
    message = f"not an address: '{found.text}'"
    hint = "an address begins with https:// and has no spaces"
    fields.problem("bad-url", message, found.location, hint=hint)
    return ""


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", text)


def check_language(fields: Fields, key: str) -> str:
    """Return a language tag such as "en" or "pt-BR"; "" for none or what isn't one."""
    found = fields.placed(key)
    if found is None or _LANGUAGE.fullmatch(found.text):
        return found.text if found else ""
    message = f"not a language tag: '{found.text}'"
    fields.problem("bad-language", message, found.location, hint="write en, fr or pt-BR")
    return ""


def read_sources(fields: Fields) -> tuple[CitedSource, ...]:
    """Return the sources of `sources:`, a mapping of ids or a list without them.

    In a list, ids are "1", "2", …; one that is only a text has it for a title, and for an
    address if it is one.
    """
    if not fields.is_list("sources"):
        named = fields.mapping("sources")
        return tuple(_read_source(name, one) for name, one in named.items()) if named else ()
    return tuple(
        _unnamed_source(fields, number, one)
        if isinstance(one, Placed)
        else _read_source(Placed(f"{number}", one.location), one)
        for number, one in enumerate(fields.texts_or_mappings("sources"), start=1)
    )


def _unnamed_source(fields: Fields, number: int, one: Placed) -> CitedSource:
    url = _checked(fields, one) if "://" in one.text else ""
    return CitedSource(f"{number}", one.text, one.location, url=url)


def _read_source(name: Placed, fields: Fields) -> CitedSource:
    source = CitedSource(
        id=name.text,
        title=fields.required("title"),
        location=name.location,
        publisher=fields.text("publisher"),
        author=", ".join(found.text for found in fields.texts("author")),
        published=fields.edtf("published"),
        accessed=fields.edtf("accessed"),
        url=check_url(fields, "url"),
        archived=check_url(fields, "archived"),
        edition=fields.text("edition"),
        note=fields.text("note"),
        excerpts=tuple(found.text for found in fields.texts("excerpts")),
    )
    fields.close()
    return source
