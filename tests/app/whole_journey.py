"""A program of its own: the whole journey of one person with secrets, from a new project to its papers.

`whole_journey FOLDER lock|plain [print]` does everything with the window, and says "resting" and the numbers
of the spare key when all was done but nothing closed. It waits there for a line, then locks and closes, says
"closed" and waits again. What is planted is in `SECRETS`. Only `print` asks which printers there are.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from coprod_desktop.app import App
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.memory import keep_out_of_files
from coprod_desktop.presenters.screen import Screen, Text
from coprod_desktop.ui.screen_lock import follow_screen_lock

WORDS = "quokkaword persimmonword zeppelinword"
ANSWER = "Quokkaanswer about the medicine"
NAME = "Quokkaperson"
CONDITION = "Quokkacondition of mine"
LIMIT = "Quokkalimit that nobody outside knows"
UNDONE = "Quokkaundone and taken back"
SECRETS = (*WORDS.split(), ANSWER, NAME, CONDITION, LIMIT, UNDONE)
_PATIENCE = 20_000


class Journey:
    """Somebody at the window."""

    def __init__(self, folder: Path) -> None:
        self.app = App(folder / "data", lambda *_: folder / "papers", clock=count(1.0).__next__)
        self.app.window.resize(1366, 768)
        self.app.window.show()
        follow_screen_lock(self.app.window, self.app.program.quiet.screen_off)

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return self.app.program.screen()

    def press(self, *buttons: str) -> None:
        """Press buttons, and let the window draw after each."""
        for button in buttons:
            self.app.window.press(button)
            QTest.qWait(1)

    def write(self, field: str, words: str) -> None:
        """Write into a box as keys do."""
        found = [*self.app.window.findChildren(QLineEdit), *self.app.window.findChildren(QPlainTextEdit)]
        box = next(one for one in found if one.objectName() == field)
        box.setFocus()
        QTest.keyClicks(box, words)

    def go(self, screen: str, item: str = "") -> None:
        """Go to a page, as the buttons on the way there do."""
        self.app.program.go(screen, item)
        self.app.window.redraw()
        QTest.qWait(1)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something that the program does in the background."""
        for _ in range(_PATIENCE):
            if until():
                return
            QTest.qWait(10)
        raise SystemExit(f"It never came. The page is {self.screen.id}: {self.screen.notice}")

    def start(self, *, lock: bool) -> str:
        """Start a project. Return the numbers of its spare key, where it is locked."""
        self.press("start")
        self.write("name", "Our group")
        self.press("lock" if lock else "continue")
        if not lock:
            return ""
        self.press("own")
        self.write("words", WORDS)
        self.press("use")
        self.wait(lambda: self.screen.key.endswith("/sheet"))
        numbers = next(
            part.words for part in self.screen.parts if isinstance(part, Text) and part.words[:4].isdigit()
        )
        self.press("done")
        return numbers

    def say_it_all(self) -> None:
        """Write a secret wherever there is a place for one."""
        self.go("question", "about.goal")
        self.write("words", ANSWER)
        self.go("people")
        self.press("add")
        self.write("name", NAME)
        self.press("continue")
        self.go("limits")
        self.press("add")
        self.write("what", LIMIT)
        self.press("continue")
        self.go("park")
        self.write("words", UNDONE)
        self.press("continue", "undo")
        QGuiApplication.clipboard().clear()

    def choose_alone(self) -> None:
        """Answer the private questions, with a condition."""
        desk = self.app.program.desk
        assert desk is not None
        self.go("consent-people")
        self.press(f"pass/{desk.project.people[0].id}", "start", "go-on")
        while self.screen.id in ("consent-told", "consent-say-back"):
            self.press("continue")
        while self.screen.id in ("consent-choice", "consent-more"):
            if self.screen.id == "consent-choice":
                self.app.program.change("say", Say.YES_IF)
                self.app.window.redraw()
                self.app.program.change("condition", CONDITION)
            self.press("continue")
        self.press("continue")
        self.app.program.change("way", SignedBy.TYPED_NAME)
        self.press("continue")
        self.app.program.change("typed_name", NAME)
        self.press("continue")
        self.app.program.change("shared", "group")
        self.press("finish", "end", "list")
        assert self.screen.id == "consent-people", self.screen.key

    def look_at_papers(self, *, printing: bool) -> None:
        """Look at a paper on the screen; nobody asks for a file of it."""
        self.go("document", f"{DocumentKind.WORKING_TOGETHER}/")
        self.wait(lambda: getattr(self.app.program.page, "pages", None) is not None)
        self.press("words", "back")
        if printing:
            self.go("print", f"{DocumentKind.WORKING_TOGETHER}/")
            self.wait(lambda: getattr(self.app.program.page, "found", None) is not None)

    def look_round(self) -> None:
        """Cover, pause, help, comfort and the earlier copies."""
        self.press("cover", "carry-on", "pause", "carry-on", "help", "back", "comfort", "back")
        self.go("safe-copies")
        self.wait(lambda: getattr(self.app.program.page, "found", None) is not None)
        self.go("map")

    def lock_and_open(self) -> None:
        """Lock it, try other words, and open it with its own."""
        self.press("lock-now")
        self.write("words", "something else")
        self.press("open")
        self.wait(lambda: bool(self.screen.problems))
        self.app.program.change("words", WORDS)
        self.press("open")
        self.wait(lambda: self.app.program.desk is not None)


def say(words: str) -> None:
    """Tell whoever started this."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(folder: Path, how: str, *more: str) -> None:
    """Use the program."""
    keep_out_of_files()
    _application = QApplication([])
    journey = Journey(folder)
    numbers = journey.start(lock=how == "lock")
    journey.say_it_all()
    journey.choose_alone()
    journey.look_at_papers(printing="print" in more)
    journey.look_round()
    if how == "lock":
        journey.lock_and_open()
    say(f"resting {numbers}")
    sys.stdin.readline()
    journey.press("lock-now")
    journey.app.window.close()
    say("closed")
    sys.stdin.readline()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
