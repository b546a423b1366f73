"""What happens to what is written when somebody comes to a box by keys: nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.inputs import LineInput, TextInput
from coprod_desktop.ui.layouts import Stack
from tests.ui.conftest import show

WRITTEN = "Amina"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("lines", [1, 3])
@pytest.mark.parametrize("at_once", [False, True])
def test_that_a_letter_comes_after_what_is_written_and_not_in_its_place(
    qtbot: QtBot, key: Qt.Key, lines: int, at_once: bool
) -> None:
    boxes = Stack()
    for _ in range(3):
        box = LineInput(lambda: None) if lines == 1 else TextInput(lines)
        if isinstance(box, LineInput):
            box.setText(WRITTEN)
            box.setCursorPosition(0)  # as a page shows it, so that long words are seen from their beginning
        else:
            box.setPlainText(WRITTEN)
        boxes.add(box)
    qtbot.addWidget(boxes)
    show(boxes, qtbot)
    first = boxes.findChildren(LineInput if lines == 1 else TextInput)[1]
    first.setFocus()
    QTest.keyClick(first, key)
    now = QApplication.focusWidget()
    assert isinstance(now, (LineInput, TextInput))
    assert now is not first
    if not at_once:
        QTest.qWait(0)
    QTest.keyClicks(now, "h")
    assert now.written() == "Aminah"
