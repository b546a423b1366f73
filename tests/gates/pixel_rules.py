"""Pixels: text at 7 to 1, and a focus ring that is always there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QRadioButton, QWidget

from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.choices import RadioChoice, TickChoice
from coprod_desktop.ui.inputs import InputFrame
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import em
from tests.gates.measure import TYPED, Finding, box_of, name_of, settle, sheet_of, shown

TEXT, EDGE = 7.0, 3.0
_INK = 6  # pixels of one colour that make it a colour of the text, not a blur at its rim
_RING = 2 * 0.9  # pixels of ring for each pixel of edge, less a little for round corners


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


def pixel_findings(window: QWidget) -> list[Finding]:
    """Return text that is too faint and focus that does not show."""
    return [*_faint(window), *_no_ring(window)]


def _pixels(picture: QPixmap) -> list[int]:
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [pixel & 0xFFFFFF for pixel in memoryview(image.constBits()).cast("B").cast("I")]


def _faint(window: QWidget) -> Iterator[Finding]:
    sheet = sheet_of(window)
    for widget in shown(window):
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if not words.strip() or not widget.isEnabled():
            continue
        colours = Counter(_pixels(sheet.grab(_words_box(widget, sheet))))
        if not colours:
            continue
        ground = colours.most_common(1)[0][0]
        best = max(contrast(ground, ink) for ink, count in colours.items() if count >= _INK)
        if best < TEXT:
            yield Finding("contrast", name_of(widget), f"{best:.2f}")


def _words_box(widget: QWidget, sheet: QWidget) -> QRect:
    """Return the box of a widget's words, without its border, mark and picture, which may be stronger."""
    box = box_of(widget, sheet)
    beside = widget.beside() if isinstance(widget, TextLabel | PressButton | RadioChoice | TickChoice) else 0
    if not isinstance(widget, QAbstractButton):
        return box.adjusted(beside, 0, 0, 0)
    mark = em(3) if isinstance(widget, QRadioButton | QCheckBox) else 0
    return box.adjusted(10 + mark + beside, 10, -10, -10)


def _no_ring(window: QWidget) -> Iterator[Finding]:
    sheet = sheet_of(window)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    stops = [w for w in shown(window) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and sheet.isAncestorOf(w)]
    for stop in stops:
        if len(stops) < 2:
            return
        ringed = stop.parentWidget() if isinstance(stop.parentWidget(), InputFrame) else stop
        assert ringed is not None
        box = box_of(ringed, sheet).adjusted(-2, -2, 2, 2)
        next(other for other in stops if other is not stop).setFocus()
        settle()
        without = _pixels(sheet.grab(box))
        stop.setFocus()
        settle()
        with_ring = _pixels(sheet.grab(box))
        changed = sum(contrast(a, b) >= EDGE for a, b in zip(without, with_ring, strict=True) if a != b)
        need = int(2 * (ringed.width() + ringed.height()) * _RING)
        if changed < need:
            yield Finding("focus-ring", name_of(stop), f"{changed} pixels of {need}")
        if not _in_sight(stop):
            yield Finding("focus-out-of-sight", name_of(stop))


def _in_sight(widget: QWidget) -> bool:
    seen = widget.visibleRegion().boundingRect()
    return seen.height() >= min(widget.height(), widget.window().height() - 2) - 1 or isinstance(
        widget, TYPED
    )
