"""What just happened is in sight, also for somebody far down a page whose top has scrolled away."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.ui.window import Window
from tests.gates.pixel_rules import wholly_in_sight
from tests.ui.conftest import Open, focused
from tests.ui.samples import GO_ON, MAP, READING, FakeGuide

NEWS = "The printer has the paper."


def far_down(open_window: Open, percent: int) -> tuple[Window, FakeGuide]:
    """Stand at the last button of a long page, and have something happen there."""
    window, guide = open_window(READING)
    window.apply_comfort(Comfort(text_percent=percent))
    button = window.control(GO_ON.id)
    assert button is not None
    button.setFocus()
    guide.screens[0] = replace(READING, notice=NEWS)
    window.redraw()
    QApplication.processEvents()
    return window, guide


def test_that_news_shows_under_the_page_where_its_top_is_out_of_sight(open_window: Open) -> None:
    window, _ = far_down(open_window, 400)
    assert window.notice.visibleRegion().isEmpty()
    assert window.news.words.words == NEWS
    assert wholly_in_sight(window.news.words)
    assert focused() is window.control(GO_ON.id)
    assert wholly_in_sight(focused())


def test_that_it_goes_when_somebody_goes_on(open_window: Open) -> None:
    window, _ = far_down(open_window, 400)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert not window.news.isVisible()
    assert window.notice.words.words == NEWS, "it is still there to be read"


def test_that_it_goes_with_the_page(open_window: Open) -> None:
    window, guide = far_down(open_window, 400)
    guide.screens[0] = MAP
    window.redraw()
    assert not window.news.isVisible()


def test_that_news_in_sight_is_not_shown_twice(open_window: Open) -> None:
    window, _ = far_down(open_window, 100)
    assert not window.notice.visibleRegion().isEmpty()
    assert not window.news.isVisible()


def test_that_it_is_said_once(open_window: Open, qtbot: QtBot, reader: None) -> None:
    window, _ = far_down(open_window, 400)
    qtbot.waitUntil(lambda: NEWS in window.announcer.said)
    assert window.announcer.said.count(NEWS) == 1
    assert window.news.words.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_that_who_reads_elsewhere_is_left_there(open_window: Open) -> None:
    window, guide = open_window(READING)
    window.apply_comfort(Comfort(text_percent=400))
    bar = window.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    guide.screens[0] = replace(READING, notice=NEWS)
    before = bar.value()
    window.redraw()
    assert window.news.isVisible()
    assert bar.value() == before
