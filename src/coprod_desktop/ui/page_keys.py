"""Keys that nothing on the page took: they lead along it or into its box, or are said to do nothing here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.inputs import LineInput, TextInput
from coprod_desktop.ui.tab_order import in_reading_order

_ALONG = {Qt.Key.Key_Down, Qt.Key.Key_Up}
DO_NOTHING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
}


def leads_along(key: int) -> bool:
    """Return whether a key goes from thing to thing now. Without a screen reader it scrolls."""
    return key in _ALONG and QAccessible.isActive()


def last_of(page: QWidget) -> QWidget | None:
    """Return the last thing on a page that Tab comes to; None where there is none."""
    stops = [
        thing
        for thing in in_reading_order(page)
        if _is_open(thing) and thing.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return stops[-1] if stops else None


def write_in_only_box(page: QWidget, key: QKeyEvent) -> bool:
    """Write a letter in the one box of a page, for somebody who writes without going there; say if it was."""
    plain = key.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
    boxes = [
        one for one in in_reading_order(page) if isinstance(one, LineInput | TextInput) and _is_open(one)
    ]
    if not plain or not key.text().isprintable() or not key.text().strip() or len(boxes) != 1:
        return False
    boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    boxes[0].keyPressEvent(key)
    return True


def _is_open(thing: QWidget) -> bool:
    return thing.isVisible() and thing.isEnabled()
