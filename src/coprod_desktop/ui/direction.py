"""The side a language begins on: from left to right, or from right to left."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QLocale, QRect, QRectF
from PySide6.QtWidgets import QWidget

BoxT = TypeVar("BoxT", QRect, QRectF)


def speak(window: QWidget, language: str) -> None:
    """Let a window and all in it have a language, and begin on that language's side.

    Screen readers choose their voice by it (WCAG 3.1.1).

    Args:
        window: the window.
        language: a language's code, such as ``en-GB`` or ``ar``.
    """
    locale = QLocale(language)
    QLocale.setDefault(locale)  # what the program as a whole is asked for, whatever the laptop speaks
    window.setLocale(locale)
    window.setLayoutDirection(locale.textDirection())


def placed(widget: QWidget, box: BoxT) -> BoxT:
    """Return where a box stands in a widget: as given, or on the other side when that comes first."""
    if widget.isRightToLeft():
        box.moveLeft(widget.width() - box.x() - box.width())
    return box
