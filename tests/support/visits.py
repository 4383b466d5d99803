"""Readers, as a browser knows them."""

from playwright.sync_api import BrowserContext


def returning(context: BrowserContext) -> BrowserContext:
    """Return the context as one of a reader who has been here before, and gets each page whole."""
    context.add_init_script("try { localStorage.fonts = 1; } catch {}")
    return context
