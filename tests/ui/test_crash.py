"""A fault in the program: calm words, one window, and a report without anything personal."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.crash import CrashKeeper, CrashWindow, report_of, show_faults_calmly
from tests.gates.measure import audit
from tests.ui.conftest import show

SECRET = "Sam told us about her children"


def fault() -> tuple[type[BaseException], BaseException]:
    try:
        raise ValueError(SECRET)
    except ValueError as raised:
        return type(raised), raised


@pytest.fixture
def keeper(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[CrashKeeper, list[str]]]:
    notes: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    keeper = show_faults_calmly(qapp, note=notes.append)
    yield keeper, notes
    if keeper.window is not None:
        keeper.window.close()


def test_that_a_report_names_the_fault_and_its_places_but_nothing_people_wrote() -> None:
    kind, raised = fault()
    report = report_of(kind, raised.__traceback__)
    assert report.startswith("ValueError\n")
    assert "test_crash.py:" in report
    assert SECRET not in report
    assert "/" not in report


def test_that_a_fault_ends_in_one_calm_window(keeper: tuple[CrashKeeper, list[str]], qtbot: QtBot) -> None:
    hook, notes = keeper
    kind, raised = fault()
    sys.excepthook(kind, raised, raised.__traceback__)
    window = hook.window
    assert window is not None
    assert window.windowTitle() == "Your work is saved"
    sys.excepthook(kind, raised, raised.__traceback__)
    assert hook.window is window
    assert len(notes) == 2
    window.close()
    qtbot.waitUntil(lambda: hook.window is None)


def test_that_the_report_can_be_copied_and_the_window_closed(qtbot: QtBot) -> None:
    window = CrashWindow("ValueError")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    show(window, qtbot)
    assert QApplication.focusWidget() is window.heading
    QTest.keyClick(window.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == "ValueError"
    carry_on = window.findChild(QPushButton, "close")
    assert carry_on is not None
    QTest.keyClick(carry_on, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_that_the_calm_window_passes_every_measure(qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    window = CrashWindow("ValueError\nplace.py:12 do")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(900, 700)
    show(window, qtbot)
    assert audit(window) == []
    QAccessible.setActive(False)


def test_that_stopping_the_program_by_key_shows_no_window(keeper: tuple[CrashKeeper, list[str]]) -> None:
    hook, notes = keeper
    hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert hook.window is None
    assert notes == []
