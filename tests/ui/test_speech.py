"""Reading aloud, with an engine that makes no sound."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.speech import Speaker

SENTENCES = ("What do we want to make?", "Write it here.")


@pytest.fixture
def told() -> list[int]:
    """Return the numbers of the sentences the voice began, and -1 where it ended."""
    return []


@pytest.fixture
def speaker(told: list[int]) -> Speaker:
    """Return a voice without a sound."""
    return Speaker(told.append, engine="mock")


def test_that_each_sentence_is_said_once_and_in_order(
    speaker: Speaker, told: list[int], qtbot: QtBot
) -> None:
    assert speaker.has_voice
    speaker.speak(SENTENCES)
    assert speaker.is_speaking
    qtbot.waitUntil(lambda: not speaker.is_speaking)
    assert told == [0, 1, -1]


def test_that_stopping_stops_at_once(speaker: Speaker, told: list[int], qtbot: QtBot) -> None:
    speaker.speak(["A long sentence with many words in it to say."] * 3, percent=50)
    speaker.stop()
    assert not speaker.is_speaking
    qtbot.wait(50)
    assert told == [0, -1]
    speaker.stop()
    assert told == [0, -1]


def test_that_200_plays_in_a_row_do_no_harm(speaker: Speaker, told: list[int], qtbot: QtBot) -> None:
    for play in range(200):
        speaker.speak(SENTENCES, percent=50 + play)
    qtbot.waitUntil(lambda: not speaker.is_speaking)
    assert told.count(0) == 200
    assert told[-2:] == [1, -1]


def test_that_saying_nothing_ends_at_once(speaker: Speaker, told: list[int]) -> None:
    speaker.speak(())
    assert told == [-1]


def test_that_a_voice_that_never_ends_is_stopped(
    speaker: Speaker, told: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaker.speak(["Some words to say."])
    speaker._watch.timeout.emit()
    assert not speaker.is_speaking
    assert told[-1] == -1


def test_that_a_system_without_sound_has_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert not Speaker(engine="mock").has_voice
