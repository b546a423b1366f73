"""One turn of the mouse wheel goes as many lines at any size of words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open
from tests.ui.samples import READING
from tests.ui.test_where_a_page_begins import tall

NOTCH = 120  # what Qt calls one notch of a wheel


def turn_wheel(window: Window) -> int:
    """Turn the wheel by a notch over the page, and return by how many pixels it moved."""
    bar, over = window.area.verticalScrollBar(), QPointF(window.area.viewport().rect().center())
    before = bar.value()
    turn = QWheelEvent(
        over,
        window.area.viewport().mapToGlobal(over),
        QPoint(),
        QPoint(0, -NOTCH),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.area.viewport(), turn)
    return bar.value() - before


def test_that_the_wheel_goes_as_many_lines_in_large_words(open_window: Open) -> None:
    window, _ = open_window(tall(READING))
    window.apply_comfort(Comfort(text_percent=100))
    normal = turn_wheel(window)
    assert normal > 0
    for percent in (200, 300, 400):
        window.apply_comfort(Comfort(text_percent=percent))
        window.area.verticalScrollBar().setValue(0)
        moved = turn_wheel(window)
        assert abs(moved - normal * percent / 100) < 0.1 * moved
        assert moved < window.area.viewport().height() / 2, "what was read stays in sight"
