"""Cut fonts of Noto down to what images for sharing need; see README.md beside this file.

Not imported by the program. It needs `fonttools` and `brotli`.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset  # type: ignore[import-not-found,unused-ignore]

# Unicode blocks, as [first, last]. Signs: punctuation, superscripts, currency, arrows, minus.
SIGNS = [(0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x2089), (0x20A0, 0x20BF)]
SIGNS += [(0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212)]
LATIN = [(0x20, 0x7E), (0xA0, 0x17F), *SIGNS]
MORE_LATIN = [(0x180, 0x24F), (0x2B0, 0x2FF), (0x300, 0x323), (0x1E00, 0x1EFF)]
GREEK = [(0x370, 0x3FF), (0x1F00, 0x1FFF)]
CYRILLIC = [(0x400, 0x52F)]
ARABIC = [(0x600, 0x6FF), (0x750, 0x77F), (0x200B, 0x200F), (0xFD3E, 0xFD3F)]
HEBREW = [(0x590, 0x5FF), (0x200B, 0x200F)]

FONTS = {
    "noto-serif": [("NotoSerif-Regular", LATIN + MORE_LATIN + GREEK + CYRILLIC)],
    "noto-sans": [("NotoSans-Regular", LATIN + MORE_LATIN + GREEK + CYRILLIC)],
    "noto-naskh-arabic": [("NotoNaskhArabic-Regular", ARABIC), ("NotoSerif-Regular", LATIN)],
    "noto-serif-hebrew": [("NotoSerifHebrew-Regular", HEBREW), ("NotoSerif-Regular", LATIN)],
}


def cut(source: Path, blocks: list[tuple[int, int]], target: Path, flavor: str | None) -> None:
    """Write the letters of `blocks`, with what shapes and places them."""
    options = subset.Options(
        layout_features=["*"], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 5, 13, 14]
    )
    options.flavor = flavor
    font = subset.load_font(source, options)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in blocks for code in range(first, last + 1)])
    cutter.subset(font)
    subset.save_font(font, target, options)


def main(folder: Path) -> None:
    """Write the fonts beside this file from the `.ttf` files in `folder`."""
    here = Path(__file__).parent
    with tempfile.TemporaryDirectory() as name:
        for font, parts in FONTS.items():
            pieces = []
            for stem, blocks in parts:
                pieces.append(Path(name, f"{font}-{stem}.ttf"))
                cut(folder / f"{stem}.ttf", blocks, pieces[-1], None)
            whole = merge.Merger().merge([str(piece) for piece in pieces])
            whole.recalcTimestamp = False
            whole.flavor = "woff2"
            whole.save(here / f"{font}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
