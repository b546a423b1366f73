"""Layouts that measure in the font: a column, a stack from top to bottom, and a row that flows on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.theme import COLUMN_EM, GAP, Restyled, Token, colour, em, gap

_ENDLESS = 1_000_000
_MOVING = (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)
_FOR_PRESSING = 0.5  # em
_NEARLY_ALL = 1000  # the column's share of the width, until it is as wide as it may be


class Stack(QWidget, Restyled):
    """A box whose things stand under each other. Distances are in em of the page's font.

    Things to press need a gap of 0.5 or more (`GAP` at normal text size).
    """

    def __init__(self, parent: QWidget | None = None, *, gap: float = 0.5, margin: float = 0.0) -> None:
        super().__init__(parent)
        self._gap, self._margin = gap, margin
        self.things = QVBoxLayout(self)
        self.restyle_stack()

    def restyle(self) -> None:
        """Take the distances from the theme again."""
        self.restyle_stack()

    def restyle_stack(self) -> None:
        """Set the distances between and around the things."""
        edge = em(self._margin) if self._margin else 0
        self.things.setContentsMargins(edge, edge, edge, edge)
        self.things.setSpacing(_between(self._gap) if self._gap else 0)

    def add(self, thing: QWidget) -> None:
        """Put a thing under the others."""
        self.things.addWidget(thing)

    def take_all_out(self) -> None:
        """Take everything out and let it go."""
        while (item := self.things.takeAt(0)) is not None:
            if (thing := item.widget()) is not None:
                thing.hide()
                thing.setParent(None)
                thing.deleteLater()


class FlowRow(QWidget, Restyled):
    """Things side by side, going on in a new line when the width is used up."""

    def __init__(self, gap: float = 0.6) -> None:
        super().__init__()
        self._gap = gap
        self.held: list[QWidget] = []
        self._known: dict[int, list[QRect]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, thing: QWidget) -> None:
        """Put a thing after the others."""
        self.held.append(thing)
        thing.setParent(self)
        thing.show()
        self._forget()

    def clear(self) -> None:
        """Take everything out and let it go."""
        for thing in self.held:
            thing.hide()
            thing.setParent(None)
            thing.deleteLater()
        self.held = []
        self._forget()

    def restyle(self) -> None:
        """Take the distances from the theme again."""
        self._forget()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return max((box.y() + box.height() for box in boxes), default=0)

    def sizeHint(self) -> QSize:
        boxes = self._boxes(_ENDLESS)
        return QSize(max((box.x() + box.width() for box in boxes), default=0), self.heightForWidth(_ENDLESS))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((thing.minimumSizeHint().width() for thing in self.held), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the places now: as wide as before, it is not resized when it comes back."""
        super().showEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() in _MOVING:
            self._forget()
            self._place()
        return super().event(event)

    def _forget(self) -> None:
        """Something in the row has another size now."""
        self._known = {}
        self.updateGeometry()

    def _place(self) -> None:
        for thing, box in zip(self.held, self._boxes(self.width()), strict=True):
            thing.setGeometry(placed(self, QRect(box)))

    def _boxes(self, width: int) -> list[QRect]:
        """Return where each thing stands. A layout asks many times, so the answer is remembered."""
        if width not in self._known:
            self._known[width] = self._flow(width)
        return self._known[width]

    def _flow(self, width: int) -> list[QRect]:
        boxes, x, y, tallest, apart = list[QRect](), 0, 0, 0, max(gap(), em(self._gap))
        for thing in self.held:
            wide = min(thing.sizeHint().width(), max(1, width))
            tall = thing.heightForWidth(wide)
            if x > 0 and x + wide > width:
                x, y, tallest = 0, y + tallest + apart, 0
            boxes.append(QRect(x, y, wide, tall))
            x, tallest = x + wide + apart, max(tallest, tall)
        return boxes


def _between(count: float) -> int:
    """Return a distance. One that is wide enough for things to press grows when these stand further apart."""
    return max(em(count), gap()) if count >= _FOR_PRESSING else em(count)


class Column(QWidget, Restyled):
    """Holds one thing in the middle, never wider than a comfortable line of text."""

    def __init__(self, thing: QWidget, margin: float = 1.2) -> None:
        super().__init__()
        self._thing, self._margin = thing, margin
        self._across = QHBoxLayout(self)
        self._across.addStretch(1)
        self._across.addWidget(thing, _NEARLY_ALL)
        self._across.addStretch(1)
        self._across.setSpacing(0)
        self.restyle()

    def restyle(self) -> None:
        """Take the widest width and the margins from the theme again."""
        self._thing.setMaximumWidth(em(COLUMN_EM))
        across, down = min(em(1.2), 4 * GAP), min(em(self._margin), 4 * GAP)
        self._across.setContentsMargins(across, down, across, down)


class Band(Column):
    """A column on a ground of its own, across the whole window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, Token.SURFACE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(self, Token.LINE))
        painter.end()
