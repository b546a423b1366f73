"""The one thing that scrolls: downwards, never sideways, without any motion of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from coprod_desktop.ui.theme import GAP, SCROLL_BAR, Token, colour


class PageScrollBar(QScrollBar):
    """Shows where we are on the page. Painted here because Qt's own fades in and out."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(SCROLL_BAR, GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(self, Token.PAGE))
        if self.maximum() > 0:
            whole = self.maximum() + self.pageStep()
            tall = max(4 * GAP, self.height() * self.pageStep() / whole)
            top = (self.height() - tall) * self.value() / self.maximum()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, Token.EDGE))
            edge = SCROLL_BAR / 4
            painter.drawRoundedRect(QRectF(edge, top + 2, SCROLL_BAR - 2 * edge, tall - 4), edge, edge)
        painter.end()


class PageArea(QScrollArea):
    """Holds the page."""

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(PageScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(sheet)
