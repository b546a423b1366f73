"""Keeps Python 3.11 from losing `None` and `True` while PySide 6.12 runs.

PySide 6.12.0 is built for Pythons in which these can never be freed (PEP 683, Python 3.12). On 3.11 it
gives one reference too few with every call that returns nothing, so that the program stops with
"deallocating None" after some thousand calls. Decision 0031 shows how to measure it.
"""

from __future__ import annotations

import ctypes
import sys

_NEVER_USED_UP = 1 << (8 * ctypes.sizeof(ctypes.c_ssize_t) - 4)
_MARK = 1 << (8 * ctypes.sizeof(ctypes.c_ssize_t) - 5)


def keep_constants_alive() -> None:
    """Give `None`, `True` and `False` more references than any program can lose. Does so once."""
    if sys.version_info >= (3, 12):  # pragma: no cover
        return
    for constant in (None, True, False):
        if sys.getrefcount(constant) < _MARK:
            ctypes.c_ssize_t.from_address(id(constant)).value += _NEVER_USED_UP
