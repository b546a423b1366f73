"""A program of its own whose disk goes wrong while somebody types; then the stick they save to does.

`bad_disk_typing FOLDER KIND` prints as JSON what was shown and what stood in the box, step by step.
"""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from coprod_desktop.app import App
from coprod_desktop.presenters.desk import GOAL_QUESTION
from tests.faults.bad_disk import GONE, Fault, Switch

KINDS = {
    "pulled out": (GONE, errno.ENODEV),
    "bad sector": (Fault.HALF, errno.EIO),
    "sync fails": (Fault.SYNC, errno.EIO),
    "no room": (Fault.WRITE, errno.ENOSPC),
    "read-only": (Fault.WRITE | Fault.NAMES, errno.EROFS),
}
AT_ONCE, MORE = "A brochure", " for parents"


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    while not until():
        QTest.qWait(1)


def box_in(app: App) -> QPlainTextEdit:
    """Return the box of the page."""
    box = app.window.findChild(QPlainTextEdit)
    assert box
    return box


def main(folder: Path, kind: str) -> None:
    """Type before, while and after the disk goes wrong, and save elsewhere meanwhile."""
    switch, told = Switch.here(), dict[str, str]()
    elsewhere = folder.parent / "stick"
    elsewhere.mkdir()
    _application = QApplication([])
    app = App(folder)
    app.window.show()
    app.program.projects.start("The brochure")
    desk = app.program.desk
    assert desk
    app.program.go("question", GOAL_QUESTION)
    app.window.redraw()
    QTest.keyClicks(box_in(app), AT_ONCE)
    app.program.press("nothing")  # any press saves at once

    switch.turn_on(*KINDS[kind])
    QTest.keyClicks(box_in(app), MORE)
    wait(app.window.notice.isVisible)
    told["notice"], told["box"] = app.program.screen().notice, box_in(app).toPlainText()
    app.program.press("map")
    told["goal on the map"] = app.program.screen().goal

    object.__setattr__(desk.outside, "choose_folder", lambda chosen: chosen(elsewhere))
    app.program.press("save-elsewhere")
    told["page"] = app.program.screen().id
    app.program.press("choose")
    wait(lambda: any(elsewhere.glob("*.coprod")))
    wait(lambda: "Our project is in this file" in app.program.screen().notice)
    told["notice after"] = app.program.screen().notice

    told["calls that failed"] = str(switch.turn_off())
    app.program.go("question", GOAL_QUESTION)
    app.window.redraw()
    QTest.keyClicks(box_in(app), "!")
    wait(lambda: not desk.trouble)
    told["box afterwards"] = box_in(app).toPlainText()
    app.window.close()
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
