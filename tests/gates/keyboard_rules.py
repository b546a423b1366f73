"""The keyboard's path: Tab visits everything in reading order and leaves everything; Shift+Tab goes back."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QRadioButton, QWidget

from tests.gates.measure import Finding, box_of, goes_back, name_of, sheet_of, shown


def keyboard_findings(window: QWidget) -> list[Finding]:
    """Return what is wrong with the way Tab goes."""
    stops = tab_stops(window)
    if not stops:
        return [Finding("keyboard", "page", "nothing can be reached")]
    forth = _walk(stops[0], Qt.Key.Key_Tab, len(stops))
    back = _walk(stops[0], Qt.Key.Key_Backtab, len(stops))
    return [
        *_traps(forth),
        *_missed(stops, forth),
        *_reverse(forth, back),
        *_order(forth, sheet_of(window)),
    ]


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return everything that Tab should visit."""
    return [w for w in shown(window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _walk(start: QWidget, key: Qt.Key, most: int) -> list[QWidget]:
    start.setFocus()
    path = [start]
    for _ in range(2 * most):
        here = path[-1]
        written = here.toPlainText() if isinstance(here, QPlainTextEdit) else None
        QTest.keyClick(here, key)
        now = QApplication.focusWidget()
        if now is here and isinstance(here, QPlainTextEdit) and written is not None:
            here.setPlainText(written)
        if now is None or now is start:
            break
        path.append(now)
        if now is here:
            break
    return path


def _traps(path: list[QWidget]) -> Iterator[Finding]:
    if len(path) > 1 and path[-1] is path[-2]:
        yield Finding("keyboard-trap", name_of(path[-1]))


def _missed(stops: list[QWidget], path: list[QWidget]) -> Iterator[Finding]:
    groups = {w.parentWidget() for w in path if isinstance(w, QRadioButton)}
    for stop in stops:
        in_group = isinstance(stop, QRadioButton) and stop.parentWidget() in groups
        if stop not in path and not in_group:
            yield Finding("keyboard-missed", name_of(stop))


def _reverse(forth: list[QWidget], back: list[QWidget]) -> Iterator[Finding]:
    if [forth[0], *reversed(forth[1:])] != back:
        yield Finding("keyboard-reverse", name_of(forth[0]), " ".join(name_of(w) for w in back))


def _order(path: list[QWidget], sheet: QWidget) -> Iterator[Finding]:
    boxes = [box_of(widget, sheet) for widget in path]
    for place, (one, next_one) in enumerate(itertools.pairwise(boxes)):
        if goes_back(one, next_one, sheet.isRightToLeft()):
            yield Finding("keyboard-order", name_of(path[place + 1]), f"after {name_of(path[place])}")
