"""A program of its own whose clock is set back, and forward, while somebody types.

`clock_set_back FOLDER` prints what was typed, and what was told meanwhile.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from coprod_desktop.app import App
from coprod_desktop.presenters.desk import GOAL_QUESTION
from tests.faults.bad_disk import Switch

DAY = 24 * 60 * 60
CLOCKS = (-10 * 365 * DAY, 0, 400 * DAY, -2 * DAY, -3600, 0)
"""How many seconds the clock is off by, one after the other: a dead battery first."""


def main(folder: Path) -> None:
    """Type a letter or two under each clock, and copy."""
    switch = Switch.here()
    _application = QApplication([])
    app = App(folder)
    app.window.show()
    app.program.projects.start("The brochure")
    desk = app.program.desk
    assert desk
    assert desk.vault
    told, days = set[str](), list[str]()
    for number, clock in enumerate(CLOCKS):
        switch.set_clock(clock)
        app.program.go("question", GOAL_QUESTION)
        app.window.redraw()
        box = app.window.findChild(QPlainTextEdit)
        assert box
        box.moveCursor(box.textCursor().MoveOperation.End)
        QTest.keyClicks(box, f"word{number} ")
        app.program.press("map")
        told.add(app.program.screen().notice)
        days.append(desk.today)
        desk.vault.make_copy(desk.today)
    said = {"goal": desk.goal, "told": sorted(told), "days": days}
    app.program.go("home")
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
