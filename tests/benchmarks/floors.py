"""The floors: the least that Qt and SQLite need on this machine, with nothing of ours in it.

Run as a program of its own, so that nothing else is loaded:
`window` says "first-paint" after it, then its peak memory, and ends; `turns N` prints N times in ms.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.benchmarks.figures import WINDOW, peak_memory

ANSWER = "What somebody said, at about the length people say it. " * 8


class BareWindow(QLabel):
    """A window with one line of words. Says so once it has been painted, and ends."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self._say_so)

    def _say_so(self) -> None:
        print("first-paint", flush=True)
        QApplication.quit()


def show_window() -> None:
    """Show a bare window until it has been painted, then say how much memory it took."""
    application = QApplication([])
    window = BareWindow("A bare window")
    window.resize(*WINDOW)
    window.show()
    application.exec()
    print(peak_memory(), flush=True)


def take_turns(turns: int) -> list[float]:
    """Return how long one durable commit and one bare repaint take together, in ms, for each turn."""
    application = QApplication([])
    window = QLabel("A bare window")
    window.resize(*WINDOW)
    window.show()
    application.processEvents()
    times = []
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "floor.db", isolation_level=None)
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, words TEXT)")
        for turn in range(turns):
            start = time.perf_counter()
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO answer (words) VALUES (?)", (ANSWER,))
            database.execute("COMMIT")
            window.setText(f"Turn {turn}")
            window.repaint()
            times.append((time.perf_counter() - start) * 1000)
        database.close()
    return times


if __name__ == "__main__":
    if sys.argv[1] == "window":
        show_window()
    else:
        print(json.dumps(take_turns(int(sys.argv[2]))))
