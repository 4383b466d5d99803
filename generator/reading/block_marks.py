"""Take the lines `{…}` out of a body: who said the quotation above, whose image it is, an id.

Such a line is for the quotation that it stands under, inside, or on top of; for the image that it
stands under; an id for the block that it touches.
"""

from dataclasses import dataclass, replace

from markdown_it.token import Token

from generator.model.edtf import Edtf, parse_edtf
from generator.model.problem import Location
from generator.model.source import Source
from generator.reading.attributes import Attribute, is_written_id, read_attributes
from generator.reading.dates import EDTF_HINT, bad_date_message
from generator.reading.fields import is_id
from generator.reading.findings import Findings, Target
from generator.reading.images import MARK, ImageMark, image_mark, images_alone, is_about_images
from generator.reading.markdown import BLOCK_MARK, WRITTEN_ID
from generator.reading.prose import PULL
from generator.reading.spelling import suggest

QUOTE = "quote"  # meta of a blockquote_open: its attribution, an `Attribution`

_KEYS = ("speaker", "role", "said", "source")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a quotation, when, and where it is found; "" and None for what isn't said."""

    speaker: str = ""
    role: str = ""
    said: Edtf | None = None
    source: str = ""
    pull: bool = False

    def over(self, other: "Attribution") -> "Attribution":
        """Return both in one; what this one says counts."""
        return Attribution(
            speaker=self.speaker or other.speaker,
            role=self.role or other.role,
            said=self.said or other.said,
            source=self.source or other.source,
            pull=self.pull or other.pull,
        )


def take_block_marks(
    tokens: list[Token], source: Source, body_line: int, findings: Findings
) -> None:
    """Take lines `{…}` out of `tokens`, and leave what they say in the meta of their blocks."""
    for token in [token for token in tokens if token.type == BLOCK_MARK]:
        mark = _BlockMark(token, source, body_line, findings)
        index = index_of(tokens, token)
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
        self._give_image_mark(tokens, index)
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
            quote.meta[QUOTE] = attribution.over(quote.meta.get(QUOTE, Attribution()))
            if attribution.pull:
                quote.meta[PULL] = True
        self._give_id(quote if attribution else self._by_touch(before, after))

    def _give_image_mark(self, tokens: list[Token], index: int) -> None:
        """Write what the line says of an image into the meta of the one that it stands under."""
        mark = image_mark(self._parts)
        if mark is None:
            return
        before = _block_before(tokens, index)
        above = before if before and self._touches(before) else None
        inline = tokens[index_of(tokens, above) + 1] if above else None
        images = images_alone(inline) if inline and inline.type == "inline" else []
        if len(images) == 1:
            images[0].meta[MARK] = mark.over(images[0].meta.get(MARK, ImageMark()))
            return
        hint = "write it right behind its image, or on the line under one that stands alone"
        self._report("misplaced-mark", "there is no image here to credit", None, hint)

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
            elif not is_written_id(part.value):
                hint = "an id has letters from a to z, digits and hyphens"
                self._report("bad-id", f"not an id: '{part.value}'", part, hint)
            else:
                block.meta[WRITTEN_ID] = part.value

    def _attribution(self) -> Attribution | None:
        found: Attribution | None = None
        for part in self._parts:
            if part.name == "#" or is_about_images(part):
                if part.name == "credit" and not part.value:
                    self._report("bad-mark", "'credit' has no value", part)
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
                    self._refer(Target.ENTRY, part)
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
        hint = suggest(written.strip("."), (*_KEYS, "pull", "credit", "decorative"))
        if part.value is None and not hint:
            hint = 'put a value of several words in quotes: speaker="…"'
        known = "speaker=…, role=…, said=…, source=…, credit=…, .pull, .decorative and #id"
        self._report(
            "unknown-attribute",
            f"no such attribute: '{written}'",
            part,
            hint or f"there are {known}",
        )

    def _refer(self, target: Target, part: Attribute) -> None:
        name = part.name == "speaker"
        self._findings.refer(target, part.value or "", self._source, self._place(part), name=name)

    def _place(self, part: Attribute | None) -> Location:
        start, end = (part.start, part.end) if part else (0, self._width)
        return Location(self._source.path, self._line, self._column + start, end - start)

    def _report(self, code: str, message: str, part: Attribute | None, hint: str = "") -> None:
        self._findings.add(self._source.problem(code, message, self._place(part), hint=hint))


def index_of(tokens: list[Token], wanted: Token) -> int:
    """Return where a token stands in `tokens`; equal ones don't count."""
    return next(index for index, token in enumerate(tokens) if token is wanted)


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
