"""With a screen reader, Tab stops at words to read; without one it never does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Bullets, Button, Screen, Text
from coprod_desktop.ui.window import Window

PARTS = (
    Text(words="The heading says this."),
    Text(words="Nobody is rushed."),
    Bullets(items=("One", "Two")),
    Button(id="go", words="Go on"),
)


class OneScreen:
    """A guide that knows one screen."""

    redraw: Callable[[], None]

    def screen(self) -> Screen:
        return Screen(id="map", key="map", title="A page", parts=PARTS, back=False)

    def change(self, field: str, value: str) -> None: ...

    def press(self, button: str) -> None: ...


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """Return a window with one page."""
    shown = Window(OneScreen())
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    QAccessible.setActive(False)


def stops(window: Window) -> list[str]:
    """Return the names of what Tab stops at, from the heading on."""
    window.heading.take_focus()
    names: list[str] = []
    while True:
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        assert there is not None
        if there.accessibleName() in names or there is here:
            return names
        names.append(there.accessibleName())


def test_that_tab_stops_at_words_to_read_only_while_a_screen_reader_is_there(window: Window) -> None:
    QAccessible.setActive(False)
    assert stops(window) == ["Go on"]
    QAccessible.setActive(True)
    assert stops(window) == ["Nobody is rushed.", "One", "Two", "Go on"]
    QAccessible.setActive(False)
    assert stops(window) == ["Go on"]
