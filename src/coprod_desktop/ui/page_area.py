"""The one thing that scrolls: downwards, never sideways, without any motion of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from coprod_desktop.ui.page_keys import DO_NOTHING, leads_along
from coprod_desktop.ui.theme import GAP, SCROLL_BAR, Restyled, Token, colour, em

_STEP = 1.25  # em; one notch of a mouse wheel is 3 of these, as on most desktops


class PageScrollBar(QScrollBar):
    """Shows where we are on the page. Painted here because Qt's own fades in and out.

    Args:
        sheet: what scrolls.
        band: the top of it, on a ground of its own from edge to edge of the window; None without one.
    """

    def __init__(self, sheet: QWidget, band: QWidget | None) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._sheet, self._band = sheet, band
        if band is not None:
            band.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(SCROLL_BAR, GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be drawn again when the band is another one."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(self, Token.PAGE))
        if self._band is not None and self._band.isVisible():
            end = self._band.mapTo(self._sheet, QPoint(0, self._band.height())).y() - self.value()
            painter.fillRect(0, 0, self.width(), end, colour(self, Token.SURFACE))
            painter.fillRect(0, end - 1, self.width(), 1, colour(self, Token.LINE))
        if self.maximum() > 0:
            whole = self.maximum() + self.pageStep()
            tall = max(4 * GAP, self.height() * self.pageStep() / whole)
            top = (self.height() - tall) * self.value() / self.maximum()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, Token.EDGE))
            edge = SCROLL_BAR / 4
            painter.drawRoundedRect(QRectF(edge, top + 2, SCROLL_BAR - 2 * edge, tall - 4), edge, edge)
        painter.end()


class PageArea(QScrollArea, Restyled):
    """Holds the page. The arguments are those of its scroll bar."""

    def __init__(self, sheet: QWidget, band: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(PageScrollBar(sheet, band))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(sheet)
        self.restyle()

    def restyle(self) -> None:
        """Scroll further at a time where letters are larger."""
        self.verticalScrollBar().setSingleStep(em(_STEP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, unless the key leads along the page, or sideways where nothing is."""
        if leads_along(event.key()) or event.key() in DO_NOTHING:
            event.ignore()
        else:
            super().keyPressEvent(event)
