"""Pixels: words at 7 to 1, edges and marks at 3 to 1, a ring always there, words where lines begin."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from coprod_desktop.presenters.screen import Weight
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.choices import RadioChoice, TickChoice
from coprod_desktop.ui.inputs import InputFrame
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import INSET, em
from tests.gates.measure import TYPED, Finding, box_of, controls, name_of, sheet_of, shown
from tests.gates.pixels import colours_of, contrast, cut, ink_box, picture_of, strong_changes

TEXT, EDGE = 7.0, 3.0
_INK = 6  # pixels of one colour that make it a colour of the text, not a blur at its rim
_RING = 2 * 0.9  # pixels of ring for each pixel of edge, less a little for round corners
_RIM = 12  # pixels from a control's side in which its edge has to be
_BEARING = 0.25  # em: a letter may stand this far from where its line begins


def pixel_findings(window: QWidget) -> list[Finding]:
    """Return what is too faint, focus that does not show, and words on the wrong side."""
    sheet = sheet_of(window)
    picture = picture_of(sheet)
    return [
        *_faint(window, sheet, picture),
        *_faint_edges(window, sheet, picture),
        *_faint_marks(window, sheet, picture),
        *_wrong_side(window, sheet, picture),
        *_no_ring(window, sheet),
    ]


def _faint(window: QWidget, sheet: QWidget, picture: Image.Image) -> Iterator[Finding]:
    for widget in shown(window):
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if not words.strip() or not widget.isEnabled():
            continue
        box = _words_box(widget, sheet)
        if box.isEmpty():
            continue
        colours = colours_of(cut(picture, box))
        ground = next(iter(colours))
        best = max(contrast(ground, ink) for ink, count in colours.items() if count >= _INK)
        if best < TEXT:
            yield Finding("contrast", name_of(widget), f"{best:.2f}")


def _words_box(widget: QWidget, sheet: QWidget) -> QRect:
    """Return the box of a widget's words, without its border, mark and picture, which may be stronger."""
    box, beside = box_of(widget, sheet), 0
    if isinstance(widget, TextLabel | PressButton | RadioChoice | TickChoice):
        beside = widget.beside()
    if isinstance(widget, QRadioButton | QCheckBox):
        beside += em(2.6)  # past the sign of the choice, before the first letter
    before, after = (0, beside) if widget.isRightToLeft() else (beside, 0)
    rim = 10 if isinstance(widget, QAbstractButton) else 0
    return box.adjusted(rim + before, rim, -rim - after, -rim)


def _faint_edges(window: QWidget, sheet: QWidget, picture: Image.Image) -> Iterator[Finding]:
    """A control without underlined words shows where it is: its rim stands out from the page beside it."""
    for widget in controls(window):
        if isinstance(widget, PressButton) and widget.weight is Weight.QUIET:
            continue
        edged = _framed(widget)
        box = box_of(edged, sheet)
        rim = colours_of(cut(picture, QRect(box.left(), box.center().y(), _RIM, 1)))
        best = max((contrast(one, other) for one, other in combinations(rim, 2)), default=1.0)
        if best < EDGE:
            yield Finding("edge", name_of(widget), f"{best:.2f}")


def _faint_marks(window: QWidget, sheet: QWidget, picture: Image.Image) -> Iterator[Finding]:
    """The sign of a choice, chosen or not, stands out from its card."""
    for widget in shown(window):
        if isinstance(widget, QRadioButton | QCheckBox):
            box, wide = box_of(widget, sheet), INSET + em(2.3) + 2 - _RIM
            left = box.left() + box.width() - _RIM - wide if widget.isRightToLeft() else box.left() + _RIM
            colours = colours_of(cut(picture, QRect(left, box.top() + _RIM, wide, box.height() - 2 * _RIM)))
            many = [colour for colour, count in colours.items() if count >= _INK]
            best = max((contrast(one, other) for one, other in combinations(many, 2)), default=1.0)
            if best < EDGE:
                yield Finding("mark", name_of(widget), f"{best:.2f}")


def _wrong_side(window: QWidget, sheet: QWidget, picture: Image.Image) -> Iterator[Finding]:
    """Words begin on the side where the language's lines begin."""
    for widget in shown(window):
        if type(widget) is not TextLabel or not widget.text().strip():
            continue
        words = _words_box(widget, sheet)
        box = ink_box(cut(picture, words))
        if box is None:
            continue
        air = words.width() - box[2] if widget.isRightToLeft() else box[0]
        if air > INSET + em(_BEARING):
            yield Finding("side", name_of(widget), f"{air} pixels from where lines begin")


def _no_ring(window: QWidget, sheet: QWidget) -> Iterator[Finding]:
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    stops = [w for w in shown(window) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and sheet.isAncestorOf(w)]
    if len(stops) < 2:
        return
    _focus(stops[-1])
    elsewhere = picture_of(sheet)
    for place, stop in enumerate(stops):
        ringed = _framed(stop)
        box = box_of(ringed, sheet).adjusted(-2, -2, 2, 2)
        _focus(stop)
        with_ring = picture_of(sheet, box)
        in_sight = wholly_in_sight(stop)
        if place == len(stops) - 1:
            _focus(stops[0])
            elsewhere = picture_of(sheet)
        changed = strong_changes(cut(elsewhere, box), with_ring, EDGE)
        need = int(2 * (ringed.width() + ringed.height()) * _RING)
        if changed < need:
            yield Finding("focus-ring", name_of(stop), f"{changed} pixels of {need}")
        if not in_sight:
            yield Finding("focus-in-sight", name_of(stop))


def _framed(widget: QWidget) -> QWidget:
    """Return what draws a control's edge and ring: the frame round a box to write in, or the control."""
    around = widget.parentWidget()
    return around if isinstance(around, InputFrame) else widget


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()


def wholly_in_sight(widget: QWidget) -> bool:
    """Say whether all of a widget can be seen, or as much as the window holds; of a tall box, its caret."""
    if isinstance(widget, QPlainTextEdit):
        return widget.viewport().visibleRegion().boundingRect().contains(widget.cursorRect().center())
    seen = widget.visibleRegion().boundingRect()
    room = widget.window().height() - 2
    tall = min(widget.height(), room if not isinstance(widget, TYPED) else room // 2)
    return seen.height() >= tall - 1 and seen.width() >= min(widget.width(), widget.window().width()) - 20
