"""Says a thing that just happened, without moving the focus."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.text_label import sentences

WAIT_MS = 200  # a screen reader drops what comes in the same moment as a new focus
READ_MS = 1500
"""How long a screen reader may take to ask for a new page's heading, on an old laptop. News that took the
place of the heading's description before that would be heard twice, and the page's step not at all."""

Described = tuple[QWidget, str, str]
"""Something that is described in passing: what it is, its own description, and the other one."""


class Announcer(QObject):
    """Speaks through the screen reader. `said` is what it has said so far, for tests."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self.said = window, list[str]()
        self._described: Described | None = None
        self._left: list[Described] = []  # described still, for a moment
        self._page, self._read_by = 0, 0.0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def announce(self, words: str) -> None:
        """Say these words soon, once, and not before the heading of a new page was read."""
        page = self._page
        if words:
            QTimer.singleShot(self._wait_ms(), self, lambda: self._speak(words, page))

    def go_ahead(self) -> None:
        """Wait no more for the heading: somebody pressed something, and wants to hear what comes of it."""
        self._read_by = 0.0

    def _wait_ms(self) -> int:
        left = self._read_by - time.monotonic() if QAccessible.isActive() else 0.0
        return max(WAIT_MS, round(left * 1000))

    def turn_page(self, heading: QWidget, news: str) -> None:
        """Say nothing more that belongs to the last page, and leave none of it behind in the tree.

        Args:
            heading: what the new page describes anew itself; described in between, it would be read twice.
            news: what the heading will say.
        """
        self._page += 1
        self._read_by = time.monotonic() + READ_MS / 1000
        described = self._described[0] if self._described is not None else None
        if described is heading:
            self._described = None
        elif described is None or not isValid(described) or not described.hasFocus():
            self._put_back()  # while it has the focus, it would be read out before the new page
        self.said += [news] if news else []

    def tell_with(self, widget: QWidget, words: str) -> None:
        """Have these words read with a widget that is about to take the focus.

        Said on their own, they would come in before it on a quick laptop and twice on a slow one.
        """
        if words:
            self.said.append(words)
            left, self._described = self._described, None
            if left is not None:
                self._left.append(left)
            for one in [one for one in self._left if one[0] is widget]:
                self._let_go(one)
            if left in self._left:  # at once, it would be read out in the place somebody just left
                QTimer.singleShot(WAIT_MS, self, lambda: self._let_go(left))
            before = widget.accessibleDescription()
            told = before if words in before else sentences(words, before)
            self._described = (widget, before, told)
            widget.setAccessibleDescription(told)

    def _let_go(self, left: Described) -> None:
        if left in self._left:
            self._left.remove(left)
            _put_back(left)

    def _speak(self, words: str, page: int) -> None:
        if page != self._page:
            return
        self.said.append(words)
        event = QAccessibleAnnouncementEvent(self._window, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        if sys.platform == "linux":
            self._describe_focus(words)

    def _describe_focus(self, words: str) -> None:
        """Orca before 45.2 ignores announcements, but reads a new description of what has the focus.

        It would read the old one again too, so that comes back only when the focus has moved on.
        """
        widget = QApplication.focusWidget()
        if self._described is not None and self._described[0] is not widget:
            self._put_back()
        if widget is not None:
            before = self._described[1] if self._described else widget.accessibleDescription()
            self._described = (widget, before, words)
            if widget.accessibleDescription() == words:  # said again, it would be no change
                widget.setAccessibleDescription("")
            widget.setAccessibleDescription(words)

    def _put_back(self) -> None:
        """Give what was described in passing its own description again."""
        described, self._described = self._described, None
        if described is not None:
            _put_back(described)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._described is not None and new is not self._described[0]:
            QTimer.singleShot(WAIT_MS, self, self._put_back_what_was_left)

    def _put_back_what_was_left(self) -> None:
        if self._described is not None and self._described[0] is not QApplication.focusWidget():
            self._put_back()


def _put_back(described: Described) -> None:
    widget, before, words = described
    if isValid(widget) and widget.accessibleDescription() == words:
        widget.setAccessibleDescription(before)
