"""Sizes: targets of 44 with gaps of 8, nothing cut off, nothing sideways, lines that are easy to follow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtGui import QFontInfo, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import INSET
from tests.gates.measure import Finding, box_of, controls, name_of, sheet_of, shown

TARGET, GAP = 44, 8
LONGEST_LINE = 80  # characters (WCAG 1.4.8)
LINE_STEP = 1.5  # of the size of the letters (WCAG 1.4.8)


def size_findings(window: QWidget) -> list[Finding]:
    """Return what is too small, too close, cut off, too wide or hard to follow."""
    return [
        *_targets(window),
        *_gaps(window),
        *_clipped(window),
        *_sideways(window),
        *_nested(window),
        *_small_words(window),
        *_lines(window),
    ]


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
        if sheet.isAncestorOf(widget):
            box = box_of(widget, sheet)
            if box.right() >= sheet.width() or box.left() < 0:
                yield Finding("sideways", name_of(widget), "reaches over the edge")


def _nested(window: QWidget) -> Iterator[Finding]:
    for area in shown(window):
        above = area.parentWidget()
        while isinstance(area, QAbstractScrollArea) and above is not None:
            if isinstance(above, QAbstractScrollArea) and area.verticalScrollBar().maximum() > 0:
                yield Finding("nested-scroll", name_of(area), f"inside {name_of(above)}")
            above = above.parentWidget()


def _small_words(window: QWidget) -> Iterator[Finding]:
    """Everything is written at least as large as was asked for."""
    asked = QFontInfo(QApplication.font()).pixelSize()
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            size = QFontInfo(widget.font()).pixelSize()
            if size < asked * 0.98:
                yield Finding("text-size", name_of(widget), f"{size} of {asked} pixels")


def _lines(window: QWidget) -> Iterator[Finding]:
    for label in shown(window):
        if not isinstance(label, TextLabel) or not label.words:
            continue
        lines = _lines_of(label)
        longest = max(len(line) for line in lines)
        if longest > LONGEST_LINE:
            yield Finding("line-length", name_of(label), f"{longest} characters")
        step = (label.heightForWidth(label.width()) - 2 * INSET) / len(lines)
        least = LINE_STEP * QFontInfo(label.font()).pixelSize()
        if len(lines) > 1 and not label.font().bold() and step < least - 1:
            yield Finding("line-step", name_of(label), f"{step:.1f} of {least:.1f}")


def _lines_of(label: TextLabel) -> list[str]:
    """Return a label's lines, broken again from its words, its font and its width alone."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(label.words.replace("\n", "\u2028"), label.font())
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.width() - 2 * INSET)
    layout.endLayout()
    lines = [layout.lineAt(place) for place in range(layout.lineCount())]
    spans = [(line.textStart(), line.textStart() + line.textLength()) for line in lines]
    return [label.words[start:end].strip("\u200f ") for start, end in spans] or [""]
