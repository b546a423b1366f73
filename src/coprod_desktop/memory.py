"""Keeps what the program holds in memory out of files: no core dump is written when it ends badly."""

from __future__ import annotations

import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4  # man 2 prctl


def keep_out_of_files() -> None:
    """Have the system write no core dump of this program, and let no other program of this user read it.

    A core dump holds the words that opened a project and all that people said. Where the system knows no
    such switch, such as on Windows, nothing happens. Programs started from here do not inherit the second.
    """
    with suppress(ImportError, OSError, ValueError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        # A limit of 0 does not stop a dump that the system hands to a program, as systemd does.
        with suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
