"""A language that runs from right to left begins on the right: pages, rows, marks and words."""

from __future__ import annotations

import pytest
from PIL import ImageChops, ImageOps
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Status
from coprod_desktop.ui.choices import RadioChoice, TickChoice
from coprod_desktop.ui.direction import placed, speak
from coprod_desktop.ui.jigsaw import Jigsaw
from tests.gates.pixels import cut, picture_of, strong_changes
from tests.ui.conftest import Open
from tests.ui.samples import GALLERY


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en-GB", Qt.LayoutDirection.LeftToRight), ("ar", Qt.LayoutDirection.RightToLeft)],
)
def test_that_the_window_has_the_language_and_begins_on_its_side(
    open_window: Open, language: str, direction: Qt.LayoutDirection
) -> None:
    window, _ = open_window(*GALLERY, language=language)
    assert window.layoutDirection() == direction
    assert window.locale().bcp47Name().startswith(language[:2])
    assert window.menu.locale() == window.locale()


def test_that_a_box_stands_on_the_side_where_lines_begin(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 20)
    assert placed(widget, QRect(10, 0, 30, 20)) == QRect(10, 0, 30, 20)
    speak(widget, "he")
    assert placed(widget, QRect(10, 0, 30, 20)) == QRect(60, 0, 30, 20)
    assert placed(widget, QRectF(10, 0, 30, 20)) == QRectF(60, 0, 30, 20)


@pytest.mark.parametrize("kind", [RadioChoice, TickChoice])
def test_that_the_mark_of_a_choice_is_on_the_other_side(
    kind: type[RadioChoice | TickChoice], qtbot: QtBot
) -> None:
    card = kind("yes", "Yes")
    qtbot.addWidget(card)
    card.resize(500, 60)
    card.show()
    left = picture_of(card)
    speak(card, "ar")
    mirrored = ImageOps.mirror(picture_of(card))
    mark = QRect(0, 0, 50, 60)
    assert strong_changes(cut(left, mark), cut(mirrored, mark), 3) < 12
    assert ImageChops.difference(left, picture_of(card)).getbbox() is not None


def test_that_the_jigsaw_begins_on_the_right(qtbot: QtBot) -> None:
    picture = Jigsaw((Status.DONE_FOR_NOW, Status.NOT_STARTED, Status.NOT_STARTED, Status.NOT_STARTED))
    qtbot.addWidget(picture)
    picture.resize(300, 200)
    picture.show()
    left = picture_of(picture)
    speak(picture, "ar")
    mirrored = ImageOps.mirror(picture_of(picture))
    assert strong_changes(left, picture_of(picture), 3) > 500
    assert strong_changes(left, mirrored, 3) < strong_changes(left, picture_of(picture), 3) / 4
