"""Windows to measure: shown, active, and seen by a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.theme import wear
from coprod_desktop.ui.window import Window
from tests.gates.plain_page import Page, plain_page
from tests.ui.samples import FakeGuide

ShowScreen = Callable[[Screen, Comfort, tuple[int, int]], Window]


@pytest.fixture(autouse=True)
def _screen_reader(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """A screen reader and the usual comfort for each test, but where a stage keeps both for many pages."""
    if "stage" in request.fixturenames:
        yield
        return
    prepare(qapp)
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
    wear(qapp, Comfort())


@pytest.fixture
def show_screen(qtbot: QtBot) -> ShowScreen:
    """Return a function that shows one screen at a size, in a comfort setting."""

    def show(screen: Screen, comfort: Comfort, size: tuple[int, int]) -> Window:
        window = Window(FakeGuide(screen), clock=count().__next__)
        qtbot.addWidget(window)
        window.apply_comfort(comfort)
        window.setProperty("neutralTitle", bool(screen.window_title or screen.bare))
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """A small page with nothing wrong."""
    window, things = plain_page()
    qtbot.addWidget(window)
    return window, things
