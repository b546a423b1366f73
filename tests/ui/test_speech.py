"""Reading aloud, with an engine that makes no sound."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.speech import Speaker, rate_of

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


def test_that_200_plays_in_a_row_have_no_fault(
    told: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_desktop.ui.speech.rate_of", lambda percent: 1.0)  # as fast as it goes
    stuck: list[int] = []
    speaker = Speaker(told.append, stuck=lambda: stuck.append(1), engine="mock")
    for _ in range(200):
        told.clear()
        speaker.speak(("Yes.",))
        qtbot.waitUntil(lambda: not speaker.is_speaking)
        assert told == [0, -1]
    assert stuck == []


def test_that_200_plays_cut_short_by_the_next_do_no_harm(
    speaker: Speaker, told: list[int], qtbot: QtBot
) -> None:
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


def test_that_reading_begins_where_it_is_asked_to(speaker: Speaker, told: list[int], qtbot: QtBot) -> None:
    speaker.speak(SENTENCES, 200, 1)
    assert speaker.at == 1
    qtbot.waitUntil(lambda: not speaker.is_speaking)
    assert told == [1, -1]
    assert speaker.at == -1


def test_that_each_word_is_told_with_its_place_in_letters(qtbot: QtBot) -> None:
    words: list[tuple[int, int, int]] = []
    speaker = Speaker(told_word=lambda *word: words.append(word), engine="mock")
    speaker.speak(("Hello 👍 you.", "Bye."))
    qtbot.waitUntil(lambda: not speaker.is_speaking)
    assert words == [(0, 0, 5), (0, 8, 11), (1, 0, 3)]


def test_that_stopping_as_a_sentence_begins_says_nothing_of_it(qtbot: QtBot) -> None:
    told: list[int] = []

    def stop(sentence: int) -> None:
        told.append(sentence)
        voice.stop()

    voice = Speaker(stop, engine="mock")
    voice.speak(SENTENCES)
    assert told == [0, -1]
    assert voice._voice is not None
    assert voice._voice.state() == QTextToSpeech.State.Ready


def test_that_no_voice_at_all_or_a_pretended_one_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    speaker = Speaker(engine="mock")
    assert speaker.has_voice
    speaker._engine = ""
    assert not speaker.has_voice, "Qt fell back to the engine that only pretends"


@pytest.mark.parametrize(("percent", "rate"), [(50, -1), (75, -0.5), (100, 0), (150, 0.37), (200, 0.63)])
def test_that_a_pace_becomes_a_rate_of_qts(percent: int, rate: float) -> None:
    assert rate_of(percent) == pytest.approx(rate, abs=0.01)


class LateVoice(QObject):
    """A voice like speech-dispatcher's: it tells only a moment later that it has stopped."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__()
        self.now, self.said, self.stops = QTextToSpeech.State.Ready, list[str](), 0
        self.speaker = speaker
        speaker._voice = self  # type: ignore[assignment]

    def state(self) -> QTextToSpeech.State:
        """Return what it told last."""
        return self.now

    def setRate(self, rate: float) -> None:
        """Take a pace."""

    def say(self, words: str) -> None:
        """Begin to speak."""
        self.said.append(words)
        self.now = QTextToSpeech.State.Speaking

    def stop(self, how: QTextToSpeech.BoundaryHint) -> None:
        """Be asked to stop."""
        self.stops += 1

    def tell(self, state: QTextToSpeech.State) -> None:
        """Tell what it does now."""
        self.now = state
        self.speaker._follow(state)


def test_that_a_voice_that_is_late_to_stop_loses_no_sentence(told: list[int], qtbot: QtBot) -> None:
    speaker = Speaker(told.append)
    voice = LateVoice(speaker)
    speaker.speak(SENTENCES)
    speaker.speak(SENTENCES, 75)
    assert (voice.said, speaker.at) == ([SENTENCES[0]], 0)
    voice.tell(QTextToSpeech.State.Ready)
    assert voice.said == [SENTENCES[0]] * 2, "the sentence is said anew once it is quiet"
    voice.tell(QTextToSpeech.State.Ready)
    voice.tell(QTextToSpeech.State.Ready)
    assert (voice.said[2:], told) == ([SENTENCES[1]], [0, 0, 1, -1])


def test_that_a_voice_that_misses_a_stop_is_stopped_again(told: list[int], qtbot: QtBot) -> None:
    speaker = Speaker(told.append)
    voice = LateVoice(speaker)
    speaker.speak(SENTENCES)
    speaker.stop()
    qtbot.waitUntil(lambda: voice.stops > 2)
    voice.tell(QTextToSpeech.State.Ready)
    qtbot.waitUntil(lambda: not speaker._again.isActive())
    assert (voice.said, told) == ([SENTENCES[0]], [0, -1])


def test_that_a_voice_that_begins_long_after_it_was_stopped_is_stopped_again(
    told: list[int], qtbot: QtBot
) -> None:
    speaker = Speaker(told.append)
    voice = LateVoice(speaker)
    speaker.speak(SENTENCES)
    voice.now = QTextToSpeech.State.Ready  # it has not told yet that it begins
    speaker.stop()
    qtbot.waitUntil(lambda: not speaker._again.isActive())
    before = voice.stops
    voice.tell(QTextToSpeech.State.Speaking)
    assert voice.stops == before + 1
    voice.tell(QTextToSpeech.State.Ready)
    speaker.speak(SENTENCES)
    voice.tell(QTextToSpeech.State.Speaking)
    assert voice.stops == before + 1, "what is meant to be said is not stopped"


def test_that_a_voice_with_a_fault_stops_and_says_so(told: list[int]) -> None:
    stuck: list[int] = []
    speaker = Speaker(told.append, stuck=lambda: stuck.append(1))
    voice = LateVoice(speaker)
    speaker.speak(SENTENCES)
    voice.tell(QTextToSpeech.State.Error)
    assert (told, stuck) == ([0, -1], [1])
    assert not speaker.is_speaking
    speaker.stop()
    assert told == [0, -1]


def test_that_a_system_without_sound_has_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert not Speaker(engine="mock").has_voice
