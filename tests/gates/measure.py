"""Measures one shown window: the tree a screen reader gets, the keyboard's path, and the pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.page_area import PageArea

TYPED = (QLineEdit, QPlainTextEdit)


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: which rule, where, and what was measured."""

    rule: str
    where: str
    what: str = ""


def audit(window: QWidget, *, pixels: bool = True) -> list[Finding]:
    """Return everything that is wrong with a window that is shown now, at its present size and look.

    `pixels` also reads colours, which takes most of the time.
    The window must be the active one. The focus is back where it was afterwards.
    """
    from tests.gates.frame_rules import frame_findings
    from tests.gates.keyboard_rules import keyboard_findings
    from tests.gates.pixel_rules import pixel_findings
    from tests.gates.size_rules import size_findings
    from tests.gates.tree_rules import tree_findings

    before = QApplication.focusWidget()
    settle()
    found = [
        *tree_findings(window),
        *size_findings(window),
        *keyboard_findings(window),
        *frame_findings(window),
        *(pixel_findings(window) if pixels else ()),
    ]
    if before is not None:
        before.setFocus()
    return found


def settle() -> None:
    """Let everything posted take place."""
    for _ in range(2):
        QTest.qWait(0)
        QApplication.processEvents()


def sheet_of(window: QWidget) -> QWidget:
    """Return the whole page, also what is scrolled out of sight."""
    area = window.findChild(PageArea)
    sheet = area.widget() if area is not None else None
    return sheet if sheet is not None else window


def shown(window: QWidget) -> list[QWidget]:
    """Return every widget a person can meet."""
    return [w for w in window.findChildren(QWidget) if w.isVisible() and not w.objectName().startswith("qt_")]


def controls(window: QWidget) -> list[QWidget]:
    """Return everything to press, choose or write in."""
    return [w for w in shown(window) if isinstance(w, (QAbstractButton, *TYPED))]


def box_of(widget: QWidget, sheet: QWidget) -> QRect:
    """Return where a widget is on the page."""
    return QRect(widget.mapTo(sheet, QPoint(0, 0)), widget.size())


def goes_back(one: QRect, other: QRect, right_to_left: bool) -> bool:
    """Say whether going from one box to the other goes against the order in which people read."""
    above = other.bottom() < one.top()
    beside = other.left() > one.right() if right_to_left else other.right() < one.left()
    return above or (beside and other.top() <= one.bottom())


def name_of(widget: QWidget) -> str:
    """Return a few words to find a widget by."""
    return widget.objectName() or widget.accessibleName()[:40] or type(widget).__name__
