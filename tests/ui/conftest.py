"""A window on the pretend screen, and calls that are written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.theme import wear
from coprod_desktop.ui.views import Calls
from coprod_desktop.ui.window import Window
from tests.ui.samples import FakeGuide

Open = Callable[..., tuple[Window, FakeGuide]]


@pytest.fixture(autouse=True)
def _plain_comfort(qapp: QApplication) -> Iterator[None]:
    prepare(qapp)
    wear(qapp, Comfort())  # a test elsewhere may have left another size
    yield
    wear(qapp, Comfort())


@pytest.fixture
def reader() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def open_window(qtbot: QtBot) -> Open:
    """Return a way to open the window on some screens; each press comes a second after the last."""

    def open_it(
        *screens: Screen, clock: Callable[[], float] | None = None, **more: object
    ) -> tuple[Window, FakeGuide]:
        guide = FakeGuide(*screens)
        window = Window(guide, clock=clock or count().__next__, **more)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.resize(1366, 768)
        show(window, qtbot)
        return window, guide

    return open_it


def show(widget: QWidget, qtbot: QtBot) -> None:
    """Show a widget and wait until it is the active window, drawn and with everything in its place."""
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    QApplication.processEvents()


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@dataclass
class Told:
    """What a part asked for."""

    changes: list[tuple[str, str]] = field(default_factory=list)
    presses: list[str] = field(default_factory=list)
    mains: list[None] = field(default_factory=list)

    def calls(self) -> Calls:
        """Return calls that write down here."""
        return Calls(
            change=lambda field, value: self.changes.append((field, value)),
            press=self.presses.append,
            press_main=lambda: self.mains.append(None),
            say=say_english,
        )


@pytest.fixture
def told() -> Told:
    """Where a part's calls are written down."""
    return Told()
