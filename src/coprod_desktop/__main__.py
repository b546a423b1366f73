"""Starts the program: the window, or a command that needs no window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from coprod_desktop.collecting import look_seldom

NO_SCREEN = """\
Start this at a screen, or with xvfb-run in front. There is no screen here for the window.
These work without a screen: coprod-desktop sample, import, export, check or trace.
"""
BEFORE_QT = ("presenters.program", "store.projects", "store.settings", "lazily", "shipped")
"""What needs no Qt is imported ahead of it: once Qt is there, it reads the source of all that is imported."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: what stands after the program's name; the command line's when left out.
    """
    look_seldom()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given:
        from coprod_desktop.cli import run_command

        return run_command(given)
    if not has_screen():
        sys.stderr.write(NO_SCREEN)
        return 2
    for part in BEFORE_QT:
        import_module(f"coprod_desktop.{part}")
    from coprod_desktop.app import run_window

    return run_window()


def has_screen() -> bool:
    """Return whether a window can be shown, on a screen or on Qt's own pretend one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
