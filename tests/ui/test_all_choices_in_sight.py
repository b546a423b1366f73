"""Whoever comes to a question with choices sees all of them, not the first one alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.screen import ChoiceField, Option, Screen, Text
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
    ),
)


def _in_sight(card: RadioChoice) -> bool:
    return card.visibleRegion().boundingRect() == card.rect()


def test_that_all_choices_are_in_sight_when_the_first_takes_the_focus(open_window: Open) -> None:
    window, _ = open_window(MANY)
    cards = window.findChildren(RadioChoice)
    assert not _in_sight(cards[-1]), "the page is longer than the window"
    cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert [_in_sight(card) for card in cards] == [True] * 4


def test_that_a_choice_stays_under_the_mouse_that_presses_it(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = open_window(MANY)
    cards = window.findChildren(RadioChoice)
    window.area.ensureWidgetVisible(cards[0])
    before = window.area.verticalScrollBar().value()
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    cards[0].setFocus(Qt.FocusReason.MouseFocusReason)
    assert window.area.verticalScrollBar().value() <= before + 20
    assert not _in_sight(cards[-1])
