"""Hands at the real window, and a project to begin with."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.project import Project
from coprod_desktop.store.projects import Shelf
from tests.journeys.hands import Hands

SitDown: TypeAlias = Callable[[], Hands]
Begin: TypeAlias = Callable[[Project], Hands]


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[SitDown]:
    """Return a way to start the program; each start uses the same folder."""
    started: list[Hands] = []

    def start() -> Hands:
        started.append(Hands(tmp_path, qtbot))
        return started[-1]

    yield start
    for hands in started:
        hands.app.close()


@pytest.fixture
def begin(tmp_path: Path, sit_down: SitDown) -> Callable[[Project], Hands]:
    """Return a way to start the program with a project open in it."""

    def begin_with(project: Project) -> Hands:
        Shelf(tmp_path / "data").create(project).close()
        hands = sit_down()
        open_in(hands, project.id)
        return hands

    return begin_with


def open_in(hands: Hands, project_id: str) -> None:
    """Open a project, as its button on Home does."""
    hands.app.program.projects.open(project_id)
    hands.app.window.redraw()


def go(hands: Hands, screen: str, item: str = "") -> None:
    """Go to a page, as the buttons on the way there do."""
    hands.app.program.go(screen, item)
    hands.app.window.redraw()


@pytest.fixture
def unfrozen() -> Iterator[None]:
    """Have Python look through everything again after a test in which the program grew warm."""
    yield
    gc.unfreeze()
