"""Saves all papers in the real window; prints its longest wait (ms) and the time taken (s).

Each of 40 people has roles and a record of choices, so papers of their own.
"""

from __future__ import annotations

import gc
import os
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop.app import App
from coprod_desktop.collecting import look_seldom
from coprod_desktop.store.projects import Shelf
from tests.benchmarks.figures import WINDOW
from tests.benchmarks.grown import put_whole_group

PEOPLE, ANSWERS = 40, 60
BEAT_MS = 1
MOST_SECONDS = 300


def main() -> None:
    """Measure and print."""
    look_seldom()
    qt = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        put_whole_group(data, PEOPLE, ANSWERS)
        app = App(data, papers=lambda _name, _id: Path(folder) / "papers")
        app.window.resize(*WINDOW)
        app.window.show()
        app.warm_up()  # as it does once it stands
        while not gc.get_freeze_count():
            qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, BEAT_MS)
        (label,) = Shelf(data).labels()
        app.program.projects.open(label.id)
        app.program.go("save-papers")
        app.window.redraw()
        qt.processEvents()
        print(*watched(app, qt))
        app.close()
    os._exit(0)


def watched(app: App, qt: QApplication) -> tuple[float, float]:
    """Press the button, and count every wait between two beats of the window until all papers are there."""
    beats = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(BEAT_MS)
    start = time.perf_counter()
    app.window.press("save")
    desk = app.program.desk
    assert desk is not None
    while (
        desk.making is None or not desk.making.ended
    ):  # as the program waits: asleep until something happens
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - start > MOST_SECONDS:
            raise SystemExit(f"Nothing more was said than: {app.program.screen().notice}")
    if desk.making.trouble:
        raise SystemExit(desk.making.trouble)
    longest = max(after - before for before, after in pairwise(beats))
    return longest * 1000, time.perf_counter() - start


if __name__ == "__main__":
    main()
