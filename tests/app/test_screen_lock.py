"""The project locks as soon as the laptop locks its own screen, which most do before they sleep."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.quiet import Why
from coprod_desktop.ui.screen_lock import INTERFACES, follow_screen_lock
from tests.app.conftest import SitDown
from tests.app.session_bus import desktop_on, on_the_bus, session_bus

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a session bus")
WORDS = "tea bread milk"


def nothing() -> None:
    """Do nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with session_bus(tmp_path) as found:
        yield found


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    with on_the_bus(address) as found:
        yield found


@pytest.mark.parametrize("desktop", INTERFACES)
def test_that_each_desktop_is_heard_when_its_lock_comes_on_and_not_when_it_goes(
    qtbot: QtBot, bus: QDBusConnection, address: str, desktop: str
) -> None:
    heard: list[str] = []
    window = QObject()
    assert follow_screen_lock(window, lambda: heard.append("on"), bus)
    with on_the_bus(address) as other:
        for on in (False, True, False, True):
            assert desktop_on(other, desktop)(on)
        qtbot.waitUntil(lambda: len(heard) == 2)


def test_that_nothing_is_heard_once_the_window_is_gone(
    qtbot: QtBot, bus: QDBusConnection, address: str
) -> None:
    gone, heard = [], []
    first, second = QObject(), QObject()
    follow_screen_lock(first, lambda: gone.append("on"), bus)
    follow_screen_lock(second, lambda: heard.append("on"), bus)
    first.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with on_the_bus(address) as other:
        desktop_on(other)(True)
        qtbot.waitUntil(lambda: bool(heard))
    assert gone == []


def test_that_where_no_bus_runs_none_is_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bus: QDBusConnection, address: str
) -> None:
    monkeypatch.setattr("PySide6.QtDBus.QDBusConnection.sessionBus", lambda: bus)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert not follow_screen_lock(QObject(), nothing)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "nowhere"))
    assert not follow_screen_lock(QObject(), nothing)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert follow_screen_lock(QObject(), nothing)
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert follow_screen_lock(QObject(), nothing)
    monkeypatch.setattr(sys, "platform", "win32")
    assert not follow_screen_lock(QObject(), nothing)


def test_that_a_locked_project_closes_and_one_without_a_lock_is_covered(
    qtbot: QtBot, sit_down: SitDown, bus: QDBusConnection, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setattr("PySide6.QtDBus.QDBusConnection.sessionBus", lambda: bus)
    hands = sit_down()
    hands.app.warm_up()
    program = hands.app.program
    with on_the_bus(address) as other:
        hands.press("sample")
        desktop_on(other)(True)
        qtbot.waitUntil(lambda: program.place.screen == "cover")
        assert hands.screen.notice == f"{Why.SCREEN} The screen is covered. Nothing is lost."
        hands.press("carry-on")
        assert program.desk is not None
        assert program.desk.vault is not None
        program.desk.vault.lock(WORDS)
        desktop_on(other)(True)
        qtbot.waitUntil(lambda: program.place.screen == "unlock")
    assert program.desk is None
