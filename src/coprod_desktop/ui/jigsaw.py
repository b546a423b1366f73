"""The map as a jigsaw. Decorative: the list under it says the same in words."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.presenters.screen import Status
from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.marks import draw_tick, draw_turn
from coprod_desktop.ui.theme import EDGE, INSET, Token, colour, em

_ROWS = 2
_KNOB = 0.16  # a knob's radius as a part of a piece's side
_WIDEST_PIECE = 5.5  # em


class Jigsaw(QWidget):
    """A piece for each part of the project: empty, half full, full with a tick, or full with a mark."""

    def __init__(self, statuses: tuple[Status, ...]) -> None:
        super().__init__()
        self.statuses = statuses
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_statuses(self, statuses: tuple[Status, ...]) -> None:
        """Show how far each part is."""
        self.statuses = statuses
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._side(width) * min(_ROWS, len(self.statuses))) + 2 * INSET

    def sizeHint(self) -> QSize:
        return QSize(em(30), self.heightForWidth(em(30)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3), em(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, across = self._side(self.width()), self._across()
        boxes = [self._box(place, side, across) for place in range(len(self.statuses))]
        for place in reversed(range(len(boxes))):  # so that each knob lies over its neighbour
            path = _piece(boxes[place], side, **self._knobs(place, across))
            self._draw_piece(painter, path, boxes[place], self.statuses[place])
        painter.end()

    def _box(self, place: int, side: float, across: int) -> QRectF:
        row, column = divmod(place, across)
        return placed(self, QRectF(INSET + column * side, INSET + row * side, side, side))

    def _knobs(self, place: int, across: int) -> dict[str, bool]:
        count, column = len(self.statuses), place % across
        before, after = column > 0, column < across - 1 and place < count - 1
        left, right = (after, before) if self.isRightToLeft() else (before, after)
        return {
            "left": left,
            "right": right,
            "up": place >= across,
            "down": place + across < count,
        }

    def _draw_piece(self, painter: QPainter, path: QPainterPath, box: QRectF, status: Status) -> None:
        accent, ground = colour(self, Token.ACCENT), colour(self, Token.SURFACE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, ground)
        if status is Status.STARTED:
            half = QPainterPath()
            half.addRect(QRectF(box.left() - box.width(), box.center().y(), box.width() * 3, box.height()))
            painter.fillPath(path.intersected(half), accent)
        elif status is not Status.NOT_STARTED:
            painter.fillPath(path, accent)
        edge = Token.EDGE if status is Status.NOT_STARTED else Token.ACCENT
        painter.setPen(QPen(colour(self, Token.PAGE), EDGE * 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        style = Qt.PenStyle.DashLine if status is Status.NOT_STARTED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour(self, edge), EDGE, style))
        painter.drawPath(path)
        self._draw_mark(painter, box, status)

    def _draw_mark(self, painter: QPainter, box: QRectF, status: Status) -> None:
        size = box.width() * 0.5
        mark = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
        ink = colour(self, Token.ON_ACCENT)
        if status is Status.DONE_FOR_NOW:
            draw_tick(painter, mark, ink)
        elif status is Status.LOOK_AGAIN:
            draw_turn(painter, mark, ink)

    def _across(self) -> int:
        return max(1, ceil(len(self.statuses) / _ROWS))

    def _side(self, width: int) -> float:
        return min((width - 2 * INSET) / self._across(), float(em(_WIDEST_PIECE)))


def _piece(corner: QRectF, side: float, *, left: bool, right: bool, up: bool, down: bool) -> QPainterPath:
    """Return a piece's outline: knobs to the right and below, holes to the left and above."""
    path, knob = QPainterPath(), side * _KNOB
    path.addRect(QRectF(corner.x(), corner.y(), side, side))
    middle = QPointF(corner.x() + side / 2, corner.y() + side / 2)
    for wanted, at, out in (
        (right, QPointF(corner.x() + side + knob * 0.55, middle.y()), True),
        (down, QPointF(middle.x(), corner.y() + side + knob * 0.55), True),
        (left, QPointF(corner.x() + knob * 0.55, middle.y()), False),
        (up, QPointF(middle.x(), corner.y() + knob * 0.55), False),
    ):
        if wanted:
            disc = QPainterPath()
            disc.addEllipse(at, knob, knob)
            path = path.united(disc) if out else path.subtracted(disc)
    return path
