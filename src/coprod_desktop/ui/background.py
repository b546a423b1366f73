"""Work that takes longer than a moment, away from the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from coprod_desktop.domain.errors import CoprodError

Result = TypeVar("Result")
BEGIN_AFTER_MS = 30  # a page is drawn by then, and nobody notices
TURN_SECONDS = 0.001  # Python's own is five times as long; the papers took no longer for it


class _Messenger(QObject):
    """Lives on the window's thread for as long as the program, and hears there how each work went.

    One of its own for each work could be taken apart by the thread of that work, while the window's thread
    is still busy with it.
    """

    ended = Signal(object)  # what to call on the window's thread

    def __init__(self) -> None:
        super().__init__()
        self.ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _tell(self, tell: Callable[[], None]) -> None:
        tell()


@cache
def _messenger() -> _Messenger:
    return _Messenger()


def _tell(
    outcome: tuple[Any, BaseException | None],
    done: Callable[[Any], None],
    failed: Callable[[CoprodError], None],
) -> None:
    result, raised = outcome
    if raised is None:
        done(result)
    elif isinstance(raised, CoprodError):
        failed(raised)
    else:
        sys.excepthook(type(raised), raised, raised.__traceback__)


def run_in_background(
    op: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[CoprodError], None]
) -> None:
    """Do `op` on another thread, then call `done` or `failed` on the window's thread.

    It begins once the window has drawn itself, and lets the window in often: two threads of Python take
    turns, so a page that is being drawn waits for the work at each of its steps.

    Args:
        op: the work; touches no widget.
        done: gets what `op` returned.
        failed: gets the `CoprodError` that `op` raised. Anything else goes to the excepthook.
    """
    messenger = _messenger()

    def work_and_tell() -> None:
        messenger.ended.emit(partial(_tell, outcome_of(op), done, failed))

    sys.setswitchinterval(TURN_SECONDS)
    work = QRunnable.create(work_and_tell)
    QTimer.singleShot(BEGIN_AFTER_MS, messenger, lambda: QThreadPool.globalInstance().start(work))


def outcome_of(op: Callable[[], Result]) -> tuple[Result | None, BaseException | None]:
    """Return what the work returned, or what it raised, to be told in the window's thread."""
    try:
        return op(), None
    except BaseException as raised:  # noqa: BLE001 - see above
        return None, raised
