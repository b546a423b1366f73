"""The pages of a paper: turned, made larger and moved, by buttons, keys and the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.screen import PagesPart, Text, Tone
from coprod_desktop.ui.page_view import make_view
from coprod_desktop.ui.pages import ZOOMS, PagesView, Step
from coprod_desktop.ui.readings import TextView
from coprod_desktop.ui.views import Calls
from tests.ui.samples import make_pdf

Key, Held = Qt.Key, Qt.KeyboardModifier


def nothing(*_: object) -> None:
    """Ask the window for nothing."""


@pytest.fixture
def pages(qtbot: QtBot) -> PagesView:
    calls = Calls(change=nothing, press=nothing, press_main=nothing, say=say_english)
    view = make_view(PagesPart(id="paper", label="The pages", pdf=make_pdf(3)), calls)
    assert isinstance(view, PagesView)
    qtbot.addWidget(view)
    view.resize(600, 900)
    view.show()
    return view


def test_that_a_heading_in_a_paper_is_met_as_one(qtbot: QtBot) -> None:
    calls = Calls(change=nothing, press=nothing, press_main=nothing, say=say_english)
    part = Text(words="What we promise", tone=Tone.HEADING)
    view = make_view(part, calls)
    qtbot.addWidget(view)
    assert isinstance(view, TextView)
    assert view.paragraphs.labels[0].property("a11yRole") == QAccessible.Role.Heading.value
    assert view.take(part, "")
    assert not view.take(Text(words="Other", tone=Tone.HEADING), "")


@pytest.mark.usefixtures("reader")
def test_that_a_screen_reader_that_is_on_already_meets_a_heading_in_a_paper(qtbot: QtBot) -> None:
    calls = Calls(change=nothing, press=nothing, press_main=nothing, say=say_english)
    view = make_view(Text(words="What we promise", tone=Tone.HEADING), calls)
    qtbot.addWidget(view)
    assert isinstance(view, TextView)
    met = QAccessible.queryAccessibleInterface(view.paragraphs.labels[0])
    assert (met.role(), met.text(QAccessible.Text.Name)) == (QAccessible.Role.Heading, "What we promise")


def dark(image: QImage) -> int:
    """Return how much ink there is."""
    points = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(image.pixelColor(x, y).lightness() < 90 for x, y in points)


def test_that_a_page_is_shown_and_named(pages: PagesView) -> None:
    assert pages.control() is pages.buttons[Step.NEXT]
    assert pages.picture.accessibleName() == "Page 1 of 3, shown at 100 percent."
    assert pages.said.words == pages.picture.accessibleName()
    assert dark(pages.picture.grab().toImage()) > 100


def test_that_pages_are_turned_by_buttons_as_far_as_they_go(pages: PagesView) -> None:
    for said in ("Page 2 of 3", "Page 3 of 3", "This is the last page. Page 3 of 3"):
        pages.buttons[Step.NEXT].click()
        assert pages.buttons[Step.NEXT].accessibleDescription().startswith(said)
        assert pages.said.words.startswith(said)
    assert not any(pages.buttons[other].accessibleDescription() for other in Step if other is not Step.NEXT)
    for number in (2, 1, 1):
        pages.buttons[Step.BEFORE].click()
        assert pages.picture.accessibleName().startswith(f"Page {number} of 3")
    assert pages.said.words.startswith("This is the first page.")


def test_that_pages_are_turned_and_made_larger_by_keys(pages: PagesView) -> None:
    picture = pages.picture
    assert picture.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(picture, Key.Key_PageDown, Held.ControlModifier)
    assert picture.number == 1
    QTest.keyClick(picture, Key.Key_PageUp, Held.ControlModifier)
    assert picture.number == 0
    QTest.keyClick(picture, Key.Key_Plus)
    QTest.keyClick(picture, Key.Key_Equal)
    assert pages.zoom == ZOOMS[2]
    QTest.keyClick(picture, Key.Key_Minus)
    assert pages.zoom == ZOOMS[1]
    QTest.keyClick(picture, Key.Key_PageDown)
    assert picture.number == 0, "without Control the window scrolls"


def test_that_a_page_gets_larger_up_to_4_times_and_smaller_again(pages: PagesView) -> None:
    small = pages.picture.heightForWidth(600)
    for _ in range(9):
        pages.walk(Step.LARGER)
    assert "400 percent" in pages.said.words
    assert pages.said.words.startswith("The pages are as large as they get.")
    assert pages.picture.heightForWidth(600) > 3.9 * small
    for _ in range(9):
        pages.walk(Step.SMALLER)
    assert pages.zoom == 100


def test_that_a_large_page_is_moved_by_arrow_keys_and_by_dragging(pages: PagesView) -> None:
    pages.walk(Step.LARGER)
    picture = pages.picture
    assert "left and right arrow keys" in picture.accessibleDescription()
    before = picture.grab().toImage()
    QTest.keyClick(picture, Key.Key_Right)
    moved = picture.shift
    assert moved > 0
    assert picture.grab().toImage() != before
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=QPoint(200, 50))
    QTest.mouseMove(picture, QPoint(150, 50))
    assert picture.shift == moved + 50
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))
    for _ in range(9):
        QTest.keyClick(picture, Key.Key_Left)
    assert picture.shift == 0


def test_that_a_page_that_fits_does_not_move(pages: PagesView) -> None:
    QTest.keyClick(pages.picture, Key.Key_Right)
    assert pages.picture.shift == 0
    assert "arrow" not in pages.picture.accessibleDescription()


def test_that_what_is_drawn_in_parts_is_the_same_page(pages: PagesView) -> None:
    picture = pages.picture
    picture.setFocus()
    whole = picture.grab().toImage()
    part = picture.grab(picture.rect().adjusted(40, 60, -30, -20)).toImage()
    ratio = whole.devicePixelRatio()
    cut = whole.copy(round(40 * ratio), round(60 * ratio), part.width(), part.height())
    assert abs(dark(part) - dark(cut)) <= 3


def test_that_pages_which_have_not_changed_are_kept(pages: PagesView) -> None:
    assert pages.take(pages.part, "")
    assert not pages.take(PagesPart(id="paper", label="The pages", pdf=make_pdf(1)), "")
