"""What the program found but doesn't publish, each with the YAML that keeps it.

The machine proposes, the writer decides: a proposal says where its words stand, which rule
found it, and what to write for it to be true.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from generator.model.annotation import Annotated, Event, Mention, Quote, State
from generator.model.ids import slug_of
from generator.model.problem import Location

# The reasons of names/glossary_mentions.py for leaving words that the glossary has to the writer.
_SEVERAL = ("several entries can be meant", "several people of this surname")
_DOUBTS = (
    *_SEVERAL,
    "somebody else of this surname",
    "an office that the entry doesn't know",
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to decide on.

    `what` is "name", "quote" or "event"; `keep` is YAML, and `where` the file and key that it
    belongs under ("timeline: in content/articles/syria.md"); `deed` is what writing it does.
    """

    location: Location
    what: str
    words: str
    why: str
    where: str
    keep: str
    deed: str = "keep it"

    def as_json(self) -> dict[str, object]:
        """Return the proposal as JSON types, for `check --json`."""
        at = self.location
        return {
            "path": at.path,
            "line": at.line,
            "column": at.column,
            "what": self.what,
            "words": self.words,
            "why": self.why,
            "where": self.where,
            "keep": self.keep,
        }


def find_proposals(annotated: Annotated) -> tuple[Proposal, ...]:
    """Return what is proposed for an article, in the order of its text."""
    found = (*_names(annotated), *_quotes(annotated), *_events(annotated))
    return tuple(sorted(found, key=lambda proposal: proposal.location))


def format_proposal(proposal: Proposal) -> str:
    """Return a proposal as a writer reads it: place, words, reason, and what to write."""
    at = proposal.location
    keep = "\n".join(f"    {line}" for line in proposal.keep.rstrip().split("\n"))
    return (
        f"{at.path}:{at.line}:{at.column}: proposed {proposal.what}: {proposal.words}\n"
        f"  because: {proposal.why}\n"
        f"  to {proposal.deed}, write under {proposal.where}:\n{keep}"
    )


def _names(annotated: Annotated) -> Iterable[Proposal]:
    """One proposal for each name that the glossary lacks, at its first mention."""
    seen: set[str] = set()
    for mention in annotated.mentions:
        known = mention.state is not State.PROPOSED or mention.entry or mention.demonym
        if known or mention.name in seen:
            continue
        seen.add(mention.name)
        count = sum(other.name == mention.name for other in annotated.mentions)
        where = f"content/glossary/{slug_of(mention.name)}.md, as front matter"
        keep = _yaml({"name": mention.name, "kind": str(mention.kind), "summary": ""})
        if mention.reason.rule in _DOUBTS:
            where = f"glossary: in {annotated.article.source.path}"
            keep = _undecided(mention)
        yield Proposal(
            annotated.article.prose.locate(mention.span),
            "name",
            f"{mention.name} ({mention.kind}, {count}×)",
            _why(mention),
            where,
            keep,
            "decide" if mention.reason.rule in _DOUBTS else "keep it",
        )


def _undecided(mention: Mention) -> str:
    """Return the line that decides on words of the glossary: "off", lest a guess be pasted."""
    candidates = mention.reason.words if mention.reason.rule in _SEVERAL else ""
    others = f"one of {candidates}" if candidates else "the id of the entry that is meant"
    return _yaml({mention.name: "off"}).rstrip().replace("'off'", "off") + f"  # or {others}\n"


def _quotes(annotated: Annotated) -> Iterable[Proposal]:
    for quote in annotated.quotes:
        if quote.state is State.PROPOSED and not quote.pull:
            speaker = quote.speaker
            kept = {
                "text": quote.words,
                "speaker": (speaker.entry or speaker.shown) if speaker else "",
                **({"role": quote.role} if quote.role else {}),
                **({"said": str(quote.said)} if quote.said else {}),
            }
            yield Proposal(
                quote.location,
                "quote",
                f"“{quote.words}” – {(speaker and speaker.shown) or 'speaker unknown'}",
                _why(quote),
                f"quotes: in {annotated.article.source.path}",
                _yaml([kept]),
            )


def _events(annotated: Annotated) -> Iterable[Proposal]:
    prose = annotated.article.prose
    for event in annotated.events:
        if event.state is State.PROPOSED:
            anchor = event.sentence or event.span
            kept = {
                "date": str(event.date),
                "text": event.text,
                **({"who": list(event.who)} if event.who else {}),
                **({"anchor": prose.words(anchor)} if anchor else {}),
            }
            yield Proposal(
                event.location,
                "event",
                f"{event.date}: {event.text}",
                _why(event),
                f"timeline: in {annotated.article.source.path}",
                _yaml([kept]),
            )


def _why(annotation: Mention | Quote | Event) -> str:
    reason = annotation.reason
    return f"{reason.rule} (“{reason.words}”)" if reason.words else reason.rule


def _yaml(kept: object) -> str:
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=96)
