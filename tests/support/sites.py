"""Small sites, written to a folder."""

from pathlib import Path
from textwrap import dedent

MOON = {
    "content/site.yml": """
        title: Test
        base_url: https://example.org/
        """,
    "content/articles/moon.md": """
        ---
        title: How two people came to walk on the Moon
        published: 1969-07-21
        timeline:
          - {date: 1969-07-16, text: Apollo 11 leaves the Earth., who: [nasa]}
        ---

        ## The first step

        Neil Armstrong and Buzz Aldrin walked on the Moon. The rocket was built for NASA.
        """,
    "content/glossary/armstrong.md": """
        ---
        name: Neil Armstrong
        kind: person
        summary: American astronaut.
        ---
        """,
    "content/glossary/nasa.md": """
        ---
        name: NASA
        kind: organisation
        summary: The civil space agency of the United States.
        ---
        """,
}


def write_site(folder: Path, *changes: dict[str, str | None], base: dict[str, str] = MOON) -> Path:
    """Write the files of `base`, changed: a text replaces a file, None leaves it out."""
    files: dict[str, str | None] = {**base}
    for change in changes:
        files |= change
    for path, text in files.items():
        target = folder / path
        if text is None:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder
