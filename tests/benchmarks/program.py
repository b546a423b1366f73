"""The program, driven as a person drives it: write something, press the main button, look at the next page.

Run as a program of its own: `program FOLDER TURNS [comfort]` opens the project in a data folder, takes so
many turns and prints as JSON how long opening, each turn and each of the longest lists took until painted
(ms), and the peak memory (MiB). The save is part of a turn: the press returns when what was written is on
the disk. The journey goes through every theme of the pack, one after the other, and begins again at the
first when the last has ended. `comfort` first puts on the largest words and every feature.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import count, cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from coprod_desktop.app import App
from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import Weight
from coprod_desktop.ui.buttons import PressButton
from tests.benchmarks.figures import WINDOW, peak_memory

EVERYTHING = Comfort(
    text_percent=400,
    look=Look.CONTRAST,
    wide_spacing=True,
    large_targets=True,
    simple=True,
    easy_words=True,
)
LISTS = ("ideas", "actions", "our-dates", "look-ahead", "away", "agreements")
WRITTEN = "One more thing that somebody said in turn "


def write_something(window: QWidget, turn: int) -> bool:
    """Write into the first field on the page. Return whether there was one."""
    for field in window.findChildren(QWidget):
        if not field.isVisible():
            continue
        if isinstance(field, (QPlainTextEdit, QTextEdit)) and not field.isReadOnly():
            field.setPlainText(f"{WRITTEN}{turn}.")
            return True
        if isinstance(field, QLineEdit):
            field.setText(f"{WRITTEN}{turn}.")
            return True
    return False


def main_button(window: QWidget) -> PressButton | None:
    """Return the button the page asks to be pressed."""
    buttons = (one for one in window.findChildren(PressButton) if one.isVisible() and one.isEnabled())
    return next((one for one in buttons if one.weight is Weight.MAIN), None)


def take_turns(app: App, turns: int) -> tuple[list[float], list[str]]:
    """Go on from page to page. Return the times of those turns on which something was written, in ms.

    The page that came at each of these turns is told too, so that a page can be compared with itself.
    """
    window, times, came = app.window, list[float](), list[str]()
    themes = cycle(theme for section in app.program.pack.sections for theme in section.themes)
    while len(times) < turns:
        app.program.go("question", next(themes).questions[0].id)
        window.redraw()
        while app.program.place.screen == "question" and len(times) < turns:
            wrote = write_something(window, len(times))
            QApplication.processEvents()
            button = main_button(window)
            if button is None:
                break
            start = time.perf_counter()
            button.click()
            window.repaint()
            QApplication.processEvents()
            if wrote:
                times.append((time.perf_counter() - start) * 1000)
                came.append(f"{app.program.place.screen}/{app.program.place.item}")
    return times, came


def open_lists(app: App) -> dict[str, float]:
    """Return how long each of the longest lists takes to open, in ms."""
    times = {}
    for page in LISTS:
        app.program.go("map")
        app.window.redraw()
        QApplication.processEvents()
        start = time.perf_counter()
        app.program.go(page)
        app.window.redraw()
        app.window.repaint()
        QApplication.processEvents()
        times[page] = (time.perf_counter() - start) * 1000
    return times


def main(folder: Path, turns: int, comfort: bool) -> None:
    """Open the only project of a data folder, take turns, and print what they took."""
    _application = QApplication([])
    app = App(folder, clock=count(1.0).__next__)  # presses within a moment would count as a slip of the hand
    app.window.resize(*WINDOW)
    app.window.show()
    if comfort:
        app.wardrobe.put_on(EVERYTHING)
        app.wardrobe.keep()
    began = time.perf_counter()
    app.program.projects.open(app.shelf.labels()[0].id)
    app.window.redraw()
    QApplication.processEvents()
    opened = (time.perf_counter() - began) * 1000
    took, came = take_turns(app, turns)
    lists = open_lists(app)
    app.close()
    figures = {"opened": opened, "turns": took, "came": came, "lists": lists, "peak": peak_memory()}
    print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), "comfort" in sys.argv[3:])
