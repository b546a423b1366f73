"""Where the focus is: a ring that is always drawn, and a page that follows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from coprod_desktop.ui.accessible import Group
from coprod_desktop.ui.theme import RING, Token, colour, em

_ROUNDS = 16  # a layout may ask those around it for more room, and they theirs; none asks, none costs


def draw_ring(painter: QPainter, widget: QWidget, width: int = RING, ink: Token = Token.FOCUS) -> None:
    """Draw the focus ring at the widget's outer edge. Qt's own shows only after a Tab key, or never."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(widget, ink), width))
    half = width / 2
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(half, half, -half, -half), RING * 2, RING * 2)


def scroll_to(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll the page so that the widget, or the given part of it, is in sight.

    While a mouse button is down nothing moves: what is pressed would slip away from under the mouse, and
    the press would count for nothing.
    """
    area = _scroll_area_of(widget)
    sheet = area.widget() if area is not None else None
    if area is None or sheet is None or QApplication.mouseButtons():
        return
    box = part if part is not None else widget.rect()
    top_left = widget.mapTo(sheet, box.topLeft())
    tall = min(box.height(), area.viewport().height())
    centre = QPoint(0, top_left.y() + tall // 2)
    room = max(0, area.viewport().height() - tall) // 2
    area.ensureVisible(0, centre.y(), 0, tall // 2 + min(em(1), room))


def scroll_to_choices(widget: QWidget) -> None:
    """Scroll so that all choices are in sight beside the one that has the focus, where there is room.

    Somebody who sees one choice alone at the edge of the window, the first, is led to choose it.
    """
    group = widget.parentWidget()
    area = _scroll_area_of(widget)
    if isinstance(group, Group) and area is not None and group.height() <= area.viewport().height():
        scroll_to(group)


def settle() -> None:
    """Let the layouts take their places now, so that scrolling goes to the right place."""
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def focus_in(window: QWidget) -> QWidget | None:
    """Return what has the focus in a window. While a dialog is in front, the application knows of none."""
    return window.focusWidget()


def in_sight(widget: QWidget) -> bool:
    """Say whether some of the widget is in the window now, or whether the page was scrolled away from it."""
    return not widget.visibleRegion().isEmpty()


def _scroll_area_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and above.widgetResizable():
            return above
        above = above.parentWidget()
    return None
