"""Makes a project's file, opens it so that nobody else can meanwhile, and puts it back from a copy."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from coprod_desktop.domain.project import Project
from coprod_desktop.store.atomic import PART
from coprod_desktop.store.copies import KeptCopy, follow_key, read_copies
from coprod_desktop.store.engine import calmly, check_whole, connect, engine_on, harmed_or_gone, reading
from coprod_desktop.store.errors import AlreadyOpen, CannotReach, Damaged
from coprod_desktop.store.keys import mend_copy
from coprod_desktop.store.labels import label_of, write_label
from coprod_desktop.store.mapping import read_project
from coprod_desktop.store.project_file import COPIES, DATABASE, ProjectFile
from coprod_desktop.store.restoring import put_back
from coprod_desktop.store.rewriting import key_of
from coprod_desktop.store.upkeep import bring_up_to_date, make

LOCK = "project.lock"


def make_project(folder: Path, project: Project) -> None:
    """Make the files of a new project in an empty folder.

    Raises:
        StoreError: that could not be done.
    """
    with calmly():
        engine = engine_on(partial(connect, folder / DATABASE, mode="rwc", journal="WAL"))
        try:
            make(engine, project)
        finally:
            engine.dispose()
    write_label(folder, label_of(project))


def open_project(folder: Path, key: bytes = b"") -> ProjectFile:
    """Open the project in this folder.

    Args:
        folder: the project's folder.
        key: what `unlock` gave; none for a project that is not locked.

    Raises:
        StoreError: it cannot be opened; the words say why.
    """
    database = folder / DATABASE
    with calmly():
        # An empty file would count as a new database: the place of a lost project stays empty.
        if (folder.is_dir() and not database.exists()) or database.stat().st_size == 0:
            raise Damaged
    lock = _hold(folder / LOCK)
    engine = None
    try:
        with harmed_or_gone(database), calmly(otherwise=Damaged):
            clear_parts(folder)
            found = key_of(database, key)
            engine = engine_on(partial(connect, database, journal="WAL", key=found))
            bring_up_to_date(engine, folder / COPIES)
            with reading(engine) as connection:
                check_whole(connection)
                project = read_project(connection)
            mend_copy(folder)
            follow_key(folder / COPIES, key, found)  # where a change of words was cut off
        return ProjectFile(folder, engine, lock, project, found)
    except BaseException:
        if engine is not None:
            engine.dispose()
        lock.release()
        raise


def copies_of(folder: Path, key: bytes) -> tuple[KeptCopy, ...]:
    """Return the copies that can be read of a project that is not open, the newest first."""
    return read_copies(folder / COPIES, key)


def put_project_back(folder: Path, key: bytes, copy_id: str) -> None:
    """Put a project that cannot be read back from a copy.

    Raises:
        StoreError: it could not be done, or somebody has it open.
    """
    lock = _hold(folder / LOCK)
    try:
        put_back(folder / DATABASE, folder / COPIES, copy_id, key)
    finally:
        lock.release()


def clear_parts(folder: Path) -> None:
    """Take away what was left half made in a project's folder, by a program that was killed."""
    for left_over in tuple(folder.rglob(f"*{PART}")):
        with suppress(OSError):
            left_over.unlink()


def _hold(path: Path) -> BaseFileLock:
    # The system lets go of it when a process ends, however it ends, so a file left behind blocks nobody.
    lock = FileLock(path, timeout=0, thread_local=False)
    with calmly():
        try:
            lock.acquire()
        except Timeout:
            raise AlreadyOpen from None
        except NotImplementedError as failure:  # a network disk without locks
            raise CannotReach from failure
    return lock
