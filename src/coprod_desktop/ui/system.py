"""How this laptop is set up for whoever uses it: contrast, dark colours, motion, and the size of words."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, Look
from coprod_desktop.ui.theme import system_font

USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
ELSEWHERE_POINTS = 10.0
LARGEST_AT_FIRST = 200
"""Nobody starts with larger words than this: what to press is in sight, and Esc held comes back here."""


def wished(hints: QStyleHints | None = None, points: float = 0.0) -> Comfort:
    """Return the settings that suit how this laptop is set up.

    Strong contrast has a look of its own here, because a palette of the system's cannot be measured
    beforehand. Motion is left out by itself, as everywhere in this program.

    Args:
        hints: what the system says; the application's when not given.
        points: the size of the system's own font, in points; the real one when 0.
    """
    hints = hints or QApplication.styleHints()
    return Comfort(text_percent=_percent(points or system_font().pointSizeF()), look=_look(hints))


def _look(hints: QStyleHints) -> Look:
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Look.CONTRAST
    return Look.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Look.LIGHT


def _percent(points: float) -> int:
    asked = 100 * points / USUAL_POINTS.get(sys.platform, ELSEWHERE_POINTS)
    return max((size for size in TEXT_SIZES if size <= min(asked, LARGEST_AT_FIRST)), default=100)


def follow_system(parent: QObject, changed: Callable[[], None]) -> None:
    """Call a function whenever somebody changes how the laptop is set up.

    Qt tells a window of another font, or another size of it, as a change of the theme; `wished` reads both
    anew. Less motion is not listened for: nothing moves here unless somebody chose that it does.

    Args:
        parent: the window. The calls end when it is gone.
        changed: called after each change.
    """
    hints = QApplication.styleHints()
    follower = _Follower(parent, changed)
    hints.colorSchemeChanged.connect(follower.follow)
    hints.accessibility().contrastPreferenceChanged.connect(follower.follow)
    parent.installEventFilter(follower)


class _Follower(QObject):
    """Holds the call, so that it ends with its parent."""

    def __init__(self, parent: QObject, changed: Callable[[], None]) -> None:
        super().__init__(parent)
        self._changed = changed

    def follow(self, _: object = None) -> None:
        """Tell of a change."""
        self._changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of another theme: its font may be larger now."""
        if event.type() == QEvent.Type.ThemeChange:
            self._changed()
        return False
