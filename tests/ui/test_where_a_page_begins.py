"""Where a page begins in the window, at any size of words and of the window, and what moves it afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import Problem
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Button, More, Screen, Text, TextField
from coprod_desktop.ui.readings import MoreView
from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open
from tests.ui.samples import CHOOSING, READING, WRITING

MENU = tuple(Button(id=f"m{n}", words=words) for n, words in enumerate(("Whose turn?", "Read aloud") * 3))
LONG = tuple(Text(words=f"We meet on Tuesdays, because the buses run then: {n}") for n in range(30))
GOAL = "A brochure that helps people understand what happens, and what they can do"


def tall(screen: Screen) -> Screen:
    """Return a page with a tall menu above it and much to read on it."""
    return replace(screen, menu=MENU, goal=GOAL, back=True, parts=(*screen.parts, *LONG))


def top_of(window: Window, thing: QWidget) -> int:
    """Return how far below the window's upper edge a thing stands."""
    return thing.mapTo(window.area.viewport(), QPoint(0, 0)).y()


@pytest.mark.parametrize(
    ("percent", "size"), [(300, (1366, 768)), (400, (1366, 768)), (400, (1024, 600)), (100, (320, 256))]
)
def test_that_a_new_page_begins_at_its_heading_where_the_menu_is_tall(
    open_window: Open, percent: int, size: tuple[int, int]
) -> None:
    window, guide = open_window(tall(READING), tall(WRITING))
    window.apply_comfort(Comfort(text_percent=percent))
    window.resize(*size)
    guide.place = 1
    window.redraw()
    assert 0 < top_of(window, window.heading) < window.area.viewport().height() / 10
    assert window.area.verticalScrollBar().value() > 0
    assert window.back_row.isVisible(), "it is still there to go back to"


def test_that_the_very_first_page_begins_there_too_once_the_window_has_its_size(open_window: Open) -> None:
    window, _ = open_window(tall(READING))
    window.apply_comfort(Comfort(text_percent=300))
    for width, height in ((700, 500), (1366, 768), (1024, 600)):
        window.resize(width, height)
        assert 0 < top_of(window, window.heading) < height / 10, (width, height)
    window.apply_comfort(Comfort())
    window.resize(1366, 768)
    assert window.area.verticalScrollBar().value() == 0, "where all of it has room nothing is left out"


def test_that_a_window_of_another_size_still_shows_what_has_the_focus(open_window: Open) -> None:
    window, _ = open_window(replace(CHOOSING, parts=(*LONG, *CHOOSING.parts)))
    last = window.page.control("go-on")
    assert last is not None
    last.setFocus()
    for width, height in ((500, 400), (320, 256), (1366, 768)):
        window.resize(width, height)
        assert last.visibleRegion().boundingRect() == last.rect(), (width, height)


def test_that_who_reads_further_down_stays_there_when_the_window_grows(open_window: Open) -> None:
    window, _ = open_window(tall(READING))
    bar = window.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.resize(1366, 700)
    assert bar.value() > 0
    assert top_of(window, window.heading) < 0


def test_that_the_heading_comes_up_when_it_takes_the_focus_on_the_same_page(open_window: Open) -> None:
    window, guide = open_window(tall(CHOOSING))
    window.apply_comfort(Comfort(text_percent=300))
    window.go_to("go-on")
    window.area.verticalScrollBar().setValue(0)
    guide.screens[0] = replace(tall(CHOOSING), parts=LONG)
    window.redraw()
    assert QApplication.focusWidget() is window.heading
    assert 0 < top_of(window, window.heading) < window.area.viewport().height() / 10


def test_that_all_there_is_to_put_right_comes_into_sight(open_window: Open) -> None:
    fields = tuple(TextField(id=f"f{n}", label=f"Box {n}") for n in range(3))
    problems = tuple(Problem(field=f"f{n}", words=f"Write something in box {n}.") for n in range(3))
    page = replace(tall(WRITING), parts=(*fields, *LONG))
    window, guide = open_window(page)
    window.resize(1366, 380)
    window.go_to("f0")
    window.area.verticalScrollBar().setValue(0)
    guide.screens[0] = replace(page, problems=problems)
    window.press("check")
    assert QApplication.focusWidget() is window.problems.title
    assert window.problems.visibleRegion().boundingRect() == window.problems.rect()


def test_that_words_that_are_closed_again_leave_everything_in_its_place_at_once(
    open_window: Open, qapp: QApplication, qtbot: QtBot
) -> None:
    more = tuple(
        More(id=f"term{n}", label=f"See {n}", words="\n\n".join(["Many words."] * 20)) for n in (1, 2)
    )
    window, _ = open_window(replace(READING, parts=(*LONG, *more)))
    button = window.page.control("term2")
    assert isinstance(button, QPushButton)
    button.click()
    button.setFocus()
    button.click()
    assert all(view.panel.isHidden() for view in window.findChildren(MoreView))
    place, tall_before = top_of(window, button), window.sheet.height()
    for _ in range(4):
        qapp.processEvents()
        assert (top_of(window, button), window.sheet.height()) == (place, tall_before)
