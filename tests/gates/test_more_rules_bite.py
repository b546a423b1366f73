"""The rules about structure, lines, edges and what happens unasked find pages that were broken on purpose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Screen, Weight
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.choices import RadioChoice
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import TextStyle
from tests.gates.acting_rules import acting_findings
from tests.gates.catalogue import RULES
from tests.gates.keyboard_rules import MOST_BY_EAR, MOST_TO_PRESS
from tests.gates.measure import audit
from tests.gates.plain_page import Break, Page, good, show
from tests.gates.stage import Case, Stage
from tests.gates.test_rules_bite import BROKEN


def heading_second(page: QWidget, things: QVBoxLayout) -> None:
    first = good("Before it all")
    first.setParent(page)
    first.lower()
    things.insertWidget(0, first)
    for child in page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child is not first:
            child.setParent(None)
            child.setParent(page)
            things.addWidget(child)


def twins_apart(page: QWidget, things: QVBoxLayout) -> None:
    for _ in range(2):
        box = QWidget()
        QVBoxLayout(box).addWidget(good("Change the name"))
        things.addWidget(box)


def no_group(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(RadioChoice("alone", "Alone"))


def no_label(page: QWidget, things: QVBoxLayout) -> None:
    box = QLineEdit()
    box.setAccessibleName("Your name")
    things.addWidget(box)


def made_last_placed_first(page: QWidget, things: QVBoxLayout) -> None:
    things.insertWidget(1, good("Made last"))


def no_purpose(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(PressButton("Go on"))


def other_language(page: QWidget, things: QVBoxLayout) -> None:
    page.findChildren(PressButton)[0].setLocale(QLocale("cy"))


def other_side(page: QWidget, things: QVBoxLayout) -> None:
    page.findChildren(PressButton)[0].setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def scrolls_inside(page: QWidget, things: QVBoxLayout) -> None:
    outer, inner, tall = QScrollArea(), QScrollArea(), QWidget()
    tall.setFixedSize(50, 900)
    inner.setWidget(tall)
    inner.setFixedSize(100, 100)
    outer.setWidget(inner)
    things.addWidget(outer)


def small_words(page: QWidget, things: QVBoxLayout) -> None:
    label = QLabel("Small words")
    label.setFont(QFont(label.font().family(), 6))
    things.addWidget(label)


def long_line(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(TextLabel("ill till ill " * 20))


def tight_lines(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(TextLabel("Many words that stand too close together. " * 8, TextStyle(leading=1.1)))


def other_title(page: QWidget, things: QVBoxLayout) -> None:
    page.setWindowTitle("Something else")


def no_title(page: QWidget, things: QVBoxLayout) -> None:
    page.setWindowTitle("")


def letter_key(page: QWidget, things: QVBoxLayout) -> None:
    QShortcut(QKeySequence("R"), page)


def reserved_key(page: QWidget, things: QVBoxLayout) -> None:
    QShortcut(QKeySequence("Ctrl+Alt+N"), page)


def two_mains(page: QWidget, things: QVBoxLayout) -> None:
    for words in ("Continue", "Finish"):
        things.addWidget(PressButton(words, Weight.MAIN, id=words))


def _fade(widget: QWidget, *roles: QPalette.ColorRole) -> QWidget:
    palette = widget.palette()
    for role in roles:
        palette.setColor(role, palette.color(QPalette.ColorRole.Window).darker(115))
    widget.setPalette(palette)
    return widget


def faint_edge(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(_fade(good("Faint edge"), QPalette.ColorRole.Mid))


def faint_mark(page: QWidget, things: QVBoxLayout) -> None:
    things.addWidget(_fade(RadioChoice("faint", "Faint"), QPalette.ColorRole.Mid))


def wrong_side(page: QWidget, things: QVBoxLayout) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label = TextLabel("Begins on the left")
    label.draw_words = _left  # type: ignore[method-assign]
    things.addWidget(label)


def _left(painter: QPainter, box: QRect) -> None:
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute), "Begins")


def too_much_to_press(page: QWidget, things: QVBoxLayout) -> None:
    for number in range(MOST_TO_PRESS):
        things.addWidget(good(f"Row {number}"))


def too_much_to_hear(page: QWidget, things: QVBoxLayout) -> None:
    for number in range(MOST_BY_EAR):
        label = TextLabel(f"Paragraph {number}")
        label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        things.addWidget(label)


def out_of_sight(page: QWidget, things: QVBoxLayout) -> None:
    area, inside = QScrollArea(), QWidget()
    rows = QVBoxLayout(inside)
    for number in range(8):
        rows.addWidget(good(f"Row {number}"))
    area.setWidget(inside)
    area.setFixedHeight(120)
    things.addWidget(area)


MORE_BROKEN: list[tuple[str, Break]] = [
    ("heading-first", heading_second),
    ("unique-buttons", twins_apart),
    ("group", no_group),
    ("label", no_label),
    ("reading-order", made_last_placed_first),
    ("purpose", no_purpose),
    ("language", other_language),
    ("language", other_side),
    ("nested-scroll", scrolls_inside),
    ("text-size", small_words),
    ("line-length", long_line),
    ("line-step", tight_lines),
    ("window-title", other_title),
    ("window-title", no_title),
    ("shortcut", letter_key),
    ("shortcut", reserved_key),
    ("one-main", two_mains),
    ("edge", faint_edge),
    ("mark", faint_mark),
    ("side", wrong_side),
    ("focus-in-sight", out_of_sight),
    ("stops", too_much_to_press),
    ("stops", too_much_to_hear),
]


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize(("rule", "spoil"), MORE_BROKEN, ids=lambda case: getattr(case, "__name__", case))
def test_that_a_rule_bites(page: Page, qtbot: QtBot, rule: str, spoil: Break) -> None:
    spoil(*page)
    show(page[0], qtbot)
    assert rule in {finding.rule for finding in audit(page[0])}


class Repeating(PressButton):
    """A button that presses again while its key is held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.click()


