"""The keys that work on every page. None is a single letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters.reading import SAY
from coprod_desktop.presenters.screen import Button, Screen

READ_THIS = "read-this"
PRESSES = {
    "Alt+Left": "back",
    "F1": "help",
    "F4": "read",
    "Shift+F4": READ_THIS,
    "Esc": "hush",
    "F8": "comfort",
    "Pause": "pause",
    "F9": "pause",
    "F12": "cover",
    "Ctrl+Alt+H": "cover",
}
SETTINGS_KEYS = {f"Alt+{n % 10}": f"set/{n}" for n in range(1, 11)}
"""On the comfort page: straight to a setting, so that each is within 3 keys (EN 301 549 5.2)."""
SIZES = {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1, "Ctrl+0": 0}


@dataclass(frozen=True)
class Keys:
    """What keys may ask for: a button by its id, and text one step larger (1), smaller (-1) or normal (0)."""

    press: Callable[[str], None]
    text_size: Callable[[int], None]


def add_keys(window: QWidget, keys: Keys) -> None:
    """Let the window answer to the keys. A held key counts once."""
    for sequence, button in (*PRESSES.items(), *SETTINGS_KEYS.items()):
        _shortcut(window, sequence, partial(keys.press, button))
    for sequence, step in SIZES.items():
        _shortcut(window, sequence, partial(keys.text_size, step))


def is_offered(button: str, screen: Screen) -> bool:
    """Return whether a screen has what a key stands for."""
    if button == "back":
        return screen.back
    if button in SETTINGS_KEYS.values():
        return screen.id == "comfort"
    if button == "help":
        return screen.bare or bool(screen.menu)
    if button == "read" or button.startswith(SAY):
        return any(item.id == "read" for item in screen.menu)
    own = {part.id for part in screen.parts if isinstance(part, Button)}
    return button == "hush" or button in own or not screen.bare


def why_nothing(button: str = "") -> str:
    """Return why a key does nothing here: a key that stays silent might just as well be broken.

    Args:
        button: what the key stands for; empty for Tab.
    """
    if not button:
        return "There is nothing else to press here."
    if button == "back":
        return "There is no page to go back to here."
    if button in SETTINGS_KEYS.values():
        return "Alt and a number open a setting on the Comfort page. Press F8 for Comfort."
    return "This key does nothing on this page. Press F1 to hear what keys do."


def _shortcut(window: QWidget, sequence: str, do: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(sequence), window)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(do)
