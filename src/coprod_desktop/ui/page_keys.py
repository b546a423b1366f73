"""Keys that nothing on the page took: they lead along it, or it is said that they do nothing here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

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
        if thing.isVisible() and thing.isEnabled() and thing.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return stops[-1] if stops else None
