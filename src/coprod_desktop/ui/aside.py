"""A look aside, at help or comfort: who comes back is at the very thing they left."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.presenters.screen import Screen


class Aside:
    """Keeps where on a page somebody was while they look at something else.

    Args:
        page: what holds the page's own things; a button of the frame is no place to come back to.
    """

    def __init__(self, page: QWidget) -> None:
        self._page, self._key, self._id = page, "", ""

    def note(self, screen: Screen, before: Screen | None) -> None:
        """Keep where somebody is, if this new screen is one to look aside at."""
        if screen.aside and before is not None and not before.aside:
            focused = QApplication.focusWidget()
            inside = focused is not None and self._page.isAncestorOf(focused)
            self._key, self._id = before.key, focused.objectName() if focused is not None and inside else ""

    def left_at(self, screen: Screen) -> str:
        """Return the id of what they left on this page, once; nothing when they come from elsewhere."""
        if screen.aside:
            return ""
        key, id = self._key, self._id
        self._key = self._id = ""
        return id if key == screen.key else ""


def write_on(box: QWidget | None) -> None:
    """Put the caret after what is written, so that somebody who comes back to a box can go on writing.

    Afterwards: a screen reader says nothing of a box whose caret moves as it takes the focus.
    """
    if isinstance(box, QLineEdit):
        QTimer.singleShot(0, box, lambda: box.end(False))
    elif isinstance(box, QPlainTextEdit):
        QTimer.singleShot(0, box, lambda: box.moveCursor(QTextCursor.MoveOperation.End))
