"""The real pages of a document, one at a time: fitted to the width, larger on request, turned by keys."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect, QRectF, QSize, Qt
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


class Step(StrEnum):
    """What can be done with the pages."""

    NEXT = "next"
    BEFORE = "before"
    LARGER = "larger"
    SMALLER = "smaller"


_WORDS = (
    (Step.NEXT, "Next page"),
    (Step.BEFORE, "Page before"),
    (Step.LARGER, "Make the pages larger"),
    (Step.SMALLER, "Make the pages smaller"),
)
_AT_THE_END = {
    Step.NEXT: "This is the last page.",
    Step.BEFORE: "This is the first page.",
    Step.LARGER: "The pages are as large as they get.",
    Step.SMALLER: "The pages are as small as they get.",
}
_STEPS = {  # a key, and whether Control is held with it
    (Qt.Key.Key_PageDown, True): Step.NEXT,
    (Qt.Key.Key_PageUp, True): Step.BEFORE,
    (Qt.Key.Key_Plus, False): Step.LARGER,
    (Qt.Key.Key_Equal, False): Step.LARGER,  # the same key as plus, without Shift
    (Qt.Key.Key_Minus, False): Step.SMALLER,
}


def open_pdf(pdf: bytes, parent: QObject) -> QPdfDocument:
    """Return a document that can be rendered. It lives as long as `parent`."""
    from PySide6.QtPdf import QPdfDocument

    document, buffer = QPdfDocument(parent), QBuffer(parent)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


class PagePicture(QWidget):
    """One page at a time. Only what is in sight is drawn, so a large page costs no more than a small one."""

    def __init__(self, document: QPdfDocument, walk: Callable[[Step], None]) -> None:
        super().__init__()
        self._document, self._walk = document, walk
        self.number, self.percent, self.shift, self._held = 0, 100, 0, QPoint()
        give_role(self, QAccessible.Role.Graphic)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, number: int, percent: int) -> None:
        """Show a page, the first being 0, at a part of the column's width."""
        self.number, self.percent = number, percent
        self.move_sideways(0)
        self.updateGeometry()

    def move_sideways(self, by: int) -> None:
        """Move the page by this many pixels, as far as it goes."""
        widest = max(0, self._paper(self.width()).width() - self._inner(self.width()))
        self.shift = min(widest, max(0, self.shift + by))
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
        key = Qt.Key(event.key())
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _SIDEWAYS and self.percent > 100:
            self.move_sideways(_SIDEWAYS[key] * em(4))
        elif step := _STEPS.get((key, bool(held))):
            self._walk(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        now = event.position().toPoint()
        self.move_sideways(self._held.x() - now.x())
        self._held = now

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        window = self.rect().adjusted(INSET, INSET, -INSET, -INSET)
        seen = event.rect() & window
        if not seen.isEmpty():
            painter.fillRect(seen, Qt.GlobalColor.white)  # paper is white in every look
            painter.drawImage(seen, self._picture(seen.translated(self.shift - INSET, -INSET)))
        painter.setPen(QPen(colour(self, Token.EDGE), 1))
        painter.drawRect(QRectF(window).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            draw_ring(painter, self)
        painter.end()

    def _picture(self, part: QRect) -> QImage:
        """Return a part of the page, in pixels of the whole page at this size."""
        from PySide6.QtPdf import QPdfDocumentRenderOptions

        ratio = self.devicePixelRatioF()
        whole = self._paper(self.width()) * ratio
        clip = QRect(part.topLeft() * ratio, part.size() * ratio)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(clip)
        return self._document.render(self.number, clip.size(), options)

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * INSET)

    def _paper(self, width: int) -> QSize:
        size = self._document.pagePointSize(self.number)
        wide = self._inner(width) * self.percent // 100
        return QSize(wide, max(1, round(wide * size.height() / max(1.0, size.width()))))


class PagesView(PartView):
    """The pages, one at a time, with buttons that turn them and make them larger and smaller."""

    def __init__(self, pages: PagesPart, calls: Calls) -> None:
        super().__init__(pages, calls, gap=0.5)
        self.zoom, self.number = ZOOMS[0], 0
        document = open_pdf(pages.pdf, self)
        self.count = document.pageCount()
        self.add(TextLabel(pages.label, LABEL))
        self.buttons = {
            step: PressButton(calls.say(words), id=f"{pages.id}/{step}") for step, words in _WORDS
        }
        row = FlowRow()
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, step=step: self.walk(step))
            row.add(button)
        self.add(row)
        self.said = TextLabel(style=HINT)
        self.add(self.said)
        self.picture = PagePicture(document, self.walk)
        self.picture.setObjectName(f"{pages.id}/picture")
        self.add(self.picture)
        self._show(Step.NEXT)

    def control(self) -> PressButton:
        """Return the button that turns to the next page."""
        return self.buttons[Step.NEXT]

    def walk(self, step: Step) -> None:
        """Turn a page, or show it one step larger or smaller; at the end it stays as it is, and says so."""
        before = self.number, self.zoom
        match step:
            case Step.NEXT | Step.BEFORE:
                self.number += 1 if step is Step.NEXT else -1
                self.number = max(0, min(self.number, self.count - 1))
            case Step.LARGER | Step.SMALLER:
                at = ZOOMS.index(self.zoom) + (1 if step is Step.LARGER else -1)
                self.zoom = ZOOMS[max(0, min(at, len(ZOOMS) - 1))]
            case _:
                assert_never(step)
        self._show(step, turned=(self.number, self.zoom) != before)

    def _show(self, step: Step, *, turned: bool = True) -> None:
        """Show the page. Only the button of this step tells which it is: said by each, it tires the ear."""
        say = self.calls.say
        page = say("Page {number} of {count}", number=self.number + 1, count=self.count)
        words = say("{page}, shown at {percent} percent.", page=page, percent=self.zoom)
        told = words if turned else f"{say(_AT_THE_END[step])} {words}"
        self.said.say(told)
        for one, button in self.buttons.items():
            button.setAccessibleDescription("")  # first: what stays the same is not said again
            button.setAccessibleDescription(told if one is step else "")
        self.picture.show_page(self.number, self.zoom)
        self.picture.setAccessibleName(words)
        self.picture.setAccessibleDescription(
            say("Control with Page Down or Page Up shows another page. Plus and minus change the size.")
            + (" " + say("The left and right arrow keys move the page.") if self.zoom > 100 else "")
        )
