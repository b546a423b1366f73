"""The page may be drawn again while a dialog of the system is in front: the focus is not lost by that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import Problem
from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open, focused, show
from tests.ui.samples import GO_ON, MAP, READING


@contextmanager
def dialog_in_front(window: Window, qtbot: QtBot) -> Iterator[None]:
    """Press the main button, and have a dialog in front of the window that closes in the end."""
    button = window.control(GO_ON.id)
    assert button is not None
    button.setFocus()
    window.press(GO_ON.id)
    dialog = QDialog(window)
    show(dialog, qtbot)
    yield
    dialog.close()
    window.activateWindow()  # as a desktop does; the pretend screen of the tests does not
    qtbot.waitUntil(window.isActiveWindow)
    dialog.deleteLater()


def test_that_the_focus_goes_to_the_heading_when_its_button_went_away(
    open_window: Open, qtbot: QtBot
) -> None:
    window, guide = open_window(READING)
    with dialog_in_front(window, qtbot):
        guide.screens[0] = replace(READING, parts=READING.parts[:2], notice="The laptop writes the file.")
        window.redraw()
    assert focused() is window.heading
    assert window.heading.accessibleDescription().startswith("The laptop writes the file.")


def test_that_the_focus_stays_at_a_button_that_stays(open_window: Open, qtbot: QtBot) -> None:
    window, guide = open_window(READING)
    with dialog_in_front(window, qtbot):
        guide.screens[0] = replace(READING, notice="The file is there.")
        window.redraw()
    assert focused() is window.control(GO_ON.id)


def test_that_a_new_page_begins_at_its_heading_and_back_leads_to_what_was_left(
    open_window: Open, qtbot: QtBot
) -> None:
    window, guide = open_window(READING)
    with dialog_in_front(window, qtbot):
        guide.screens[0] = MAP
        window.redraw()
    assert focused() is window.heading
    guide.screens[0] = READING
    window.press("back")
    assert focused() is window.control(GO_ON.id)


def test_that_what_to_put_right_takes_the_focus(open_window: Open, qtbot: QtBot) -> None:
    window, guide = open_window(READING)
    with dialog_in_front(window, qtbot):
        guide.screens[0] = replace(
            READING, problems=(Problem(field=GO_ON.id, words="Choose another folder."),)
        )
        guide.redraw()
    assert window.problems.isAncestorOf(focused())
