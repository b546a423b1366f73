"""Reads sentences aloud with a voice of this computer. Says plainly when there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from math import log
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.ui.speakable import letters_before
from coprod_desktop.ui.speech_service import Line, hangs, place_of_service

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

    from coprod_desktop.ui.coming_voice import ComingVoice

SLOWEST, FASTEST = 50, 200
ENGINE = "speechd" if sys.platform == "linux" else ""
"""The engine to ask for. Linux is asked by name: Qt falls back to one that only pretends to speak."""
_PATIENCE_MS, _LETTER_MS = 10_000, 250  # longer than any voice needs, at its own pace
_AGAIN_MS = 80


def _nothing(*_: int) -> None:
    """Tell nobody."""


class Speaker(QObject):
    """One voice. Speaks sentence by sentence, so that stopping is quick and what is said can be marked.

    Args:
        engine: the name of a speech engine; the platform's own when left out.
        told: called with the number of the sentence that begins, and with -1 when all is said or stopped.
        told_word: called with the sentence's number, and where in it the word stands that is said now.
            Only some engines know.
        stuck: called when a voice began and did not end, as it does without a sound card.
    """

    def __init__(
        self,
        told: Callable[[int], None] = _nothing,
        told_word: Callable[[int, int, int], None] = _nothing,
        stuck: Callable[[], None] = _nothing,
        engine: str = ENGINE,
    ) -> None:
        super().__init__()
        self._told, self._told_word, self._stuck, self._engine = told, told_word, stuck, engine
        self._voice: QTextToSpeech | None = None
        self._line: Line | None = None
        self.coming: ComingVoice | None = None
        self._sentences: tuple[str, ...] = ()
        self._number, self._due = -1, False
        self._percent = 100
        self._watch, self._again = QTimer(self), QTimer(self)
        for timer, call in ((self._watch, self._give_up), (self._again, self._make_sure)):
            timer.setSingleShot(True)
            timer.timeout.connect(call)
        self._again.setInterval(_AGAIN_MS)

    @property
    def has_voice(self) -> bool:
        """Whether this computer has a voice that works.

        One that came and does not work is made once more: its service may only just have been starting.
        """
        try:
            import PySide6.QtTextToSpeech  # noqa: F401
        except ImportError:  # the system lacks a library that sound needs
            return False
        return self._works() or (self._let_go() and self._works())

    def _works(self) -> bool:
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._let_go_where_its_service_ended()
        if self._voice is None and (self._never_comes() or self._service_hangs()):
            return False
        voice = self._ready()
        real = self._engine == "mock" or voice.engine() != "mock"
        return real and voice.state() != QTextToSpeech.State.Error and bool(voice.availableVoices())

    def _let_go(self) -> bool:
        """Let go of a voice that came and does not work, and make it come again; say if there was one."""
        if self._voice is None or self.coming is None:
            return False
        self._drop()
        self.warm_up()
        return True

    def _let_go_where_its_service_ended(self) -> None:
        if self._line is not None and self._line.is_cut:
            self._drop()

    def _drop(self) -> None:
        if self._voice is not None:
            self._voice.deleteLater()
        if self.coming is not None:
            self.coming.end()
        self._voice = self.coming = self._line = None

    def can_come(self) -> bool:
        """Return whether the voice can be made ahead. Touches no widget, and may take a moment.

        Only Linux was tried, and only there it takes so long.
        """
        try:
            import PySide6.QtTextToSpeech  # noqa: F401
        except ImportError:
            return False
        return self._engine == "speechd" and not hangs(place_of_service())

    def warm_up(self) -> None:
        """Have the voice made ahead of the first word, without a sound, while the window is looked at."""
        if self._voice is None and self.coming is None:
            from coprod_desktop.ui.coming_voice import ComingVoice

            self.coming = ComingVoice(self._engine)

    def _never_comes(self) -> bool:
        """Say whether a voice was on its way and is not there after all the time a service needs."""
        return self.coming is not None and self.coming.take() is None

    def _service_hangs(self) -> bool:
        return self.coming is None and self._engine == "speechd" and hangs(place_of_service())

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._number >= 0

    @property
    def at(self) -> int:
        """Which sentence is being said, from 0; -1 when none is."""
        return self._number

    def speak(self, sentences: Sequence[str], percent: int = 100, first: int = 0) -> None:
        """Say sentences, after stopping what is being said.

        Args:
            sentences: what to say.
            percent: how fast, from 50 (slow) to 200 (fast); 100 is the voice's own pace.
            first: the number of the sentence to begin with.
        """
        self._hush()
        self._ready()  # else one that came and is dead by now would be taken after this
        self._let_go_where_its_service_ended()
        self._percent = max(SLOWEST, min(percent, FASTEST))
        self._sentences = tuple(sentences)
        if self._is_busy():
            self._number, self._due = first, True
            self._watch.start(_PATIENCE_MS)
        else:
            self._say(first)

    def stop(self) -> None:
        """Stop at once."""
        if self.is_speaking:
            self._hush()
            self._told(-1)

    def _hush(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._watch.stop()
        if self._voice is not None and self.is_speaking:
            self._number, self._due = -1, False
            self._voice.stop(QTextToSpeech.BoundaryHint.Immediate)
            self._again.start()

    def _make_sure(self) -> None:
        """Stop once more what should be silent: speech-dispatcher misses a stop that comes too early."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._is_busy() and (self._due or not self.is_speaking):
            self._ready().stop(QTextToSpeech.BoundaryHint.Immediate)
            self._again.start()

    def _is_busy(self) -> bool:
        """Say whether the engine has not told yet that it has stopped: what is said now would be lost."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        return self._ready().state() == QTextToSpeech.State.Speaking

    def _give_up(self) -> None:
        self.stop()
        self._stuck()

    def _ready(self) -> QTextToSpeech:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._voice is None:
            came = self.coming.take() if self.coming is not None else None
            self._voice = came or (QTextToSpeech(self._engine, self) if self._engine else QTextToSpeech(self))
            if self._engine == "speechd":
                self._line = self.coming.line if came and self.coming else Line(place_of_service())
            self._voice.stateChanged.connect(self._follow)
            self._voice.sayingWord.connect(self._follow_word)
        return self._voice

    def _follow(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state == QTextToSpeech.State.Speaking:
            self._make_sure()  # on a busy computer it may begin long after it was stopped
        if not self.is_speaking:
            return
        if state == QTextToSpeech.State.Ready and not self._is_busy():  # else it is old news
            self._say(self._number if self._due else self._number + 1)
        elif state == QTextToSpeech.State.Error:
            self._give_up()

    def _follow_word(self, _word: str, _utterance: int, start: int, length: int) -> None:
        if self.is_speaking:
            said = self._sentences[self._number]
            self._told_word(self._number, letters_before(said, start), letters_before(said, start + length))

    def _say(self, number: int) -> None:
        self._due = False
        if number >= len(self._sentences):
            self._watch.stop()
            self._number = -1
            self._told(-1)
            return
        self._number = number
        sentence = self._sentences[number]
        self._watch.start(_PATIENCE_MS + len(sentence) * _LETTER_MS * 100 // self._percent)
        self._told(number)
        if self._number == number:  # whoever was told may have stopped it
            self._ready().setRate(rate_of(self._percent))
            self._ready().say(sentence)


def rate_of(percent: int) -> float:
    """Return Qt's rate, from -1 to 1, for a pace of 50 to 200 percent.

    Measured with espeak-ng through speech-dispatcher: 1 is nearly 3 times as fast, and -1 half as fast.
    """
    pace = percent / 100
    return log(pace, 3) if pace >= 1 else (pace - 1) * 2
