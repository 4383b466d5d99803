"""Small images, made where they are needed."""

import random
from io import BytesIO
from pathlib import Path

from PIL import Image

from generator.imaging.originals import Original, open_originals
from generator.model.image import Place, WrittenImage
from generator.model.problem import Location
from generator.model.source import Source


def photo(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return soft colours with some grain, as a camera gives; always the same."""
    chance = random.Random(width)  # noqa: S311 - to be the same each time
    small = Image.frombytes("RGB", (6, 4), chance.randbytes(72))
    grain = Image.frombytes("L", (width, height), chance.randbytes(width * height)).convert("RGB")
    return Image.blend(small.resize((width, height)), grain, 0.1).convert(mode)


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def written(path: str, place: Place = Place.TEXT, **parts: str) -> WrittenImage:
    source = Source("content/articles/a.md", "![A quay](quay.jpg)")
    return WrittenImage(path, place, source, Location(source.path), **parts)


def original(root: Path, content: bytes, name: str = "quay.jpg") -> Original:
    """Return a file of `content/` as it is opened; nothing may be wrong with it."""
    path = root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    opened, problems = open_originals(root, [written(f"content/{name}")])
    assert problems == ()
    return opened[f"content/{name}"]
