"""Two moments in a window's life: it has been painted for the first time, and somebody closes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer


class FirstPaint(QObject):
    """Calls something once, as soon as the window has been painted."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window's first painting."""
        if self._then is not None and event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._then)
            self._then = None
        return False


class Closing(QObject):
    """Keeps the window open, once, when what is in it could not be saved; the page then says why.

    Args:
        save: saves, and returns whether that could be done.
        tell: shows why it could not.
    """

    def __init__(self, save: Callable[[], bool], tell: Callable[[], None]) -> None:
        super().__init__()
        self._save, self._tell, self._told = save, tell, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save as the window closes."""
        if event.type() != QEvent.Type.Close or self._told or self._save():
            return False
        self._told = True
        event.ignore()
        self._tell()
        return True
