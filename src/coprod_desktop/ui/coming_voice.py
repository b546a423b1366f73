"""A voice that is made in a thread of its own, so that nobody waits for it at the first word.

speech-dispatcher lists some thousand voices to each program that comes, which takes seconds. Python holds its
lock while it waits in a constructor, so a thread of Python's would stop the window all the same. This one is
Qt's own: the engine is chosen by a call that Qt posts to it, without Python.
"""

from __future__ import annotations

import atexit
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QObject, Qt, QThread, Slot

from coprod_desktop.ui.speech_service import Line, place_of_service

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_PATIENCE_SECONDS = 10.0  # longer than any service takes that is well
_ENDING_MS = 3000
_kept: set[QThread] = set()  # a thread must not be let go while it runs


@atexit.register
def _let_none_run() -> None:
    # Python lets go of everything at its end, and Qt ends the program hard when one of its threads runs then.
    for thread in _kept:
        thread.quit()
        if not thread.wait(_ENDING_MS):
            thread.terminate()
            thread.wait()


class _Bringer(QObject):
    """Hands the voice over to the window's thread, from the thread it was made in."""

    def __init__(self, voice: QTextToSpeech, to: QThread) -> None:
        super().__init__()
        self._voice, self._to, self.brought = voice, to, Event()
        self.line: Line | None = None

    @Slot()
    def bring(self) -> None:
        """Move the voice; only the thread it is in can do that."""
        self.line = Line(place_of_service())
        self._voice.moveToThread(self._to)
        self.brought.set()


class ComingVoice:
    """A voice on its way. Making it is silent: nothing is said before somebody asks.

    What an engine tells comes through the thread it was made in, so this thread lives as long as the program.

    Args:
        engine: the name of the speech engine.
    """

    def __init__(self, engine: str) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._voice, self._thread = QTextToSpeech("mock"), QThread()
        self._bringer = _Bringer(self._voice, self._voice.thread())
        for thing in (self._voice, self._bringer):
            thing.moveToThread(self._thread)
        _kept.add(self._thread)
        self._thread.start()
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(self._voice, "setEngine", queued, Q_ARG(str, engine))
        QMetaObject.invokeMethod(self._bringer, "bring", queued)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    @property
    def is_there(self) -> bool:
        """Whether nobody would have to wait for it."""
        return self._bringer.brought.is_set()

    @property
    def line(self) -> Line | None:
        """A line to the service the voice comes from, once it is there."""
        return self._bringer.line

    def take(self, seconds: float = _PATIENCE_SECONDS) -> QTextToSpeech | None:
        """Return the voice, after waiting for it where it has to be; None when it does not come.

        Args:
            seconds: how long to wait.
        """
        return self._voice if self._bringer.brought.wait(seconds) else None

    def end(self) -> None:
        """Let the thread go; the voice says nothing more."""
        self._thread.quit()
        if self._thread.wait(_ENDING_MS):
            _kept.discard(self._thread)
