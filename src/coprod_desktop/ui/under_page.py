"""What stands under the page and does not scroll, and the news there for those who cannot see the notice."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.layouts import Column
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import SCROLL_BAR, Token, colour


class UnderPage(Column):
    """A bar from edge to edge of the window, under the page. Hidden at first.

    Args:
        thing: what it holds.
        ground: the colour behind it.
    """

    def __init__(self, thing: QWidget, ground: Token = Token.SURFACE) -> None:
        self._ground = ground
        super().__init__(thing, margin=0.2)
        self.hide()

    def restyle(self) -> None:
        """Stand exactly under the page, which has a scroll bar beside it."""
        super().restyle()
        bar = QMargins(SCROLL_BAR, 0, 0, 0) if self.isRightToLeft() else QMargins(0, 0, SCROLL_BAR, 0)
        self._across.setContentsMargins(self._across.contentsMargins() + bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, self._ground))
        painter.fillRect(0, 0, self.width(), 1, colour(self, Token.LINE))
        painter.end()


class NewsBar(UnderPage):
    """What just happened, while the notice at the page's top is out of sight.

    In large words a press further down would seem to do nothing. A screen reader says the news anyway.
    """

    def __init__(self) -> None:
        self.words = TextLabel()
        super().__init__(self.words, Token.ACCENT_SOFT)

    def show_news(self, words: str) -> None:
        """Show these words; nothing at all when there are none."""
        self.words.say(words)
        self.setVisible(bool(words))
