"""A project as one `.coprod` file, to carry on a stick or send to somebody."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from stat import S_ISREG

from coprod_desktop.domain.project import Project
from coprod_desktop.store.atomic import part_of, put_in_place
from coprod_desktop.store.engine import (
    calmly,
    check_whole,
    connect,
    copy_in_memory,
    engine_on,
    harmed_or_gone,
    reading,
)
from coprod_desktop.store.errors import Damaged, LockedFile, NewerFile, NotAProject
from coprod_desktop.store.mapping import read_project
from coprod_desktop.store.upkeep import bring_up_to_date, make

SUFFIX = ".coprod"
LARGEST_FILE = 512 * 1024 * 1024  # bytes; a project with a hundred signed papers has about 60 million
LOCKED = b"Co-production project, locked 1\n"
"""What a locked project's file begins with; its key record and its database follow (`stick.py`)."""
_FIRST_BYTES = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html


def write_coprod(project: Project, path: Path) -> None:
    """Write the project to one file: the whole new file, or what was there before.

    Raises:
        StoreError: the file could not be written.
    """
    part = part_of(path)
    with calmly():
        try:
            part.unlink(missing_ok=True)
            part.touch()  # SQLite would not say why it cannot
            # The journal stays in memory: a half-made file is thrown away anyway, and leaves no other behind.
            engine = engine_on(partial(connect, part, journal="MEMORY"))
            try:
                make(engine, project)
            finally:
                engine.dispose()
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            put_in_place(part, path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise


def read_coprod(path: Path) -> Project:
    """Read the project in one file. The file and its folder are only read, so they may be read-only.

    Raises:
        NotAProject: it is some other file, or an empty one.
        LockedFile: it opens only with words.
        NewerFile: a newer program wrote it.
        Damaged: it does not hold together.
        StoreError: it could not be read.
    """
    with harmed_or_gone(path), calmly(otherwise=Damaged):
        if is_locked_file(path):
            raise LockedFile
        engine = engine_on(partial(copy_in_memory, path))
        try:
            bring_up_to_date(engine)
            with reading(engine) as connection:
                check_whole(connection)
                return read_project(connection)
        finally:
            engine.dispose()


def is_locked_file(path: Path) -> bool:
    """Return whether a project's file opens only with words.

    Raises:
        NotAProject: it is some other file, or an empty one.
        NewerFile: a newer program locked it.
        OSError: it cannot be read.
    """
    found = path.stat()
    if not S_ISREG(found.st_mode) or found.st_size > LARGEST_FILE:  # a pipe would be waited for for ever
        raise NotAProject
    with path.open("rb") as file:
        start = file.read(len(LOCKED))
    if start == LOCKED:
        return True
    if start.startswith(LOCKED[:-2]):
        raise NewerFile
    if not start.startswith(_FIRST_BYTES):
        raise NotAProject
    return False
