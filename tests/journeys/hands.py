"""Two hands at a keyboard: everything a journey does goes through keys, as it would for a person."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.app import App
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Screen

Key = Qt.Key
Modifier = Qt.KeyboardModifier
MOST_STOPS = 400


class Hands:
    """A person who uses only the keyboard.

    Args:
        folder: where the program keeps projects.
        qtbot: waits for the window.
    """

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.papers = folder / "papers"
        seconds = count()
        self.waiting: list[Callable[[], None]] = []
        self.app = App(
            folder / "data",
            lambda *_project: self.papers,
            clock=lambda: float(next(seconds)),
            after=self._after,
        )
        qtbot.addWidget(self.app.window)
        self.app.window.resize(1366, 768)
        with qtbot.waitActive(self.app.window):
            self.app.window.show()
            self.app.window.activateWindow()

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return self.app.program.screen()

    @property
    def project(self) -> Project:
        """The project as it is on the desk."""
        assert self.app.program.desk is not None
        return self.app.program.desk.project

    def key(self, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(_focus(), key, modifier)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control of this name has the focus."""
        seen: list[str] = []
        for _ in range(MOST_STOPS):
            if _focus().objectName() == name:
                return _focus()
            self.key(Key.Key_Tab)
            seen.append(_focus().objectName())
        raise AssertionError(f"Tab does not reach {name!r} on {self.screen.key}; it went through {seen[:60]}")

    def press(self, *buttons: str) -> Screen:
        """Tab to each button and press Space."""
        for button in buttons:
            self.tab_to(button)
            self.key(Key.Key_Space)
        return self.screen

    def write(self, field: str, words: str) -> None:
        """Tab to a box, take out what is in it, and type."""
        box = self.tab_to(field)
        self.key(Key.Key_A, Modifier.ControlModifier)
        self.key(Key.Key_Delete)
        for line_number, line in enumerate(words.split("\n")):
            if line_number:
                assert isinstance(box, QPlainTextEdit), f"{field} takes one line"
                self.key(Key.Key_Return)
            QTest.keyClicks(_focus(), line)

    def choose(self, field: str, option: str) -> None:
        """Choose one of several: Tab into the group, then the arrow keys and Space."""
        wanted = f"{field}/{option}"
        for _ in range(MOST_STOPS):
            if _focus().objectName().startswith(f"{field}/"):
                break
            self.key(Key.Key_Tab)
        for _ in range(MOST_STOPS):
            if _focus().objectName() == wanted:
                self.key(Key.Key_Space)
                return
            self.key(Key.Key_Down)
        raise AssertionError(f"the arrow keys do not reach {wanted!r} on {self.screen.key}")

    def _after(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        self.waiting.append(call)
        return lambda: self.waiting.remove(call) if call in self.waiting else None

    def let_time_pass(self) -> None:
        """Let more seconds go by than anything waits for."""
        waiting, self.waiting = self.waiting, []
        for call in waiting:
            call()

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something the program does in the background."""
        self.qtbot.waitUntil(until)


def _focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    return focused
