"""What other programs are told: the language, how large a choice is, and where the focus went."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.text_label import sentences
from tests.ui.conftest import Open, focused
from tests.ui.samples import CHOOSING, READING, TROUBLE, WRITING


def test_that_the_window_speaks_the_language_of_its_words(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    assert (window.locale().name(), QLocale().name()) == ("en_GB", "en_GB")


def test_that_a_choice_is_told_to_be_as_large_as_it_looks(open_window: Open) -> None:
    window, _ = open_window(CHOOSING)
    choices = [*window.findChildren(QRadioButton), *window.findChildren(QCheckBox)]
    assert choices
    for choice in choices:
        told = QAccessible.queryAccessibleInterface(choice).rect()
        assert (told.topLeft(), told.size()) == (choice.mapToGlobal(choice.rect().topLeft()), choice.size())


def test_that_the_focus_goes_from_a_panel_that_disappears_straight_to_the_heading(open_window: Open) -> None:
    window, guide = open_window(TROUBLE)
    window.problems.take_focus()
    went: list[QWidget | None] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(lambda _old, new: went.append(new))
    undo = replace(READING, notice="It is removed.", notice_button=WRITING.menu[0])
    guide.screens[0] = undo
    window.redraw()
    assert focused() is window.heading
    assert [thing for thing in went if isinstance(thing, QPushButton)] == []


def test_that_what_is_to_be_put_right_after_a_wait_is_heard(open_window: Open) -> None:
    window, guide = open_window(replace(TROUBLE, problems=(), focus=""))
    assert focused() is window.heading
    guide.screens[0] = replace(TROUBLE, focus="")
    guide.redraw()
    assert focused() is window.problems.title


def test_that_what_is_to_be_put_right_after_a_wait_leaves_somebody_who_went_on_in_place(
    open_window: Open, qtbot: QtBot
) -> None:
    window, guide = open_window(replace(TROUBLE, problems=(), focus=""))
    QTest.keyClick(window, Qt.Key.Key_Tab)
    here = focused()
    assert here is not window.heading
    guide.screens[0] = replace(TROUBLE, focus="")
    guide.redraw()
    assert focused() is here
    told = " ".join(problem.words for problem in TROUBLE.problems)
    qtbot.waitUntil(lambda: told in window.announcer.said)


def test_that_lines_of_a_choice_are_told_as_sentences() -> None:
    told = sentences("Yes, if: on the wall only\nWhere or how: On our website.", "Last words")
    assert told == "Yes, if: on the wall only. Where or how: On our website. Last words"
