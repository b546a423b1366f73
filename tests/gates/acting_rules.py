"""What happens when somebody only looks, chooses or presses too long: nothing, nothing, and one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QRadioButton, QWidget

from coprod_desktop.presenters.screen import Weight
from coprod_desktop.ui.buttons import PressButton
from tests.gates.measure import Finding, name_of, shown

_HELD = 20  # repeats of a key that is held down


def acting_findings(window: QWidget, presses: Sequence[str], later: Callable[[], None]) -> list[Finding]:
    """Return what happened that nobody asked for.

    Args:
        window: the active window.
        presses: what the guide was told to do, growing.
        later: lets time go by, so that another press is no slip of the hand.
    """
    return [*_on_choosing(window, presses), *_windows(window), *_held(window, presses, later)]


def _on_choosing(window: QWidget, presses: Sequence[str]) -> Iterator[Finding]:
    """The page, the focus and the windows stay while things are looked at, chosen and written."""
    for widget in shown(window):
        keys = _choosing_keys(widget)
        if not keys or not widget.isEnabled():
            continue
        before = len(presses)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or widget, key)
        focus = QApplication.focusWidget()
        if len(presses) > before or focus is None or focus.parentWidget() is not widget.parentWidget():
            yield Finding("on-choosing", name_of(widget), " ".join(presses[before:]) or "the focus went away")


def _choosing_keys(widget: QWidget) -> tuple[Qt.Key, ...]:
    if isinstance(widget, QRadioButton):
        return Qt.Key.Key_Space, Qt.Key.Key_Down
    if isinstance(widget, QCheckBox):
        return (Qt.Key.Key_Space,)
    return (Qt.Key.Key_A,) if isinstance(widget, QLineEdit) else ()


def _windows(window: QWidget) -> Iterator[Finding]:
    others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    for other in others:
        yield Finding("other-window", name_of(other), other.windowTitle())


def _held(window: QWidget, presses: Sequence[str], later: Callable[[], None]) -> Iterator[Finding]:
    """A key held down on a button presses it once, and so do 2 presses in a moment."""
    buttons = [b for b in shown(window) if isinstance(b, PressButton) and b.isEnabled()]
    button = next((b for b in buttons if b.weight is Weight.MAIN), buttons[-1] if buttons else None)
    if button is None:
        return
    name, before = name_of(button), len(presses)
    for turn in range(_HELD):
        later()
        _send_enter(window, button, again=turn > 0)
    if len(presses) > before + 1:
        yield Finding("held-key", name, f"{len(presses) - before} presses")
    later()
    before = len(presses)
    for _ in range(2):
        _send_enter(window, button, again=False)
    if len(presses) > before + 1:
        yield Finding("double-press", name, f"{len(presses) - before} presses")


def _send_enter(window: QWidget, button: QWidget, *, again: bool) -> None:
    to = QApplication.focusWidget() if again else button
    if to is not None and window.isAncestorOf(to):
        if not again:
            to.setFocus()
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(to, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", again))
