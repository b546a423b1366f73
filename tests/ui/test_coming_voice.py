"""The voice is made ahead of the first word: silently, and without stopping the window."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.coming_voice import ComingVoice
from coprod_desktop.ui.speech import Speaker

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="this service is one of Linux")
VOICES = ("249-Anna\ten-US\tnone", "249-Ben\ten-GB\tnone", "249-Cy\tC\tnone", "249 OK VOICE LIST SENT")
"""One for each language a computer that runs tests may be set to."""


class Service:
    """A speech service of our own. It writes down what it is asked, and may keep others waiting."""

    def __init__(self, place: Path) -> None:
        self.asked, self.may_answer, self._place = list[str](), Event(), place
        self._lines: list[socket.socket] = []
        self._line = socket.socket(socket.AF_UNIX)
        self._line.bind(str(place))
        self._line.listen(3)
        self._serving = Thread(target=self._serve, daemon=True)
        self._serving.start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._line.accept()
            except OSError:
                return
            self._lines.append(line)
            Thread(target=self._answer, args=(line,), daemon=True).start()

    def _answer(self, line: socket.socket) -> None:
        with suppress(OSError), line, line.makefile("rw", newline="") as talk:
            for asked in talk:
                self.asked.append(asked.strip())
                answer = ["200 OK"]
                if asked.startswith("LIST OUTPUT_MODULES"):
                    answer = ["250-only-one", "250 OK MODULES LISTED"]
                elif asked.startswith("LIST"):
                    self.may_answer.wait(60)
                    answer = list(VOICES)
                talk.write("".join(f"{one}\r\n" for one in answer))
                talk.flush()

    def close(self) -> None:
        """Take nobody in any more."""
        self.may_answer.set()
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)  # to close it alone does not end the wait for the next one
        self._line.close()
        self._serving.join()

    def end(self) -> None:
        """End as a service does: whoever talks to it is cut off, also who was taken in last."""
        self.close()
        for line in self._lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        self._place.unlink()


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Service]:
    monkeypatch.chdir(tmp_path)  # a socket's path is short
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:s")
    service = Service(Path("s"))
    yield service
    service.close()


@pytest.fixture
def warmed(qapp: object) -> Iterator[Callable[..., Speaker]]:
    """Return how to get a speaker whose voice is on its way."""
    speakers: list[Speaker] = []

    def make(engine: str = "speechd") -> Speaker:
        speakers.append(Speaker(engine=engine))
        speakers[-1].warm_up()
        return speakers[-1]

    yield make
    for speaker in speakers:
        assert speaker.coming is not None
        speaker.coming.end()


@ON_LINUX
def test_that_the_window_lives_while_the_service_keeps_the_voice_waiting_and_nothing_is_said(
    service: Service, warmed: Callable[..., Speaker], qtbot: QtBot
) -> None:
    speaker, beats = warmed(), list[int]()
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(1)
    qtbot.waitUntil(lambda: any(one.startswith("LIST SYN") for one in service.asked))
    before = len(beats)
    qtbot.waitUntil(lambda: len(beats) > before + 20)
    assert speaker.coming is not None
    assert not speaker.coming.is_there, "it was still waiting all that time"
    service.may_answer.set()
    assert speaker.has_voice
    voice = speaker._ready()
    assert voice.engine() == "speechd"
    assert voice.availableVoices()
    assert not [one for one in service.asked if one.startswith(("SPEAK", "CHAR", "KEY", "SOUND"))]


@ON_LINUX
def test_that_a_service_that_hangs_or_is_not_there_does_not_make_a_voice_come(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Speaker(engine="speechd").can_come()
    monkeypatch.setattr("coprod_desktop.ui.speech.hangs", lambda place: True)
    assert not Speaker(engine="speechd").can_come()
    assert not Speaker(engine="").can_come(), "elsewhere the voice is made when it is asked for"
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert not Speaker(engine="speechd").can_come()


def test_that_a_voice_that_came_speaks_as_any_other(warmed: Callable[..., Speaker], qtbot: QtBot) -> None:
    speaker = warmed("mock")
    speaker.warm_up()
    told: list[int] = []
    speaker._told = told.append
    assert speaker.has_voice
    for _ in range(20):
        told.clear()
        speaker.speak(("Yes.", "No."), 200)
        qtbot.waitUntil(lambda: not speaker.is_speaking)
        assert told == [0, 1, -1]
    speaker.warm_up()
    assert speaker._ready() is speaker._voice


@pytest.mark.qt_log_ignore("is not supported")
def test_that_a_system_without_an_engine_has_no_voice(warmed: Callable[..., Speaker]) -> None:
    assert not warmed("no-such-engine").has_voice


@ON_LINUX
def test_that_a_service_that_was_too_slow_at_first_is_asked_again(
    service: Service, warmed: Callable[..., Speaker], monkeypatch: pytest.MonkeyPatch
) -> None:
    service.may_answer.set()
    with monkeypatch.context() as slow:
        slow.setattr(sys.modules[__name__], "VOICES", VOICES[-1:])
        speaker = warmed()
        at_first = speaker.has_voice
    assert not at_first
    assert speaker.has_voice
    assert speaker._ready().engine() == "speechd"


# A program of its own, because a call of Qt that waits for an answer lets no other thread of this one answer.
SPEAKS = """
from sys import argv, stdin
from PySide6.QtCore import QCoreApplication
from coprod_desktop.ui.speech import Speaker
app = QCoreApplication([])
speaker = Speaker(engine="speechd")
if "ahead" in argv:
    speaker.warm_up()
    assert speaker.coming.take()
