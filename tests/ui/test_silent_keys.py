"""A key that does nothing here says why: somebody who listens cannot see that nothing happened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Button
from tests.ui.conftest import Open, focused
from tests.ui.samples import CHOOSING, COVER, READING, WRITING

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ALT, PLAIN = Modifier.AltModifier, Modifier.NoModifier


@pytest.mark.parametrize(
    ("key", "modifier", "why"),
    [
        (Key.Key_Left, ALT, "This page has no Back. Use its buttons."),
        (Key.Key_F12, PLAIN, "The pages of the project are covered already."),
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
    qtbot.waitUntil(
        lambda: window.announcer.said == ["Show the page again. There is nothing else to press here."]
    )


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Right, Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_that_a_key_that_nothing_on_the_page_takes_says_so(
    open_window: Open, qtbot: QtBot, key: Qt.Key
) -> None:
    window, guide = open_window(READING)
    QTest.keyClick(window.heading, key)
    why = "This key does nothing on this page. Press F1 to hear what keys do."
    qtbot.waitUntil(lambda: window.announcer.said == [why])
    assert guide.presses == []


def test_that_enter_in_a_small_box_says_so_where_there_is_no_main_button(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(replace(WRITING, parts=WRITING.parts[:3]))
    window.go_to("when")
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.announcer.said))
    assert window.announcer.said[-1].startswith("This key does nothing")


def test_that_end_goes_to_the_last_thing_and_home_to_the_heading(open_window: Open) -> None:
    window, _ = open_window(CHOOSING)
    window.resize(1366, 300)
    QTest.keyClick(window.heading, Key.Key_End)
    last = focused()
    assert last.objectName() == "go-on"
    assert last.visibleRegion().boundingRect() == last.rect()
    QTest.keyClick(last, Key.Key_Home)
    assert focused() is window.heading
    assert window.heading.visibleRegion().boundingRect() == window.heading.rect()


def test_that_end_on_a_page_with_nothing_to_press_is_at_its_heading(open_window: Open) -> None:
    window, _ = open_window(replace(COVER, parts=()))
    QTest.keyClick(window.heading, Key.Key_End)
    assert focused() is window.heading


def test_that_home_and_end_stay_in_a_box_that_somebody_writes_in(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    for box in ("what", "when"):
        window.go_to(box)
        for key in (Key.Key_Home, Key.Key_End):
            QTest.keyClick(focused(), key)
            assert focused().objectName() == box


def test_that_arrows_scroll_for_who_looks_and_lead_along_for_who_listens(open_window: Open) -> None:
    window, _ = open_window(CHOOSING)
    window.resize(1366, 300)
    bar = window.area.verticalScrollBar()
    before = bar.value()
    QTest.keyClick(window.heading, Key.Key_Down)
    assert focused() is window.heading
    assert bar.value() > before
    QAccessible.setActive(True)
    try:
        QTest.keyClick(window.heading, Key.Key_Down)
        first = focused()
        assert first is not window.heading
        window.go_to("go-on")
        window.heading.take_focus()
        QTest.keyClick(window.heading, Key.Key_Up)
        assert focused() not in (window.heading, first)
    finally:
        QAccessible.setActive(False)
