"""The keyboard: what Enter does, what a held or doubled key does not do, and the keys of every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open, focused
from tests.ui.samples import CHOOSING, COVER, MENU, READING, WRITING

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def held(widget: QWidget, key: Qt.Key) -> None:
    """Send a key as a keyboard does that is held down."""
    press = QKeyEvent(QEvent.Type.KeyPress, key, Modifier.NoModifier, "", True)
    QApplication.sendEvent(widget, press)


def one_line(window: Window) -> QLineEdit:
    box = window.page.control("when")
    assert isinstance(box, QLineEdit)
    box.setFocus()
    return box


def test_that_enter_in_a_one_line_box_presses_the_main_button(open_window: Open) -> None:
    window, guide = open_window(WRITING, CHOOSING)
    QTest.keyClick(one_line(window), Key.Key_Return)
    assert guide.presses == ["go-on"]


def test_that_enter_does_nothing_where_there_is_no_main_button(open_window: Open) -> None:
    window, guide = open_window(replace(WRITING, parts=WRITING.parts[:3]))
    QTest.keyClick(one_line(window), Key.Key_Return)
    assert guide.presses == []


def test_that_a_held_enter_presses_nothing(open_window: Open) -> None:
    window, guide = open_window(WRITING, CHOOSING)
    held(one_line(window), Key.Key_Return)
    button = window.page.control("not-sure")
    assert button is not None
    held(button, Key.Key_Return)
    held(button, Key.Key_Space)
    assert guide.presses == []


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_that_enter_and_space_press_a_button(open_window: Open, key: Qt.Key) -> None:
    window, guide = open_window(WRITING)
    button = window.page.control("not-sure")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, key)
    assert guide.presses == ["not-sure"]


def test_that_the_same_button_twice_in_a_moment_counts_once_also_on_the_next_page(open_window: Open) -> None:
    times: Iterator[float] = iter((10.0, 10.3, 11.0))
    window, guide = open_window(WRITING, CHOOSING, READING, clock=lambda: next(times))
    for _ in range(3):
        window.press("go-on")
    assert guide.presses == ["go-on", "go-on"]


def test_that_enter_makes_a_new_line_in_a_larger_box_and_tab_leaves_it(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    box = window.page.control("what")
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Key.Key_Return)
    QTest.keyClicks(box, "two")
    QTest.keyClick(box, Key.Key_Tab)
    assert guide.changes[-1] == ("what", "one\ntwo")
    assert focused().objectName() == "when"


@pytest.mark.parametrize(
    ("key", "modifier", "button"),
    [
        (Key.Key_Left, Modifier.AltModifier, "back"),
        (Key.Key_F1, Modifier.NoModifier, "help"),
        (Key.Key_F8, Modifier.NoModifier, "comfort"),
        (Key.Key_F9, Modifier.NoModifier, "pause"),
        (Key.Key_Pause, Modifier.NoModifier, "pause"),
        (Key.Key_F12, Modifier.NoModifier, "cover"),
        (Key.Key_H, Modifier.ControlModifier | Modifier.AltModifier, "cover"),
    ],
)
def test_that_a_key_presses_its_button_on_every_page(
    open_window: Open, key: Qt.Key, modifier: Qt.KeyboardModifier, button: str
) -> None:
    window, guide = open_window(READING)
    QTest.keyClick(window.heading, key, modifier)
    assert guide.presses == [button]


@pytest.mark.parametrize("button", ["back", "read", "read-this", "comfort", "pause", "cover"])
def test_that_a_cover_page_answers_to_none_of_them(open_window: Open, button: str) -> None:
    window, guide = open_window(COVER)
    window.press_key(button)
    assert guide.presses == []


def test_that_a_covered_page_has_help_too(open_window: Open) -> None:
    window, guide = open_window(COVER)
    window.press_key("help")
    assert guide.presses == ["help"]


def test_that_help_is_wherever_there_is_a_menu_also_a_short_one(open_window: Open) -> None:
    window, guide = open_window(replace(READING, menu=MENU[:1]))
    window.press_key("help")
    assert guide.presses == ["help"]
    window, guide = open_window(replace(READING, menu=()))
    window.press_key("help")
    assert guide.presses == []


def test_that_reading_aloud_can_be_hushed_anywhere(open_window: Open) -> None:
    window, guide = open_window(COVER)
    window.press_key("hush")
    assert guide.presses == ["hush"]


@pytest.mark.parametrize(
    ("key", "step"), [(Key.Key_Plus, 1), (Key.Key_Equal, 1), (Key.Key_Minus, -1), (Key.Key_0, 0)]
)
def test_that_keys_ask_for_larger_smaller_and_normal_words(open_window: Open, key: Qt.Key, step: int) -> None:
    steps: list[int] = []
    window, _ = open_window(READING, on_text_size=steps.append)
    QTest.keyClick(window.heading, key, Modifier.ControlModifier)
    assert steps == [step]


def test_that_the_window_answers_without_anybody_to_ask_for_a_size(open_window: Open) -> None:
    window, guide = open_window(READING)
    QTest.keyClick(window.heading, Key.Key_Plus, Modifier.ControlModifier)
    assert guide.presses == []


def test_that_a_control_that_is_not_there_sends_the_focus_to_the_heading(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    one_line(window)
    window.go_to("")
    assert focused() is window.heading
