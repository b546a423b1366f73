"""A speech service that hangs is found out before the window waits for it."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from coprod_desktop.ui.speech import Speaker
from coprod_desktop.ui.speech_service import Line, hangs, place_of_service

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this service is one of Linux")


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)  # a socket's path is short
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:s")
    return Path("s")


@pytest.fixture
def service(place: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(place))
        service.listen(1)
        yield service


def test_that_a_service_that_never_answers_hangs_and_counts_as_no_voice(
    place: Path, service: socket.socket, qapp: object
) -> None:
    assert hangs(place, 0.05)
    assert not Speaker(engine="speechd").has_voice


def test_that_a_service_that_answers_does_not_hang(place: Path, service: socket.socket) -> None:
    heard = []

    def answer() -> None:
        line, _ = service.accept()
        with line:
            heard.append(line.recv(200))
            line.sendall(b"208 OK CLIENT NAME SET\r\n")
            heard.append(line.recv(200))

    answering = Thread(target=answer)
    answering.start()
    assert not hangs(place, 5)
    answering.join()
    assert heard[0].startswith(b"SET SELF CLIENT_NAME")
    assert heard[1] == b"QUIT\r\n"


def test_that_nobody_there_does_not_hang(place: Path) -> None:
    assert not hangs(place)


def test_that_the_service_is_looked_for_where_its_library_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", "")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1")
    assert place_of_service() == Path("/run/user/1/speech-dispatcher/speechd.sock")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/c")
    assert place_of_service() == Path("/c/speech-dispatcher/speechd.sock")
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/x")
    assert place_of_service() == Path("/x")


def test_that_a_line_to_a_service_is_cut_when_the_service_ends_and_not_before(
    place: Path, service: socket.socket
) -> None:
    line = Line(place)
    there, _ = service.accept()
    there.sendall(b"200 OK")
    assert [line.is_cut for _ in range(8)] == [False] * 8
    there.close()
    assert line.is_cut


def test_that_a_line_to_a_service_that_has_ended_already_is_cut(place: Path, service: socket.socket) -> None:
    service.close()
    assert Line(place).is_cut


def test_that_of_a_service_reached_another_way_nothing_is_known(place: Path) -> None:
    assert not Line(place).is_cut
