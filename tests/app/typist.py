"""A program of its own that types into one page after the other, and says what is saved, until it is killed.

`typist FOLDER` prints a JSON line before and after each save: what happens, and the whole project.
"""

from __future__ import annotations

import json
import sys
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from coprod_desktop.app import App
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.desk import CONTACT_QUESTION, GOAL_QUESTION
from coprod_desktop.store.portable import write_json
from coprod_desktop.store.project_file import ProjectFile

ID = "0123456789abcdef0123456789abcdef"
PAGES = (
    ("question", GOAL_QUESTION),
    ("person-field", "sam/offers"),
    ("question", CONTACT_QUESTION),
    ("person-field", "sam/helps"),
)


class Saves:
    """Counts and tells the saves."""

    def __init__(self) -> None:
        self.done = 0
        self._save = ProjectFile.save
        setattr(ProjectFile, "save", lambda file, new: self._tell(file, new))  # noqa: B010

    def _tell(self, file: ProjectFile, new: Project) -> None:
        _say("saving", new)
        self._save(file, new)
        _say("saved", new)
        self.done += 1


def _say(what: str, project: Project) -> None:
    sys.stdout.write(json.dumps([what, write_json(project).decode()]) + "\n")
    sys.stdout.flush()


def write(app: App, words: str) -> None:
    """Add words in the page's first box."""
    boxes = [*app.window.findChildren(QPlainTextEdit), *app.window.findChildren(QLineEdit)]
    box = next(one for one in boxes if one.isVisible())
    QTest.keyClicks(box, words)


def main(folder: Path) -> None:
    """Type until the end."""
    _application = QApplication([])
    app, saves = App(folder), Saves()
    app.window.resize(1366, 768)
    app.window.show()
    app.program.projects.open(ID)
    for number in count():
        screen, item = PAGES[number % len(PAGES)]
        app.program.go(screen, item)
        app.window.redraw()
        before = saves.done
        write(app, f"{number} ")
        while saves.done == before and number % 3:  # now and then the next page comes first
            QTest.qWait(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
