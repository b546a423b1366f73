"""A session bus of a test's own, and a desktop on it that says when its screen lock comes on."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

_NUMBERS = count()


@contextmanager
def session_bus(folder: Path) -> Iterator[str]:
    """Run a session bus for as long as the block lasts, and give its address."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("NOT TESTED: the screen lock. First: apt-get install --no-install-recommends dbus-daemon")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:path={folder}/bus"]
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert bus.stdout is not None
    try:
        yield bus.stdout.readline().strip()
    finally:
        bus.terminate()
        bus.wait()
        bus.stdout.close()


@contextmanager
def on_the_bus(address: str) -> Iterator[QDBusConnection]:
    """Give a place on a bus for as long as the block lasts."""
    name = f"test-{next(_NUMBERS)}"
    connection = QDBusConnection.connectToBus(address, name)
    assert connection.isConnected()
    try:
        yield connection
    finally:
        QDBusConnection.disconnectFromBus(name)


def desktop_on(bus: QDBusConnection, desktop: str = "org.gnome.ScreenSaver") -> Callable[[bool], bool]:
    """Return what a desktop does when its screen lock comes on, or goes."""

    def say(on: bool) -> bool:
        signal = QDBusMessage.createSignal(f"/{desktop.replace('.', '/')}", desktop, "ActiveChanged")
        signal.setArguments([on])
        return bus.send(signal)

    return say
