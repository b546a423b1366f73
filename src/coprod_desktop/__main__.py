"""Starts the program: the window, or a command that needs no window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: what stands after the program's name; the command line's when left out.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given:
        from coprod_desktop.cli import run_command

        return run_command(given)
    from coprod_desktop.app import run_window

    return run_window()


if __name__ == "__main__":
    sys.exit(main())
