"""Count things in words ("1 quote", "12 events")."""

from generator.interface.words import Words


def events_counted(number: int, words: Words) -> str:
    """Return how many events there are."""
    return words.ngettext("%(num)s event", "%(num)s events", number)


def quotes_counted(number: int, words: Words) -> str:
    """Return how many quotations there are."""
    return words.ngettext("%(num)s quote", "%(num)s quotes", number)


def entries_counted(number: int, words: Words) -> str:
    """Return how many entries of the glossary there are."""
    return words.ngettext("%(num)s entry", "%(num)s entries", number)


def paragraphs_counted(number: int, words: Words) -> str:
    """Return how many paragraphs there are."""
    return words.ngettext("%(num)s paragraph", "%(num)s paragraphs", number)


def explainers_counted(number: int, words: Words) -> str:
    """Return how many articles there are."""
    return words.ngettext("%(num)s explainer", "%(num)s explainers", number)
