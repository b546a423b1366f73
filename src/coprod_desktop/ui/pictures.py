"""Pictures on the screen: painted inside what they belong to, in the ink of the look.

A picture is decoration beside words that say the same. So it is no widget: it cannot be in the
accessibility tree, take the focus, or be said. Where room is short the words have it: see `ROOM`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication

from coprod_desktop.pictures import GRID, LINE, Stroke, strokes_of
from coprod_desktop.ui.theme import em

ROOM = 24.0  # em: a narrower window shows words only, as at 400 % on a small laptop
BETWEEN = 0.7  # em: from a picture to the words beside it
_ROOM_NOW = "coprodPictureRoom"


def give_room(ems: float) -> bool:
    """Take in how wide the window is; 0 when nobody wants pictures. Return whether that changes things."""
    app = QApplication.instance()
    if app is None:
        return False
    before = _room_now()
    app.setProperty(_ROOM_NOW, ems)
    return (before >= ROOM) != (ems >= ROOM)


def room_for(picture: str, size: float) -> int:
    """Return the width a picture takes beside words, in logical pixels; 0 where it is left out.

    Args:
        picture: its id; empty when there is none.
        size: how big it is, in em.
    """
    return em(size) + em(BETWEEN) if picture and _room_now() >= ROOM else 0


def _room_now() -> float:
    app = QApplication.instance()
    room = app.property(_ROOM_NOW) if app is not None else None
    return ROOM if room is None else float(room)


def draw_picture(painter: QPainter, picture: str, box: QRectF, ink: QColor) -> None:
    """Draw a picture inside a square box."""
    lines, filled = _paths(picture)
    scale = box.width() / GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(filled, ink)
    pen = QPen(ink, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(lines, pen)
    painter.restore()


@cache
def _paths(picture: str) -> tuple[QPainterPath, QPainterPath]:
    """Return a picture's lines and its filled shapes. Read from its file when it is first drawn."""
    lines, filled = QPainterPath(), QPainterPath()
    for stroke in strokes_of(picture):
        _trace(filled if stroke.filled else lines, stroke)
    return lines, filled


def _trace(path: QPainterPath, stroke: Stroke) -> None:
    path.moveTo(*stroke.start)
    for step in stroke.steps:
        if len(step) == 2:
            path.lineTo(*step)
        else:
            path.cubicTo(*step)
    if stroke.closed:
        path.closeSubpath()
