"""Find what the folder of a language holds, by the language's code."""

from importlib import import_module
from importlib.util import find_spec


def rules_of(language: str, part: str) -> object | None:
    """Return `RULES` of a language's module `part`; None where it has no folder or no such file.

    `language` is a code as BCP 47 writes it; only its first subtag counts ("fr-CA" is "fr").
    """
    code = language.partition("-")[0].lower()
    folder = f"generator.languages.{code}"
    if not code.isidentifier() or not find_spec(folder):
        return None
    module = f"{folder}.{part}"
    try:
        known = find_spec(module)
    except ModuleNotFoundError:  # `code` names a module of this room, not a language
        return None
    return import_module(module).RULES if known else None
