"""Says a thing that just happened, without moving the focus."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

WAIT_MS = 200  # a screen reader drops what comes in the same moment as a new focus


class Announcer(QObject):
    """Speaks through the screen reader. `said` is what it has said so far, for tests."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self.said = window, list[str]()
        self._described: tuple[QWidget, str, str] | None = None
        self._page = 0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def announce(self, words: str) -> None:
        """Say these words soon, once."""
        page = self._page
        if words:
            QTimer.singleShot(WAIT_MS, self, lambda: self._speak(words, page))

    def turn_page(self) -> None:
        """Say nothing more that belongs to the last page, and leave none of it behind in the tree."""
        self._page += 1
        self._put_back()

    def _speak(self, words: str, page: int) -> None:
        if page != self._page:
            return
        self.said.append(words)
        event = QAccessibleAnnouncementEvent(self._window, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        if sys.platform == "linux":
            self._describe_focus(words)

    def _describe_focus(self, words: str) -> None:
        """Orca before 45.2 ignores announcements, but reads a new description of what has the focus.

        It would read the old one again too, so that comes back only when the focus has moved on.
        """
        widget = QApplication.focusWidget()
        if self._described is not None and self._described[0] is not widget:
            self._put_back()
        if widget is not None:
            before = self._described[1] if self._described else widget.accessibleDescription()
            self._described = (widget, before, words)
            widget.setAccessibleDescription(words)

    def _put_back(self) -> None:
        described, self._described = self._described, None
        if described is not None and isValid(described[0]):
            widget, before, words = described
            if widget.accessibleDescription() == words:
                widget.setAccessibleDescription(before)

    def _follow_focus(self) -> None:
        if self._described is not None:
            QTimer.singleShot(WAIT_MS, self, self._put_back)
