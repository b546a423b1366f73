"""The keys that work on every page. None is a single letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

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


def _shortcut(window: QWidget, sequence: str, do: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(sequence), window)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(do)
