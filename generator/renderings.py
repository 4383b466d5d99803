"""Render the pages of a site; one whose values and templates are as they were is remembered."""

import zlib
from collections.abc import Callable, Sequence

from generator.interface.interface import Interface
from generator.memo import Memo, digest, program_digest, remember_latest, value_digest
from generator.model.site import File, Page
from generator.rendering.assets import Assets
from generator.rendering.theme import Theme, theme_digest

# What writes a page beside our own code: templates, tokens as HTML, numbers in words.
_LIBRARIES = ("Jinja2", "MarkupSafe", "markdown-it-py", "babel")

Progress = Callable[[str, int, int], None]


def render_pages(
    planned: Sequence[Page],
    theme: Theme,
    assets: Assets,
    interface: Interface,
    memo: Memo,
    audience: str,
    progress: Progress,
) -> tuple[File, ...]:
    """Return the files of pages; of each `audience` the latest of a path is remembered.

    Raises:
        TemplateProblem: a template is missing or broken, or asks for what a page hasn't.

    """
    named = {f"page for {audience}: {page.template} {page.path}": page for page in planned}

    def compute(missing: Sequence[str]) -> list[bytes]:
        from generator.rendering.pages import Renderer  # noqa: PLC0415 - slow, and seldom needed

        renderer = Renderer(theme, assets, interface)
        made = []
        for name in missing:
            made.append(zlib.compress(renderer.render(named[name]).content, level=1))
            progress("making pages", len(made), len(missing))
        return made

    made_with = (theme_digest(theme), assets.digest, interface.digest)
    version = digest("render", program_digest(*_LIBRARIES), *made_with)
    keys = {
        name: digest(version, page.template, value_digest(page.context))
        for name, page in named.items()
    }
    kept = remember_latest(memo, keys, compute)
    return tuple(File(page.path, zlib.decompress(kept[name])) for name, page in named.items())
