"""Keys, mouse and touch can be changed for one another in the middle of a page; none turns another off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open
from tests.ui.samples import WRITING

Key = Qt.Key


def touch(screen: QPointingDevice, widget: QWidget) -> None:
    """Tap in the middle of a thing, as a finger does."""
    middle = widget.rect().center()
    QTest.touchEvent(widget, screen).press(0, middle, widget).commit()
    QTest.touchEvent(widget, screen).release(0, middle, widget).commit()
    QApplication.processEvents()


def control(window: Window, id: str) -> QWidget:
    found = window.page.control(id)
    assert found is not None
    return found


def test_that_one_page_is_used_with_keys_mouse_and_touch_in_turn(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    box, button = control(window, "when"), control(window, "not-sure")
    assert isinstance(box, QLineEdit)
    assert isinstance(button, QAbstractButton)
    screen = QTest.createTouchDevice()
    ways = ("mouse", "keys", "touch", "keys", "mouse", "touch", "mouse")
    for pressed, way in enumerate(ways, start=1):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        QTest.keyClicks(box, "!")
        assert "!" in box.text(), way
        if way == "mouse":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        elif way == "keys":
            button.setFocus()
            QTest.keyClick(button, Key.Key_Space)
        else:
            touch(screen, button)
        QTest.qWait(0)
        assert guide.presses.count("not-sure") == pressed, way
