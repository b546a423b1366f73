"""Without colour, states can still be told apart: contrast knows no colour, only light and dark."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import Button, Status, Task
from coprod_desktop.ui.choices import RadioChoice, TickChoice
from coprod_desktop.ui.task_map import TaskButton
from coprod_desktop.ui.theme import wear
from coprod_desktop.ui.window import Window
from tests.gates.conftest import ShowScreen
from tests.gates.pixels import picture_of, strong_changes
from tests.ui.samples import TROUBLE

_SEEN = 40  # pixels that have to differ by 3 to 1


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("kind", [RadioChoice, TickChoice])
def test_that_chosen_and_not_differ_without_colour(
    qtbot: QtBot, qapp: QApplication, look: Look, kind: type[RadioChoice | TickChoice]
) -> None:
    wear(qapp, Comfort(look=look))
    card = kind("yes", "Yes")
    qtbot.addWidget(card)
    assert seen_as_chosen(card)


class Coloured(RadioChoice):
    """A card that tells only by colour that it is chosen: by red and green that are equally dark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#d40000" if self.isChecked() else "#007500"))
        painter.end()


def test_that_a_card_that_tells_by_colour_alone_is_found(qtbot: QtBot) -> None:
    card = Coloured("yes", "Yes")
    qtbot.addWidget(card)
    assert not seen_as_chosen(card)


def seen_as_chosen(card: RadioChoice | TickChoice) -> bool:
    """Choose a card, and say whether that can be seen without colour."""
    card.resize(300, 60)
    card.show()
    before = picture_of(card)
    card.setChecked(True)
    return strong_changes(before, picture_of(card), 3) >= _SEEN


@pytest.mark.parametrize("look", Look)
def test_that_statuses_differ_without_colour_and_words(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    wear(qapp, Comfort(look=look))
    assert seen_alike(qtbot, TaskButton) == []


class ColouredTask(TaskButton):
    """A part of the map that tells its status only by colours that are equally dark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = dict(zip(Status, ("#d40000", "#007500", "#7a5c00", "#0062ad"), strict=False))
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.get(self.status, "#6d6d6d")))
        painter.end()


def test_that_statuses_told_by_colour_alone_are_found(qtbot: QtBot) -> None:
    assert len(seen_alike(qtbot, ColouredTask)) == len(list(combinations(Status, 2)))


def seen_alike(qtbot: QtBot, kind: type[TaskButton]) -> list[tuple[Status, Status]]:
    """Return the pairs of statuses that nobody can tell apart without colour and words."""
    pictures = {}
    for status in Status:
        button = kind(Task(button=Button(id="part", words="A part"), status=status, says="…"))
        qtbot.addWidget(button)
        button.resize(500, 100)
        button.show()
        pictures[status] = picture_of(button)
    return [
        (one, other)
        for one, other in combinations(Status, 2)
        if strong_changes(pictures[one], pictures[other], 3) < _SEEN
    ]


def test_that_a_problem_is_told_in_words_beside_its_field(show_screen: ShowScreen) -> None:
    assert problems_untold(show_screen(TROUBLE, Comfort(), (1366, 768))) == []


def test_that_a_problem_that_only_reddens_its_field_is_found(show_screen: ShowScreen) -> None:
    window = show_screen(TROUBLE, Comfort(), (1366, 768))
    control = window.page.control(TROUBLE.problems[0].field)
    assert control is not None
    control.setAccessibleDescription("")
    assert problems_untold(window) == [TROUBLE.problems[0].words]


def problems_untold(window: Window) -> list[str]:
    """Return what is to be put right and not told at its field."""
    controls = {problem.words: window.page.control(problem.field) for problem in TROUBLE.problems}
    return [
        words
        for words, control in controls.items()
        if control is None or words not in control.accessibleDescription()
    ]
