"""Takes records out of a database for good: also where records are otherwise only added to, and in copies.

Nothing of them is left in the file, as far as a program can see to that: SQLite writes zeros over what is
deleted (`secure_delete`), then the file is written anew (VACUUM) and its log is emptied. What a disk keeps
of blocks it does not show any more, no program can promise: docs/security.md.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from coprod_desktop.domain.project import Project
from coprod_desktop.store.atomic import part_of, put_in_place
from coprod_desktop.store.copies import ASIDE, copies_in
from coprod_desktop.store.engine import Driver, run
from coprod_desktop.store.errors import Damaged, StoreError
from coprod_desktop.store.mapping import write_changes
from coprod_desktop.store.rewriting import key_of, read_older, read_whole, write_whole

Clean = Callable[[Project], Project]


def write_for_good(connection: Driver, old: Project, new: Project) -> None:
    """Write what is different in `new`, also where records are otherwise never taken out.

    The triggers that forbid it are away only inside this transaction.
    """
    with closing(connection.cursor()) as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        found = cursor.fetchall()
    for name, _ in found:
        run(connection, f'DROP TRIGGER "{name}"')
    write_changes(connection, old, new, only_adding=False)
    for _, sql in found:
        run(connection, sql)


def write_anew(connection: Driver) -> None:
    """Write the whole file anew, so that it has no room left over from before."""
    run(connection, "VACUUM")
    run(connection, "PRAGMA wal_checkpoint(TRUNCATE)")


def clean_copies(folder: Path, key: bytes, clean: Clean) -> None:
    """Make each earlier copy anew as `clean` makes it; what cannot be read is thrown away.

    Args:
        folder: where the copies are.
        key: the project's key, if it has one.
        clean: returns a project without what is to go.

    Raises:
        StoreError: a copy could not be written. Copies that were made anew before it stay so.
    """
    for file in copies_in(folder):
        try:
            found = key_of(file, key)
            project = read_older(file, found)
        except StoreError as failure:
            if not isinstance(failure, Damaged):
                raise
            throw_away(file)
            continue
        cleaned = clean(project)
        if cleaned != project:
            _replace(file, found, cleaned)
    for harmed in folder.glob(f"*{ASIDE}"):  # set aside once, as it could not be read
        throw_away(harmed)


def _replace(file: Path, key: bytes, project: Project) -> None:
    part = part_of(file)
    part.unlink(missing_ok=True)
    try:
        write_whole(part, key, project)
        if read_whole(part, key) != project:
            raise Damaged
        _write_zeros(file)
        put_in_place(part, file)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def remove_folder(folder: Path) -> None:
    """Take a project's folder away. Zeros go over each file first: over keys, then over what they open."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    for file in sorted(files, key=lambda path: path.suffix != ".json"):
        throw_away(file)
    shutil.rmtree(folder, ignore_errors=not folder.exists())


def throw_away(file: Path) -> None:
    """Write zeros over a file, and take its name away.

    Raises:
        OSError: it could not be done.
    """
    _write_zeros(file)
    file.unlink()


def _write_zeros(path: Path) -> None:
    with path.open("rb+") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
