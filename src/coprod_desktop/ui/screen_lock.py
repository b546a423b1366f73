"""Hears that the laptop's own screen lock comes on, such as when the lid is shut, and tells of it.

Linux only, by the session bus. Most desktops say it there before the laptop sleeps.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SIGNAL = "ActiveChanged"
"""Carries True when the screen lock, or the screen saver, comes on; False when it goes.

As in https://gitlab.gnome.org/GNOME/gnome-shell/-/blob/main/data/dbus-interfaces/org.gnome.ScreenSaver.xml;
other desktops say the same under names of their own.
"""
INTERFACES = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class _Hearer(QObject):
    """Holds the call, so that it ends with its parent."""

    def __init__(self, parent: QObject, came_on: Callable[[], None]) -> None:
        super().__init__(parent)
        self._came_on = came_on

    @Slot(bool)
    def changed(self, on: bool) -> None:
        """Tell of it where it came on."""
        if on:
            self._came_on()


def follow_screen_lock(
    parent: QObject, came_on: Callable[[], None], bus: QDBusConnection | None = None
) -> bool:
    """Call a function each time the laptop's screen lock comes on.

    Args:
        parent: the window. The calls end when it is gone.
        came_on: called each time.
        bus: where to listen; the session bus of this laptop when left out.

    Returns:
        Whether there is anything to listen to.
    """
    bus = bus or _session_bus()
    if bus is None or not bus.isConnected():
        return False
    hearer = _Hearer(parent, came_on)
    slot: Any = SLOT("changed(bool)")  # the stubs ask for bytes, which are refused
    return all([bus.connect("", "", name, SIGNAL, hearer, slot) for name in INTERFACES])


def _session_bus() -> QDBusConnection | None:
    """Return the session bus. Where none runs, none is looked for: that would start one."""
    if sys.platform in ("win32", "darwin"):
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not (runtime and Path(runtime, "bus").exists()):
        return None
    from PySide6.QtDBus import QDBusConnection

    return QDBusConnection.sessionBus()
