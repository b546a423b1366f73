"""What every part's widget can do, and what it may ask of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.screen import Button, Part
from coprod_desktop.ui.layouts import Stack

Piece = Part | tuple[Button, ...]  # buttons that follow each other are drawn together


@dataclass(frozen=True)
class Calls:
    """What a part may ask for.

    Args:
        change: tell that a field has a new value.
        press: tell that a button was pressed.
        press_main: press this screen's main button, as Enter does in a one-line box.
        say: the window's own few words in the reader's language.
    """

    change: Callable[[str, str], None]
    press: Callable[[str], None]
    press_main: Callable[[], None]
    say: Words


class PartView(Stack):
    """One part on the page. `part` is what it shows now."""

    def __init__(self, part: Piece, calls: Calls, *, gap: float = 0.5, margin: float = 0.0) -> None:
        super().__init__(gap=gap, margin=margin)
        self.part, self.calls = part, calls

    def take(self, part: Piece, problem: str) -> bool:
        """Show the part as it is now, or return False when it needs a new widget.

        Args:
            part: the part of the same kind and id.
            problem: what to put right here; empty when nothing is.
        """
        return part == self.part

    def control(self) -> QWidget | None:
        """Return what takes the focus when this part is asked to; None when it has no controls."""
        return None
