"""A small page with nothing wrong, for the tests that break one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.heading import Heading

Page = tuple[QWidget, QVBoxLayout]
Break = Callable[[QWidget, QVBoxLayout], None]
TITLE = "A page to measure"


def good(words: str) -> PressButton:
    """Return a button with nothing wrong."""
    return PressButton(words, id=words.lower().replace(" ", "-"))


def plain_page() -> Page:
    """Return a page with a heading and 2 buttons."""
    window = QWidget()
    window.setWindowTitle(TITLE)
    things = QVBoxLayout(window)
    things.setSpacing(10)
    things.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    heading = Heading()
    heading.show_page(TITLE, "")
    things.addWidget(heading)
    things.addWidget(good("Go there"))
    things.addWidget(good("Come here"))
    return window, things


def show(window: QWidget, qtbot: QtBot) -> None:
    """Show a page and wait until it is the active window."""
    window.resize(600, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.qWait(0)
