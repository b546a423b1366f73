"""Hands at a window with the largest words: whatever comes into focus has to be wholly in sight."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.focus import settle
from tests.gates.pixel_rules import wholly_in_sight
from tests.journeys.hands import Hands, Key, Modifier

LARGEST = 400
PICTURES = os.environ.get("COPROD_LOOK", "")  # a folder to see what each page looked like


class LargeHands(Hands):
    """Hands at a window with the largest words."""

    def enlarge(self) -> None:
        """Make the words as large as they get, by keys."""
        while self.app.program.wardrobe.worn.text_percent < LARGEST:
            self.key(Key.Key_Plus, Modifier.ControlModifier)

    def key(self, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        """Press one key, and see that what has the focus then is wholly in sight."""
        super().key(key, modifier)
        self.see()

    def see(self) -> None:
        """See that nobody has to scroll to what has the focus, and nobody sideways at all.

        Raises:
            AssertionError: somebody would have to.
        """
        settle()
        focused, window = QApplication.focusWidget(), self.app.window
        assert focused is not None, f"nothing has the focus on {self.screen.key}"
        where = f"{focused.objectName()!r} on {self.screen.key}"
        assert wholly_in_sight(focused), f"{where} is not wholly in sight"
        assert window.sheet.width() <= window.area.viewport().width(), f"{self.screen.key} scrolls sideways"

    def press(self, *buttons: str) -> Screen:
        """Press each, and keep a picture of the page for somebody to look at."""
        for button in buttons:
            super().press(button)
            self.look()
        return self.screen

    def look(self) -> None:
        """Keep a picture of what is in the window, where somebody asked for it."""
        if PICTURES:
            name = self.screen.key.replace("/", "_")[:40]
            self.app.window.grab().save(str(Path(PICTURES) / f"{len(os.listdir(PICTURES)):03}-{name}.png"))
