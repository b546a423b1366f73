"""A real voice, played many times in a row and cut short many times: a few on each run, 200 when asked for.

`COPROD_VOICE=1 pytest tests/speech/test_real_voice.py -s` takes 4 minutes, and says how long all of it took.
Where there is no voice that nobody hears, it plays the one of this computer, aloud.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.speech import Speaker
from tests.speech.own_voice import DoesNotStart, own_voice

ASKED = "COPROD_VOICE" in os.environ
PLAYS = 200 if ASKED else 20
SENTENCES = ("Who decides?", "We do.")


@pytest.fixture(scope="module", autouse=True)
def _voice() -> Iterator[None]:
    """A voice that nobody hears; or that of this computer, when somebody asks for it."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:  # a short path
        try:
            with own_voice(Path(folder)) as reached:
                for name, value in reached.items():
                    patch.setenv(name, value)
                yield
        except DoesNotStart as why:
            if not ASKED:
                pytest.skip(f"NOT CHECKED with a real voice. {why}")
            yield


def tell(words: str, took: list[float]) -> None:
    """Say on the terminal how long it took."""
    took.sort()
    sys.stdout.write(words.format(len(took), took[0], took[len(took) // 2], took[-1]) + "\n")


def test_that_plays_in_a_row_with_the_real_voice_have_no_fault(qtbot: QtBot) -> None:
    told: list[int] = []
    stuck: list[int] = []
    voice = Speaker(told.append, stuck=lambda: stuck.append(1))
    assert voice.has_voice
    took = []
    for _ in range(PLAYS):
        told.clear()
        begun = monotonic()
        voice.speak(SENTENCES, percent=200)
        qtbot.waitUntil(lambda: not voice.is_speaking, timeout=30_000)
        took.append(monotonic() - begun)
        assert told == [0, 1, -1]
    assert stuck == []
    tell("{0} plays took {1:.2f} s at least, {2:.2f} s half of the time and {3:.2f} s at most.", took)


def test_that_plays_cut_short_have_no_fault_and_stop_soon(qtbot: QtBot) -> None:
    told: list[int] = []
    stuck: list[int] = []
    voice = Speaker(told.append, stuck=lambda: stuck.append(1))
    assert voice.has_voice
    took = []
    for play in range(PLAYS):
        told.clear()
        voice.speak(SENTENCES, percent=100)
        QTimer.singleShot(20 * (play % 10), voice.stop)
        qtbot.waitUntil(lambda: told[-1:] == [-1], timeout=30_000)
        begun = monotonic()
        qtbot.waitUntil(lambda: not voice._is_busy(), timeout=30_000)
        took.append(monotonic() - begun)
    assert stuck == []
    tell("{0} stops took {1:.2f} s at least, {2:.2f} s half of the time and {3:.2f} s at most.", took)
