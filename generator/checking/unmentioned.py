"""Find the entries of the glossary that no article has a use for."""

from generator.model.annotation import Annotated, State
from generator.model.entry import Entry
from generator.model.site import Site


def find_unmentioned(site: Site) -> tuple[Entry, ...]:
    """Return the entries that no article mentions, quotes or has among an event's participants."""
    used = {entry for annotated in site.articles for entry in _used_in(annotated)}
    return tuple(entry for entry in site.entries if entry.id not in used)


def _used_in(annotated: Annotated) -> set[str]:
    mentioned = {mention.entry for mention in annotated.mentions}
    speaking = {quote.speaker.entry for quote in annotated.quotes if quote.speaker}
    shown = (event for event in annotated.events if event.state is not State.PROPOSED)
    taking_part = {entry for event in shown for entry in event.who}
    return {entry for entry in (*mentioned, *speaking, *taking_part) if entry}
