"""Keeps the guide's pictures small, with a mark of the words they show."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngImageFile, PngInfo
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

COLOURS = 64
MARK = "Words"


def mark_of(words: Sequence[str]) -> str:
    """Return a short mark that changes when the words do."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


def in_few_colours(picture: Image.Image) -> Image.Image:
    """Return the picture in the colours it has most of; each of those stays exactly as it was."""
    pixels = list(zip(*[iter(picture.convert("RGB").tobytes())] * 3, strict=True))
    counted = Counter(pixels)
    most = [colour for colour, _ in counted.most_common(COLOURS)]
    nearest = {colour: _nearest(colour, most) for colour in counted}
    few = Image.frombytes("P", picture.size, bytes(nearest[pixel] for pixel in pixels))
    few.putpalette([part for colour in most for part in colour])
    return few


def _nearest(colour: Sequence[int], most: Sequence[Sequence[int]]) -> int:
    apart = [sum((a - b) ** 2 for a, b in zip(one, colour, strict=True)) for one in most]
    return apart.index(min(apart))


def write_picture(picture: QImage, words: Sequence[str], path: Path) -> None:
    """Write a picture in few colours, with the mark of its words and nothing else about this laptop."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    with Image.open(BytesIO(buffer.data().data())) as whole:
        few = in_few_colours(whole)
    marks = PngInfo()
    marks.add_text(MARK, mark_of(words))
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, "PNG", optimize=True, pnginfo=marks)


def mark_in(path: Path) -> str:
    """Return the mark of the words a picture shows."""
    with Image.open(path) as picture:
        assert isinstance(picture, PngImageFile)
        return picture.text.get(MARK, "")
