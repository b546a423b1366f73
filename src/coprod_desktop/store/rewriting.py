"""Writes a database anew under another key, or none: made beside it, read in full, and only then used."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from coprod_desktop.domain.project import Project
from coprod_desktop.store import tables
from coprod_desktop.store.atomic import part_of, put_in_place
from coprod_desktop.store.engine import check_whole, connect, engine_on, reading
from coprod_desktop.store.errors import CannotReach, Damaged
from coprod_desktop.store.mapping import read_project
from coprod_desktop.store.openers import KEY
from coprod_desktop.store.upkeep import bring_up_to_date, make

FIRST_BYTES = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html
NOT_OURS = 26  # SQLITE_NOTADB: a page whose seal does not fit the key


def is_plain(path: Path) -> bool:
    """Return whether a file is a database that nothing encrypts.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(len(FIRST_BYTES)) == FIRST_BYTES


def keys_in(key: bytes) -> tuple[bytes, ...]:
    """Return the keys a file may have: the newest, then the one before it, while a change is under way."""
    return tuple(key[at : at + KEY] for at in range(0, len(key), KEY))


def key_of(path: Path, key: bytes) -> bytes:
    """Return which key a file really has: none where it is plain.

    Raises:
        Damaged: none of these opens it.
        OSError: it cannot be read.
        DatabaseError: the disk would not let it be opened.
    """
    if is_plain(path):
        return b""
    import sqlcipher3

    for one in keys_in(key):
        try:
            with closing(connect(path, mode="rw", key=one)) as file:
                file.execute("SELECT count(*) FROM sqlite_master").fetchone()
                return one
        except sqlcipher3.DatabaseError as failure:
            if getattr(failure, "sqlite_errorcode", None) != NOT_OURS:
                raise  # a full disk, or one that is gone, says nothing about the key
    raise Damaged


def read_whole(path: Path, key: bytes) -> Project:
    """Open a database of this version, check all of it, and return what it holds.

    Raises:
        Damaged: it does not hold together.
    """
    engine = engine_on(partial(connect, path, key=key))
    try:
        with reading(engine) as connection:
            check_whole(connection)
            return read_project(connection)
    finally:
        engine.dispose()


def write_whole(path: Path, key: bytes, project: Project) -> None:
    """Write a project into a new database of its own, and make it last.

    Args:
        path: the database; nothing is there.
        key: the key it is to have; none to leave it plain.
        project: what goes into it.
    """
    engine = engine_on(partial(connect, path, mode="rwc", journal="MEMORY", key=key))
    try:
        make(engine, project)
    finally:
        engine.dispose()
    with path.open("rb+") as written:
        os.fsync(written.fileno())


def read_older(path: Path, key: bytes) -> Project:
    """Return what a copy holds, of whatever version. The copy itself stays as it is.

    Raises:
        StoreError: it cannot be read.
    """
    part = part_of(path)
    try:
        part.write_bytes(path.read_bytes())
        engine = engine_on(partial(connect, part, journal="MEMORY", key=key))
        try:
            bring_up_to_date(engine)
        finally:
            engine.dispose()
        return read_whole(part, key)
    finally:
        part.unlink(missing_ok=True)


def rewrite(path: Path, old: bytes, new: bytes, once_written: Callable[[], None] = lambda: None) -> None:
    """Give a database that nobody has open another key, or none.

    At every moment the name leads to a whole file: the one before, or the new one after it was read in full.

    Args:
        path: the database. It has no log beside it.
        old: its key; none where it is plain.
        new: the key it is to have; none to make it plain.
        once_written: called when the new file is whole and only waits for its name, such as to keep the key.

    Raises:
        Damaged: what was written cannot be read back. The file is as it was.
    """
    part = part_of(path)
    part.unlink(missing_ok=True)
    try:
        _export(path, old, part, new)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if is_plain(part) is bool(new):
            raise Damaged
        _check(part, new)
        if any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal")):
            raise CannotReach  # somebody has it open: what is in the log would be mixed with what is new
        once_written()
        put_in_place(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _export(path: Path, old: bytes, part: Path, new: bytes) -> None:
    # https://www.zetetic.net/sqlcipher/sqlcipher-api/#sqlcipher_export
    with closing(connect(path, key=old)) as file:
        key = f"x'{new.hex()}'" if new else ""
        file.execute("ATTACH ? AS other KEY ?", (str(part), key))
        file.execute("PRAGMA other.journal_mode = MEMORY").close()
        file.execute("SELECT sqlcipher_export('other')").close()
        file.execute(f"PRAGMA other.application_id = {tables.APPLICATION_ID}").close()
        file.execute("DETACH other")


def _check(path: Path, key: bytes) -> None:
    engine = engine_on(partial(connect, path, key=key))
    try:
        with reading(engine) as connection:
            check_whole(connection)
    finally:
        engine.dispose()
