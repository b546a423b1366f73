"""Tab goes in reading order, whatever was made first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.layouts import FlowRow


def follow_reading_order(*pages: QWidget) -> None:
    """Make Tab visit the controls of one page, or of several parts of it, in the order of their layouts.

    What can only be given the focus, such as the heading, has its place too: Tab goes on from there.
    """
    last: QWidget | None = None
    for widget in (held for page in pages for held in in_reading_order(page)):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            if last is not None and last.nextInFocusChain() is not widget:
                QWidget.setTabOrder(last, widget)
            last = widget


def in_reading_order(page: QWidget) -> list[QWidget]:
    """Return everything below the page, from top to bottom as they are placed."""
    found: list[QWidget] = []
    for widget in held_by(page):
        found.append(widget)
        found.extend(in_reading_order(widget))
    return found


def held_by(page: QWidget) -> list[QWidget]:
    """Return what a widget's own layout holds, in its order."""
    if isinstance(page, FlowRow):
        return page.held
    layout = page.layout()
    if layout is None:
        return []
    items = [layout.itemAt(place) for place in range(layout.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [widget for widget in widgets if widget is not None]
