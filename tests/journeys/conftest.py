"""The hands of a journey."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Hands


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Hands]]:
    """Return a way to start the program; each start uses the same folder."""
    started: list[Hands] = []

    def start() -> Hands:
        started.append(Hands(tmp_path, qtbot))
        return started[-1]

    yield start
    for hands in started:
        hands.app.close()
