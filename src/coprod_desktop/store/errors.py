"""What can go wrong when keeping a project, in calm words that say what to do and name nobody."""

from __future__ import annotations

import errno
from typing import ClassVar

from coprod_desktop.domain.errors import CoprodError


class StoreError(CoprodError):
    """Something about keeping a project that a person can act on."""

    words: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(self.words)


class DiskFull(StoreError):
    """There is no room left to write."""

    words = "Make some room on the disk, then carry on. The disk is full. What was saved before is safe."


class ReadOnly(StoreError):
    """The folder or the file may be read but not written."""

    words = "Copy the project to a folder you can write in. Then open the copy. Nothing here was changed."


class AlreadyOpen(StoreError):
    """Another window or another program holds the project."""

    words = "Go to the other window, or close it. The project is already open there."


class AlreadyHere(StoreError):
    """A project with this id is kept here already."""

    words = "Open the project from the list. It is already on this laptop."


class NewerFile(StoreError):
    """A newer version of the program wrote the file."""

    words = "Update this program, then open the file again. A newer version made it. Nothing was changed."


class Damaged(StoreError):
    """The file is a project, and part of it cannot be read."""

    harmed = True

    words = "Keep this file as it is, and open an earlier copy. Part of this file cannot be read."


class KeyLost(Damaged):
    """What holds the key of a locked project cannot be read: no words open it, nor its earlier copies."""

    words = "Look for a file of the project on a stick. The lock here cannot be read: no words open it."


class NotAProject(StoreError):
    """The file is something other than a project."""

    words = "Choose a project file. Its name ends in .coprod. This file is something else."


class LockedFile(StoreError):
    """The file opens only with words, and nobody could be asked for them."""

    words = "Open this file from Home, in the window. It is locked with words."


class CannotReach(StoreError):
    """The disk, the stick or the file cannot be reached just now."""

    words = "Check that the disk or stick is there, then try again. The file cannot be reached."


# Primary result codes: https://www.sqlite.org/rescode.html
_BY_SQLITE_CODE: dict[int, type[StoreError]] = {
    5: AlreadyOpen,  # BUSY
    6: AlreadyOpen,  # LOCKED
    8: ReadOnly,  # READONLY
    10: CannotReach,  # IOERR
    11: Damaged,  # CORRUPT
    13: DiskFull,  # FULL
    14: CannotReach,  # CANTOPEN
    26: Damaged,  # NOTADB
}

_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
}


def classify(failure: BaseException) -> StoreError | None:
    """Return what a person can do about a failure of the disk or the database.

    Args:
        failure: an OSError, an error of the driver, or SQLAlchemy's wrapping of one.

    Returns:
        None when nobody can act on it: then it is a fault of the program.
    """
    cause = getattr(failure, "orig", None) or failure
    if isinstance(cause, OSError):
        return _BY_ERRNO.get(cause.errno or 0, CannotReach)()
    if isinstance(cause, UnicodeDecodeError):  # SQLite's own message quotes a harmed name, as it stands
        return Damaged()
    code = getattr(cause, "sqlite_errorcode", None)
    kind = None if code is None else _BY_SQLITE_CODE.get(code & 0xFF)
    if kind is None and "Could not decode to UTF-8" in str(cause):
        kind = Damaged
    return kind() if kind else None
