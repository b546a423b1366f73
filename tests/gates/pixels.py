"""Reads pixels: the colours of a picture, what changed between 2, and the contrast of 2 colours."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from PIL import Image, ImageChops
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget

_RUN = re.compile(rb"[^\0]+")
_RGB = 0xFFFFFF
_MANY = 1 << 16  # more colours than a page without photographs has


@cache
def contrast(one: int, other: int) -> float:
    """Return the contrast of 2 colours (0xRRGGBB) as WCAG measures it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: int) -> float:
    colour = QColor(rgb)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def picture_of(widget: QWidget, box: QRect | None = None) -> Image.Image:
    """Return how a widget, or a box of it, looks now."""
    if box is not None and not box.intersects(widget.rect()):
        return Image.new("RGB", (box.width(), box.height()))
    return _read(widget.grab(box) if box is not None else widget.grab())


def _read(pixmap: QPixmap) -> Image.Image:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    size, step = (image.width(), image.height()), image.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "BGRX", step)


def cut(picture: Image.Image, box: QRect) -> Image.Image:
    """Return a part of a picture; what lies outside the picture is black."""
    return picture.crop((box.left(), box.top(), box.left() + box.width(), box.top() + box.height()))


def colours_of(picture: Image.Image) -> dict[int, int]:
    """Return how many pixels there are of each colour, the most frequent first."""
    counted: Any = picture.getcolors(max(1, min(picture.width * picture.height, _MANY))) or []
    ordered = sorted(counted, reverse=True, key=lambda pair: pair[0])
    return {(rgb[0] << 16) | (rgb[1] << 8) | rgb[2]: count for count, rgb in ordered}


def changes(one: Image.Image, other: Image.Image) -> Counter[tuple[int, int]]:
    """Return how many pixels turned from each colour into each other."""
    mask = ImageChops.difference(one, other).convert("L").tobytes()
    before, after = _numbers(one), _numbers(other)
    found: Counter[tuple[int, int]] = Counter()
    for run in _RUN.finditer(mask):
        start, end = run.span()
        found.update(zip(before[start:end], after[start:end], strict=True))
    return found


def _numbers(picture: Image.Image) -> memoryview:
    return memoryview(picture.tobytes("raw", "BGRX")).cast("I")


def strong_changes(one: Image.Image, other: Image.Image, least: float) -> int:
    """Return how many pixels changed by at least this contrast."""
    return sum(
        count
        for (before, after), count in changes(one, other).items()
        if contrast(before & _RGB, after & _RGB) >= least
    )


def ink_box(picture: Image.Image) -> tuple[int, int, int, int] | None:
    """Return the box of everything that is not the ground (left, top, right, bottom); None when empty."""
    ground = next(iter(colours_of(picture)))
    plain = Image.new("RGB", picture.size, ((ground >> 16) & 255, (ground >> 8) & 255, ground & 255))
    return ImageChops.difference(picture, plain).getbbox()
