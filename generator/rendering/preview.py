"""What the preview adds to pages: what is wrong with the site, and what is proposed."""

from dataclasses import dataclass

from generator.model.site import Page
from generator.rendering.assets import Assets
from generator.rendering.pages import Renderer
from generator.rendering.theme import Theme


@dataclass(frozen=True, slots=True)
class PanelView:
    """templates/preview/panel.html: problems and proposals as they are printed elsewhere.

    `failed` says that the page is of an earlier build, since the last one made none.
    """

    problems: tuple[str, ...]
    proposals: tuple[str, ...]
    failed: bool


def render_panel(theme: Theme, panel: PanelView) -> bytes:
    """Return the panel for the end of a page's body; nothing where there is nothing to say.

    Raises:
        TemplateProblem: the theme's `preview/panel.html` is broken.

    """
    return _render(theme, "panel.html", panel) if panel.problems or panel.proposals else b""


def render_empty_page(theme: Theme) -> bytes:
    """Return the page to show where there is none.

    Raises:
        TemplateProblem: the theme's `preview/empty.html` is broken.

    """
    return _render(theme, "empty.html", None)


def _render(theme: Theme, template: str, context: PanelView | None) -> bytes:
    page = Page(template, f"preview/{template}", context)
    return Renderer(theme, Assets(())).render(page).content
