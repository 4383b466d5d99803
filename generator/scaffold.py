"""Start a site, an article or a glossary entry from the theme's `templates/new/`."""

from datetime import date
from pathlib import Path
from string import Template

import yaml

from generator.model.entry import Kind
from generator.model.ids import slug_of
from generator.rendering.theme import find_theme

KINDS = ("site", "article", "entry")

_SITE = {
    "content/site.yml": "site.yml",
    "content/articles/first-steps-on-the-moon.md": "first-article.md",
    "content/glossary/neil-armstrong.md": "first-entry.md",
    "content/glossary/nasa.md": "second-entry.md",
    ".gitignore": "gitignore",
}


class CannotStartError(Exception):
    """Something stands in the way; the message says what."""


def start(what: str, name: str, folder: Path, today: date, kind: str) -> tuple[Path, ...]:
    """Make the files of a new site, article or entry below `folder`, and return their paths.

    `what` is one of KINDS; `kind` is the kind of a new entry. A site gets a folder of its own.

    Raises:
        CannotStartError: a file of that name exists, there is no such kind, the name has no
            letter or digit to make an address of, or `folder` isn't that of a site.

    """
    if what == "entry" and kind not in set(Kind):
        raise CannotStartError(f"no such kind: {kind!r}; a kind is one of {', '.join(Kind)}")
    if not any(map(str.isalnum, name)):
        raise CannotStartError(f"a name needs a letter or a digit, and {name!r} has none")
    if what == "site":
        title = Path(name).name.replace("-", " ")
        title = title[:1].upper() + title[1:]
        planned = {folder / name / path: new for path, new in _SITE.items()}
    elif not (folder / "content").is_dir():
        hint = "run this in a site's folder, or make one with `sidelight new site`"
        raise CannotStartError(f"there is no folder content/ here; {hint}")
    else:
        title = " ".join(name.split())
        place = {"article": "articles", "entry": "glossary"}[what]
        planned = {folder / "content" / place / f"{slug_of(name)}.md": f"{what}.md"}
    for path in planned:
        if path.exists():
            raise CannotStartError(f"{path} exists already, and was left as it is")
    for path, new in planned.items():
        template = Template(_text_of(new, folder))
        path.parent.mkdir(parents=True, exist_ok=True)
        values = {"name": _scalar(title), "today": today.isoformat(), "kind": kind}
        path.write_text(template.substitute(values), encoding="utf-8")
    return tuple(planned)


def _text_of(new: str, folder: Path) -> str:
    """Return the text of a file of `templates/new/`, the site's own if it has one."""
    places = (templates / "new" / new for templates in find_theme(folder).templates)
    return next(place for place in places if place.exists()).read_text(encoding="utf-8")


def _scalar(text: str) -> str:
    """Return a text as YAML writes it on one line: quoted where it must be."""
    return yaml.safe_dump(text, allow_unicode=True, width=10**6).removesuffix("...\n").strip()
