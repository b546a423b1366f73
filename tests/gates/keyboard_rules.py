"""The keyboard's path: Tab visits everything in reading order and leaves everything; Shift+Tab goes back."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QRadioButton, QWidget

from coprod_desktop.ui.heading import Heading
from coprod_desktop.ui.tab_order import in_reading_order
from coprod_desktop.ui.text_label import TextLabel
from tests.gates.measure import Finding, box_of, goes_back, name_of, sheet_of, shown

MOST_TO_PRESS, MOST_BY_EAR = 25, 35
"""The most stops below a heading. About a second goes by at each when they are only pressed through, and two
when each is listened to: so the end of no page is more than half a minute away by keys, or a minute by ear.
The longest list of cards (20) and what stands round it fit in."""


def keyboard_findings(window: QWidget) -> list[Finding]:
    """Return what is wrong with the way Tab goes."""
    stops = tab_stops(window)
    if not stops:
        return [Finding("keyboard", "page", "nothing can be reached")]
    forth = _walk(stops[0], Qt.Key.Key_Tab, len(stops))
    back = _walk(stops[0], Qt.Key.Key_Backtab, len(stops))
    return [
        *_stops(window),
        *_traps(forth),
        *_missed(stops, forth),
        *_reverse(forth, back),
        *_order(forth, sheet_of(window)),
    ]


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return everything that Tab should visit."""
    return [w for w in shown(window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def stops_below_heading(window: QWidget) -> tuple[int, int]:
    """Return how many stops come after the heading: things to press, and all of them with a screen reader.

    A new page begins at its heading, so nobody has to pass the menu before it. A group of choices is one.
    """
    after = in_reading_order(sheet_of(window))
    heading = next((place for place, one in enumerate(after) if isinstance(one, Heading)), 0)
    below, groups = list[QWidget](), set[QWidget | None]()
    for stop in (one for one in after[heading:] if one in set(tab_stops(window))):
        if isinstance(stop, QRadioButton):
            if stop.parentWidget() in groups:
                continue
            groups.add(stop.parentWidget())
        below.append(stop)
    return len([one for one in below if not isinstance(one, TextLabel)]), len(below)


def _stops(window: QWidget) -> Iterator[Finding]:
    presses, all_of_them = stops_below_heading(window)
    if presses > MOST_TO_PRESS or all_of_them > MOST_BY_EAR:
        yield Finding("stops", "page", f"{presses} to press, {all_of_them} by ear")


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
