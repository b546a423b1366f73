"""A program of its own whose files take nothing for a while, as on a full disk, while somebody types.

`small_disk FOLDER` prints the notice that was shown meanwhile, then what stood in the box all along.
"""

from __future__ import annotations

import resource
import signal
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from coprod_desktop.app import App
from coprod_desktop.presenters.desk import GOAL_QUESTION

NO_LIMIT = resource.RLIM_INFINITY
AT_ONCE, MORE = "A brochure", " for parents" * 400


def let_files_grow(to: int) -> None:
    """Set how large a file may become, in bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (to, NO_LIMIT))


def main(folder: Path) -> None:
    """Type before, while and after the disk is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _application = QApplication([])
    app = App(folder)
    app.window.show()
    app.program.projects.start("The brochure")
    app.program.go("question", GOAL_QUESTION)
    app.window.redraw()
    box = app.window.findChild(QPlainTextEdit)
    assert box
    QTest.keyClicks(box, AT_ONCE)
    QTest.qWait(1)
    app.program.press("nothing")  # any press saves at once

    let_files_grow(0)
    box.insertPlainText(MORE)
    while not app.window.notice.isVisible():
        QTest.qWait(1)
    sys.stdout.write(app.program.screen().notice + "\n")
    sys.stdout.write(box.toPlainText() + "\n")

    let_files_grow(NO_LIMIT)
    QTest.keyClicks(box, "!")
    while app.window.notice.isVisible():
        QTest.qWait(1)
    sys.stdout.write(box.toPlainText() + "\n")
    sys.stdout.flush()
    app.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
