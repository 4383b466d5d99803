"""The Jinja environment of a language: its messages, and parts that speak it.

Parts are macros that know nothing of the page, so the language is in the environment that they
are of. Templates are compiled once for all languages and all builds of a process.
"""

from collections.abc import Callable
from types import CodeType

import jinja2
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from generator.interface.words import Words
from generator.rendering.assets import Assets
from generator.rendering.markdown import MarkdownRenderer, PlainRenderer


class _Compiled(jinja2.BytecodeCache):
    """Keeps the code of templates by their text, so that nothing in it can be stale."""

    def __init__(self) -> None:
        self._code = dict[tuple[str, str], CodeType]()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it was compiled before."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code:
            self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def make_environment(
    loader: jinja2.BaseLoader,
    assets: Assets,
    words: Words,
    undefined: type[jinja2.Undefined],
) -> jinja2.Environment:
    """Return the environment that templates are rendered in for pages of one language."""
    environment = jinja2.Environment(
        loader=loader,
        undefined=undefined,
        autoescape=jinja2.select_autoescape(("html", "xml")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_COMPILED,
    )
    messages = words.messages
    environment.install_gettext_callables(  # type: ignore[attr-defined] # of the extension
        messages.gettext, words.counting, newstyle=True, pgettext=messages.pgettext
    )
    asset = environment.globals["asset"] = _asset(assets)
    environment.globals["embedded"] = _embedded(assets, asset)
    environment.globals["first_styles"] = _first_styles(assets)
    environment.globals["first_script"] = lambda: assets.first_script
    environment.filters["number"] = words.number
    markdown, plain = (
        renderer(lambda name, macro: part_of(environment, name, macro))
        for renderer in (MarkdownRenderer, PlainRenderer)
    )
    environment.filters["html"] = markdown.render_tokens
    environment.filters["inline"] = markdown.render_tokens
    environment.filters["plain"] = plain.render_tokens
    return environment


def part_of(environment: jinja2.Environment, name: str, macro: str) -> Callable[..., Markup]:
    """Return one macro of a template part, to be called with named values."""
    module = environment.get_template(f"parts/{name}.html").module
    found: Callable[..., Markup] = getattr(module, macro)
    return found


def _first_styles(assets: Assets) -> Callable[[Context], str]:
    @jinja2.pass_context
    def first_styles(context: Context) -> str:
        """Return the styles of what is seen first, for a `style` element of the page."""
        return assets.styles_within(context["page"].frame.root)

    return first_styles


def _embedded(
    assets: Assets, asset: Callable[[Context, str], str]
) -> Callable[[Context, str], str]:
    @jinja2.pass_context
    def embedded(context: Context, name: str) -> str:
        """Return an address that holds an asset, if that is a small drawing, or the way to it."""
        way = asset(context, name)
        return assets.embedded(name) or way

    return embedded


def _asset(assets: Assets) -> Callable[[Context, str], str]:
    @jinja2.pass_context
    def asset(context: Context, name: str) -> str:
        """Return the way from the page to an asset."""
        if name not in assets.urls:
            raise jinja2.TemplateRuntimeError(f"no such asset: '{name}'")
        return f"{context['page'].frame.root}{assets.url(name)}"

    return asset
