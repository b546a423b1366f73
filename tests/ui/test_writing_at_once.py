"""Who begins to write as soon as a page comes loses no letter, where the page has one box."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.presenters.screen import Part
from coprod_desktop.ui.inputs import LineInput, TextInput
from tests.ui.conftest import Open, focused
from tests.ui.samples import GO_ON, READING, WRITING

Key, Modifier = Qt.Key, Qt.KeyboardModifier
WORDS, WHAT, WHEN = WRITING.parts[:3]


@pytest.mark.parametrize(("box", "written"), [(WHAT, "Ab c"), (WHEN, "In 8 weeksAb c")])
def test_that_what_is_written_on_the_heading_stands_in_the_only_box(
    open_window: Open, box: Part, written: str
) -> None:
    window, guide = open_window(replace(WRITING, parts=(WORDS, box, GO_ON)))
    QTest.keyClicks(window.heading, "A")
    QTest.keyClicks(focused(), "b c")
    now = focused()
    assert isinstance(now, LineInput | TextInput)
    assert now.written() == written
    assert guide.changes[-1][1] == written


def test_that_where_there_are_more_boxes_none_is_chosen(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    QTest.keyClick(window.heading, Key.Key_A)
    assert focused() is window.heading
    assert guide.changes == []


def test_that_a_page_without_a_box_takes_no_letter(open_window: Open) -> None:
    window, guide = open_window(READING)
    QTest.keyClick(window.heading, Key.Key_A)
    assert focused() is window.heading
    assert guide.changes == []


@pytest.mark.parametrize("modifier", [Modifier.ControlModifier, Modifier.AltModifier])
def test_that_keys_with_another_held_write_nothing(open_window: Open, modifier: Qt.KeyboardModifier) -> None:
    window, guide = open_window(replace(WRITING, parts=(WORDS, WHAT, GO_ON)))
    for key in (Key.Key_J, Key.Key_Space, Key.Key_Return):
        QTest.keyClick(window.heading, key, modifier)
    QTest.keyClick(window.heading, Key.Key_Space)
    assert focused() is window.heading
    assert guide.changes == []
