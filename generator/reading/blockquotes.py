"""Find out who speaks in each blockquote, and take the attribution out of the tokens.

A writer attributes by `{speaker=… said=…}` on the line below the quotation, or by a last line
that begins with a dash. The same lines in braces give a block its id.
"""

from dataclasses import dataclass, replace

from markdown_it.token import Token

from generator.model.article import WrittenQuote
from generator.model.edtf import Edtf, parse_edtf
from generator.model.problem import Location
from generator.model.prose import Prose, Span
from generator.model.source import Source
from generator.reading.attributes import Attribute, read_attributes
from generator.reading.credits import take_credit
from generator.reading.dates import EDTF_HINT, bad_date_message
from generator.reading.fields import is_id
from generator.reading.findings import Findings, Target
from generator.reading.front_matter import Parts
from generator.reading.markdown import BLOCK_MARK, WRITTEN_ID
from generator.reading.prose import PULL
from generator.reading.spelling import suggest

QUOTE = "quote"  # meta of a blockquote_open: its attribution, an `Attribution`

_KEYS = ("speaker", "role", "said", "source")
_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'", "”": "”", "»": "«"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a quotation, when, and where it is found; "" and None for what isn't said."""

    speaker: str = ""
    role: str = ""
    said: Edtf | None = None
    source: str = ""
    pull: bool = False


def take_block_marks(
    tokens: list[Token], source: Source, body_line: int, findings: Findings
) -> None:
    """Take lines `{…}` out of `tokens`, and leave what they say in the meta of their blocks."""
    for token in [token for token in tokens if token.type == BLOCK_MARK]:
        mark = _BlockMark(token, source, body_line, findings)
        index = _index(tokens, token)
        mark.give(tokens, index)
        del tokens[index]


class _BlockMark:
    """One line `{…}`, and the block that it is for."""

    def __init__(self, token: Token, source: Source, body_line: int, findings: Findings) -> None:
        found = read_attributes(token.content)
        assert found is not None
        assert token.map is not None
        self._parts = found.parts
        self._first, self._after = token.map
        self._source = source
        self._findings = findings
        self._line = token.map[0] + body_line
        self._column = max(0, source.excerpt(self._line).find(token.content)) + 1
        self._width = len(token.content)

    def give(self, tokens: list[Token], index: int) -> None:
        """Write what the line says into the meta of its block."""
        attribution = self._attribution()
        before, after = _block_before(tokens, index), _block_after(tokens, index)
        if attribution:
            around = _quotation_around(tokens, index)
            quote = around or self._nearest(
                before if before and before.type == "blockquote_open" else None,
                after if after and after.type == "blockquote_open" else None,
            )
            if quote is None:
                self._report(
                    "misplaced-mark",
                    "there is no quotation here to attribute",
                    None,
                    "write it on the line under a quotation that begins with >",
                )
                return
            quote.meta[QUOTE] = attribution
            if attribution.pull:
                quote.meta[PULL] = True
        self._give_id(quote if attribution else self._by_touch(before, after))

    def _nearest(self, before: Token | None, after: Token | None) -> Token | None:
        touching = self._by_touch(before, None) if self._touches(before) else None
        if touching is None and after and after.map and after.map[0] == self._after:
            return after
        return touching or before or after

    def _touches(self, before: Token | None) -> bool:
        return bool(before and before.map and before.map[1] >= self._first)

    def _by_touch(self, before: Token | None, after: Token | None) -> Token | None:
        return before if self._touches(before) else after or before

    def _give_id(self, block: Token | None) -> None:
        for part in self._parts:
            if part.name != "#":
                continue
            if block is None:
                self._report("misplaced-mark", "there is no block here to name", part)
            elif not _ID_LETTERS.issuperset(part.value or "") or (part.value or "")[0] in "-_":
                hint = "an id has letters from a to z, digits and hyphens"
                self._report("bad-id", f"not an id: '{part.value}'", part, hint)
            else:
                block.meta[WRITTEN_ID] = part.value

    def _attribution(self) -> Attribution | None:
        found: Attribution | None = None
        for part in self._parts:
            if part.name == "#":
                continue
            if part.name == "." and part.value == "pull":
                found = replace(found or Attribution(), pull=True)
            elif part.name in _KEYS:
                found = self._with(found or Attribution(), part)
            else:
                self._report_unknown(part)
        return found

    def _with(self, attribution: Attribution, part: Attribute) -> Attribution:
        value = part.value or ""
        if not value:
            self._report("bad-mark", f"'{part.name}' has no value", part)
            return attribution
        match part.name:
            case "speaker":
                if is_id(value):
                    self._refer(Target.ENTRY, part)  # else it is a name
                return replace(attribution, speaker=value)
            case "role":
                return replace(attribution, role=value)
            case "source":
                self._refer(Target.SOURCE, part)
                return replace(attribution, source=value)
        try:
            return replace(attribution, said=parse_edtf(value))
        except ValueError as error:
            self._report("bad-date", bad_date_message(value, error), part, EDTF_HINT)
            return attribution

    def _report_unknown(self, part: Attribute) -> None:
        written = f".{part.value}" if part.name == "." else part.name
        hint = suggest(written.strip("."), (*_KEYS, "pull"))
        if part.value is None and not hint:
            hint = 'put a value of several words in quotes: speaker="…"'
        known = "speaker=…, role=…, said=…, source=…, .pull and #id"
        self._report(
            "unknown-attribute",
            f"no such attribute: '{written}'",
            part,
            hint or f"there are {known}",
        )

    def _refer(self, target: Target, part: Attribute) -> None:
        self._findings.refer(target, part.value or "", self._source, self._place(part))

    def _place(self, part: Attribute | None) -> Location:
        start, end = (part.start, part.end) if part else (0, self._width)
        return Location(self._source.path, self._line, self._column + start, end - start)

    def _report(self, code: str, message: str, part: Attribute | None, hint: str = "") -> None:
        self._findings.add(self._source.problem(code, message, self._place(part), hint=hint))


def take_credits(tokens: list[Token], language: str, parts: Parts, findings: Findings) -> None:
    """Take a last line with a dash out of each blockquote, and note whom it names.

    What braces say counts before it.
    """
    for token in _outermost(tokens):
        index = _index(tokens, token)
        credit = take_credit(tokens, index, _closing(tokens, index), language)
        if credit is None:
            continue
        if credit.entry:
            source = parts.front.source
            line = parts.body_line + credit.line - 1
            column = source.excerpt(line).rfind(credit.entry) + 1
            place = Location(source.path, line, max(1, column), len(credit.entry))
            findings.refer(Target.ENTRY, credit.entry, source, place)
        known = token.meta.get(QUOTE, Attribution())
        token.meta[QUOTE] = replace(
            known,
            speaker=known.speaker or credit.entry or credit.name,
            role=known.role or ("" if known.speaker else credit.role),
            said=known.said or credit.said,
        )


def _outermost(tokens: list[Token]) -> list[Token]:
    """Return the opening tokens of blockquotes that stand in no other blockquote."""
    found, depth = [], 0
    for token in tokens:
        if token.type == "blockquote_open" and depth == 0:
            found.append(token)
        depth += token.nesting if token.type.startswith("blockquote_") else 0
    return found


def _index(tokens: list[Token], wanted: Token) -> int:
    return next(index for index, token in enumerate(tokens) if token is wanted)


def find_quotes(tokens: list[Token], prose: Prose) -> tuple[WrittenQuote, ...]:
    """Return the outermost blockquotes that have words, in order."""
    found = []
    for token in _outermost(tokens):
        index = _index(tokens, token)
        end = _closing(tokens, index)
        spans = [p.span for p in prose.paragraphs if index < p.token < end]
        if spans:
            span = _without_marks(prose, Span(spans[0].start, spans[-1].end))
            found.append(_quote(token.meta.get(QUOTE, Attribution()), prose, span))
    return tuple(found)


def _quote(attribution: Attribution, prose: Prose, span: Span) -> WrittenQuote:
    return WrittenQuote(
        words=prose.words(span),
        speaker=attribution.speaker,
        location=prose.locate(span),
        role=attribution.role,
        said=attribution.said,
        source=attribution.source,
        span=span,
        pull=attribution.pull,
    )


def _without_marks(prose: Prose, span: Span) -> Span:
    """Return the span without one pair of quotation marks round all of it."""
    words = prose.words(span)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    words = words.strip()
    closing = _PAIRS.get(words[:1], "")
    inner = words[1:-1]
    if len(words) > 2 and closing and words.endswith(closing) and closing not in inner:
        return Span(start + 1, end - 1)
    return Span(start, end)


def _closing(tokens: list[Token], index: int) -> int:
    depth = 0
    for at in range(index, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1


def _block_before(tokens: list[Token], index: int) -> Token | None:
    """Return the opening token of the block that ends before `index`, in the same container."""
    depth = 0
    for token in reversed(tokens[:index]):
        depth -= token.nesting
        if depth < 0:
            return None
        if depth == 0:
            return token
    return None


def _block_after(tokens: list[Token], index: int) -> Token | None:
    following = (token for token in tokens[index + 1 :] if token.type != BLOCK_MARK)
    found = next(following, None)
    return found if found and found.nesting >= 0 and found.type != "footnote_block_open" else None


def _quotation_around(tokens: list[Token], index: int) -> Token | None:
    depth = 0
    for token in reversed(tokens[:index]):
        depth += token.nesting
        if depth > 0 and token.type == "blockquote_open":
            return token
        depth = min(depth, 0) if token.nesting > 0 else depth
    return None
