"""A place to draw a signature with a mouse, a finger or a pen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.accessible import give_role
from coprod_desktop.ui.focus import draw_ring
from coprod_desktop.ui.theme import EDGE, INSET, Token, colour, em, target

UNITS = 1000  # strokes are kept in thousandths of the pad's width and height
_TALL = 0.3  # the pad's height as a part of its width
Stroke = list[tuple[int, int]]


def read_strokes(value: str) -> list[Stroke]:
    """Return the strokes of a value such as ``10,20 30,40;5,5``. What is no number is left out."""
    strokes = []
    for line in value.split(";"):
        points = [point.split(",") for point in line.split()]
        stroke = [(int(p[0]), int(p[1])) for p in points if len(p) == 2 and p[0].isdigit() and p[1].isdigit()]
        if stroke:
            strokes.append(stroke)
    return strokes


def write_strokes(strokes: list[Stroke]) -> str:
    """Return strokes as text."""
    return ";".join(" ".join(f"{x},{y}" for x, y in stroke) for stroke in strokes)


class SignaturePad(QWidget):
    """The pad. Calls `drawn` with the value when a stroke ends; keyboards use another way to sign."""

    def __init__(self, drawn: Callable[[str], None]) -> None:
        super().__init__()
        self._drawn, self._strokes = drawn, list[Stroke]()
        self._drawing = False
        give_role(self, QAccessible.Role.Graphic)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> str:
        """Return what is drawn, as text."""
        return write_strokes(self._strokes)

    def show_value(self, value: str) -> None:
        """Show this drawing, unless it is shown already."""
        if value != self.value():
            self._strokes = read_strokes(value)
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(2 * target(), round(width * _TALL))

    def sizeHint(self) -> QSize:
        return QSize(em(30), self.heightForWidth(em(30)))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * target(), 2 * target())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drawing = True
            self._strokes.append([self._units(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._strokes[-1].append(self._units(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._drawing = False
            self._drawn(self.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self._body()
        painter.setPen(QPen(colour(self, Token.EDGE), EDGE))
        painter.setBrush(colour(self, Token.SURFACE))
        painter.drawRoundedRect(body, em(0.4), em(0.4))
        line = body.top() + body.height() * 0.75
        painter.setPen(QPen(colour(self, Token.EDGE), 1))
        painter.drawLine(QPointF(body.left() + em(1), line), QPointF(body.right() - em(1), line))
        self._draw_strokes(painter, body)
        if self.hasFocus():
            draw_ring(painter, self)
        painter.end()

    def _draw_strokes(self, painter: QPainter, body: QRectF) -> None:
        pen = QPen(colour(self, Token.INK), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            across, down = body.width() / UNITS, body.height() / UNITS
            points = [QPointF(body.left() + x * across, body.top() + y * down) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            painter.drawPolyline(QPolygonF(points))

    def _body(self) -> QRectF:
        half = INSET + EDGE / 2
        return QRectF(self.rect()).adjusted(half, half, -half, -half)

    def _units(self, at: QPointF) -> tuple[int, int]:
        body = self._body()
        x = (at.x() - body.left()) / max(1.0, body.width())
        y = (at.y() - body.top()) / max(1.0, body.height())
        return round(min(1.0, max(0.0, x)) * UNITS), round(min(1.0, max(0.0, y)) * UNITS)
