"""What is shown when the program has a fault: calm words, and a report that holds nothing personal."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.screen import Weight
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.fields import name_control
from coprod_desktop.ui.heading import Heading
from coprod_desktop.ui.inputs import InputFrame, TextInput
from coprod_desktop.ui.layouts import Column, FlowRow, Stack
from coprod_desktop.ui.page_area import PageArea
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import LABEL

_LINES = 6


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kind of fault and the places in the code. Never its message: people may have written it."""
    import platform

    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    about = f"Python {platform.python_version()}, {platform.system()}"
    return "\n".join([kind.__name__, about, *places])


class CrashWindow(QWidget):
    """Says that the work is saved, and what to do."""

    def __init__(self, report: str, say: Words = say_english) -> None:
        super().__init__()
        self.setWindowTitle(say("Your work is saved"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = Heading()
        words = say(
            "The program has a fault. Close this window to carry on. "
            "If it comes back, start the program again."
        )
        self.heading.show_page(say("Your work is saved"), words)
        self.report = TextInput(_LINES)
        self.report.setPlainText(report)
        self.report.setReadOnly(True)
        name_control(self.report, "report", say("Report"))
        self.copy = PressButton(say("Copy the report"), id="copy")
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
        self.carry_on = PressButton(say("Close this window"), Weight.MAIN, id="close")
        self.carry_on.clicked.connect(self.close)
        self._fill(words, say)
        self.heading.take_focus()

    def _fill(self, words: str, say: Words) -> None:
        column, row = Stack(gap=0.6), FlowRow()
        label = TextLabel(say("Report"), LABEL)
        label.setBuddy(self.report)
        help_words = TextLabel(
            say(
                "You can send this report to the people who look after the program. "
                "It holds nothing you wrote."
            )
        )
        for thing in (self.heading, TextLabel(words), help_words, label, InputFrame(self.report), row):
            column.add(thing)
        row.add(self.carry_on)
        row.add(self.copy)
        column.things.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(PageArea(Column(column)))


class CrashKeeper:
    """An excepthook that shows one calm window at a time."""

    def __init__(self, app: QApplication, note: Callable[[str], None], say: Words) -> None:
        self._app, self._note, self._say = app, note, say
        self.window: CrashWindow | None = None

    def __call__(self, kind: type[BaseException], raised: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
            return
        report = report_of(kind, trace)
        self._note(report)
        if self.window is None:
            self.window = CrashWindow(report, self._say)
            self.window.destroyed.connect(self._forget)
            self.window.resize(self._app.primaryScreen().availableSize() * 0.6)
            self.window.show()

    def _forget(self) -> None:
        self.window = None


def show_faults_calmly(
    app: QApplication, *, note: Callable[[str], None] = lambda report: None, say: Words = say_english
) -> CrashKeeper:
    """Make every fault in the program end in a calm window.

    Args:
        app: the application.
        note: gets each report, such as to write it to a log. It holds nothing personal.
        say: the words in the reader's language.
    """
    prepare(app)
    keeper = CrashKeeper(app, note, say)
    sys.excepthook = keeper
    return keeper
