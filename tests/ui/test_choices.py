"""What a choice shows: only what is chosen looks chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.choices import RadioChoice


def _inside(choice: RadioChoice) -> QColor:
    """Return the colour near the right end of the card, where there are no words."""
    choice.resize(400, choice.heightForWidth(400))
    return choice.grab().toImage().pixelColor(380, choice.height() // 2)


def test_that_a_choice_the_mouse_lies_on_does_not_look_chosen(qtbot: QtBot) -> None:
    choice = RadioChoice("yes", "Yes")
    qtbot.addWidget(choice)
    before = _inside(choice)
    choice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert choice.underMouse()
    assert _inside(choice) == before
    choice.setChecked(True)
    assert _inside(choice) != before
