"""The real pages of a document as pictures, fitted to the width, larger on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.presenters.screen import PagesPart
from coprod_desktop.ui.accessible import give_role
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.focus import draw_ring
from coprod_desktop.ui.layouts import FlowRow
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import HINT, INSET, LABEL, Token, colour, em
from coprod_desktop.ui.views import Calls, PartView

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

ZOOMS = (100, 125, 150, 200, 300, 400)  # percent of the column's width
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def open_pdf(pdf: bytes, parent: QObject) -> QPdfDocument:
    """Return a document that can be rendered. It lives as long as `parent`."""
    from PySide6.QtPdf import QPdfDocument

    document, buffer = QPdfDocument(parent), QBuffer(parent)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


class PagePicture(QWidget):
    """One page. Drawn when it comes in sight; a large page is moved sideways by arrow keys or by dragging."""

    def __init__(self, document: QPdfDocument, number: int, name: str) -> None:
        super().__init__()
        self._document, self._number, self._image = document, number, QImage()
        self.percent, self.shift, self._held = 100, 0, QPoint()
        give_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_at(self, percent: int, how_to_move: str) -> None:
        """Show the page at a part of the width. A page wider than the column is a Tab stop."""
        self.percent = percent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if percent > 100 else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(how_to_move if percent > 100 else "")
        self.move_sideways(0)
        self.updateGeometry()

    def move_sideways(self, by: int) -> None:
        """Move the page by this many pixels, as far as it goes."""
        self.shift = min(
            max(0, self._paper(self.width()).width() - self._inner(self.width())), max(0, self.shift + by)
        )
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paper(width).height() + 2 * INSET

    def sizeHint(self) -> QSize:
        return QSize(em(30), self.heightForWidth(em(30)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3), em(3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _SIDEWAYS.get(Qt.Key(event.key()), 0)
        if way and self.percent > 100:
            self.move_sideways(way * em(4))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        now = event.position().toPoint()
        self.move_sideways(self._held.x() - now.x())
        self._held = now

    def paintEvent(self, event: QPaintEvent) -> None:
        paper = self._paper(self.width())
        wanted = paper * self.devicePixelRatioF()
        if self._image.size() != wanted:
            self._image = self._document.render(self._number, wanted)
        painter = QPainter(self)
        window = self.rect().adjusted(INSET, INSET, -INSET, -INSET)
        painter.setClipRect(window)
        painter.fillRect(window, Qt.GlobalColor.white)  # paper is white in every look
        painter.drawImage(
            QRectF(window.left() - self.shift, window.top(), paper.width(), paper.height()), self._image
        )
        painter.setClipping(False)
        painter.setPen(QPen(colour(self, Token.EDGE), 1))
        painter.drawRect(QRectF(window).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            draw_ring(painter, self)
        painter.end()

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * INSET)

    def _paper(self, width: int) -> QSize:
        size = self._document.pagePointSize(self._number)
        wide = self._inner(width) * self.percent // 100
        return QSize(wide, max(1, round(wide * size.height() / max(1.0, size.width()))))


class PagesView(PartView):
    """The pages, with buttons that make them larger and smaller."""

    def __init__(self, pages: PagesPart, calls: Calls) -> None:
        super().__init__(pages, calls, gap=0.5)
        self.zoom = ZOOMS[0]
        self.add(TextLabel(pages.label, LABEL))
        self.larger = PressButton(calls.say("Make the pages larger"), id=f"{pages.id}/larger")
        self.smaller = PressButton(calls.say("Make the pages smaller"), id=f"{pages.id}/smaller")
        row = FlowRow()
        for button, step in ((self.larger, 1), (self.smaller, -1)):
            button.clicked.connect(lambda _on=False, step=step: self.step_zoom(step))
            row.add(button)
        self.add(row)
        self.size_said = TextLabel(style=HINT)
        self.add(self.size_said)
        self.pictures = self._pictures(pages)
        self._show_size()

    def control(self) -> PressButton:
        """Return the button that makes the pages larger."""
        return self.larger

    def step_zoom(self, step: int) -> None:
        """Show the pages one step larger or smaller."""
        self.zoom = ZOOMS[min(len(ZOOMS) - 1, max(0, ZOOMS.index(self.zoom) + step))]
        self._show_size()

    def _pictures(self, pages: PagesPart) -> list[PagePicture]:
        document = open_pdf(pages.pdf, self)
        count = document.pageCount()
        pictures = []
        for number in range(count):
            name = self.calls.say("Page {number} of {count}", number=number + 1, count=count)
            pictures.append(PagePicture(document, number, name))
            self.add(TextLabel(name, HINT))
            self.add(pictures[-1])
        return pictures

    def _show_size(self) -> None:
        words = self.calls.say("The pages are shown at {percent} percent.", percent=self.zoom)
        self.size_said.say(words)
        for button in (self.larger, self.smaller):
            button.setAccessibleDescription(words)
        for picture in self.pictures:
            picture.show_at(self.zoom, self.calls.say("Use the left and right arrow keys to move the page."))
