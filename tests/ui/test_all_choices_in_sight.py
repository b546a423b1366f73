"""Whoever comes to a question with choices sees all of them, not the first one alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Screen, Text
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.choices import RadioChoice
from tests.ui.conftest import Open

MANY = Screen(
    id="choose",
    key="choose",
    title="Do you agree?",
    parts=(
        *(Text(words=f"Fact {n}.") for n in range(9)),
        ChoiceField(
            id="say",
            label="Your choice",
            options=tuple(Option(id=one, words=one) for one in ("Yes", "No", "Not now", "Rather not say")),
        ),
        Button(id="go-on", words="Continue"),
    ),
)


def _in_sight(card: QWidget) -> bool:
    return card.visibleRegion().boundingRect() == card.rect()


def test_that_all_choices_are_in_sight_when_the_first_takes_the_focus(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(MANY)
    cards = window.findChildren(RadioChoice)
    assert not _in_sight(cards[-1]), "the page is longer than the window"
    cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: all(_in_sight(card) for card in cards))


@pytest.mark.parametrize("kind", [RadioChoice, PressButton])
def test_that_what_is_half_in_sight_stays_under_the_mouse_that_presses_it(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, kind: type[QWidget]
) -> None:
    """The page once scrolled at the press, and the button was let go somewhere else: nothing was chosen."""
    window, _ = open_window(MANY)
    pressed = window.page.findChildren(kind)[-1]
    bar = window.area.verticalScrollBar()
    window.resize(window.width(), 400)
    below = pressed.mapTo(window.area, pressed.rect().center()).y() - window.area.height()
    bar.setValue(bar.value() + below)
    before = bar.value()
    assert not pressed.visibleRegion().isEmpty()
    assert not _in_sight(pressed)
    with monkeypatch.context() as held:
        held.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        pressed.setFocus(Qt.FocusReason.MouseFocusReason)
        assert bar.value() == before
    window.page.findChildren(RadioChoice)[0].setFocus(Qt.FocusReason.TabFocusReason)
    pressed.setFocus(Qt.FocusReason.TabFocusReason)
    assert _in_sight(pressed), "by keyboard the page still follows"