if "asked" in argv:
    assert speaker.has_voice
print("ready", flush=True)
stdin.readline()
if "again" in argv:
    assert speaker.has_voice
speaker.speak(("Yes.",), 150)
"""


@ON_LINUX
@pytest.mark.parametrize("how", [("asked", "again"), ("ahead", "asked", "again"), ("asked",), ("ahead",)])
def test_that_a_service_that_ended_and_came_again_gives_a_new_voice(
    service: Service, how: tuple[str, ...]
) -> None:
    """To tell a voice its pace when its service had ended was the end of the program."""
    service.may_answer.set()
    command = (sys.executable, "-c", SPEAKS, *how)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as speaks:
        assert speaks.stdin
        assert speaks.stdout
        while speaks.stdout.readline() not in ("ready\n", ""):
            continue
        service.end()
        again = Service(Path("s"))
        again.may_answer.set()
        speaks.communicate("\n", timeout=60)
    assert speaks.returncode == 0
    assert any(one.startswith("SET SELF RATE") for one in again.asked)
    again.close()


@ON_LINUX
def test_that_a_voice_that_never_comes_is_no_voice(
    service: Service, warmed: Callable[..., Speaker], monkeypatch: pytest.MonkeyPatch
) -> None:
    speaker = warmed()
    assert speaker.coming is not None
    never = speaker.coming
    monkeypatch.setattr(never, "take", lambda: ComingVoice.take(never, 0.01))
    assert not speaker.has_voice
    service.may_answer.set()


def test_that_old_news_of_a_voice_does_not_cut_what_it_says_now(qtbot: QtBot) -> None:
    told: list[int] = []
    speaker = Speaker(told.append, engine="mock")
    speaker.speak(("A sentence of some length.", "Another."), 50)
    speaker._follow(QTextToSpeech.State.Ready)
    assert told == [0]
    speaker.stop()


@ON_LINUX
def test_that_the_program_ends_well_while_a_voice_is_still_on_its_way(service: Service) -> None:
    ends = """
from PySide6.QtCore import QCoreApplication
from coprod_desktop.ui.coming_voice import ComingVoice
app = QCoreApplication([])
coming = ComingVoice("speechd")
assert coming.take(0.5) is None
"""
    ended = subprocess.run((sys.executable, "-c", ends), capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


@ON_LINUX
@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("speech-dispatcher"), reason="speech-dispatcher is not installed")
def test_that_the_real_service_gives_its_voices_ahead(
    warmed: Callable[..., Speaker], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:s")
    # Started here: where a program itself would start it is settled by the first test that asks for a voice.
    place = (
        "--communication-method",
        "unix_socket",
        "--socket-path",
        str(tmp_path / "s"),
        "--pid-file",
        "pid",
    )
    with subprocess.Popen(("speech-dispatcher", "--run-single", *place, "--timeout", "60")) as service:
        try:
            qtbot.waitUntil(Path("s").exists)
            speaker = warmed()
            coming = speaker.coming
            assert coming is not None
            qtbot.waitUntil(lambda: coming.is_there)
            assert speaker.has_voice
            assert speaker._ready().engine() == "speechd"
            assert not speaker.is_speaking
        finally:
            service.kill()  # asked to end while a program speaks to it, it may wait for ever
