"""Says a thing that just happened, without moving the focus."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

WAIT_MS = 200  # a screen reader drops what comes in the same moment as a new focus


class Announcer(QObject):
    """Speaks through the screen reader. `said` is what it has said so far, for tests."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self.said = window, list[str]()
        self._described: tuple[QWidget, str] | None = None

    def announce(self, words: str) -> None:
        """Say these words soon, once."""
        if words:
            QTimer.singleShot(WAIT_MS, self, lambda: self._speak(words))

    def _speak(self, words: str) -> None:
        self.said.append(words)
        event = QAccessibleAnnouncementEvent(self._window, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        if sys.platform == "linux":
            self._describe_focus(words)

    def _describe_focus(self, words: str) -> None:
        """Orca before 45.2 ignores announcements, but reads a new description of what has the focus."""
        widget = QApplication.focusWidget()
        if widget is not None:
            before = widget.accessibleDescription()
            widget.setAccessibleDescription(words)
            widget.setAccessibleDescription(before)
