"""Small signs drawn by hand, so that colour is never the only one."""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_FROM = 35  # degrees: where the arrow that comes round begins


def draw_tick(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """Draw a tick mark inside the box."""
    painter.setPen(QPen(ink, box.width() * 0.13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.30))
    painter.drawPolyline(
        QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in points])
    )


def draw_turn(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """Draw an arrow that comes round again."""
    painter.setPen(QPen(ink, box.width() * 0.11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = box.width() * 0.2
    ring = box.adjusted(inset, inset, -inset, -inset)
    painter.drawArc(ring, _FROM * 16, 290 * 16)
    angle, size = radians(_FROM), box.width() * 0.2
    ahead = QPointF(sin(angle), cos(angle))
    out = QPointF(cos(angle), -sin(angle))
    at = ring.center() + out * (ring.width() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([at + ahead * size * 1.2, at + out * size, at - out * size]))
