"""Look through drawings (SVG) before they are copied: they are programs as much as images.

In an <img> a browser runs no script of a drawing and loads nothing for it, but everybody can
open the file itself. So what could act, or ask another site for something, isn't let through.
"""

import re
from xml.parsers import expat

_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ACTIVE = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler"}
)
_LINKS = frozenset({"href", "src"})
_EMBEDDED = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);", re.IGNORECASE)
# Everything that CSS can load; a backslash may write any letter.
_LOADING = re.compile(
    r"url\(\s*+[\"']?+\s*+(?!#|data:image/(?:png|jpeg))|@import|\\", re.IGNORECASE
)
_SCRIPT = re.compile(r"(?:java|vb)script\s*:", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d*\.?\d+)\s*(px|pt|pc|mm|cm|in)?\s*")
# Source: CSS Values 4, section 6.2: pixels in a unit.
_PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>]*>|\s)*+<svg[\s>]",
    re.DOTALL | re.IGNORECASE,
)


class DrawingError(Exception):
    """Why a drawing can't be used, as the end of a sentence that begins with "this drawing"."""


class UnsafeDrawingError(DrawingError):
    """What a drawing does that it mustn't."""


def is_drawing(content: bytes) -> bool:
    """Whether a file begins as a drawing."""
    return bool(_START.match(content[:65536]))


def drawing_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a drawing, in CSS pixels.

    Raises:
        UnsafeDrawingError: it holds what could act or load something.
        DrawingError: it isn't well-formed, or doesn't say how large it is.

    """
    reader = _Reader()
    try:
        reader.read(content)
    except expat.ExpatError as error:
        raise DrawingError(f"is damaged in its line {error.lineno}") from error
    width, height = reader.size
    if not (width >= 1 and height >= 1):
        raise DrawingError("doesn't say how large it is: its <svg> has no viewBox")
    return round(width), round(height)


class _Reader:
    def __init__(self) -> None:
        self.size = (0.0, 0.0)
        self._depth = 0
        self._style: list[str] | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.buffer_text = True

    def read(self, content: bytes) -> None:
        self._parser.Parse(content, True)

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        if self._depth == 0:
            if namespace not in (_NAMESPACE, ""):
                raise DrawingError("isn't SVG")
            if not namespace:
                raise DrawingError(f'doesn\'t name its language: <svg xmlns="{_NAMESPACE}">')
            self.size = _size(attributes)
        self._depth += 1
        if name.lower() in _ACTIVE or "xhtml" in namespace:
            raise UnsafeDrawingError(f"holds <{name}>, in line {self._parser.CurrentLineNumber}")
        if name.lower() == "style" and self._style is None:
            self._style = []
        for key, value in attributes.items():
            namespace, _, name = key.rpartition(" ")
            # What drawing programs note for themselves (their own namespaces) does nothing.
            if namespace in ("", _XLINK, _XML):
                self._attribute(name.lower(), value)

    def _attribute(self, name: str, value: str) -> None:
        line = self._parser.CurrentLineNumber
        if name == "base":
            raise UnsafeDrawingError(f"links to another file, in line {line}")
        if name.startswith("on"):
            raise UnsafeDrawingError(f"runs a script ({name}), in line {line}")
        if _SCRIPT.search(re.sub(r"\s", "", value)):
            raise UnsafeDrawingError(f"runs a script, in line {line}")
        if name in _LINKS and not value.lstrip().startswith("#") and not _EMBEDDED.match(value):
            raise UnsafeDrawingError(f"links to another file, in line {line}")
        if name == "attributename" and value.rpartition(":")[2].strip().lower() in _LINKS:
            raise UnsafeDrawingError(f"changes a link, in line {line}")
        if name not in _LINKS and _LOADING.search(value):
            raise UnsafeDrawingError(f"loads another file, in line {line}")

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _close(self, tag: str) -> None:
        if tag.rpartition(" ")[2].lower() == "style" and self._style is not None:
            if _LOADING.search("".join(self._style)):
                line = self._parser.CurrentLineNumber
                raise UnsafeDrawingError(f"loads another file, in line {line}")
            self._style = None

    def _entity(self, *_: object) -> None:
        raise UnsafeDrawingError("declares entities of its own")

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            raise UnsafeDrawingError("loads a stylesheet")


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    sides = [_LENGTH.fullmatch(attributes.get(side, "")) for side in ("width", "height")]
    if all(sides):
        width, height = (float(s[1]) * _PIXELS[s[2] or ""] for s in sides if s)
        return width, height
    numbers = re.findall(r"[-+]?\d*\.?\d+", attributes.get("viewBox", ""))
    return (float(numbers[2]), float(numbers[3])) if len(numbers) == 4 else (0.0, 0.0)
