"""Render pages: fill the theme's templates with the values that were composed for them.

A template sees `page` (a view of generator/model/views/), the global `asset`, and the
filters `html` (blocks), `inline` and `plain` (for feeds). Parts are macros with named values.
"""

import traceback
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType

import jinja2
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup

from generator.model.problem import Location, Problem
from generator.model.site import File, Page
from generator.rendering.assets import Assets
from generator.rendering.markdown import MarkdownRenderer, PlainRenderer
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

    def __init__(self, theme: Theme, assets: Assets) -> None:
        self._theme = theme
        self._environment = _environment(theme, assets)
        markdown, plain = MarkdownRenderer(self.part), PlainRenderer(self.part)
        self._environment.filters["html"] = markdown.render_tokens
        self._environment.filters["inline"] = markdown.render_tokens
        self._environment.filters["plain"] = plain.render_tokens

    def render(self, page: Page) -> File:
        """Return the file that a page makes. The same values and theme give the same bytes.

        Raises:
            TemplateProblem: the template is missing or broken, or asks for a value that the
                page hasn't. Its `problem` ("template-error") points at the template's line.

        """
        try:
            text = self._environment.get_template(page.template).render(page=page.context)
        except Exception as error:
            problem = _template_problem(self._theme, page, error)
            if problem is None:
                raise
            raise TemplateProblem(problem) from error
        return File(page.path, text.encode())

    def part(self, name: str, macro: str) -> Callable[..., Markup]:
        """Return one macro of a template part, to be called with named values."""
        module = self._environment.get_template(f"parts/{name}.html").module
        found: Callable[..., Markup] = getattr(module, macro)
        return found


def _environment(theme: Theme, assets: Assets) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme.templates),
        undefined=_Missing,
        autoescape=jinja2.select_autoescape(("html", "xml")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["asset"] = _asset(assets)
    return environment


def _asset(assets: Assets) -> Callable[[Context, str], str]:
    @jinja2.pass_context
    def asset(context: Context, name: str) -> str:
        """Return the way from the page to an asset."""
        if name not in assets.urls:
            raise jinja2.TemplateRuntimeError(f"no such asset: '{name}'")
        return f"{context['page'].frame.root}{assets.url(name)}"

    return asset


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
