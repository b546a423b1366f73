"""What can be pressed while the page is read aloud: always in sight, under the page."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from coprod_desktop.presenters.screen import ReadingRow, Weight
from coprod_desktop.ui.accessible import Group
from coprod_desktop.ui.button_row import make_button
from coprod_desktop.ui.layouts import FlowRow
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import CARD_LABEL
from coprod_desktop.ui.under_page import UnderPage
from coprod_desktop.ui.views import Calls


class ReadingBar(UnderPage):
    """Stop, slower and faster; or a question before anything is said. Hidden before anybody asks for it."""

    def __init__(self, calls: Calls) -> None:
        self._calls, self._shown = calls, ReadingRow(buttons=())
        self.group, self.question, self.row = Group(""), TextLabel("", CARD_LABEL), FlowRow()
        inside = QVBoxLayout(self.group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.question)
        inside.addWidget(self.row)
        super().__init__(self.group)

    def show_row(self, row: ReadingRow | None) -> None:
        """Show what can be pressed; nothing at all when nothing can."""
        self.setVisible(row is not None)
        if row is None or row == self._shown:
            return
        self._shown = row
        self.question.say(row.asks)
        self.question.setVisible(bool(row.asks))
        self.group.setAccessibleName(row.asks or self._calls.say("Reading aloud"))
        self.row.clear()
        for button in row.buttons:
            self.row.add(make_button(replace(button, weight=Weight.QUIET), self._calls))

    def take_focus(self) -> None:
        """Take the focus, so that a screen reader reads the question."""
        self.row.held[0].setFocus(Qt.FocusReason.OtherFocusReason)
