"""Draw the images for sharing that a site needs, and remember them by all that they depend on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator import imaging
from generator.imaging.share_card import draw_share_card, why_undrawable
from generator.imaging.typefaces import Typefaces, drawing_version, find_typefaces
from generator.memo import Memo, code_digest, digest, remember
from generator.model.problem import Problem, Severity
from generator.model.share_card import ShareCard
from generator.model.site import File

# Images between two steps of a progress bar, and between two moments at which they are kept.
_AT_ONCE = 32

Progress = Callable[[str, int, int], None]


def share_images(
    cards: Sequence[ShareCard],
    assets: Sequence[Path],
    memo: Memo,
    progress: Progress,
    *,
    draw: bool,
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return the images of cards, in the fonts of the folders `assets`; none unless `draw`.

    One that no font here can draw is left out, and a problem says so: one for each sign.
    """
    faces = find_typefaces(assets)
    drawable: list[ShareCard] = []
    undrawable: dict[str, list[ShareCard]] = {}
    for card in cards:
        sign = why_undrawable(card, faces)
        if sign is None:
            drawable.append(card)
        else:
            undrawable.setdefault(sign, []).append(card)
    problems = tuple(_left_out(sign, without) for sign, without in undrawable.items())
    if not draw:
        return (), problems
    drawn = _remembered(drawable, faces, memo, progress)
    return tuple(File(card.path, drawn[card.texts()]) for card in drawable), problems


def _remembered(
    cards: Sequence[ShareCard], faces: Typefaces, memo: Memo, progress: Progress
) -> dict[tuple[str, ...], bytes]:
    """Return the image of each card by its texts; only those not drawn before are drawn.

    They are kept as they are made, so that a build that is cut off goes on where it was.
    """
    code = code_digest(Path(imaging.__file__).parent)
    fonts = (file.read_bytes() for file in faces.files())
    version = digest("share image", drawing_version(), code, *fonts)
    keys = {card.texts(): digest(version, *card.texts()) for card in cards}
    by_texts = {card.texts(): card for card in cards}
    known = memo.recall(list(keys.values()))
    missing = [texts for texts, key in keys.items() if key not in known]

    def draw(some: Sequence[tuple[str, ...]]) -> list[bytes]:
        return [draw_share_card(by_texts[texts], faces) for texts in some]

    for start in range(0, len(missing), _AT_ONCE):
        progress("drawing images for sharing", start, len(missing))
        remember(memo, {texts: keys[texts] for texts in missing[start : start + _AT_ONCE]}, draw)
    if missing:
        progress("drawing images for sharing", len(missing), len(missing))
    return remember(memo, keys, draw)


def _left_out(sign: str, cards: Sequence[ShareCard]) -> Problem:
    """Return the problem of cards that lack a font for `sign`, or libfribidi where it is ""."""
    if sign:
        message = f"no font has '{sign}' (U+{ord(sign):04X}) and the letters beside it"
        hint = "put a font that has them all into assets/fonts/"
    else:
        message = "right-to-left letters can't be joined here: libfribidi is not installed"
        hint = "install it (Debian calls it libfribidi0), or do without the images"
    count = f"{len(cards)} image{'s' * (len(cards) != 1)} for sharing left out"
    return Problem(
        cards[0].location,
        "no-share-image",
        f"{message}: {count}",
        hint=hint,
        severity=Severity.WARNING,
    )
