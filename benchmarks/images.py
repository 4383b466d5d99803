"""Time a build of one article with a 24-megapixel JPEG: nothing remembered, then everything.

.venv/bin/python benchmarks/images.py
"""

import random
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from generator.memo import Memo
from generator.pipeline import READERS, WRITERS, Audience, build

WIDTH, HEIGHT = 6000, 4000
ARTICLE = """---
title: An image
published: 2026-11-20
image: {file: quay.jpg, alt: Soft colours with grain}
---
Text.
"""


def photo() -> Image.Image:
    """Return soft colours with grain, about as hard to encode as a photograph."""
    chance = random.Random(1)  # noqa: S311
    soft = Image.frombytes("RGB", (48, 32), chance.randbytes(48 * 32 * 3)).resize((WIDTH, HEIGHT))
    return Image.blend(soft, Image.effect_noise((WIDTH, HEIGHT), 20).convert("RGB"), 0.15)


def seconds(root: Path, memo: Memo, audience: Audience) -> float:
    began = time.monotonic()
    built = build(root, memo, datetime.now(UTC), audience, lambda *_: None)
    assert not built.failed, built.problems
    return time.monotonic() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content/articles").mkdir(parents=True)
        (root / "content/site.yml").write_text("derived: off\n")
        (root / "content/articles/image.md").write_text(ARTICLE)
        photo().save(root / "content/articles/quay.jpg", quality=90)
        megabytes = (root / "content/articles/quay.jpg").stat().st_size / 1e6
        print(f"JPEG of {WIDTH} x {HEIGHT} pixels, {megabytes:.1f} MB")
        seconds(root, Memo(None), WRITERS)  # imports, templates
        for name, audience in (("build, 11 files", READERS), ("preview, 1 file", WRITERS)):
            cold = sorted(seconds(root, Memo(None), audience) for _ in range(3))[1]
            path = root / f"{audience.drafts}.memo"
            seconds(root, Memo(path), audience)
            warm = sorted(seconds(root, Memo(path), audience) for _ in range(3))[1]
            print(f"{name}: {cold:.2f} s with nothing remembered, {warm:.2f} s remembered")


if __name__ == "__main__":
    main()
