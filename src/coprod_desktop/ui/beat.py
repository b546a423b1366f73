"""A slow beat, so that the program notices a quiet time, and that the laptop slept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2000
_CLOCK = getattr(time, "CLOCK_BOOTTIME", None)


def seconds() -> float:
    """Return seconds that only go forward, and that count while the laptop sleeps.

    Linux has a clock of its own for that: its usual one stands still in sleep. Those of Windows and
    macOS go on.
    """
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)


def beat(parent: QObject, call: Callable[[float], None], clock: Callable[[], float] = seconds) -> QTimer:
    """Call a function every 2 seconds with the time, for as long as the parent lives."""
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
    timer.timeout.connect(lambda: call(clock()))
    timer.start(BEAT_MS)
    return timer
