"""Calls things later: what is written is saved a moment afterwards, and other things after some seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

SAVE_AFTER_MS = 250


class Soon:
    """Calls things a moment later, each at most once; so typing saves a few times a second at most."""

    def __init__(self, after_ms: int = SAVE_AFTER_MS) -> None:
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self._call)

    def __call__(self, call: Callable[[], None]) -> None:
        """Call this a moment later."""
        if call not in self._waiting:
            self._waiting.append(call)
        if not self._timer.isActive():
            self._timer.start()

    def _call(self) -> None:
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()


def call_after(seconds: float, call: Callable[[], None]) -> Callable[[], None]:
    """Call a function after some seconds, and return how to call that off."""
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(call)
    timer.start(round(seconds * 1000))
    return timer.stop
