"""Watches what is pressed: Esc held for 3 seconds calls for help, and anything pressed is a sign of life."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

HOLD_MS = 3000
_DOWN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_SIGNS_OF_LIFE = (*_DOWN, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)


class KeyWatch(QObject):
    """Filters the events of the window's own handle: there they come by once, before anybody takes them.

    Esc stops reading aloud by a shortcut, which takes its key press away; the question whether a
    shortcut may have it still comes by here.

    Args:
        parent: lives as long as this.
        held: called once when Esc has been down for `hold_ms`.
        stirred: called when anything is pressed.
        hold_ms: how long Esc has to be down, in milliseconds.
    """

    def __init__(
        self, parent: QObject, held: Callable[[], None], stirred: Callable[[], None], hold_ms: int = HOLD_MS
    ) -> None:
        super().__init__(parent)
        self._stirred = stirred
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(hold_ms)
        self._timer.timeout.connect(held)

    @property
    def is_counting(self) -> bool:
        """Whether Esc is down."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at an event and let it pass."""
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._stirred()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            if kind in _DOWN and not self._timer.isActive():
                self._timer.start()
            elif kind == QEvent.Type.KeyRelease:
                self._timer.stop()
        elif kind == QEvent.Type.FocusOut:  # the release will be somebody else's to hear
            self._timer.stop()
        return False
