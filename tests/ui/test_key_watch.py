"""Esc held calls for help; anything pressed is a sign of life. Keys come the way a keyboard sends them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.key_watch import KeyWatch
from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open
from tests.ui.samples import COVER, READING, WRITING

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def handle_of(window: Window) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


def watched() -> tuple[QWindow, KeyWatch]:
    """Return a window and what watches it."""
    thing = QWindow()
    watch = KeyWatch(thing, lambda: None, lambda: None)
    thing.installEventFilter(watch)
    return thing, watch


@pytest.mark.parametrize("screen", [WRITING, COVER], ids=lambda screen: screen.id)
def test_that_esc_held_calls_for_help_on_every_page_also_a_covered_one(
    open_window: Open, qtbot: QtBot, screen: Screen
) -> None:
    held: list[None] = []
    window, _ = open_window(screen, on_hold=lambda: held.append(None), hold_ms=1)
    QTest.keyPress(handle_of(window), Key.Key_Escape)
    qtbot.waitUntil(lambda: held == [None])
    QTest.keyRelease(handle_of(window), Key.Key_Escape)


def test_that_esc_pressed_and_let_go_calls_for_nothing(open_window: Open) -> None:
    window, guide = open_window(READING)
    QTest.keyPress(handle_of(window), Key.Key_Escape)
    counted = [window.key_watch.is_counting]
    QTest.keyRelease(handle_of(window), Key.Key_Escape)
    assert [*counted, window.key_watch.is_counting] == [True, False]
    assert guide.presses == ["hush"]


def test_that_letting_go_where_nobody_hears_it_calls_for_nothing() -> None:
    thing, watch = watched()
    QApplication.sendEvent(thing, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Modifier.NoModifier))
    counted = [watch.is_counting]
    QApplication.sendEvent(thing, QFocusEvent(QEvent.Type.FocusOut))
    assert [*counted, watch.is_counting] == [True, False]


def test_that_a_key_that_repeats_neither_begins_nor_ends_the_count() -> None:
    thing, watch = watched()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(thing, QKeyEvent(kind, Key.Key_Escape, Modifier.NoModifier, "", True))
        assert not watch.is_counting
    QApplication.sendEvent(thing, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Modifier.NoModifier))
    QApplication.sendEvent(
        thing, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_Escape, Modifier.NoModifier, "", True)
    )
    assert watch.is_counting


def test_that_keys_and_the_mouse_are_signs_of_life_and_nothing_else_is(open_window: Open) -> None:
    stirred: list[None] = []
    window, _ = open_window(READING, on_stir=lambda: stirred.append(None))
    assert stirred == []
    QTest.keyClick(handle_of(window), Key.Key_Tab)
    assert stirred
    count = len(stirred)
    QTest.mouseMove(handle_of(window), QPoint(5, 5))
    window.redraw()
    assert len(stirred) == count
    QTest.mouseClick(handle_of(window), Qt.MouseButton.LeftButton, Modifier.NoModifier, QPoint(5, 5))
    assert len(stirred) > count


def test_that_keys_open_a_setting_on_the_page_of_settings_alone(open_window: Open) -> None:
    window, guide = open_window(READING)
    QTest.keyClick(window, Key.Key_3, Modifier.AltModifier)
    assert guide.presses == []
    window, guide = open_window(replace(READING, id="comfort"))
    QTest.keyClick(window, Key.Key_3, Modifier.AltModifier)
    assert guide.presses == ["set/3"]
