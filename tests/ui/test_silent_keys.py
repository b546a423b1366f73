"""A key that does nothing here says why: somebody who listens cannot see that nothing happened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Button
from tests.ui.conftest import Open
from tests.ui.samples import COVER, READING

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ALT, PLAIN = Modifier.AltModifier, Modifier.NoModifier


@pytest.mark.parametrize(
    ("key", "modifier", "why"),
    [
        (Key.Key_Left, ALT, "This page has no Back. Use its buttons."),
        (Key.Key_2, ALT, "Alt and a number open a setting on the Comfort page. Press F8 for Comfort."),
        (
            Key.Key_F4,
            Modifier.NoModifier,
            "This key does nothing on this page. Press F1 to hear what keys do.",
        ),
    ],
)
def test_that_a_key_that_does_nothing_here_says_why(
    open_window: Open, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, why: str
) -> None:
    window, guide = open_window(COVER)
    QTest.keyClick(window.heading, key, modifier)
    qtbot.waitUntil(lambda: window.announcer.said == [why])
    assert guide.presses == []


def test_that_a_key_that_does_something_says_nothing_of_its_own(open_window: Open, qtbot: QtBot) -> None:
    window, guide = open_window(replace(READING, back=True))
    QTest.keyClick(window.heading, Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: guide.presses == ["back"])
    assert window.announcer.said == []


def test_that_tab_on_the_only_thing_of_a_page_says_that_there_is_nothing_else(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(replace(COVER, parts=(Button(id="carry-on", words="Show the page again"),)))
    QTest.keyClick(window.heading, Key.Key_Tab)
    only = QApplication.focusWidget()
    assert only is not None
    assert only.objectName() == "carry-on"
    assert window.announcer.said == []
    QTest.keyClick(only, Key.Key_Tab)
    assert QApplication.focusWidget() is only
    qtbot.waitUntil(lambda: window.announcer.said == ["There is nothing else to press here."])
