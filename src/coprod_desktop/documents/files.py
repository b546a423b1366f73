"""Writes a file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from coprod_desktop.domain.errors import CoprodError

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


class CannotWrite(CoprodError):
    """A document could not be written where it was asked for."""


def write_whole(folder: Path, name: str, content: bytes) -> Path:
    """Write `content` as `name` in `folder`, making it if need be, and return where it is.

    What was there before stays until the new file is safe on the disk.

    Raises:
        CannotWrite: the folder or the disk does not let us. Nothing is left half written.
        ValueError: the name is not a plain one.
    """
    if name.startswith(".") or set(name) & set('/\\:*?"<>|\0'):
        raise ValueError(f"not a plain file name: {name!r}")
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # other people have accounts on a shared laptop
        _replace(path, content)
    except OSError as problem:
        raise CannotWrite(_words_for(problem)) from problem
    return path


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _words_for(problem: OSError) -> str:
    if problem.errno in _FULL:
        return "Make some room on the disk, then try again. This paper was not written."
    return "Choose another folder, or close the paper if it is open. Nothing can be written here now."