def goes_on_by_itself(things: QVBoxLayout, press: Callable[[], None]) -> None:
    for words in ("Yes", "No"):
        card = RadioChoice(words, words)
        card.toggled.connect(press)
        things.addWidget(card)


def held(things: QVBoxLayout, press: Callable[[], None]) -> None:
    button = Repeating("Go on", Weight.MAIN, id="go-on")
    button.clicked.connect(press)
    things.addWidget(button)


def twice(things: QVBoxLayout, press: Callable[[], None]) -> None:
    button = PressButton("Go on", Weight.MAIN, id="go-on")
    button.clicked.connect(press)
    things.addWidget(button)


def opens_a_window(things: QVBoxLayout, press: Callable[[], None]) -> None:
    other = QWidget(things.parentWidget(), Qt.WindowType.Window)
    other.show()


ACTING = [
    ("on-choosing", goes_on_by_itself),
    ("held-key", held),
    ("double-press", twice),
    ("other-window", opens_a_window),
]


@pytest.mark.parametrize(("rule", "spoil"), ACTING, ids=lambda case: getattr(case, "__name__", case))
def test_that_what_happens_unasked_is_found(
    page: Page, qtbot: QtBot, rule: str, spoil: Callable[[QVBoxLayout, Callable[[], None]], None]
) -> None:
    presses: list[str] = []
    spoil(page[1], lambda *_: presses.append("pressed"))
    show(page[0], qtbot)
    found = acting_findings(page[0], presses, lambda: None)
    assert rule in {finding.rule for finding in found}


def test_that_a_page_that_moves_after_it_came_is_found(qtbot: QtBot) -> None:
    stage = Stage(Case())
    QTimer.singleShot(0, lambda: stage.window.heading.say("Another heading"))
    found = stage.measure(Screen(id="moves", key="moves", title="A page that moves"))
    stage.close()
    assert "first-frame" in {finding.rule for finding in found}


def test_that_a_page_that_does_something_because_it_was_looked_at_is_found(
    qtbot: QtBot, qapp: QApplication
) -> None:
    stage = Stage(Case(pixels=False))
    looked = qapp.focusChanged.connect(lambda *_: stage.guide.press("looked"))
    found = stage.measure(Screen(id="looked", key="looked", title="A page that looks back"))
    qapp.focusChanged.disconnect(looked)
    stage.close()
    assert "on-focus" in {finding.rule for finding in found}


def test_that_every_rule_was_seen_to_bite() -> None:
    bitten = {rule for rule, _ in [*BROKEN, *MORE_BROKEN, *ACTING]}
    assert set(RULES) == bitten | {"first-frame", "on-focus", "keyboard"}
