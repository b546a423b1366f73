"""Who comes back to a page, by Back or from a look at help or comfort, is at the very thing they left."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.focus import focus_in


class WayBack:
    """Keeps where on each page somebody was when they left it.

    Args:
        page: what holds the page's own things; a button of the frame is no place to come back to.
    """

    def __init__(self, page: QWidget) -> None:
        self._page, self._left, self._looked_from = page, dict[str, str](), list[str]()

    def note(self, screen: Screen, before: Screen | None) -> None:
        """Keep where somebody is, if this is another page than the one before."""
        if before is None or screen.key == before.key:
            return
        focused = focus_in(self._page.window())
        inside = focused is not None and self._page.isAncestorOf(focused)
        self._left[before.key] = focused.objectName() if focused is not None and inside else ""
        if screen.aside and screen.key not in self._looked_from:
            self._looked_from.append(before.key)

    def left_at(self, screen: Screen, *, back: bool) -> str:
        """Return the id of what they left on this page, once; nothing when they come from elsewhere.

        Args:
            screen: the page they come to.
            back: whether they come by Back. From a look aside every button leads back.
        """
        looked = screen.key in self._looked_from
        if looked:
            del self._looked_from[self._looked_from.index(screen.key) :]
        elif not screen.aside:
            self._looked_from.clear()
        left = self._left.pop(screen.key, "")
        return left if back or looked else ""


def write_on(box: QWidget | None) -> None:
    """Put the caret after what is written, so that somebody who comes back to a box can go on writing.

    Afterwards: a screen reader says nothing of a box whose caret moves as it takes the focus.
    """
    if isinstance(box, QLineEdit):
        QTimer.singleShot(0, box, lambda: box.end(False))
    elif isinstance(box, QPlainTextEdit):
        QTimer.singleShot(0, box, lambda: box.moveCursor(QTextCursor.MoveOperation.End))
