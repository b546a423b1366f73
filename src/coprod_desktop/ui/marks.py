"""Small signs drawn by hand, so that colour is never the only one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


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
    painter.setPen(QPen(ink, box.width() * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    inset = box.width() * 0.15
    ring = box.adjusted(inset, inset, -inset, -inset)
    painter.drawArc(ring, 60 * 16, 290 * 16)
    tip = QPointF(ring.center().x() + ring.width() * 0.25, ring.top() + ring.height() * 0.067)
    barb = box.width() * 0.2
    painter.drawLine(tip, QPointF(tip.x() - barb * 0.1, tip.y() + barb * 1.1))
    painter.drawLine(tip, QPointF(tip.x() + barb * 1.1, tip.y() + barb * 0.1))
