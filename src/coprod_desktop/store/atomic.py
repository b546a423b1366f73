"""Replaces a file so that, at every moment, either the old or the new one is whole on the disk."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from coprod_desktop.store.errors import CannotReach, classify

PART = ".part"  # the end of a name that is only half made; safe to delete


def part_of(path: Path) -> Path:
    """Return the name a file has while it is being made, in the same folder."""
    return path.with_name(path.name + PART)


def begin_part(path: Path) -> Path:
    """Return the name for a file while it is being made, with nothing there any more.

    What was left there may be anything, such as a link on a stick that leads to some other file.
    """
    part = part_of(path)
    part.unlink(missing_ok=True)
    return part


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path`, all of it or nothing, and make it last. Its folder is made if needed.

    Raises:
        StoreError: the file could not be written; the old one is as it was.
    """
    part = part_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with begin_part(path).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except OSError as failure:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise classify(failure) or CannotReach() from failure


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file or folder its real name, and make the new name last."""
    os.replace(part, path)
    keep_names(path.parent)


def keep_names(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system can do that."""
    # Windows cannot open a folder, and some sticks and shares cannot sync one. SQLite passes over it too.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
