"""Sizes: targets of 44 with gaps of 8, nothing cut off, nothing sideways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QPlainTextEdit, QWidget

from tests.gates.measure import Finding, box_of, controls, name_of, sheet_of, shown

TARGET, GAP = 44, 8


def size_findings(window: QWidget) -> list[Finding]:
    """Return what is too small, too close, cut off or too wide."""
    return [*_targets(window), *_gaps(window), *_clipped(window), *_sideways(window)]


def _targets(window: QWidget) -> Iterator[Finding]:
    for control in controls(window):
        if min(control.width(), control.height()) < TARGET:
            yield Finding("target", name_of(control), f"{control.width()} × {control.height()}")


def _gaps(window: QWidget) -> Iterator[Finding]:
    sheet = sheet_of(window)
    boxes = [(control, box_of(control, sheet)) for control in controls(window)]
    for (one, a), (other, b) in combinations(boxes, 2):
        across = max(a.left(), b.left()) - min(a.right(), b.right()) - 1
        down = max(a.top(), b.top()) - min(a.bottom(), b.bottom()) - 1
        if max(across, down) < GAP:
            yield Finding("gap", name_of(one), f"{max(across, down)} to {name_of(other)}")


def _clipped(window: QWidget) -> Iterator[Finding]:
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            wraps = widget.hasHeightForWidth()
            needs = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
            wide = widget.minimumSizeHint().width() if wraps else widget.sizeHint().width()
            if needs > widget.height() + 1 or wide > widget.width() + 1:
                what = f"needs {wide} × {needs}, has {widget.width()} × {widget.height()}"
                yield Finding("clipped", name_of(widget), what)
        if isinstance(widget, QPlainTextEdit) and widget.verticalScrollBar().maximum() > 0:
            yield Finding("clipped", name_of(widget), "rows are out of sight")


def _sideways(window: QWidget) -> Iterator[Finding]:
    areas = [window, *shown(window)]
    for area in areas:
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
            yield Finding("sideways", name_of(area), str(area.horizontalScrollBar().maximum()))
    sheet = sheet_of(window)
    parent = sheet.parentWidget()
    if window.minimumSizeHint().width() > window.width() or (parent and sheet.width() > parent.width()):
        yield Finding("sideways", "page", f"{sheet.width()} in {window.width()}")
    for widget in shown(window):
        if sheet.isAncestorOf(widget) and box_of(widget, sheet).right() >= sheet.width():
            yield Finding("sideways", name_of(widget), "reaches over the edge")
