"""Reads sentences aloud with a voice of this computer. Says plainly when there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

SLOWEST, FASTEST = 50, 200
STUCK_MS = 30_000  # a voice without a sound card never says that it has finished


class Speaker(QObject):
    """One voice. Speaks sentence by sentence, so that stopping is quick and what is said can be marked.

    Args:
        engine: the name of a speech engine; the platform's own when left out.
        told: called with the number of the sentence that begins, and with -1 when all is said or stopped.
    """

    def __init__(self, told: Callable[[int], None] = lambda sentence: None, engine: str = "") -> None:
        super().__init__()
        self._told, self._engine = told, engine
        self._voice: QTextToSpeech | None = None
        self._waiting: list[str] = []
        self._number = -1
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.setInterval(STUCK_MS)
        self._watch.timeout.connect(self.stop)

    @property
    def has_voice(self) -> bool:
        """Whether this computer has a voice that works."""
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:  # the system lacks a library that sound needs
            return False
        voice = self._ready()
        return voice.state() != QTextToSpeech.State.Error and bool(voice.availableVoices())

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._number >= 0

    def speak(self, sentences: Sequence[str], percent: int = 100) -> None:
        """Say sentences, after stopping what is being said.

        Args:
            sentences: what to say.
            percent: how fast, from 50 (slow) to 200 (fast); 100 is the voice's own pace.
        """
        self.stop()
        voice = self._ready()
        pace = max(SLOWEST, min(percent, FASTEST)) / 100
        voice.setRate(pace - 1 if pace >= 1 else (pace - 1) * 2)
        self._waiting = list(sentences)
        self._next()

    def stop(self) -> None:
        """Stop at once."""
        self._watch.stop()
        self._waiting = []
        if self._voice is not None and self.is_speaking:
            self._number = -1
            self._voice.stop()
            self._told(-1)

    def _ready(self) -> QTextToSpeech:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._voice is None:
            self._voice = QTextToSpeech(self._engine, self) if self._engine else QTextToSpeech(self)
            self._voice.stateChanged.connect(self._follow)
        return self._voice

    def _follow(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if not self.is_speaking:
            return
        if state == QTextToSpeech.State.Ready:
            self._next()
        elif state == QTextToSpeech.State.Error:
            self.stop()

    def _next(self) -> None:
        if not self._waiting:
            self._watch.stop()
            self._number = -1
            self._told(-1)
            return
        self._number += 1
        self._watch.start()
        self._told(self._number)
        self._ready().say(self._waiting.pop(0))
