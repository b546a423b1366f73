"""Each rule finds a page that was broken on purpose, so that a page without findings means something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.heading import Heading
from coprod_desktop.ui.readings import HeadingLabel
from tests.gates.measure import audit
from tests.gates.plain_page import Break, Page, good, show


def nameless(page: QWidget, things: QVBoxLayout) -> None:
    button = good("Go on")
    button.setText("")
    button.setAccessibleName("")
    things.addWidget(button)


def named_otherwise(page: QWidget, things: QVBoxLayout) -> None:
    button = good("Go on")
    button.setAccessibleName("Next page")
    things.addWidget(button)


def named_for_nobody(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(good("Choose one"))


def two_headings(page: QWidget, things: QVBoxLayout) -> None:
    second = Heading()
    second.show_page("Another heading", "")
    things.addWidget(second)


def nameless_inside(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(HeadingLabel(""))


def a_level_left_out(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(HeadingLabel("A card of no list", level=3))


def twins(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(good("Change"))
    things.addWidget(good("Change"))


def only_in_a_tooltip(page: QWidget, things: QVBoxLayout) -> None:
    page.findChildren(PressButton)[0].setToolTip("Read this first")


def trap(page: QWidget, things: QVBoxLayout) -> None:
    box = QPlainTextEdit()
    box.setAccessibleName("Your words")
    things.addWidget(box)


def hidden_from_tab(page: QWidget, things: QVBoxLayout) -> None:
    class Loop(QWidget):
        def focusNextPrevChild(self, forward: bool) -> bool:
            buttons = self.findChildren(PressButton)
            buttons[0].setFocus()
            return True

    loop, inside = Loop(), QVBoxLayout()
    loop.setLayout(inside)
    for words in ("One of these", "Two of these", "Three of these"):
        inside.addWidget(good(words))
    things.addWidget(loop)


def one_way_street(page: QWidget, things: QVBoxLayout) -> None:
    class OneWay(PressButton):
        def focusNextPrevChild(self, forward: bool) -> bool:
            return super().focusNextPrevChild(True)

    things.addWidget(OneWay("Only on", id="only-on"))
    things.addWidget(good("Third"))


def jumbled(page: QWidget, things: QVBoxLayout) -> None:
    last, first = good("Last"), good("First")
    things.addWidget(first)
    things.addWidget(last)
    QWidget.setTabOrder(last, first)


def tiny(page: QWidget, things: QVBoxLayout) -> None:
    button = good("x y")
    button.setFixedSize(30, 30)
    things.addWidget(button)


def crowded(page: QWidget, things: QVBoxLayout) -> None:
    things.setSpacing(2)
    things.addWidget(good("Close by"))


def cut_off(page: QWidget, things: QVBoxLayout) -> None:
    label = QLabel("Many words that need far more room than they are given here, and so are cut off")
    label.setFixedWidth(120)
    things.addWidget(label)


def rows_out_of_sight(page: QWidget, things: QVBoxLayout) -> None:
    box = QPlainTextEdit("one\n" * 40)
    box.setAccessibleName("Your words")
    box.setTabChangesFocus(True)
    box.setFixedHeight(60)
    things.addWidget(box)


def sideways(page: QWidget, things: QVBoxLayout) -> None:
    area, wide = QScrollArea(), QWidget()
    wide.setFixedSize(3000, 20)
    area.setWidget(wide)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    things.addWidget(area)


def too_wide(page: QWidget, things: QVBoxLayout) -> None:
    wide = QWidget()
    wide.setFixedSize(3000, 20)
    things.addWidget(wide)


def faint(page: QWidget, things: QVBoxLayout) -> None:
    label = QLabel("Faint words")
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#8a8a8a"))
    label.setPalette(palette)
    things.addWidget(label)


def ringless(page: QWidget, things: QVBoxLayout) -> None:
    button = QPushButton("Stock button")
    button.setMinimumHeight(50)
    things.addWidget(button)


BROKEN: list[tuple[str, Break]] = [
    ("name", nameless),
    ("label-in-name", named_otherwise),
    ("name-alone", named_for_nobody),
    ("one-heading", two_headings),
    ("one-heading", nameless_inside),
    ("one-heading", a_level_left_out),
    ("unique-siblings", twins),
    ("tooltip", only_in_a_tooltip),
    ("keyboard-trap", trap),
    ("keyboard-missed", hidden_from_tab),
    ("keyboard-reverse", one_way_street),
    ("keyboard-order", jumbled),
    ("target", tiny),
    ("gap", crowded),
    ("clipped", cut_off),
    ("clipped", rows_out_of_sight),
    ("sideways", sideways),
    ("sideways", too_wide),
    ("contrast", faint),
    ("focus-ring", ringless),
]


def test_that_a_page_with_nothing_wrong_has_no_findings(page: Page, qtbot: QtBot) -> None:
    show(page[0], qtbot)
    assert audit(page[0]) == []


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize(("rule", "spoil"), BROKEN, ids=lambda case: getattr(case, "__name__", case))
def test_that_a_rule_bites(page: Page, qtbot: QtBot, rule: str, spoil: Break) -> None:
    spoil(*page)
    show(page[0], qtbot)
    assert rule in {finding.rule for finding in audit(page[0])}


def test_that_a_page_nobody_can_reach_by_keyboard_is_found(page: Page, qtbot: QtBot) -> None:
    for button in page[0].findChildren(PressButton):
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    show(page[0], qtbot)
    assert "keyboard" in {finding.rule for finding in audit(page[0])}
