"""Ask many spans whether they share a character with others, in proportion to their length."""

from collections.abc import Iterable

from generator.model.prose import Span


class Coverage:
    """The characters that some spans cover; spans may be added."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Cover the characters of `spans`."""
        self._offsets: set[int] = set()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Cover the characters of one more span."""
        self._offsets.update(range(*span))

    def touches(self, span: Span) -> bool:
        """Whether a character of `span` is covered."""
        return not self._offsets.isdisjoint(range(*span))
