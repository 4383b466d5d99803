"""Render pages: fill the theme's templates with the values that were composed for them.

A template sees `page` (a view of generator/model/views/), the global `asset`, the filters
`html` (blocks), `inline`, `plain` (for feeds) and `number`, and gettext's functions, which say
things in the language of the page. Parts are macros with named values.
"""

import traceback
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType

import jinja2
from jinja2.utils import missing
from markupsafe import Markup

from generator.interface.interface import Interface
from generator.interface.words import Words
from generator.model.problem import Location, Problem
from generator.model.site import File, Page
from generator.model.views import Frame
from generator.rendering.assets import Assets
from generator.rendering.environment import make_environment, part_of
from generator.rendering.theme import TemplateProblem, Theme

__all__ = ["Renderer", "TemplateProblem"]

_JINJA = Path(jinja2.__file__).parent


class _Missing(jinja2.StrictUndefined):
    """A value that a template asks for in vain, and the name that may have been meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """Return what is missing and, on a second line, a hint if there is one."""
        name, holder = str(self._undefined_name), self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if holder is missing:
            return f"no such name: '{name}'"
        known = [attribute for attribute in dir(holder) if not attribute.startswith("_")]
        meant = get_close_matches(name, known, n=1)
        hint = f"did you mean '{meant[0]}'?" if meant else ""
        return f"{type(holder).__name__} has no '{name}'\n{hint}"


class Renderer:
    """Renders pages with one theme. It reads each template once, so make one for each build."""

    def __init__(self, theme: Theme, assets: Assets, interface: Interface | None = None) -> None:
        self._theme = theme
        self._assets = assets
        self._interface = interface or Interface()
        self._loader = jinja2.FileSystemLoader(theme.templates)
        self._environments = dict[Words, jinja2.Environment]()

    def render(self, page: Page) -> File:
        """Return the file that a page makes. The same values and theme give the same bytes.

        Raises:
            TemplateProblem: the template is missing or broken, or asks for a value that the
                page hasn't. Its `problem` ("template-error") points at the template's line.

        """
        try:
            environment = self._environment(_language(page))
            text = environment.get_template(page.template).render(page=page.context)
        except Exception as error:
            problem = _template_problem(self._theme, page, error)
            if problem is None:
                raise
            raise TemplateProblem(problem) from error
        return File(page.path, text.encode())

    def part(self, name: str, macro: str) -> Callable[..., Markup]:
        """Return one macro of a template part, in English, to be called with named values."""
        return part_of(self._environment("en"), name, macro)

    def _environment(self, language: str) -> jinja2.Environment:
        words = self._interface.words(language)
        if words not in self._environments:
            self._environments[words] = make_environment(
                self._loader, self._assets, words, _Missing
            )
        return self._environments[words]


def _language(page: Page) -> str:
    """Return the language of a page; what has no frame (a feed) has no words of the interface."""
    match getattr(page.context, "frame", None):
        case Frame(language=language):
            return language
        case _:
            return "en"


def _template_problem(theme: Theme, page: Page, error: Exception) -> Problem | None:
    """Return the author's mistake that an error comes from; None where it is ours."""
    if isinstance(error, jinja2.TemplateNotFound) and error.name == page.template:
        message = f"no such template: '{page.template}'"
        return Problem(Location(f"templates/{page.template}"), "template-error", message)
    place = _place(theme, error)
    if place is None:
        return None
    message, _, hint = str(error.args[0] if error.args else error).partition("\n")
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"no such template: '{error.name}'"
    if isinstance(error, jinja2.TemplateSyntaxError):
        message = message[:1].lower() + message[1:].removesuffix(".")
    return theme.problem("template-error", message, *place, hint)


def _place(theme: Theme, error: Exception) -> tuple[Path, int] | None:
    """Return the file and line of the template that an error was met in.

    That is the innermost one, if only Jinja itself, and what it was asked to do, is further in.
    Errors of other kinds than Jinja's own count where a template's expression raised them.
    """
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return Path(error.filename), error.lineno
    frames = _frames(error.__traceback__)
    if not isinstance(error, jinja2.TemplateError):
        while frames and Path(frames[-1][0]).is_relative_to(_JINJA):
            frames.pop()
        frames = frames[-1:]
    for name, line in reversed(frames):
        if any(Path(name).is_relative_to(folder) for folder in theme.templates):
            return Path(name), line
    return None


def _frames(raised: TracebackType | None) -> list[tuple[str, int]]:
    return [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(raised)]
