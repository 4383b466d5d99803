"""Read gettext catalogues: those that come with Sidelight, and those of a site.

A catalogue is read as its author wrote it (`.po`), so that nothing compiled lies about. English
needs none; another language costs some milliseconds, once a process.
"""

import re
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from generator.model.problem import Location, Problem

_LOCALE = Path(__file__).parent / "locale"
_VALUE = re.compile(r"%\((\w+)\)s")
_ANY_VALUE = re.compile(r"%(?:\(\w*\))?\w?")


def packaged_languages() -> dict[str, Path]:
    """Return the languages that Sidelight has words in beside English, with their catalogues."""
    files = sorted(_LOCALE.glob("*/LC_MESSAGES/sidelight.po"))
    return {file.parts[-3].replace("_", "-"): file for file in files}


@cache
def packaged_messages(language: str) -> bytes:
    """Return the messages of a language that come with Sidelight, compiled; b"" without any."""
    file = packaged_languages().get(language)
    return compiled(read_catalogue(file.read_bytes(), language)) if file else b""


def own_messages(root: Path, file: Path) -> bytes | Problem:
    """Return the messages of a site's own catalogue, compiled, or what is wrong with it."""
    content = file.read_bytes()
    try:
        Locale.parse(file.stem.replace("-", "_"))
        text = content.decode()
        catalogue = read_catalogue(content, file.stem)
    except UnicodeDecodeError:
        return _problem(root, file, "the catalogue is not text in UTF-8")
    except PoFileError as error:
        said = str(error).removesuffix(f" on {error.lineno}").lower()
        return _problem(root, file, f"not a gettext catalogue: {said}", error.lineno + 1, text)
    except (UnknownLocaleError, ValueError):
        hint = "name the file by a language tag, such as 'fr.po' or 'pt-BR.po'"
        return _problem(root, file, f"no such language: '{file.stem}'", hint=hint)
    for message in catalogue:
        wrong = unfit_value(message)
        if wrong:
            hint = "write values as the original does, and a percent sign as '%%'"
            said = f"the original has no such value: '{wrong}'"
            return _problem(root, file, said, message.lineno or 1, text, hint)
    return compiled(catalogue)


def read_catalogue(content: bytes, language: str) -> Catalog:
    """Return a catalogue from the bytes of a `.po` file.

    Raises:
        PoFileError: it isn't one, at its `lineno` (from 0).

    """
    return read_po(BytesIO(content), locale=language.replace("-", "_"), abort_invalid=True)


def unfit_value(message: Message) -> str:
    """Return the first value that a translation has and its original hasn't, or ""."""
    if not message.id:
        return ""
    names = {name for text in _texts(message.id) for name in _VALUE.findall(text)}
    for text in _texts(message.string):
        rest = _VALUE.sub(lambda m: "" if m[1] in names else m[0], text.replace("%%", ""))
        if "%" in rest:
            return next(_ANY_VALUE.finditer(rest))[0]
    return ""


def _texts(texts: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    if texts is None:
        return ("",)
    return (texts,) if isinstance(texts, str) else tuple(texts)


def compiled(catalogue: Catalog) -> bytes:
    """Return the messages that are translated whole; others are left to what is fallen back to."""
    for message in list(catalogue):
        if message.id and not all(_texts(message.string)):
            catalogue.delete(message.id, message.context)
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def chained(*found: bytes) -> NullTranslations:
    """Return compiled messages as one: the first that has a message says it, else it is English."""
    chain = NullTranslations()
    for messages in found:
        if messages:
            chain.add_fallback(GNUTranslations(BytesIO(messages)))
    return chain


def _problem(
    root: Path, file: Path, message: str, line: int = 1, text: str = "", hint: str = ""
) -> Problem:
    lines = text.splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    at = Location(file.relative_to(root).as_posix(), line, 1, max(1, len(excerpt)))
    return Problem(at, "bad-translation", message, hint, excerpt=excerpt)
