"""A project in one file on a stick: written, looked into, and taken in on another laptop.

One without a lock is a database (`files.py`). One with a lock is its key record and its encrypted
database, one after the other: docs/security.md says how. Neither is ever written over.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from sqlalchemy import Connection, update

from coprod_desktop.domain.project import Project
from coprod_desktop.store import tables
from coprod_desktop.store.atomic import begin_part, part_of, put_in_place
from coprod_desktop.store.engine import calmly, check_whole, connect, engine_on, harmed_or_gone, reading
from coprod_desktop.store.errors import AlreadyHere, CannotReach, Damaged, NotAProject
from coprod_desktop.store.files import LOCKED, SUFFIX, is_locked_file, read_coprod, write_coprod
from coprod_desktop.store.keys import KeyRecord, keep_record, record_from, record_line
from coprod_desktop.store.labels import label_of, write_label
from coprod_desktop.store.mapping import read_project
from coprod_desktop.store.opening import open_project
from coprod_desktop.store.project_file import DATABASE, ProjectFile
from coprod_desktop.store.rewriting import FIRST_BYTES, key_of
from coprod_desktop.store.unlocking import try_secret
from coprod_desktop.store.upkeep import bring_up_to_date

if TYPE_CHECKING:
    from coprod_desktop.store.projects import Shelf

LARGEST_RECORD = 256 * 1024  # bytes; a record has about 24 KiB


@dataclass(frozen=True)
class Carried:
    """A project in a file: what it says, and the key that opens it, where it is locked."""

    project: Project
    key: bytes
    path: Path


class Stick:
    """Takes projects in from files, to a shelf.

    Args:
        shelf: where they are kept then.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def is_locked(self, path: Path) -> bool:
        """Return whether a file opens only with words.

        Raises:
            NotAProject: it is some other file.
            StoreError: it cannot be read.
        """
        with calmly():
            return is_locked_file(path)

    def read(self, path: Path, typed: str) -> Carried | None:
        """Return what a file holds; None where these are not its words nor its spare key's numbers.

        Raises:
            StoreError: it cannot be read; the words say why.
        """
        with harmed_or_gone(path), calmly(otherwise=Damaged):
            if not is_locked_file(path):
                return Carried(read_coprod(path), b"", path)
            with _opened(path) as (record, file):
                key = try_secret(record, typed)
                if key is None:
                    return None
                with TemporaryDirectory() as folder:  # what is written there is encrypted
                    return Carried(_read(_copied(file, Path(folder) / DATABASE), key), key, path)

    def take_in(self, carried: Carried, as_id: str = "", name: str = "") -> ProjectFile:
        """Keep a project that was carried here, and open it. Its lock comes with it.

        Args:
            carried: what `read` gave.
            as_id: another id, to keep it beside the one that is here.
            name: how it is called then.

        Raises:
            AlreadyHere: a project with this id is here.
            StoreError: it could not be done; nothing is left behind.
        """
        project = replace(carried.project, id=as_id, name=name) if as_id else carried.project
        if not carried.key:
            return self._shelf.create(project)
        folder = self._shelf.folder_of(project.id)
        if folder.exists():
            raise AlreadyHere
        part = part_of(folder)
        with harmed_or_gone(carried.path), calmly(otherwise=Damaged):
            try:
                part.mkdir(parents=True, mode=0o700)
                _fill(part, carried, project)
                put_in_place(part, folder)
            finally:
                shutil.rmtree(part, ignore_errors=True)
        return open_project(folder, carried.key)


def write_locked(path: Path, record: KeyRecord, snapshot: Path) -> None:
    """Write a key record and an encrypted database into one file: all of it, or nothing.

    Raises:
        Damaged: the database is not encrypted.
        OSError: it could not be written.
    """
    part = part_of(path)
    try:
        with snapshot.open("rb") as source, begin_part(path).open("xb") as target:
            target.write(LOCKED + record_line(record) + b"\n")
            if source.read(len(FIRST_BYTES)) == FIRST_BYTES:
                raise Damaged
            source.seek(0)
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        put_in_place(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def write_to(folder: Path, name: str, file: ProjectFile, project: Project) -> Path:
    """Write an open project into a new file in a folder, and return the file. None there is written over.

    Args:
        folder: such as a stick.
        name: what to call the file, without its ending.
        file: the open project. One that is locked stays so.
        project: what it says now, which may not be stored yet.

    Raises:
        StoreError: it could not be written.
    """
    try:
        with calmly(otherwise=Damaged):
            path = _free(folder, name)
            if file.locked:
                _write_locked_to(path, file, project)
            else:
                write_coprod(project, path)
            return path
    except Damaged as failure:  # the project is whole: it is the stick that gives back something else
        raise CannotReach from failure


def _write_locked_to(path: Path, file: ProjectFile, project: Project) -> None:
    snapshot = begin_part(path.with_suffix(".db"))  # beside it: the laptop's own disk may be full
    try:
        write_locked(path, file.snapshot(snapshot, project), snapshot)
    finally:
        with suppress(OSError):
            snapshot.unlink(missing_ok=True)


def _free(folder: Path, name: str) -> Path:
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{SUFFIX}", number + 1
    return path


@contextmanager
def _opened(path: Path) -> Iterator[tuple[KeyRecord, BinaryIO]]:
    """Give the key record of a locked file, and the file where its database begins."""
    with path.open("rb") as file:
        file.read(len(LOCKED))
        record = record_from(file.readline(LARGEST_RECORD))
        if record is None:
            raise Damaged
        yield record, file


def _copied(file: BinaryIO, path: Path) -> Path:
    with path.open("wb") as target:
        shutil.copyfileobj(file, target)
    return path


def _read(path: Path, key: bytes) -> Project:
    engine = engine_on(partial(connect, path, journal="MEMORY", key=key_of(path, key)))
    try:
        bring_up_to_date(engine)
        with reading(engine) as connection:
            check_whole(connection)
            return read_project(connection)
    except NotAProject as failure:
        raise Damaged from failure
    finally:
        engine.dispose()


def _fill(folder: Path, carried: Carried, project: Project) -> None:
    with _opened(carried.path) as (record, file):
        database = _copied(file, folder / DATABASE)
        keep_record(folder, record)
    engine = engine_on(partial(connect, database, journal="DELETE", key=key_of(database, carried.key)))
    try:
        bring_up_to_date(engine)
        with engine.begin() as connection:
            _rename(connection, project)
            if replace(carried.project, id=project.id, name=project.name) != read_project(connection):
                raise Damaged  # another file than the one that was looked into
    finally:
        engine.dispose()
    with database.open("rb+") as written:
        os.fsync(written.fileno())
    write_label(folder, label_of(project, locked=True))


def _rename(connection: Connection, project: Project) -> None:
    connection.execute(update(tables.project).values(id=project.id, name=project.name))
