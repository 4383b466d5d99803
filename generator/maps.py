"""Draw the maps of a site's pages: what was drawn once is remembered."""

from pathlib import Path

from generator.composing import map as maps
from generator.composing.map.drawing import Draw, Drawing, Language, Place, drawing_of
from generator.memo import Memo, digest, program_digest, remember, value_digest
from generator.records import decode_record, encode_record


def remembered_drawing(memo: Memo) -> Draw:
    """Return `drawing_of`, which takes a tenth of a second, with a memory.

    A map depends on the places and the language alone, beside the outlines of the world.
    """
    version = digest("map", program_digest("babel"), *_outlines())

    def draw(places: tuple[Place, ...], locale: Language) -> Drawing:
        key = digest(version, str(locale), value_digest(places))
        made = remember(memo, {places: key}, lambda _: [encode_record(drawing_of(places, locale))])
        return decode_record(made[places], Drawing)

    return draw


def _outlines() -> list[bytes]:
    files = sorted(Path(maps.__file__).parent.rglob("*.json.gz"))
    return [file.read_bytes() for file in files]
